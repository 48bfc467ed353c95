// Numbers that are locked, as an officer for monitoring locks them.
import { expect, type Page } from "@playwright/test";
import { send } from "./person";

/** Locks the numbers of the first time that is offered and has no report yet, and gives the report's number. */
export async function lockNumbers(page: Page): Promise<string> {
  await page.goto("/reports");
  const there = page.getByRole("link", { name: /^Report \d+/ }).first();
  if (!(await there.count())) {
    await page.getByLabel("Time").selectOption({ index: 1 });
    await send(page, "make_report");
    await expect(page).toHaveURL(/\/reports\/\d+/);
  } else {
    await there.click();
  }
  return /\/reports\/(\d+)/.exec(page.url())![1];
}
