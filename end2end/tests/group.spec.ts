// A group session: planned, attendance taken with one exception, and each person's case has a session of its own.
import { expect, test } from "@playwright/test";
import { fill, form, send, signIn } from "../support/person";
import { register } from "../support/walk";

test("everybody is ticked, one did not come, and both cases say so", async ({ page }) => {
  await signIn(page, "caseworker");
  const came = await register(page, { given: "Kouka", family: "Bancé-Un", year: "1985" });
  const missed = await register(page, { given: "Zenabo", family: "Tapsoba-Deux", year: "1993" });
  await page.goto("/week");
  await page.locator('main a[href="/groups"]').click();
  await page.locator('main a[href="/groups/new"]').click();
  await send(page, "plan_group");
  await expect(page.locator(".error-summary")).toBeVisible();
  for (const code of [came, missed]) await page.locator(`[name="form[members][]"][value="${code}"]`).check();
  await fill(page, "plan_group", { "form[place]": "community", "form[language]": "mos", "form[held_time]": "09:30" });
  await send(page, "plan_group");
  await expect(page).toHaveURL(/\/groups\/[0-9a-f-]{36}/);
  await expect(page.locator("main")).toContainText("09:30");

  const people = page.locator('[name="form[came][]"]');
  await expect(people).toHaveCount(2);
  for (const i of [0, 1]) await expect(people.nth(i)).toBeChecked();
  await page.locator(`[name="form[came][]"][value="${missed}"]`).uncheck();
  await send(page, "take_attendance");
  await expect(page.locator(".error-summary")).toBeVisible();
  await expect(page.locator(`[name="form[came][]"][value="${missed}"]`)).not.toBeChecked();
  await fill(page, "take_attendance", { "form[summary]": "How papers are asked for" });
  await send(page, "take_attendance");
  await expect(page.locator("main")).toContainText("Attendance is saved");

  await page.goto(`/cases/${came}/counselling`);
  await expect(page.locator("main")).toContainText("In a group");
  await page.goto(`/cases/${missed}/counselling`);
  await expect(page.locator("main")).toContainText("The person did not come");

  await page.goto(`/cases/${came}`);
  await page.locator("summary", { hasText: "Add a task" }).click();
  await fill(page, "add_task", { "form[text]": "Call the school", "form[due_on]": "2030-01-01" });
  await send(page, "add_task");
  await expect(page.locator(".error-summary, .field__error").first()).toBeVisible();
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  await fill(page, "add_task", { "form[due_on]": tomorrow });
  await send(page, "add_task");
  await expect(page.locator("main")).toContainText("Call the school");
  await form(page, "task_done").locator("button").click();
  await expect(page.locator("main")).not.toContainText("Call the school");
});
