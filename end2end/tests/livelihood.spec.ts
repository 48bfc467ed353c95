// A start-up: the livelihood officer on a phone, others who score and decide, finance that pays once and reads a statement.
import { expect, test, type Browser, type Page } from "@playwright/test";
import { browserOf } from "../support/colleague";
import { fitsWidth } from "../support/look";
import { PLAN } from "../support/livelihood";
import { fill, form, send, signIn } from "../support/person";
import { register } from "../support/walk";

const PHONE = { width: 390, height: 844 };

async function as(browser: Browser, baseURL: string | undefined, role: string, options = {}): Promise<Page> {
  const page = await browserOf(browser, { baseURL, ...options });
  await signIn(page, role);
  return page;
}

async function score(page: Page, business: string) {
  await page.goto(business);
  await fill(page, "score_business", { "form[score]": "16", "form[words]": "Knows the trade" });
  await send(page, "score_business");
  await expect(page).toHaveURL(/saved=scored/);
}

/** Registers somebody and lets the officer write a plan, on a phone and with or without a script; gives the page of the business. */
async function planned(officer: Page, worker: Page, family: string, year: string, phone: string): Promise<string> {
  const code = await register(worker, { given: "Pazouknam", family, year }, { "form[phones][0][number]": phone });
  await officer.goto("/livelihoods");
  await officer.locator('main a[href="/livelihoods/new"]').click();
  await form(officer, "write_business").locator('[name="form[intent]"][value=submit]').click();
  await expect(officer.locator(".error-summary")).toBeVisible();
  await fill(officer, "write_business", { "form[code]": code, ...PLAN });
  await form(officer, "write_business").locator('[name="form[intent]"][value=submit]').click();
  await expect(officer).toHaveURL(/\/livelihoods\/B-\d\d-\d{6}\?saved=submitted/);
  await fitsWidth(officer, "business");
  return new URL(officer.url()).pathname;
}

/** Scored, decided, with a payee that a second person agreed to, asked for and approved. */
async function approved(officer: Page, worker: Page, boss: Page, manager: Page, business: string, phone: string) {
  await score(worker, business);
  await manager.goto("/approvals");
  await manager.locator(`main a[href="${business}"]`).click();
  await score(manager, business);
  await boss.goto(business);
  await fill(boss, "decide_business", { "form[decision]": "approved" });
  await send(boss, "decide_business");
  await officer.goto(business);
  await fill(officer, "set_payee", { "form[kind]": "person", "form[method]": "mobile_money", "form[account]": phone });
  await send(officer, "set_payee");
  await form(officer, "request_tranche").locator("button").click();
  await expect(officer.locator("main")).toContainText("Waits for approval");
  await boss.goto(business);
  await expect(boss.locator("main")).toContainText("above your limit");
  await manager.goto(business);
  await form(manager, "approve_tranche").locator("button").click();
  await expect(manager).toHaveURL(/saved=tranche/);
}

/** The newest payment that waits. */
async function reference(finance: Page): Promise<string> {
  await finance.goto("/livelihoods/payments");
  const links = finance.locator('main a[href^="/livelihoods/payments/P-"]');
  const all = await links.evaluateAll((found) => found.map((a) => a.getAttribute("href")!));
  return all.map((h) => h.split("/").at(-1)!).sort().at(-1)!;
}

