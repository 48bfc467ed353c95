// An outcome survey is run by a colleague on a phone; an answer about ending one's life opens the safety protocol.
import { expect, test, type Page } from "@playwright/test";
import { browserOf } from "../support/colleague";
import { complaints, sound } from "../support/look";
import { fill, form, signIn, speak } from "../support/person";
import { invented, register } from "../support/walk";
import { answerWellbeing, askSurvey, askWellbeing } from "../support/wellbeing";

/** Opens the survey that was asked for last. */
async function openNewest(page: Page) {
  await page.locator('main a[href^="/surveys/"]').last().click();
  await page.waitForURL(/\/surveys\/[0-9a-f-]{36}$/);
}

const person = () => ({ given: invented(), family: invented(), year: "1991" });

test("a colleague runs the survey on a phone without JavaScript, and the case shows the trend", async ({ page, browser, baseURL }) => {
  const boss = await browserOf(browser, { baseURL });
  await signIn(page, "caseworker");
  const code = await register(page, person());
  await signIn(boss, "supervisor");
  await askSurvey(boss, code, "Oumarou Diallo");
  await boss.context().close();

  const phone = await browserOf(browser, { baseURL, viewport: { width: 390, height: 844 }, javaScriptEnabled: false });
  await signIn(phone, "caseworker2");
  await phone.goto("/surveys");
  await openNewest(phone);
  await expect(phone.locator("main")).not.toContainText(code);
  // Left in the middle, taken up again.
  await fill(phone, "save_outcome", { "form[agreed]": "yes", "form[answers][e1]": "satisfied" });
  await form(phone, "save_outcome").locator('button[value="leave"]').click();
  await expect(phone).toHaveURL(/\/surveys\?saved=later/);
  await openNewest(phone);
  await expect(phone.locator('[name="form[answers][e1]"][value="satisfied"]')).toBeChecked();
  const names = await phone.locator('input[type="radio"][name^="form[answers]"]').evaluateAll((all) => [
    ...new Set(all.map((e) => (e as HTMLInputElement).name)),
  ]);
  for (const name of names) await phone.locator(`[name="${name}"]`).first().check();
  await form(phone, "save_outcome").locator('button[value="done"]').click();
  await expect(phone).toHaveURL(/saved=done/);
  await phone.context().close();

  await page.goto(`/cases/${code}/wellbeing`);
  await expect(page.locator("svg.chart")).toBeVisible();
  await expect(page.locator("table")).toContainText("1.00");
});

for (const language of ["en", "fr", "ar"]) {
  test(`item nine opens the safety protocol, in ${language}`, async ({ page, browser, baseURL }) => {
    await signIn(page, "caseworker");
    const code = await register(page, person());
    await speak(page, language);
    await page.setViewportSize({ width: 390, height: 844 });
    const said = complaints(page);
    await askWellbeing(page, code, "phq9");
    await sound(page, "a question about wellbeing", language);
    await answerWellbeing(page, { q9: "1" });
    await expect(page).toHaveURL(/\/wellbeing\/\d+\/safety$/);
    await sound(page, "the safety protocol", language);
    // Going back leads here again until it is written down what was done.
    await page.goto(new URL(page.url()).pathname.replace("/safety", ""));
    await expect(page).toHaveURL(/\/safety$/);
    await fill(page, "record_wellbeing_safety", {
      "form[steps][]": ["stayed", "counsellor_called"],
      "form[danger]": "later",
      "form[called]": "Counsellor on call",
      "form[words]": "Comes back tomorrow",
    });
    await form(page, "record_wellbeing_safety").locator(".btn--primary").click();
    await expect(page).toHaveURL(/saved=recorded/);
    expect(said).toEqual([]);

    const boss = await browserOf(browser, { baseURL });
    await signIn(boss, "supervisor");
    await boss.goto(new URL(page.url()).pathname);
    await fill(boss, "review_wellbeing_safety", { "form[words]": "Spoke with the counsellor" });
    await form(boss, "review_wellbeing_safety").locator(".btn--primary").click();
    await expect(boss).toHaveURL(/saved=reviewed/);
    // Whoever supervises reads the protocol, and no answer.
    const answer = await boss.goto(new URL(boss.url()).pathname.replace("/safety", ""));
    expect(answer!.status()).toBe(403);
    await boss.context().close();
  });
}
