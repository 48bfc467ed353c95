// Each island in use, in English and Arabic: pages that have none load no script, and nothing typed leaves by an address.
import { expect, test, type Page } from "@playwright/test";
import { accessible, fitsWidth } from "../support/look";
import { fill, form, send, signIn, speak } from "../support/person";
import { register } from "../support/walk";

const ISLAND = /\/assets\/(start|client)[^/]*\.(js|wasm)/;

/** Opens the registration and waits until its islands are awake. */
async function openRegistration(page: Page) {
  await page.goto("/people/register/new");
  await expect(page.locator('[name="form[current]"]')).toHaveAttribute("role", "combobox");
}

/** Somebody like nobody else: all of them have one phone, so names and years must differ. */
function someone() {
  const one = (of: string) => of[Math.floor(Math.random() * of.length)];
  const word = () => one("BDGKLMNRST") + one("aeiou") + Array.from({ length: 3 }, () => one("bdgklmnrst") + one("aeiou")).join("");
  return { given: word(), family: word(), year: String(1960 + Math.floor(Math.random() * 45)) };
}

/** Reveals the identity of the case on this page. */
async function reveal(page: Page) {
  await page.locator("details.reveal > summary").click();
  await fill(page, "reveal_identity", { "form[reason]": "contact" });
  await send(page, "reveal_identity");
  await expect(page.locator("[data-countdown]")).toHaveText(/[4٤]:|[5٥]:/);
}

test("a page without an island loads no script", async ({ page }) => {
  const loaded: string[] = [];
  page.on("request", (r) => loaded.push(r.url()));
  await signIn(page, "caseworker");
  for (const path of ["/", "/cases", "/people/register", "/referrals", "/directory"]) {
    await page.goto(path, { waitUntil: "networkidle" });
    expect(loaded.filter((url) => ISLAND.test(url)), path).toEqual([]);
  }
  await openRegistration(page);
  expect(loaded.filter((url) => ISLAND.test(url)).length).toBe(3);
});

