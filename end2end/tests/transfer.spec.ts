// A person moves: the other office sees a masked line, says yes, and the case is theirs alone.
import { expect, test } from "@playwright/test";
import { browserOf } from "../support/colleague";
import { fill, form, send, signIn } from "../support/person";
import { register } from "../support/walk";

test("another office takes a case over, and the first one has it no more", async ({ page, browser, baseURL }) => {
  await signIn(page, "caseworker");
  const code = await register(page, { given: "Pawendtaoré", family: "Demenage", year: "1991" });
  await page.goto(`/cases/${code}/transfer`);
  const office = form(page, "ask_transfer").locator('[name="form[office]"] option', { hasText: "Ouahigouya" });
  await fill(page, "ask_transfer", {
    "form[office]": (await office.getAttribute("value"))!,
    "form[reason]": "relocated",
    "form[note]": "Lives near the market now",
  });
  await form(page, "ask_transfer").locator(".btn--primary").click();
  await expect(page).toHaveURL(new RegExp(`/cases/${code}$`));

  const there = await browserOf(browser, { baseURL });
  await signIn(there, "supervisor.ohg");
  await there.goto("/transfers");
  await expect(there.locator("main")).not.toContainText("Demenage");
  await expect(there.locator("main")).not.toContainText("near the market");
  await there.locator("main .rows a", { hasText: code }).click();
  await fill(there, "answer_transfer", { "form[answer]": "accept" });
  await form(there, "answer_transfer").locator('[name="form[caseworker]"]').first().check();
  await form(there, "answer_transfer").locator(".btn--primary").click();
  await expect(there).toHaveURL(new RegExp(`/cases/${code}$`));
  await expect(there.locator("main")).toContainText("Lives near the market now");
  expect((await page.goto(`/cases/${code}`))!.status()).toBe(404);
  await there.context().close();
});

test("no case crosses a border before the person agreed and an agreement is named", async ({ page, browser, baseURL }) => {
  await signIn(page, "caseworker");
  const code = await register(page, { given: "Wendlasida", family: "Frontiere", year: "1987" });
  await page.goto(`/cases/${code}/transfer`);
  const goma = form(page, "ask_transfer").locator('[name="form[office]"] option', { hasText: "Goma" });
  await expect(goma).toHaveCount(0);
  await page.locator("main .banner a").click();
  await expect(page).toHaveURL(new RegExp(`/cases/${code}/consent`));

  await page.goto(`/cases/${code}/consent/new?purpose=cross_border&recipient=programme`);
  await fill(page, "record_consent", {
    "form[answers][0][decision]": "given",
    "form[method]": "signed",
    "form[told_how_to_withdraw]": true,
  });
  await send(page, "record_consent");
  await expect(page).toHaveURL(/\/consent\?saved=/);

  await page.goto(`/cases/${code}/transfer`);
  await fill(page, "ask_transfer", {
    "form[office]": (await goma.getAttribute("value"))!,
    "form[reason]": "relocated",
    "form[note]": "Lives with her uncle now",
  });
  await form(page, "ask_transfer").locator(".btn--primary").click();
  await expect(page.locator(".error-summary")).toContainText("agreement");
  await expect(form(page, "ask_transfer").locator('[name="form[note]"]')).toHaveValue("Lives with her uncle now");
  await fill(page, "ask_transfer", { "form[agreement]": "DSA 2026-04" });
  await form(page, "ask_transfer").locator(".btn--primary").click();
  await expect(page).toHaveURL(new RegExp(`/cases/${code}$`));

  const there = await browserOf(browser, { baseURL, javaScriptEnabled: false });
  await signIn(there, "supervisor.gom");
  await there.goto("/transfers");
  await expect(there.locator("main")).not.toContainText("Frontiere");
  await there.locator("main .rows a", { hasText: code }).click();
  await fill(there, "answer_transfer", { "form[answer]": "accept" });
  await form(there, "answer_transfer").locator('[name="form[caseworker]"]').first().check();
  await form(there, "answer_transfer").locator(".btn--primary").click();
  await expect(there).toHaveURL(new RegExp(`/cases/${code}$`));
  expect((await page.goto(`/cases/${code}`))!.status()).toBe(404);
  await there.context().close();
});
