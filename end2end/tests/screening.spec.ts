// The national authority screens on a phone, in each language and once without a script; the caseworker reads what it
// decided; and a rumour changes nothing.
import { devices, expect, test } from "@playwright/test";
import { browserOf } from "../support/colleague";
import { fitsWidth } from "../support/look";
import { fill, form, send, signIn, speak } from "../support/person";
import { day, register } from "../support/walk";

const WAYS = [
  { language: "en", script: true, person: { given: "Hama", family: "Vérifié", year: "1999" } },
  { language: "fr", script: false, person: { given: "Salmana", family: "Contrôlé", year: "1987" } },
  { language: "ar", script: true, person: { given: "Lamine", family: "Examiné", year: "1976" } },
];

for (const { language, script, person } of WAYS) {
  test(`the authority screens and the caseworker reads, in ${language}`, async ({ page, browser, baseURL }) => {
    await speak(page, language);
    await signIn(page, "caseworker");
    const code = await register(page, person);

    const phone = await browserOf(browser, { ...devices["Pixel 7"], baseURL, javaScriptEnabled: script });
    await speak(phone, language);
    await signIn(phone, "authority");
    await phone.goto("/screening");
    await fitsWidth(phone, "the list of the authority");
    await phone.goto(`/cases/${code}/screening`);
    await expect(phone.locator("main")).not.toContainText(person.given);
    await phone.locator("details.reveal > summary").click();
    await fill(phone, "reveal_identity", { "form[reason]": "check_identity" });
    await send(phone, "reveal_identity");
    await expect(phone.locator("main")).toContainText(person.given);
    await expect(phone.locator("main")).not.toContainText("70114802");
    await fitsWidth(phone, "the screening on a phone");

    const screened = {
      "form[authority]": "Commission nationale",
      "form[panel][]": ["justice", "community"],
      "form[phase]": "first",
      "form[date]": day(-3),
      "form[criteria][0][finding]": "met",
      "form[criteria][0][evidence]": "L-12",
      "form[outcome]": "eligible_associated",
      "form[risk]": "low",
    };
    await fill(phone, "record_screening", screened);
    await send(phone, "record_screening");
    // A category says who, when, until when and on what: refused, and nothing typed is lost.
    await expect(phone.locator(".error-summary")).toBeVisible();
    await expect(form(phone, "record_screening").locator('[name="form[authority]"]')).toHaveValue("Commission nationale");
    await fill(phone, "record_screening", {
      "form[risk_by]": "Centre",
      "form[risk_on]": day(-3),
      "form[risk_until]": day(300),
      "form[risk_basis]": "EV-118",
    });
    await send(phone, "record_screening");
    await expect(phone).toHaveURL(/saved=recorded/);
    expect((await phone.goto(`/cases/${code}`))!.status()).toBe(404);
    await phone.context().close();

    await page.goto(`/cases/${code}/profile`);
    await page.locator(`main a[href="/cases/${code}/screening"]`).click();
    await expect(page.locator("main")).toContainText("EV-118");
    await expect(page.locator("main")).toContainText("L-12");
    await expect(form(page, "record_screening")).toHaveCount(0);
  });
}

test("a rumour is kept, reviewed by the supervisor, and the case goes on", async ({ page, browser, baseURL }) => {
  await signIn(page, "caseworker");
  const code = await register(page, { given: "Yempabou", family: "Rumeur", year: "1994" });
  await page.goto(`/cases/${code}/safety`);
  await fill(page, "record_suspicion", { "form[heard_on]": day(-1), "form[source]": "c", "form[words]": "Seen near the camp" });
  await send(page, "record_suspicion");
  await expect(page).toHaveURL(/saved=noted/);
  await page.goto(`/cases/${code}`);
  await expect(page.locator("main")).not.toContainText("camp");

  const boss = await browserOf(browser, { baseURL });
  await signIn(boss, "supervisor");
  await boss.goto(`/cases/${code}/safety`);
  const confirmed = form(boss, "review_suspicion").locator('[name="form[verdict]"][value=confirmed]');
  await expect(confirmed).toBeDisabled();
  await fill(boss, "review_suspicion", { "form[verdict]": "measures", "form[words]": "Visited the family" });
  await send(boss, "review_suspicion");
  await expect(boss).toHaveURL(/saved=reviewed/);
  await boss.context().close();
  await page.goto(`/cases/${code}/safety`);
  await expect(page.locator("main")).toContainText("Visited the family");
});
