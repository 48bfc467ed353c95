// What the programme is to come to: the M&E officer proposes a target, reads an indicator, takes the numbers away and locks
// them; the manager looks at the dashboard and at what is late, and decides.
import { expect, test, type Browser, type Page } from "@playwright/test";
import { browserOf } from "../support/colleague";
import { sound } from "../support/look";
import { fill, form, send, signIn, speak } from "../support/person";
import { lockNumbers } from "../support/report";
import { askExport, made } from "../support/voice";

const PHONE = { width: 390, height: 844 };

/** Proposes a target for an indicator that has none yet; gives its address. */
async function propose(page: Page, indicator: string, year: number, sex = ""): Promise<string> {
  await page.goto("/results");
  await open(page, "propose_target");
  await fill(page, "propose_target", {
    "form[indicator]": indicator,
    "form[level]": "outcome",
    "form[period]": String(year),
    "form[sex]": sex,
    "form[baseline]": "20",
    "form[value]": "70",
    "form[second]": "50",
    "form[reason]": "Logframe, version 3",
  });
  await send(page, "propose_target");
  await expect(page).toHaveURL(/\/results\/\d+/);
  return new URL(page.url()).pathname;
}

/** Opens the form in a disclosure of the page. */
async function open(page: Page, action: string) {
  await page.locator("details", { has: form(page, action) }).locator("summary").click();
}

/** Takes a locked report away as a file for a donor. */
async function takeAway(page: Page, report: string) {
  await page.goto(`/reports/${report}`);
  await open(page, "ask_report_file");
  const asked = { "form[recipient]": "Sahel Fund", "form[purpose]": "Annual report" };
  await fill(page, "ask_report_file", { "form[format]": "xlsx", ...asked });
  await send(page, "ask_report_file");
  await expect(page).toHaveURL(/\/exports\/[0-9a-f-]{36}$/);
  await expect(page.locator("h1")).toHaveText("Locked report");
  await made(page);
}

async function manager(browser: Browser, baseURL: string | undefined, language: string, javaScriptEnabled: boolean) {
  const page = await browserOf(browser, { baseURL, javaScriptEnabled, viewport: PHONE });
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
    await sound(page, "/results/:number proposed", language);
    await expect(form(page, "answer_target")).toHaveCount(0);
    for (const address of ["/results", `/dashboard/${indicator}`, "/dashboard/b4", "/dashboard/b4?by=office"]) {
      await page.goto(address);
      await sound(page, address, language);
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
    if (language === "en") await takeAway(page, await lockNumbers(page));

    const boss = await manager(browser, baseURL, language, true);
    for (const address of ["/", "/dashboard", "/dashboard/j1", "/outcomes", "/results", "/reports", at]) {
      await boss.goto(address);
      await sound(boss, `a manager at ${address.replace(/\d+$/, "")}`, language);
    }
    await boss.context().close();
    // And decides on a phone that runs no script.
    const phone = await manager(browser, baseURL, language, false);
    // The map is drawn by the server: a circle leads to its area, which is marked there.
    await phone.goto("/dashboard");
    await phone.locator("svg.map a").last().locator("circle").first().click();
    await expect(phone).toHaveURL(/\/dashboard\?area=/);
    await expect(phone.locator("svg.map .here")).toHaveCount(1);
    await phone.goto(at);
    await form(phone, "answer_target").first().locator("button").click();
    await expect(phone).toHaveURL(/saved=answered/);
    await expect(form(phone, "answer_target")).toHaveCount(0);
    await phone.goto(`/dashboard?time=${year}`);
    await expect(phone.locator('main .kpi a[href^="/results/"]').first()).toBeVisible();
    await phone.context().close();
  });
}

test("a target for women is proposed on a phone without a script, and why cases ended is read there", async ({ browser, baseURL }) => {
  const page = await browserOf(browser, { baseURL, javaScriptEnabled: false, viewport: PHONE });
  await signIn(page, "me_officer");
  await propose(page, "e1_12", new Date().getFullYear() + 2, "women");
  await expect(page.locator("h1")).toContainText("Women");
  // A result of the logframe, below the one that it serves.
  await page.goto("/results");
  await open(page, "write_statement");
  await fill(page, "write_statement", {
    "form[level]": "output",
    "form[mark]": "Output 9",
    "form[sentence]": "Workshops have tools",
    "form[source]": "Delivery notes",
    "form[role]": "me_officer",
  });
  await form(page, "write_statement").locator('[name="form[parent]"]').selectOption({ index: 1 });
  await send(page, "write_statement");
  await expect(page).toHaveURL(/\/results\?saved=result/);
  await expect(page.locator("main")).toContainText("Output 9: Workshops have tools");
  await page.goto("/dashboard");
  await page.locator('main .kpi a[href="/dashboard/f5_mix"]').click();
  await expect(page.locator("h1")).toHaveText("Why cases ended otherwise");
  await expect(page.locator("main table")).toContainText("Contact lost");
  await page.context().close();
});
