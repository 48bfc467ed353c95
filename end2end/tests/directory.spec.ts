// The directory is kept by people, and a need that nothing meets is told when something is offered.
import { expect, test } from "@playwright/test";
import { browserOf } from "../support/colleague";
import { fill, form, send, signIn } from "../support/person";
import { register } from "../support/walk";

test("nothing fits, a supervisor adds a service, and the caseworker is told", async ({ page, browser, baseURL }) => {
  await signIn(page, "caseworker");
  const code = await register(page, { given: "Lamoussa", family: "Kiemde", year: "1990" });
  await page.goto(`/cases/${code}/referrals/new`);
  await fill(page, "save_referral", { "form[category]": "wash" });
  await page.locator('[name="form[intent]"][value=services]').click();
  await page.locator('[name="form[intent]"][value=unmet]').click();
  await expect(page).toHaveURL(new RegExp(`/cases/${code}/referrals`));
  await expect(page.locator("main")).toContainText("Water and sanitation");

  const issa = await browserOf(browser, { baseURL });
  await signIn(issa, "supervisor");
  await issa.goto("/directory/gaps");
  await expect(issa.locator("main")).toContainText("Fewer than 5");
  await issa.goto("/directory/organisations/new");
  await send(issa, "save_organisation");
  await expect(issa.locator(".error-summary")).toBeVisible();
  await fill(issa, "save_organisation", { "form[name]": "Puits de Lamoussa", "form[kind]": "cbo" });
  await send(issa, "save_organisation");
  await issa.locator('main a[href$="/services/new"]').click();
  await fill(issa, "save_service", {
    "form[category]": "wash",
    "form[kind]": "service",
    "form[title]": "Wells repaired",
    "form[place]": "Dori",
    "form[areas]": "Sahel",
  });
  await send(issa, "save_service");
  await expect(issa.locator("main")).toContainText("Wells repaired");
  await expect(form(issa, "check_service")).toBeVisible();
  await issa.context().close();

  await expect
    .poll(async () => (await (await page.request.get(`/cases/${code}`)).text()).includes("Something is offered"), { timeout: 20_000 })
    .toBe(true);
});
