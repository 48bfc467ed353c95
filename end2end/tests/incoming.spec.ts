// A provider refers a person to the programme, the office looks, registers, and the provider hears one word of it. And a
// colleague inside the programme is asked for help.
import { expect, test, type Page } from "@playwright/test";
import { browserOf } from "../support/colleague";
import { fill, form, send, signIn, speak } from "../support/person";
import { fillRegistration, register, registered } from "../support/walk";

const PHONE = { width: 390, height: 844 };

/** What a provider writes about a person. */
async function refer(page: Page, person: { given: string; family: string; year: string }) {
  await page.goto("/partner/refer");
  await form(page, "send_incoming").locator('[name="form[office]"]').first().waitFor();
  const dori = page.locator("label.choice", { hasText: "Dori" }).locator("input");
  await dori.check();
  await fill(page, "send_incoming", {
    "form[urgency]": "urgent",
    "form[category]": "food",
    "form[reason]": "Nothing to eat at home",
    "form[given]": person.given,
    "form[family]": person.family,
    "form[sex]": "female",
    "form[birth_year]": person.year,
    "form[place]": "Dori",
    "form[agreed]": "yes",
  });
  await send(page, "send_incoming");
}

// As unlike each other as people are: nobody is taken for somebody else.
for (const [language, feedback, given, surname, year] of [
  ["en", "Being looked after", "Wendkuuni", "Envoyée", "1993"],
  ["fr", "Prise en charge", "Pogbi", "Katiéba", "1979"],
  ["ar", "يُعتنى بالشخص", "Timbila", "Lougari", "1968"],
] as const) {
  test(`a provider refers a person on a phone without a script, and the office registers her (${language})`, async ({ page, browser, baseURL }) => {
    const family = `${surname}${Date.now() % 10_000}`;
    const partner = await browserOf(browser, { baseURL, javaScriptEnabled: false, viewport: PHONE });
    await speak(partner, language);
    await signIn(partner, "partner.cma2");
    await speak(partner, language);
    await refer(partner, { given, family, year });
    await expect(partner).toHaveURL(/\/partner\/sent\?saved=sent/);
    await expect(partner.locator("main")).not.toContainText(family);
    const width = await partner.evaluate(() => document.documentElement.scrollWidth);
    expect(width, "nothing is wider than the phone").toBeLessThanOrEqual(PHONE.width);

    await signIn(page, "caseworker");
    await page.goto("/referrals/incoming?state=received");
    await expect(page.locator("main")).not.toContainText(family);
    // The newest of the same sender.
    const number = (await partner.locator("main .card h2, main .card__head").first().textContent())!.match(/R-\d\d-\d{6}/)![0];
    await page.goto(`/referrals/incoming/${number}`);
    await expect(page.locator("main")).toContainText(family);
    await page.locator('[name="_ask"][value=look]').click();
    await form(page, "step_incoming").filter({ has: page.locator('[name="form[step]"][value=accept]') }).locator("button").click();
    await expect(page).toHaveURL(new RegExp(`/people/register/new\\?incoming=${number}`));
    await expect(page.locator('[name="form[family]"]')).toHaveValue(family);
    await fillRegistration(page, { given, family, year }, {}, page.url());
    await send(page, "register_person");
    const code = await registered(page);
    await page.goto(`/cases/${code}/referrals`);
    await expect(page.locator("main")).toContainText(number);

    await partner.goto("/partner/sent");
    await expect(partner.locator("main")).toContainText(feedback);
    for (const address of ["/partner", "/partner/sent", "/partner/refer"]) {
      const body = await (await partner.request.get(address)).text();
      expect(body).not.toContain(code);
      expect(body).not.toContain(family);
    }
    await partner.context().close();
  });
}

test("the livelihood adviser is asked, accepts, does it, and the person confirms", async ({ page, browser, baseURL }) => {
  await signIn(page, "caseworker");
  const code = await register(page, { given: "Nongma", family: `Interne${Date.now() % 10_000}`, year: "1990" });
  await page.goto(`/cases/${code}/referrals/new`);
  await page.locator(`a[href="/cases/${code}/referrals/internal"]`).click();
  await fill(page, "send_internal", {
    "form[to]": "livelihood",
    "form[reason]": "Wants to open a shop",
    "form[task]": "Work out the first costs with her",
  });
  await send(page, "send_internal");
  await expect(page).toHaveURL(/\/referrals\/internal\/R-\d\d-\d{6}/);
  const address = new URL(page.url()).pathname;

  const adviser = await browserOf(browser, { baseURL, viewport: PHONE });
  await signIn(adviser, "livelihood_officer");
  await adviser.goto("/");
  await adviser.locator(`a[href="${address}"]`).click();
  await expect(adviser.locator("main")).toContainText("Wants to open a shop");
  await expect(adviser.locator("main")).not.toContainText("first costs");
  await expect(adviser.locator("main")).not.toContainText(code);
  await fill(adviser, "reply_internal", { "form[reply]": "accept" });
  await send(adviser, "reply_internal");
  await expect(adviser.locator("main")).toContainText("first costs");
  expect((await adviser.request.get(`/cases/${code}`)).status()).toBe(404);
  await fill(adviser, "reply_internal", { "form[outcome]": "service_received_full", "form[note]": "Costs are clear" });
  await send(adviser, "reply_internal");

  await page.goto(address);
  await expect(page.locator("main")).toContainText("Costs are clear");
  await fill(page, "verify_internal", { "form[outcome]": "service_received_full", "form[satisfaction]": "5" });
  await send(page, "verify_internal");
  await expect(page.locator("main")).toContainText("Closed");
  await adviser.context().close();
});
