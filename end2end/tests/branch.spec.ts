// Two people who change the same thing: both values, whose each is, and a choice; on a phone, without a script.
import { expect, test } from "@playwright/test";
import { editedApart } from "../support/apart";
import { browserOf } from "../support/colleague";
import { send, signIn } from "../support/person";
import { register } from "../support/walk";

const SMALL = { viewport: { width: 390, height: 780 }, hasTouch: true, javaScriptEnabled: false };

test("two values of one thing are shown with whose they are, and one is chosen", async ({ browser, baseURL }) => {
  const awa = await browserOf(browser, { baseURL, ...SMALL });
  const issa = await browserOf(browser, { baseURL, ...SMALL });
  await signIn(awa, "caseworker");
  await signIn(issa, "supervisor");
  const code = await register(awa, { given: "Habibou", family: "Branchville", year: "1992" });
  const profile = `/cases/${code}/profile`;
  await editedApart([awa, "Secteur 3"], [issa, "Secteur 8"], code);
  await expect(awa).toHaveURL(new RegExp(`${profile}$`));
  await expect(issa).toHaveURL(new RegExp(`${profile}/decide`));
  await expect(issa.locator(".option")).toHaveCount(2);
  await expect(issa.locator("main")).toContainText("Secteur 3");
  await expect(issa.locator("main")).toContainText("Secteur 8");
  await expect(issa.locator("main")).toContainText("Yours");

  // The caseworker is asked, and sees the same from the other side.
  await awa.goto(`/cases/${code}`);
  await awa.locator(`a[href="${profile}/decide"]`).first().click();
  await expect(awa.locator(".option")).toHaveCount(2);
  await send(awa, "decide_values");
  await expect(awa.locator(".error-summary")).toBeVisible();
  await awa.locator(".option", { hasText: "Secteur 8" }).locator("input").check();
  await send(awa, "decide_values");
  await expect(awa).toHaveURL(/saved=decided/);
  await expect(awa.locator(".empty")).toBeVisible();
  await awa.goto(profile);
  await expect(awa.locator("main")).toContainText("Secteur 8");

  // Who still had the question open is told, and decides nothing a second time.
  await issa.locator(".option", { hasText: "Secteur 3" }).locator("input").check();
  await send(issa, "decide_values");
  await expect(issa.locator(".error-summary")).toBeVisible();
  for (const page of [awa, issa]) await page.context().close();
});
