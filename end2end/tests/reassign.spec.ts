// Somebody leaves: the supervisor hands the cases over, sees beforehand what would happen, and access changes at once.
import { expect, test } from "@playwright/test";
import { browserOf, newCaseworker } from "../support/colleague";
import { fill, form, signIn } from "../support/person";
import { register } from "../support/walk";

test("cases are handed over after a preview that says what speaks against it", async ({ page, browser, baseURL }, { project }) => {
  // Two colleagues of this run only: what is in their hands is there because of this journey.
  const leaver = await browserOf(browser, { baseURL });
  const from = `leaver-${project.name}-${Date.now()}`;
  await newCaseworker(leaver, browser, baseURL!, from);
  const taker = await browserOf(browser, { baseURL });
  const name = `taker-${project.name}-${Date.now()}`;
  await newCaseworker(taker, browser, baseURL!, name);
  const first = await register(leaver, { given: "Tipoko", family: "Passelamain", year: "1990" }, { "form[counsellor]": "woman" });
  const second = await register(leaver, { given: "Sibdou", family: "Restelà", year: "1985" });

  await signIn(page, "supervisor");
  await page.goto(`/cases/${first}/assign`);
  const option = page.locator("label.option", { hasText: name });
  await expect(option).toContainText("load 0 of 50");
  const to = await option.locator("input").getAttribute("value");
  await page.goto("/reassign");
  await page.locator("main .rows a", { hasText: from }).click();
  await fill(page, "reassign", { "form[to]": to! });
  await page.locator(`[name="form[cases][]"][value="${second}"]`).uncheck();
  await form(page, "reassign").locator('[name="_ask"]').click();

  // Nothing has happened yet, and what speaks against it is said.
  const main = page.locator("main");
  await expect(main).toContainText("is not recorded as speaking");
  await expect(main).toContainText("Would rather speak to a woman");
  await expect(main).not.toContainText("Passelamain");
  expect((await leaver.goto(`/cases/${first}`))!.status()).toBe(200);
  await fill(page, "reassign", { [`form[rows][${first}][to]`]: to!, "form[note]": "Mornings are best" });
  await form(page, "reassign").locator(".btn--primary").click();
  await expect(page).toHaveURL(/\/reassign\?done=/);
  await expect(main).toContainText("1 case was handed over.");

  expect((await leaver.goto(`/cases/${first}`))!.status()).toBe(404);
  expect((await leaver.goto(`/cases/${second}`))!.status()).toBe(200);
  await taker.goto("/");
  await expect(taker.locator("main")).toContainText("1 case was handed over to you");
  await taker.goto(`/cases/${first}`);
  await expect(taker.locator("main")).toContainText("Mornings are best");
  for (const other of [leaver, taker]) await other.context().close();
});
