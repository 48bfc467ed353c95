// A person moves: the other office sees a masked line, says yes, and the case is theirs alone.
import { expect, test } from "@playwright/test";
import { browserOf } from "../support/colleague";
import { fill, form, signIn } from "../support/person";
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
