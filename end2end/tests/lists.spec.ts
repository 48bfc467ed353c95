// Lists: saved and shared views as tabs, filters that are one tap; and a list of people checked before its import.
import { readFileSync } from "node:fs";
import { expect, test, type Page } from "@playwright/test";
import { browserOf } from "../support/colleague";
import { bringList, LIST, saveView } from "../support/lists";
import { fitsWidth } from "../support/look";
import { fill, form, send, signIn } from "../support/person";

const tab = (page: Page, name: string) => page.locator(".viewtabs a", { hasText: name });

/** The row of a saved view. */
const row = (page: Page, name: string) => page.locator(".rows > li", { hasText: name });

for (const way of [
  { name: "at a desk", script: true, viewport: { width: 1280, height: 900 } },
  { name: "on a phone without JavaScript", script: false, viewport: { width: 390, height: 800 } },
]) {
  test.describe(way.name, () => {
    test.use({ javaScriptEnabled: way.script, viewport: way.viewport });

    test("filters become a tab, the list begins with it, and what is shared reaches the office", async ({ page, browser, baseURL }) => {
      const mine = way.script ? "Waiting for a plan" : "Not yet planned";
      const ours = way.script ? "No phone" : "Cannot be called";
      await signIn(page, "caseworker");
      await page.goto("/cases");
      await page.locator(".chip--link", { hasText: "plan" }).click();
      await expect(page).toHaveURL(/without=plan/);
      await fitsWidth(page, "filtered list");
      await tab(page, "Save this view").click();
      await send(page, "save_view");
      await expect(page.locator(".error-summary")).toBeVisible();
      await fill(page, "save_view", { "form[name]": mine, "form[first]": true });
      await send(page, "save_view");
      await expect(tab(page, mine)).toHaveAttribute("aria-current", "page");
      await page.goto("/cases");
      await expect(tab(page, mine)).toHaveAttribute("aria-current", "page");
      await tab(page, "My open cases").click();
      await expect(tab(page, "My open cases")).toHaveAttribute("aria-current", "page");

      const supervisor = await browserOf(browser, { baseURL, javaScriptEnabled: way.script });
      await signIn(supervisor, "supervisor");
      await saveView(supervisor, "cases", "without=phone", ours, ["form[shared]"]);
      await page.reload();
      await tab(page, ours).click();
      await expect(page).toHaveURL(/without=phone/);

      await page.locator(".viewtabs a", { hasText: "Edit views" }).click();
      await fitsWidth(page, "saved views");
      await expect(row(page, ours).locator("summary")).toHaveCount(0);
      await row(page, mine).locator("button", { hasText: "Do not begin" }).click();
      await expect(page.locator("main")).toContainText("The views are changed");
      await row(page, mine).locator("summary", { hasText: "Rename or delete" }).click();
      await row(page, mine).locator('[name="form[name]"]').fill(`${mine} today`);
      await row(page, mine).locator("button", { hasText: "Save the name" }).click();
      await expect(row(page, `${mine} today`)).toBeVisible();
      await row(page, mine).locator("summary", { hasText: "Rename or delete" }).click();
      await row(page, mine).locator("summary", { hasText: "Delete the view" }).click();
      await row(page, mine).locator('button:has-text("Delete the view")').click();
      await expect(row(page, mine)).toHaveCount(0);

      await supervisor.goto("/views/cases");
      await row(supervisor, ours).locator("summary", { hasText: "Rename or delete" }).click();
      await row(supervisor, ours).locator("summary", { hasText: "Delete the view" }).click();
      await row(supervisor, ours).locator('button:has-text("Delete the view")').click();
      await expect(row(supervisor, ours)).toHaveCount(0);
      await supervisor.context().close();
    });

    test("a list is brought, waited for, read, kept as a file and deleted", async ({ page }) => {
      await signIn(page, "supervisor");
      await page.goto("/duplicates");
      await page.locator('main a[href="/duplicates/check"]').click();
      await fitsWidth(page, "bringing a list");
      await page.locator('input[type="file"]').setInputFiles({ name: "a.csv", mimeType: "text/csv", buffer: Buffer.from("name\nAwa\n") });
      await send(page, "check_list");
      await expect(page.locator(".error-summary")).toContainText("names no column");
      await bringList(page, LIST);
      const look = page.locator("main a", { hasText: "Show how far it is" });
      await expect(async () => {
        if (await look.isVisible()) await look.click();
        await expect(page.locator("main")).toContainText("Nearly certain", { timeout: 500 });
        await expect(look).toHaveCount(0, { timeout: 500 });
      }).toPass({ timeout: 60_000 });
      await expect(page.locator("main")).toContainText("A-1 and A-3");
      await expect(page.locator("main")).toContainText("it has more or fewer fields");
      await expect(page.locator("main")).not.toContainText("Boukari");
      await fitsWidth(page, "result of a list");
      const [file] = await Promise.all([page.waitForEvent("download"), page.locator("main a", { hasText: "pairs.csv" }).click()]);
      expect(file.suggestedFilename()).toBe("pairs.csv");
      expect(readFileSync(await file.path(), "utf8")).toMatch(/^id_a,id_b,score,reasons\nA-1,A-3,[01]\./);
      await page.locator("summary", { hasText: "Delete now" }).click();
      await form(page, "delete_check").locator("button").click();
      await expect(page.locator("main")).toContainText("The list and its result are deleted");
    });
  });
}
