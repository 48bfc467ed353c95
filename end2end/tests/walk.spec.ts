// The whole way: registered, counselled, planned, referred, heard back from, verified, seen by whoever may.
import { expect, test, type Page } from "@playwright/test";
import { browserOf, newCaseworker } from "../support/colleague";
import { fitsWidth } from "../support/look";
import { fill, send, signIn, speak } from "../support/person";
import { enter, openLink } from "../support/provider";
import { counsel, day, plan, register } from "../support/walk";

// One person for each way of walking: languages and screens meet in the same office.
const NAMES = ["Korotimi", "Salamata", "Fatimata", "Rasmata", "Mariam", "Alizeta", "Habibou", "Zenabou"];

interface Way {
  language: string;
  script: boolean;
}

const WAYS: Way[] = [
  { language: "en", script: true },
  { language: "fr", script: false },
  { language: "ar", script: true },
];

/** Pages are looked at closely elsewhere; here they hold what the walk put there. */
async function look(page: Page) {
  await fitsWidth(page, new URL(page.url()).pathname);
}

/** Refers the person to a service that is offered; gives the referral's number. */
async function refer(page: Page, code: string, category: string): Promise<string> {
  await page.goto(`/cases/${code}/referrals/new`);
  await fill(page, "save_referral", { "form[category]": category });
  await page.locator('[name="form[intent]"][value=services]').click();
  await page.locator('[name="form[service]"]:not([disabled])').first().check();
  await fill(page, "save_referral", { "form[reason]": "Sewing, mornings" });
  await page.locator('[name="form[intent]"][value=check]').click();
  await expect(page.locator(".gate")).toHaveClass(/gate--open/);
  await page.locator('[name="form[intent]"][value=send]').click();
  await expect(page).toHaveURL(/\/referrals\/R-\d\d-\d{6}(\?|$)/);
  return new URL(page.url()).pathname.split("/").at(-1)!;
}

/** The provider opens the link of the mail, types the code of the next mail, and is at the referral. */
async function provider(page: Page, number: string) {
  const letter = await openLink(page, number);
  for (const secret of ["Sewing", "Groupe", "70114802", ...NAMES]) expect(letter.body).not.toContain(secret);
  await look(page);
  await enter(page, number, letter.to);
}

for (const way of WAYS) {
  test.describe(`in ${way.language}${way.script ? "" : ", without JavaScript"}`, () => {
    test.use({ javaScriptEnabled: way.script });

    test("a person is registered, counselled, referred and heard back from", async ({ page, browser, baseURL }, info) => {
      const phone = info.project.name === "phone";
      const index = WAYS.indexOf(way) * 2 + (phone ? 1 : 0);
      const given = NAMES[index];
      await speak(page, way.language);
      await newCaseworker(page, browser, baseURL!, `walk.${way.language}.${info.project.name}`);
      await look(page);

      const code = await register(page, { given, family: `Walk${way.language}${info.project.name}`, year: String(1985 + index) });
      await look(page);
      await expect(page.locator("body")).not.toContainText(given);
      await expect(page.locator("body")).not.toContainText("Groupe A");

      await counsel(page, code, day(-1), day(0));
      await plan(page, code, day(0), day(30));
      await look(page);
      await page.goto(`/cases/${code}`);
      await expect(page.locator(`.timeline a[href="/cases/${code}/counselling"]`)).toBeVisible();
      await page.goto("/");
      await expect(page.locator(".card--accent")).toContainText(code);
      await look(page);

      // Two projects walk at the same time: each hears from a provider of its own.
      const number = await refer(page, code, phone ? "health_primary" : "vocational_training");
      await look(page);
      await page.goto("/");
      await expect(page.locator(`main a[href="/referrals/${number}"]`)).toBeVisible();

      const partner = await browserOf(browser, { baseURL, javaScriptEnabled: way.script, viewport: page.viewportSize() });
      await provider(partner, number);
      await expect(partner.locator("body")).not.toContainText(given);
      await expect(partner.locator("body")).not.toContainText("Groupe A");
      await fill(partner, "answer_referral", {
        "form[answer]": "accept",
        "form[appointment_at]": `${day(3)}T09:00`,
        "form[appointment_place]": "Gate B",
      });
      await send(partner, "answer_referral");
      await expect(partner.locator("body")).toContainText(given);
      await look(partner);
      const forbidden = await partner.goto(`/cases/${code}`);
      expect([403, 404]).toContain(forbidden!.status());

      await page.goto(`/referrals/${number}`);
      await expect(page.locator("body")).toContainText("Gate B");
      await page.goto(`/cases/${code}`);
      await expect(page.locator(".timeline")).toContainText(number);

      await partner.goto(`/partner/referrals/${number}`);
      await fill(partner, "report_referral", { "form[what]": "attended" });
      await send(partner, "report_referral");
      await fill(partner, "report_referral", { "form[what]": "finished", "form[outcome]": "service_received_full" });
      await send(partner, "report_referral");
      await partner.context().close();

      await page.goto(`/referrals/${number}`);
      await fill(page, "verify_referral", { "form[outcome]": "service_received_full", "form[satisfaction]": "4" });
      await send(page, "verify_referral");
      await look(page);
      await page.goto(`/cases/${code}/referrals`);
      await expect(page.locator("body")).toContainText(number);
      await look(page);
    });
  });
}

test("another office finds nothing, and a case that was handed over is closed to who had it", async ({ browser, baseURL }, info) => {
  const as = async (role: string) => {
    const page = await browserOf(browser, { baseURL });
    await signIn(page, role);
    return page;
  };
  const awa = await as("caseworker");
  const phone = info.project.name === "phone";
  const code = await register(awa, { given: "Bintou", family: `Access${info.project.name}`, year: phone ? "1979" : "1978" });

  const stranger = await as("caseworker.ohg");
  for (const tab of ["", "/profile", "/plan", "/counselling", "/referrals", "/consent", "/history", "/print"]) {
    expect((await stranger.goto(`/cases/${code}${tab}`))!.status(), tab).toBe(404);
  }
  await stranger.goto(`/cases?q=${code}`);
  await expect(stranger.locator("main table")).toHaveCount(0);

  const issa = await as("supervisor");
  await issa.goto(`/cases?q=${code}`);
  await expect(issa.locator("main table")).toContainText(code);
  await issa.goto(`/cases/${code}/assign`);
  await issa.locator('[name="form[caseworker]"]:not([disabled])').last().check();
  await send(issa, "assign_case");
  await expect(issa).toHaveURL(new RegExp(`/cases/${code}`));
  expect((await awa.goto(`/cases/${code}`))!.status()).toBe(404);
});
