// A case of another office: found behind a mask, asked for, looked at and left; another one opened at once and reviewed.
import { expect, test } from "@playwright/test";
import { browserOf } from "../support/colleague";
import { fill, form, signIn } from "../support/person";
import { lookUp, registerElsewhere } from "../support/walk";

test("somebody asks to see a case of another office, looks at it for a time, and ends that", async ({ page, browser, baseURL }) => {
  const there = await browserOf(browser, { baseURL });
  await signIn(there, "supervisor.ohg");
  const code = await registerElsewhere(there, { given: "Wendpanga", family: "Autrebureau", year: "1988" });
  await signIn(page, "caseworker");
  await lookUp(page, "Autrebureau");
  await expect(page.locator("#found")).not.toContainText("Wendpanga");
  await expect(page.locator("#found")).not.toContainText(code);
  await page.locator('#found a[href^="/access/new"]').first().click();
  await fill(page, "ask_access", { "form[words]": "Came in without papers", "form[days]": "7" });
  await form(page, "ask_access").locator(".btn--primary").click();
  await expect(page).toHaveURL(/\/access\?saved=asked/);
  expect((await page.goto(`/cases/${code}`))!.status()).toBe(404);

  await there.goto("/access");
  await there.locator("main .rows li", { hasText: code }).locator("a").click();
  await expect(there.locator("main")).toContainText("Came in without papers");
  await fill(there, "answer_access", { "form[answer]": "allow" });
  await form(there, "answer_access").locator(".btn--primary").click();
  await expect(there).toHaveURL(/\/access\?saved=answered/);

  await page.goto(`/cases/${code}/plan`);
  await expect(page.locator(".banner").first()).toBeVisible();
  await form(page, "leave_case").locator("button").click();
  await expect(page).toHaveURL(/\/access\?saved=ended/);
  expect((await page.goto(`/cases/${code}`))!.status()).toBe(404);
  await there.context().close();
});

test("a case opened at once is looked at for its hour and reviewed by the data-protection officer", async ({ page, browser, baseURL }) => {
  const there = await browserOf(browser, { baseURL });
  await signIn(there, "supervisor.ohg");
  const code = await registerElsewhere(there, { given: "Tipoko", family: "Urgence", year: "1994" });
  await there.context().close();
  await signIn(page, "caseworker");
  await lookUp(page, "Tipoko Urgence");
  await page.locator('#found a[href^="/access/at-once"]').first().click();
  await fill(page, "open_at_once", { "form[reason]": "danger", "form[words]": "Threatened at the market this morning" });
  await form(page, "open_at_once").locator(".btn--danger").click();
  await expect(page).toHaveURL(new RegExp(`/cases/${code}$`));
  await expect(form(page, "leave_case")).toBeVisible();

  const officer = await browserOf(browser, { baseURL });
  await signIn(officer, "dpo");
  await officer.locator("main .rows li", { hasText: code }).locator("a").click();
  await expect(officer.locator("main")).toContainText("Threatened at the market this morning");
  await fill(officer, "review_access", { "form[verdict]": "justified", "form[words]": "The office confirms it" });
  await form(officer, "review_access").locator(".btn--primary").click();
  await expect(officer).toHaveURL(/\/access\?saved=reviewed/);
  await expect(officer.locator("main")).not.toContainText(code);
  await officer.context().close();
});
