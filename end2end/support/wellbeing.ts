// Asking about wellbeing, and having an outcome survey run, as a person does it.
import { expect, type Page } from "@playwright/test";
import { fill, form } from "./person";

/** Begins a questionnaire of a case; gives its number. */
export async function askWellbeing(page: Page, code: string, instrument: string): Promise<string> {
  await page.goto(`/cases/${code}/wellbeing/new`);
  await fill(page, "start_wellbeing", {
    "form[instrument]": instrument,
    "form[language]": "fuh",
    "form[agreed]": "yes",
  });
  await form(page, "start_wellbeing").locator(".btn--primary").click();
  await page.waitForURL(/\/wellbeing\/\d+$/);
  return new URL(page.url()).pathname.split("/").at(-1)!;
}

/** Answers questions of the questionnaire that is open, on one page. */
export async function answerWellbeing(page: Page, answers: Record<string, string>) {
  await page.goto(`${new URL(page.url()).pathname}?all=1`);
  const named = Object.entries(answers).map(([q, a]) => [`form[answers][${q}]`, a]);
  await fill(page, "answer_wellbeing", Object.fromEntries(named));
  await form(page, "answer_wellbeing").locator(".btn--primary").click();
  await expect(page).not.toHaveURL(/all=1$/);
}

/** Has the next outcome survey of a case run by a colleague with this name. */
export async function askSurvey(page: Page, code: string, name: string) {
  await page.goto(`/cases/${code}/wellbeing`);
  const scope = form(page, "ask_outcome");
  const disclosure = page.locator("details", { has: scope });
  if (!(await disclosure.getAttribute("open"))) await disclosure.locator("summary").click();
  const option = scope.locator('[name="form[interviewer]"] option', { hasText: name });
  await fill(page, "ask_outcome", { "form[interviewer]": (await option.getAttribute("value"))! });
  await scope.locator("button[type=submit]").click();
  await page.waitForURL(/saved=asked/);
}