test("from a plan on a phone to money that is paid once, and a visit that asks for the next", async ({ page, browser, baseURL }) => {
  await signIn(page, "caseworker");
  const officer = await as(browser, baseURL, "livelihood_officer", { viewport: PHONE, isMobile: true });
  const [boss, manager] = [await as(browser, baseURL, "supervisor"), await as(browser, baseURL, "programme_manager")];
  const finance = await as(browser, baseURL, "finance");
  const business = await planned(officer, page, "Moulin-Un", "1991", "70990011");
  await approved(officer, page, boss, manager, business, "70990011");

  const paid = await reference(finance);
  await finance.goto(`/livelihoods/payments/${paid}`);
  await expect(finance.locator("main")).not.toContainText("Grain mill");
  // The same payment is open in a second window: one pays, the other is told.
  const second = await finance.context().newPage();
  await second.goto(`/livelihoods/payments/${paid}`);
  for (const window of [finance, second]) {
    await fill(window, "pay_tranche", { "form[amount]": "300 000", "form[currency]": "XOF" });
    await send(window, "pay_tranche");
  }
  await expect(finance).toHaveURL(/saved=paid/);
  await expect(second.locator("main")).toContainText("do not pay again");
  await second.close();
  await finance.goto("/livelihoods/payments");
  const line = `${paid},300000,XOF,70990011,2026-11-24,paid`;
  const statement = Buffer.from(`reference,amount,currency,phone,date,status\n${line}\n`);
  for (const upload of ["first", "again"]) {
    await finance.goto("/livelihoods/payments");
    await form(finance, "read_statement").locator("input[type=file]").setInputFiles({ name: `${upload}.csv`, mimeType: "text/csv", buffer: statement });
    await form(finance, "read_statement").locator("button").click();
    await expect(finance).toHaveURL(/\/livelihoods\/statements\//);
    await expect(finance.locator("main")).toContainText("As expected");
    await expect(finance.locator("main")).not.toContainText("Paid twice");
  }

  await officer.goto(business);
  await expect(officer.locator("main")).toContainText("Trading since");
  await form(officer, "receive_tranche").locator("xpath=ancestor::details/summary").click();
  await fill(officer, "receive_tranche", { "form[words]": "Thumbprint on the receipt" });
  await send(officer, "receive_tranche");
  await expect(officer.locator("main")).toContainText("Reconciled");
  await officer.locator('main a[href$="/visit"]').first().click();
  await fill(officer, "record_visit", {
    "form[operating]": "yes",
    "form[records]": "yes",
    "form[used]": "80",
    "form[revenue]": "58 000",
    "form[costs]": "21 000",
    "form[part_women]": "1",
  });
  await send(officer, "record_visit");
  await expect(officer.locator("main")).toContainText("80% used as agreed");
  await expect(officer.locator("svg.chart").first()).toBeVisible();
  await fitsWidth(officer, "business with visits");

  await page.goto(`${business}/print`);
  await expect(page.locator("main")).toContainText("Your start-up money");
  await boss.goto("/livelihoods/ledger");
  await expect(boss.locator("main")).toContainText(business.split("/").at(-1)!);
  for (const one of [officer, boss, manager, finance]) await one.context().close();
});

test("the same day without a script", async ({ browser, baseURL }) => {
  const off = { javaScriptEnabled: false };
  const worker = await as(browser, baseURL, "caseworker", off);
  const officer = await as(browser, baseURL, "livelihood_officer", { viewport: PHONE, ...off });
  const [boss, manager] = [await as(browser, baseURL, "supervisor", off), await as(browser, baseURL, "programme_manager", off)];
  const finance = await as(browser, baseURL, "finance", off);
  const business = await planned(officer, worker, "Moulin-Deux", "1988", "70990022");
  await approved(officer, worker, boss, manager, business, "70990022");
  const paid = await reference(finance);
  await finance.goto("/livelihoods/payments");
  const boxes = form(finance, "make_batch").locator('[name="form[references][]"]');
  for (const box of await boxes.all()) if ((await box.getAttribute("value")) !== paid) await box.uncheck();
  await send(finance, "make_batch");
  await expect(finance).toHaveURL(/saved=batch/);
  const href = await finance.locator('main a[href^="/livelihoods/files/"]').first().getAttribute("href");
  const file = await finance.request.get(href!);
  expect(await file.text()).toContain(paid);
  expect((await officer.request.get(href!)).status()).toBe(403);
  for (const one of [worker, officer, boss, manager, finance]) await one.context().close();
});
