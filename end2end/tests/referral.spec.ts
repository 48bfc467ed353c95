// Referrals that do not go through: consent that does not cover them, and a provider who says no.
import { expect, test, type Page } from "@playwright/test";
import { browserOf } from "../support/colleague";
import { fill, form, send, signIn } from "../support/person";
import { enter, openLink } from "../support/provider";
import { register } from "../support/walk";

/** Place of the question about health among those of the registration. */
const HEALTH = 5;

/** Chooses a need and the first service that is offered for it; sees what the gate says. */
async function compose(page: Page, code: string, category: string) {
  await page.goto(`/cases/${code}/referrals/new`);
  await fill(page, "save_referral", { "form[category]": category });
  await page.locator('[name="form[intent]"][value=services]').click();
  await page.locator('[name="form[service]"]:not([disabled])').first().check();
  await fill(page, "save_referral", { "form[reason]": "Check-up after a long walk" });
  await page.locator('[name="form[intent]"][value=check]').click();
}

test("the gate stops what consent does not cover, says what is missing, and opens when it is given", async ({ page }) => {
  await signIn(page, "caseworker");
  const refused = { [`form[consent][answers][${HEALTH}][decision]`]: "refused" };
  const code = await register(page, { given: "Wendpouiré", family: "Gatepasse", year: "1988" }, refused);
  await compose(page, code, "health_primary");
  const gate = page.locator(".gate");
  await expect(gate).not.toHaveClass(/gate--open/);
  await expect(gate).toContainText("Centre médical de Dori");
  await expect(page.locator('[name="form[intent]"][value=send]:not(.disclosure *)')).toHaveCount(0);
  await expect(page.locator(".btn--primary[aria-disabled=true]")).toBeVisible();
  // Somebody who adds the missing button is refused by the server.
  await form(page, "save_referral").evaluate((f) => {
    f.append(Object.assign(document.createElement("button"), { name: "form[intent]", value: "send", id: "forged" }));
  });
  const answer = page.waitForResponse((r) => r.request().method() === "POST");
  await page.locator("#forged").click();
  expect((await answer).status()).toBe(422);
  await page.goto(`/cases/${code}/referrals`);
  await expect(page.locator("main .rows")).toHaveCount(0);

  await page.goto(`/cases/${code}/consent/new?purpose=referral&recipient=health`);
  await fill(page, "record_consent", {
    "form[answers][0][decision]": "given",
    "form[answers][0][categories][]": ["name", "contact", "age_sex", "language", "need", "access_needs"],
    "form[method]": "signed",
    "form[told_how_to_withdraw]": true,
  });
  await send(page, "record_consent");
  await expect(page).toHaveURL(/\/consent\?saved=/);
  await compose(page, code, "health_primary");
  await expect(page.locator(".gate")).toHaveClass(/gate--open/);
  await page.locator('[name="form[intent]"][value=send]').click();
  await expect(page).toHaveURL(/\/referrals\/R-\d\d-\d{6}/);
});

test("a provider says no with a reason, and the caseworker reads it and tries elsewhere", async ({ page, browser, baseURL }) => {
  await signIn(page, "caseworker");
  const code = await register(page, { given: "Delwendé", family: "Saysno", year: "1992" });
  await compose(page, code, "legal_aid");
  await page.locator('[name="form[intent]"][value=send]').click();
  await expect(page).toHaveURL(/\/referrals\/R-/);
  const number = new URL(page.url()).pathname.split("/").at(-1)!;

  const partner = await browserOf(browser, { baseURL, javaScriptEnabled: false });
  const letter = await openLink(partner, number);
  await enter(partner, number, letter.to);
  await fill(partner, "answer_referral", { "form[answer]": "decline" });
  await send(partner, "answer_referral");
  await expect(partner.locator(".error-summary")).toBeVisible();
  await fill(partner, "answer_referral", { "form[decline_reason]": "no_capacity", "form[note]": "Full until March" });
  await send(partner, "answer_referral");
  await expect(partner.locator("main")).not.toContainText("Delwendé");
  await partner.context().close();

  await page.goto(`/referrals/${number}`);
  // Each reads the reason in his own language: the provider chose it in French.
  await expect(page.locator("main")).toContainText("No free place");
  await expect(page.locator("main")).toContainText("Full until March");
  // Elsewhere: the form begins with the need, not with the provider that said no.
  await page.locator(`main a[href="/cases/${code}/referrals/new?after=${number}"]`).click();
  await expect(page.locator('[name="form[category]"]')).toHaveValue("legal_aid");
  await expect(page.locator('[name="form[number]"]')).toHaveValue("");
});

