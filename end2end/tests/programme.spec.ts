// A programme makes the product its own: a text, a rule, a list and the words about consent, on a phone without JavaScript.
import { expect, test, type Page } from "@playwright/test";
import { browserOf } from "../support/colleague";
import { fill, form, send, signIn, speak } from "../support/person";

test.use({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false });
// What is changed here is changed for everybody: one after the other, and put back.
test.describe.configure({ mode: "serial" });

/** Nothing sticks out of the page. */
async function fits(page: Page) {
  const box = await page.locator("main").boundingBox();
  expect(box!.x).toBeGreaterThanOrEqual(0);
  expect(box!.x + box!.width).toBeLessThanOrEqual(390);
}

test("a text is found, said in the programme's words in each language, and put back", async ({ page, browser, baseURL }) => {
  await signIn(page, "admin");
  await page.goto("/admin/texts");
  await page.locator("main input[name=q]").fill("Who may sign in, and as what");
  await page.locator("main form.filters button").click();
  await page.locator('main a[href="/admin/texts/users-lead"]').click();
  await fits(page);

  await fill(page, "edit_text", { "form[en]": "<script>alert(1)</script>" });
  await send(page, "edit_text");
  await expect(page.locator(".error-summary")).toContainText("Write plain words");
  const own = { en: "Our colleagues", fr: "Nos collègues", ar: "زملاؤنا" };
  await fill(page, "edit_text", { "form[en]": own.en, "form[fr]": own.fr, "form[ar]": own.ar });
  await form(page, "edit_text").first().locator("button.btn--primary").click();
  await expect(page).toHaveURL(/saved=text/);
  await expect(page.locator("main")).toContainText("Nos collègues");

  for (const [language, words] of Object.entries(own)) {
    const other = await browserOf(browser, { baseURL });
    await speak(other, language);
    await signIn(other, "admin");
    await other.goto("/admin/users");
    await expect(other.locator("main")).toContainText(words);
    await other.context().close();
  }
  await page.locator("summary", { hasText: "Back to the product" }).click();
  await page.locator('form:has(input[name="_form"][value=reset]) button').click();
  await page.goto("/admin/users");
  await expect(page.locator("main")).toContainText("Who may sign in, and as what");
});

test("a rule has bounds, and says who changed it", async ({ page }) => {
  await signIn(page, "admin");
  await page.goto("/admin/rules");
  await fits(page);
  await fill(page, "edit_rules", { "form[rule][draft_days]": "3" });
  await send(page, "edit_rules");
  await expect(page.locator(".error-summary a")).toHaveAttribute("href", "#rule-draft_days");
  for (const days of ["14", "30"]) {
    await fill(page, "edit_rules", { "form[rule][draft_days]": days });
    await send(page, "edit_rules");
    await expect(page).toHaveURL(/saved=rules/);
  }
  await expect(page.locator("main")).toContainText("From “14” to “30”");
});

test("a value that is left out is not offered any more", async ({ page, browser, baseURL }) => {
  await signIn(page, "admin");
  await page.goto("/admin/lists");
  await page.locator('main a[href="/admin/lists/organisation-kind"]').click();
  await fits(page);
  const offered = page.locator('.card:has(input[value="religious_traditional"]) input[type=checkbox]');
  const directory = await browserOf(browser, { baseURL });
  await signIn(directory, "supervisor");
  for (const [on, count] of [[false, 0], [true, 1]] as const) {
    await offered.setChecked(on);
    await send(page, "edit_list");
    await expect(page).toHaveURL(/saved=list/);
    await directory.goto("/directory/organisations/new");
    await expect(directory.locator('[name="form[kind]"] option[value="religious_traditional"]')).toHaveCount(count);
  }
  await directory.context().close();
});

test("new words about consent begin on a later day", async ({ page }) => {
  await signIn(page, "admin");
  await page.goto("/admin/consent-words");
  await fits(page);
  await fill(page, "add_consent_version", { "form[valid_from]": "2020-01-01" });
  await send(page, "add_consent_version");
  await expect(page.locator(".error-summary")).toContainText("tomorrow or a later day");
});
