// A woman tells what happened to her: her case goes behind a wall on a phone without JavaScript, and comes out by two people.
import { expect, test } from "@playwright/test";
import { browserOf } from "../support/colleague";
import { fitsWidth, sound } from "../support/look";
import { fill, form, signIn, speak } from "../support/person";
import { register } from "../support/walk";

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, javaScriptEnabled: false };

test("a case is protected, worked on by its focal point alone, and let out by two people", async ({ browser, baseURL }) => {
  const page = await browserOf(browser, { baseURL, ...PHONE });
  await signIn(page, "caseworker");
  const code = await register(page, { given: "Tipoko", family: "Protegee", year: "1995" });
  await page.goto(`/cases/${code}/wall`);
  await fitsWidth(page, "wall-in");
  await form(page, "enter_wall").locator(".btn--primary").click();
  await expect(page.locator(".error-summary")).toBeVisible();
  await fill(page, "enter_wall", { "form[wall]": "gbv", "form[confirmed]": true });
  await form(page, "enter_wall").locator(".btn--primary").click();
  await expect(page).toHaveURL(new RegExp(`/people/registered/${code}$`));
  await expect(page.locator("main")).toContainText("Rakiéta Tapsoba");
  await expect(page.locator("main")).not.toContainText(/violence|gender/i);
  await fitsWidth(page, "wall-safe");
  expect((await page.goto(`/cases/${code}`))!.status()).toBe(404);
  await page.goto(`/cases?q=${code}`);
  await expect(page.locator("main .rows")).toHaveCount(0);

  const focal = await browserOf(browser, { baseURL });
  await signIn(focal, "focal_point.gbv");
  await speak(focal, "en");
  await focal.goto(`/cases/${code}/wall`);
  const worker = form(focal, "propose_way_out").locator('[name="form[caseworker]"] option', { hasText: "Aminata Sawadogo" });
  await fill(focal, "propose_way_out", {
    "form[caseworker]": (await worker.first().getAttribute("value"))!,
    "form[reason]": "She asks for her former caseworker",
  });
  await sound(focal, "the way out of a wall", "en");
  await form(focal, "propose_way_out").locator(".btn--primary").click();
  await expect(focal).toHaveURL(/saved=proposed/);

  const second = await browserOf(browser, { baseURL, ...PHONE });
  await signIn(second, "supervisor.gbv");
  await second.locator(`main a[href="/cases/${code}/wall"]`).first().click();
  await expect(second).toHaveURL(new RegExp(`/cases/${code}/wall$`));
  await fitsWidth(second, "wall-waits");
  await fill(second, "answer_way_out", { "form[answer]": "confirm" });
  await form(second, "answer_way_out").locator(".btn--primary").click();
  await expect(second).toHaveURL(new RegExp(`/people/registered/${code}$`));
  expect((await focal.goto(`/cases/${code}`))!.status()).toBe(404);
  expect((await page.goto(`/cases/${code}`))!.status()).toBe(200);
  await expect(page.locator("main")).not.toContainText("former caseworker");
  for (const other of [page, focal, second]) await other.context().close();
});