test("what is hoped for, who comes along and who pays the way reach the provider, and how it is paid does not", async ({ page, browser, baseURL }) => {
  await signIn(page, "caseworker");
  const code = await register(page, { given: "Teegawendé", family: "Accompagne", year: "1990" });
  await compose(page, code, "legal_aid");
  const about = { "form[expected_outcome]": "A birth certificate", "form[transport_note]": "Motorbike taxi from the bridge" };
  await fill(page, "save_referral", { ...about, "form[accompaniment]": "family" });
  await page.locator('[name="form[intent]"][value=check]').click();
  // Who says how the way is paid, and not that it is, is asked; nothing that was typed is lost.
  await expect(page.locator(".error-summary")).toBeVisible();
  for (const [name, value] of Object.entries(about)) await expect(page.locator(`[name="${name}"]`)).toHaveValue(value);
  await fill(page, "save_referral", { "form[transport]": true });
  await page.locator('[name="form[intent]"][value=check]').click();
  await page.locator('[name="form[intent]"][value=send]').click();
  await expect(page).toHaveURL(/\/referrals\/R-/);
  const number = new URL(page.url()).pathname.split("/").at(-1)!;
  for (const text of ["A birth certificate", "Motorbike taxi", "Someone of the family"]) {
    await expect(page.locator("main")).toContainText(text);
  }

  const partner = await browserOf(browser, { baseURL, javaScriptEnabled: false });
  const letter = await openLink(partner, number);
  await enter(partner, number, letter.to);
  await expect(partner.locator("main")).toContainText("A birth certificate");
  await expect(partner.locator("main")).not.toContainText("Motorbike");
  await expect(partner.locator("main .kv, main dl").first()).toBeVisible();
  await partner.context().close();
});

test("a no that is given later says on a phone what it stops, and stops it", async ({ page, browser, baseURL }) => {
  await signIn(page, "caseworker");
  const code = await register(page, { given: "Tégawendé", family: "Changesmind", year: "1990" });
  await compose(page, code, "legal_aid");
  await page.locator('[name="form[intent]"][value=send]').click();
  await expect(page).toHaveURL(/\/referrals\/R-/);
  const number = new URL(page.url()).pathname.split("/").at(-1)!;

  const phone = await browserOf(browser, { baseURL, javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  await signIn(phone, "caseworker");
  await phone.goto(`/cases/${code}/consent/new?purpose=referral&recipient=civil_legal`);
  const asked = form(phone, "record_consent");
  // Said where it follows: nothing before an answer, what has to be ticked for a yes, what stops with a no.
  await expect(asked.getByText(number).first()).toBeHidden();
  await fill(phone, "record_consent", { "form[answers][0][decision]": "given" });
  await expect(asked.locator(".reveals").first()).toContainText(number);
  await fill(phone, "record_consent", { "form[answers][0][decision]": "refused" });
  await expect(asked.locator(".ticks")).toBeVisible();
  await expect(asked.locator(".ticks")).toContainText(number);
  await fill(phone, "record_consent", { "form[method]": "signed", "form[told_how_to_withdraw]": true });
  await send(phone, "record_consent");
  await expect(phone).toHaveURL(/\/consent\?saved=/);
  await phone.goto(`/referrals/${number}`);
  await expect(form(phone, "offered_unshared")).toHaveCount(1);
  await expect(form(phone, "revoke_referral")).toHaveCount(0);
  await phone.context().close();
});
