// The intake: steps that can be left and taken up again, with and without a script, in three languages.
import { expect, test } from "@playwright/test";
import { browserOf } from "../support/colleague";
import { fill, form, send, signIn, speak } from "../support/person";
import { register } from "../support/walk";

/** The words for a primary school that was finished. */
const PRIMARY: Record<string, string> = { en: "Primary finished", fr: "Primaire achevé", ar: "ابتدائي مكتمل" };

/** Three people who are nobody's double. */
const PEOPLE: Record<string, { given: string; family: string; year: string }> = {
  en: { given: "Zalissa", family: "Intakeville", year: "1994" },
  fr: { given: "Tempoko", family: "Relwindé", year: "1979" },
  ar: { given: "Fanta", family: "Oubrayim", year: "1986" },
};

for (const language of ["en", "fr", "ar"]) {
  test(`an intake from the first step to the next status, in ${language}`, async ({ browser, baseURL }) => {
    // One language goes the whole way without a script.
    const page = await browserOf(browser, { baseURL, javaScriptEnabled: language !== "fr" });
    await speak(page, language);
    await signIn(page, "caseworker");
    const code = await register(page, PEOPLE[language]);
    const intake = `/cases/${code}/intake`;
    await page.goto(intake);
    await page.locator(".pagehead .btn--primary").click();
    await expect(page).toHaveURL(new RegExp(`${intake}/household$`));
    await fill(page, "save_step", { "form[household][complete]": true });
    await send(page, "save_step");
    await expect(page).toHaveURL(new RegExp(`${intake}/education`));

    // Typed, looked up, chosen.
    await fill(page, "save_step", { "form[education][level]": "primary", "form[education][now][what]": "mechanic" });
    await form(page, "save_step").locator('[name="_ask"][value=find]').click();
    await fill(page, "save_step", { "form[education][now][pick]": "7231" });
    await send(page, "save_step");
    await expect(page).toHaveURL(new RegExp(`${intake}/income`));

    await fill(page, "save_step", { "form[income][cash]": "12.5", "form[income][goods][]": ["phone"] });
    await send(page, "save_step");
    await expect(page.locator(".error-summary a")).toHaveAttribute("href", "#income-cash");
    await fill(page, "save_step", { "form[income][cash]": "12 500" });
    await send(page, "save_step");
    await expect(page).toHaveURL(new RegExp(`${intake}/health`));

    for (const question of ["seeing", "hearing", "walking", "remembering", "self_care", "communicating"]) {
      await fill(page, "save_step", { [`form[health][${question}]`]: "1" });
    }
    await send(page, "save_step");
    await expect(page).toHaveURL(new RegExp(`${intake}/wishes`));

    // Left in the middle, and taken up again.
    await fill(page, "save_step", { "form[wishes][words]": "A shop of her own" });
    await form(page, "save_step").locator('[name="form[go]"]').click();
    await expect(page).toHaveURL(new RegExp(`${intake}\\?saved=draft`));
    await page.goto(`${intake}/wishes`);
    await expect(page.locator(".banner")).toBeVisible();
    await expect(page.locator('[name="form[wishes][words]"]')).toHaveValue("A shop of her own");
    await fill(page, "save_step", { "form[wishes][tracks][0]": "micro_enterprise", "form[wishes][fear]": "yes" });
    await send(page, "save_step");
    await expect(page).toHaveURL(new RegExp(`${intake}/terms`));

    // What is agreed says how; what was ticked is still there when that was forgotten.
    await fill(page, "save_step", { "form[terms][clauses][]": ["law", "take_part"], "form[terms][language]": "fra" });
    await send(page, "save_step");
    await expect(page.locator(".error-summary a")).toHaveAttribute("href", "#terms-method");
    await expect(page.locator('[name="form[terms][clauses][]"][value="law"]')).toBeChecked();
    await fill(page, "save_step", { "form[terms][method]": "signed", "form[terms][copy]": "yes" });
    await send(page, "save_step");
    await expect(page).toHaveURL(new RegExp(`${intake}\\?saved=step`));
    await expect(page.locator(".pagehead .btn--primary")).toHaveAttribute("href", `/cases/${code}/status`);

    await page.goto(`/cases/${code}/profile`);
    await expect(page.locator("main")).toContainText(PRIMARY[language]);
    await expect(page.locator("main")).toContainText("A shop of her own");
    await page.goto(`${intake}/education/1`);
    await expect(page.locator("main")).toContainText(PRIMARY[language]);
    await page.context().close();
  });
}

test("what is typed is kept by itself, and offered after the page was lost", async ({ page }) => {
  await signIn(page, "caseworker");
  const code = await register(page, { given: "Rihanata", family: "Kept", year: "1990" });
  await page.goto(`/cases/${code}/intake/wishes`);
  const words = page.locator('[name="form[wishes][words]"]');
  await expect(page.locator("leptos-island[data-component^=FormGuard]")).toHaveCount(1);
  await words.fill("A cart and a donkey");
  await expect(page.locator("main")).toContainText(/Saved \d\d:\d\d/, { timeout: 15_000 });
  // As after a dead battery: another page, and back.
  await page.goto(`/cases/${code}`);
  await page.goto(`/cases/${code}/intake/wishes`);
  await expect(words).toHaveValue("A cart and a donkey");
  await send(page, "drop_draft");
  await expect(words).toHaveValue("");
});

test("on a phone whose battery dies, another one goes on where it stopped, and a saving sent twice is one", async ({ browser, baseURL }) => {
  const small = { baseURL, viewport: { width: 390, height: 780 }, hasTouch: true };
  const phone = await browserOf(browser, small);
  await signIn(phone, "caseworker");
  const code = await register(phone, { given: "Mariama", family: "Batterie", year: "1997" });
  const intake = `/cases/${code}/intake`;
  await phone.goto(`${intake}/income`);
  await expect(phone.locator("leptos-island[data-component^=FormGuard]")).toHaveCount(1);
  await phone.locator('[name="form[income][cash]"]').fill("12 500");
  await phone.locator('[name="form[income][goods][]"][value=phone]').check();
  await expect(phone.locator("main")).toContainText(/Saved \d\d:\d\d/, { timeout: 15_000 });
  // No leaving, no asking: it is simply gone.
  await phone.context().close();

  const next = await browserOf(browser, small);
  await signIn(next, "caseworker");
  await next.goto(intake);
  await next.locator(`a[href="${intake}/income"]`).first().click();
  await expect(next.locator('[name="form[income][cash]"]')).toHaveValue("12 500");
  await expect(next.locator('[name="form[income][goods][]"][value=phone]')).toBeChecked();
  // The answer is lost on its way, and the form sent again.
  const sending = form(next, "save_step");
  const again = await sending.evaluate((f: HTMLFormElement) =>
    [...new FormData(f)].map(([name, value]) => [name, String(value)]));
  await send(next, "save_step");
  await expect(next).toHaveURL(new RegExp(`${intake}/health`));
  const answer = await next.request.post(`${intake}/income`, {
    data: new URLSearchParams(again as [string, string][]).toString(),
    headers: { "content-type": "application/x-www-form-urlencoded", origin: new URL(next.url()).origin },
    maxRedirects: 0,
  });
  expect(answer.status()).toBe(303);
  await next.goto(`${intake}/income`);
  await expect(next.locator(`main a[href^="${intake}/income/"]`)).toHaveCount(1);
  await next.context().close();
});
