// Registering: search first, whatever the spelling; who may be the same person; nothing typed is lost.
import { expect, test, type Page } from "@playwright/test";
import { fill, form, send, signIn } from "../support/person";
import { fillRegistration, register, registered } from "../support/walk";

/** Searches as the office does before it registers anybody. */
async function search(page: Page, given: string, family: string) {
  await page.goto("/people/register");
  await page.locator('[name="form[given]"]').fill(given);
  await page.locator('[name="form[family]"]').fill(family);
  await page.locator("button[name=_ask][value=search]").click();
  await expect(page.locator("#found")).toBeVisible();
}

test.beforeEach(async ({ page }) => signIn(page, "caseworker"));

test("a search finds other spellings and another script, and no name gets into an address", async ({ page }) => {
  const boukary = await register(page, { given: "Boukary", family: "WEDRAOGO", year: "1981" }, { "form[sex]": "male" });
  await search(page, "Boukari", "Ouédraogo");
  await expect(page.locator("#found")).toContainText(boukary);
  expect(page.url()).not.toMatch(/Boukari|draogo/i);
  const mohamed = await register(page, { given: "Mohamed", family: "Ag Ekawel", year: "1982" }, { "form[sex]": "male" });
  await search(page, "محمد", "Ekawel");
  await expect(page.locator("#found")).toContainText(mohamed);
  await search(page, "محمد", "");
  await expect(page.locator("#found")).toContainText(mohamed);
});

test("possible duplicates stand beside the form with why, and another person is registered with a reason", async ({ page }) => {
  const first = await register(page, { given: "Yobi", family: "Koanda", year: "1990" });
  await search(page, "Yoby", "Kuanda");
  await page.locator("button[name=_ask][value=begin]").click();
  await expect(page.locator('[name="form[given]"]')).toHaveValue("Yoby");
  await fill(page, "register_person", { "form[birth][year]": "1990", "form[sex]": "female" });
  await page.locator("button[name=_ask][value=compare]").click();
  const panel = page.locator("aside.card--accent");
  await expect(panel).toContainText("Names sound the same");
  await expect(panel).toContainText("Same year of birth");
  await expect(panel.locator(`a[href="/cases/${first}"]`).first()).toBeVisible();
  await expect(page.locator('[name="form[given]"]')).toHaveValue("Yoby");

  await fillRegistration(page, { given: "Yoby", family: "Kuanda", year: "1990" });
  await send(page, "register_person");
  await expect(page.locator(".error-summary")).toContainText("same person");
  await fill(page, "register_person", { "form[distinct_reason]": "Her younger sister; both were here today" });
  await send(page, "register_person");
  expect(await registered(page)).not.toBe(first);
});

test("a refused form comes back filled in, and its summary leads to each field", async ({ page }) => {
  const odd = "=1+1 <script>alert(1)</script> Ñ";
  await fillRegistration(page, { given: "Risnata", family: odd, year: "2091" }, { "form[current]": "Nowhere at all" });
  const answer = page.waitForResponse((r) => r.request().method() === "POST");
  await send(page, "register_person");
  expect((await answer).status()).toBe(422);
  const summary = page.locator(".error-summary");
  await expect(summary).toBeFocused();
  await expect(page.locator('[name="form[family]"]')).toHaveValue(odd);
  await expect(page.locator('[name="form[episodes][0][group]"]')).toHaveValue("Groupe A");
  await expect(page.locator('[name="form[consent][answers][2][decision]"][value=given]')).toBeChecked();
  await summary.locator('a[href="#birth-year"]').click();
  await expect(page.locator('[name="form[birth][year]"]')).toBeFocused();
  await expect(page.locator('[name="form[birth][year]"]')).toHaveAttribute("aria-invalid", "true");
  await fill(page, "register_person", { "form[birth][year]": "1991", "form[current]": "Dori" });
  await send(page, "register_person");
  await registered(page);
  await page.locator("details.reveal summary").click();
  await fill(page, "reveal_identity", { "form[reason]": "contact" });
  await send(page, "reveal_identity");
  await expect(page.locator("main")).toContainText(odd);
});

test("the same form sent twice makes one record", async ({ page }) => {
  await fillRegistration(page, { given: "Sibdou", family: "Zampaligré", year: "1977" });
  await form(page, "register_person").locator("button.btn--primary").dblclick();
  await registered(page);
  await search(page, "Sibdou", "Zampaligré");
  await expect(page.locator("#found .rows > *")).toHaveCount(1);
});

/** The link to what was begun under these initials, in the list of what is not saved. */
function left(page: Page, initials: string) {
  return page.locator('main a[href^="/people/register/new?draft="]', { hasText: initials });
}

test("a registration whose battery died is taken up again, and gone once it is saved", async ({ page }) => {
  await page.goto("/people/register/new");
  await expect(page.locator("leptos-island[data-component^=FormGuard]").first()).toBeAttached();
  await page.waitForLoadState("networkidle");
  const kept = page.waitForResponse((r) => r.url().includes("/keep_draft") && r.ok());
  await page.locator('[name="form[given]"]').pressSequentially("Wendkuuni");
  await page.locator('[name="form[family]"]').pressSequentially("Xoba");
  await kept;
  // Another device, later: nobody closed the page.
  const again = await page.context().newPage();
  await again.goto("/");
  await expect(left(again, "W. X.")).toHaveCount(1);
  await left(again, "W. X.").click();
  await expect(again.locator('[name="form[given]"]')).toHaveValue("Wendkuuni");
  expect(again.url()).not.toMatch(/wendkuuni|xoba/i);
  await fillRegistration(again, { given: "Wendkuuni", family: "Xoba", year: "1979" }, {}, again.url());
  await send(again, "register_person");
  await registered(again);
  await again.goto("/people/register");
  await expect(left(again, "W. X.")).toHaveCount(0);
});

for (const language of ["en", "fr", "ar"]) {
  test.describe(`in ${language}, on a phone, without a script`, () => {
    test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 780 } });

    test("a registration is left half filled, found again and thrown away", async ({ page }) => {
      await page.goto(`/language/${language}?next=/people/register/new`);
      const initials = { en: "Q. E.", fr: "Q. F.", ar: "Q. R." }[language]!;
      await page.locator('[name="form[given]"]').fill("Quirin");
      await page.locator('[name="form[family]"]').fill({ en: "Endo", fr: "Frado", ar: "Rado" }[language]!);
      await page.locator('[name="form[nationalities][0]"]').selectOption("MLI");
      await form(page, "register_person").locator('button[name="form[go]"][value=leave]').click();
      await expect(page).toHaveURL(/\/people\/register\?saved=begun$/);
      await left(page, initials).click();
      await expect(page.locator('[name="form[given]"]')).toHaveValue("Quirin");
      await expect(page.locator('[name="form[nationalities][0]"]')).toHaveValue("MLI");
      await send(page, "drop_begun");
      await expect(page).toHaveURL(/saved=dropped$/);
      await expect(left(page, initials)).toHaveCount(0);
    });
  });
}