for (const language of ["en", "ar"]) {
  test.describe(`in ${language}`, () => {
    test.beforeEach(async ({ page }) => {
      await speak(page, language);
      await signIn(page, "caseworker");
    });

    test("a place is chosen with the keyboard or a finger", async ({ page }) => {
      await openRegistration(page);
      const field = page.locator('[name="form[current]"]');
      const list = page.getByRole("listbox");
      await field.pressSequentially("dor");
      await expect(list).toBeVisible();
      await expect(field).toHaveAttribute("aria-expanded", "true");
      await accessible(page, "place suggestions");
      await fitsWidth(page, "place suggestions");
      await field.press("ArrowDown");
      const option = list.getByRole("option").first();
      await expect(option).toHaveAttribute("aria-selected", "true");
      await expect(field).toHaveAttribute("aria-activedescendant", (await option.getAttribute("id"))!);
      await field.press("Enter");
      await expect(field).toHaveValue(/^Dori.* \(\w+\)$/);
      await expect(list).toBeHidden();
      await expect(field).toBeFocused();

      const origin = page.locator('[name="form[origin]"]');
      await origin.pressSequentially("ouahi");
      await list.getByRole("option").first().click();
      await expect(origin).toHaveValue(/ \(\w+\)$/);
      await origin.fill("xyzxyz");
      await expect(list).toHaveCount(0);
      await expect(page.locator(".combo__list p:visible")).toBeVisible();
      await origin.press("Escape");
      await expect(page.locator(".combo__list:visible")).toHaveCount(0);
      await expect(origin).toHaveValue("xyzxyz");
    });

    test("possible duplicates follow what is typed, and nothing typed is in an address", async ({ page }) => {
      const known = someone();
      await register(page, known);
      await openRegistration(page);
      const urls: string[] = [];
      page.on("request", (r) => urls.push(`${r.method()} ${r.url()}`));
      await page.locator('[name="form[given]"]').pressSequentially(known.given, { delay: 20 });
      await page.locator('[name="form[family]"]').pressSequentially(known.family, { delay: 20 });
      const panel = page.locator("aside[aria-labelledby=duplicates]");
      await expect(panel).toContainText(known.given);
      await expect(page.getByRole("status").filter({ hasText: /1|واحد/ })).toHaveCount(1);
      await accessible(page, "possible duplicates");
      await fitsWidth(page, "possible duplicates");
      // Whoever goes on typing sees where.
      const [field, jump] = [page.locator('[name="form[current]"]'), page.locator(".jump")];
      await field.focus();
      const [below, bar] = [await field.boundingBox(), await jump.boundingBox()];
      if (bar) expect(below!.y + below!.height).toBeLessThanOrEqual(bar.y);
      await page.locator('[name="form[given]"]').fill("Xyliphone");
      await page.locator('[name="form[family]"]').fill("Qwarta");
      await expect(panel).not.toContainText(known.given);
      const asked = urls.filter((url) => url.includes("compare_typed"));
      expect(asked.length).toBeGreaterThan(0);
      // A pause sends one question, not each of a dozen letters.
      expect(asked.length).toBeLessThan(8);
      expect(urls.filter((url) => url.includes(known.given) || (url.includes("compare") && !url.startsWith("POST")))).toEqual([]);
    });

    test("an identity counts down and is hidden when the five minutes are over", async ({ page }) => {
      const known = someone();
      const code = await register(page, known);
      await page.clock.install();
      await page.goto(`/cases/${code}/profile`);
      await reveal(page);
      await expect(page.locator("main")).toContainText(known.given);
      await page.clock.fastForward("04:10");
      await expect(page.locator("[data-countdown]")).toHaveText(/^[0٠]:[345٣٤٥][0-9٠-٩]$/);
      await page.clock.fastForward("01:00");
      await expect(page.locator("main")).not.toContainText(known.given);
      await expect(page.locator("main")).not.toContainText("70 11 48 02");
      expect(await page.content()).not.toContain(known.given);
    });

    test("a form that is covered keeps what was typed, and goes on when the identity is shown again", async ({ page }) => {
      const code = await register(page, someone());
      await page.clock.install();
      await page.goto(`/cases/${code}/profile/edit`);
      await reveal(page);
      const locality = page.locator('[name="form[locality]"]');
      await locality.fill("Petit Paris");
      await page.clock.fastForward("05:01");
      await expect(locality).toBeHidden();
      await page.locator("[data-show-again]").click();
      await expect(locality).toBeVisible();
      await expect(locality).toHaveValue("Petit Paris");
      await page.clock.fastForward("04:00");
      await expect(locality).toBeVisible();
      await page.clock.fastForward("01:01");
      await expect(locality).toBeHidden();
      await page.locator("[data-show-again]").click();
      await send(page, "save_profile");
      await expect(page).toHaveURL(new RegExp(`/cases/${code}/profile$`));
      await expect(page.locator("main")).toContainText("Petit Paris");
    });

    test("leaving a half filled form asks first, and it is sent once however often it is tapped", async ({ page }) => {
      const code = await register(page, someone());
      await page.goto(`/cases/${code}/counselling/new`);
      await expect(page.locator("leptos-island[data-component^=FormGuard]")).toHaveCount(1);
      await page.waitForLoadState("networkidle");
      const summary = page.locator('[name="form[summary]"]');
      await summary.pressSequentially("Wants to learn sewing.");
      const asked = page.waitForEvent("dialog");
      const leaving = page.locator(".actions a").first().click({ noWaitAfter: true });
      const dialog = await asked;
      expect(dialog.type()).toBe("beforeunload");
      await dialog.dismiss();
      await leaving;
      await expect(summary).toHaveValue("Wants to learn sewing.");

      const tapped = await form(page, "record_session")
        .locator("button.btn--primary")
        .evaluate((button: HTMLButtonElement) => {
          let sent = 0;
          window.addEventListener("submit", (e) => (sent += e.defaultPrevented ? 0 : 1));
          const before = button.textContent;
          button.click();
          button.click();
          return { sent, busy: button.ariaBusy, renamed: button.textContent !== before };
        });
      expect(tapped).toEqual({ sent: 1, busy: "true", renamed: true });
      await expect(page.locator(".error-summary")).toBeVisible();
      await expect(summary).toHaveValue("Wants to learn sewing.");
    });
  });
}
