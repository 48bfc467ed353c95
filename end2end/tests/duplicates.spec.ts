// Two records of one person: reviewed side by side, made one, and two again.
import { expect, test, type Page } from "@playwright/test";
import { browserOf } from "../support/colleague";
import { fill, form, send, signIn } from "../support/person";
import { fillRegistration, register, registered } from "../support/walk";

/** Registers somebody although another person like her is shown. */
async function registerAgain(page: Page, given: string, family: string): Promise<string> {
  await fillRegistration(page, { given, family, year: "1971" });
  await send(page, "register_person");
  await fill(page, "register_person", { "form[distinct_reason]": "She says that she was never here" });
  await send(page, "register_person");
  return registered(page);
}

/** Opens the pair of these two cases. */
async function openPair(page: Page, codes: string[]) {
  await page.goto("/duplicates");
  const links = await page.locator('main a[href^="/duplicates/"]').evaluateAll((all) => all.map((a) => a.getAttribute("href")!));
  for (const link of links) {
    await page.goto(link);
    const text = await page.locator("main").textContent();
    if (codes.every((code) => text!.includes(code))) return;
  }
  throw new Error(`no pair of ${codes.join(" and ")}`);
}

test("one record stays, the code of the other one leads there, and an undo makes two of it again", async ({ page, browser, baseURL }) => {
  await signIn(page, "caseworker");
  const first = await register(page, { given: "Pougnere", family: "Zabsonre", year: "1971" });
  const second = await registerAgain(page, "Pugnéré", "Zabsonré");

  const issa = await browserOf(browser, { baseURL });
  await signIn(issa, "supervisor");
  await openPair(issa, [first, second]);
  await expect(issa.locator("main")).toContainText("She says that she was never here");
  await expect(issa.locator("main table")).toContainText("The same");
  const pair = issa.url();
  await issa.locator('a[href$="/merge"]').click();
  await send(issa, "merge_people");
  await expect(issa.locator(".error-summary")).toBeVisible();
  await fill(issa, "merge_people", { "form[confirm]": true });
  await send(issa, "merge_people");
  await expect(issa).toHaveURL(/\/cases\//);
  const kept = issa.url().split("/").at(-1)!;
  const led = kept === first ? second : first;
  await issa.goto(`/cases/${led}`);
  await expect(issa).toHaveURL(new RegExp(`/cases/${kept}$`));
  await page.goto(`/cases/${kept}`);
  await expect(page.locator("main")).toContainText(led);

  await issa.goto(pair);
  await fill(issa, "undo_merge", { "form[reason]": "They came together" });
  await send(issa, "undo_merge");
  await expect(form(issa, "keep_apart")).toBeVisible();
  await issa.goto(`/cases/${led}`);
  await expect(issa).toHaveURL(new RegExp(`/cases/${led}$`));
  await issa.context().close();
});

test("two different people are told apart once and for all", async ({ page, browser, baseURL }) => {
  await signIn(page, "caseworker");
  const first = await register(page, { given: "Tenin", family: "Ilboudo Kere", year: "1971" });
  const second = await registerAgain(page, "Ténin", "Ilboudo Kéré");
  const issa = await browserOf(browser, { baseURL });
  await signIn(issa, "supervisor");
  await openPair(issa, [first, second]);
  const pair = new URL(issa.url()).pathname;
  await send(issa, "keep_apart");
  await expect(issa.locator(".error-summary")).toBeVisible();
  await fill(issa, "keep_apart", { "form[reason]": "Sisters, seen together" });
  await send(issa, "keep_apart");
  await expect(issa.locator(`a[href="${pair}"]`)).toHaveCount(0);
  await issa.goto("/duplicates?view=distinct");
  await expect(issa.locator("main a[href^='/duplicates/']").first()).toBeVisible();
  await issa.context().close();
});
