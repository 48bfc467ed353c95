// Benefits are suspended by two people; the person is told and appeals; a third decides without learning who it is.
import { expect, test } from "@playwright/test";
import { browserOf } from "../support/colleague";
import { fill, form, signIn } from "../support/person";
import { appealed } from "../support/walk";

test("a suspension is decided by another person, told, appealed against and lifted by a third", async ({ page, browser, baseURL }) => {
  const boss = await browserOf(browser, { baseURL });
  await signIn(boss, "supervisor");
  await signIn(page, "caseworker");
  const code = await appealed(page, boss, { given: "Lamoussa", family: "Suspendu", year: "1992" });
  await boss.context().close();

  const manager = await browserOf(browser, { baseURL });
  await signIn(manager, "programme_manager");
  await manager.locator('main a[href^="/appeals/"]').first().click();
  await expect(manager.locator("main")).not.toContainText(code);
  await fill(manager, "decide_appeal", { "form[outcome]": "lifted", "form[words]": "Both were heard" });
  await form(manager, "decide_appeal").locator(".btn--primary").click();
  await expect(manager).toHaveURL(/\/$/);
  await manager.context().close();
});
