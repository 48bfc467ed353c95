// What the programme is to come to: the M&E officer proposes a target, reads an indicator, takes the numbers away and locks
// them; the manager looks at the dashboard and at what is late, and decides.
import { expect, test, type Browser, type Page } from "@playwright/test";
import { browserOf } from "../support/colleague";
import { accessible, fitsWidth } from "../support/look";
import { fill, form, send, signIn, speak } from "../support/person";
import { lockNumbers } from "../support/report";
import { askExport, made } from "../support/voice";

const PHONE = { width: 390, height: 844 };

/** Proposes a target for an indicator that has none yet; gives its address. */
async function propose(page: Page, indicator: string, year: number): Promise<string> {
  await page.goto("/results");
  await page.locator("details", { has: form(page, "propose_target") }).locator("summary").click();
  await fill(page, "propose_target", {
    "form[indicator]": indicator,
    "form[level]": "outcome",
    "form[period]": String(year),
    "form[baseline]": "20",
    "form[value]": "70",
    "form[second]": "50",
    "form[reason]": "Logframe, version 3",
  });
  await send(page, "propose_target");
  await expect(page).toHaveURL(/\/results\/\d+/);
  return new URL(page.url()).pathname;
}

async function manager(browser: Browser, baseURL: string | undefined, language: string) {
  const page = await browserOf(browser, { baseURL, javaScriptEnabled: false, viewport: PHONE });
  await page.goto(`/language/${language}?next=/sign-in`);
  await signIn(page, "programme_manager");
  return page;
}

for (const [language, indicator] of [["en", "c1"], ["fr", "c2"], ["ar", "c4"]] as const) {
  test(`the days of an M&E officer and of a programme manager (${language})`, async ({ page, browser, baseURL }) => {
    const year = new Date().getFullYear();
    await speak(page, language);
    await signIn(page, "me_officer");
    const at = await propose(page, indicator, year + 1);
    await accessible(page, "/results/:number proposed");
    await expect(form(page, "answer_target")).toHaveCount(0);
    for (const address of ["/results", `/dashboard/${indicator}`, "/dashboard/b4", "/dashboard/b4?by=office"]) {
      await page.goto(address);
      await accessible(page, address);
    }
    await page.goto("/dashboard/b4");
    // Drawings have a name and words, and the numbers stand beside them.
    for (const drawing of await page.locator("svg.chart").all()) {
      expect(await drawing.locator("title").textContent()).not.toBe("");
      expect(await drawing.locator("desc").textContent()).not.toBe("");
    }
    for (const list of ["indicators", "threew"]) {
      await askExport(page, list);
      await made(page);
    }
    if (language === "en") await lockNumbers(page);

    const boss = await manager(browser, baseURL, language);
    await boss.goto("/dashboard");
    await fitsWidth(boss, "/dashboard");
    await accessible(boss, "/dashboard on a phone");
    // The map is drawn by the server: a circle leads to its area, which is marked there.
    await boss.locator("svg.map a").last().locator("circle").first().click();
    await expect(boss).toHaveURL(/\/dashboard\?area=/);
    await expect(boss.locator("svg.map .here")).toHaveCount(1);
    await fitsWidth(boss, "/dashboard of an area");
    await boss.goto("/dashboard/j1");
    await fitsWidth(boss, "/dashboard/j1");
    await boss.goto(at);
    await fitsWidth(boss, at);
    await form(boss, "answer_target").first().locator("button").click();
    await expect(boss).toHaveURL(/saved=answered/);
    await expect(form(boss, "answer_target")).toHaveCount(0);
    await boss.goto(`/dashboard?time=${year}`);
    await expect(boss.locator('main .kpi a[href^="/results/"]').first()).toBeVisible();
    await boss.context().close();
  });
}
