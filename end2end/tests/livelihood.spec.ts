// A start-up: the livelihood officer on a phone, others who score and decide, finance that pays once and reads a statement.
import { expect, test, type Browser, type Page } from "@playwright/test";
import { browserOf } from "../support/colleague";
import { accessible, fitsWidth } from "../support/look";
import { PLAN } from "../support/livelihood";
import { fill, form, send, signIn, speak, type Answers } from "../support/person";
import { register } from "../support/walk";

const PHONE = { width: 390, height: 844 };
/** One point: a picture as small as one can be. */
const PICTURE = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
  "base64",
);

type Person = Parameters<typeof register>[1];
/** People who are nobody's second record: neither of each other nor of somebody in the demonstration. */
const PEOPLE: Record<string, Person> = {
  en: { given: "Pazouknam", family: "Moulin-Jour", year: "1987" },
  fr: { given: "Wendlasida", family: "Quotidien", year: "1979" },
  ar: { given: "Tibila", family: "Yawmi", year: "1996" },
};

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
async function planned(officer: Page, worker: Page, person: Person, phone: string, plan: Answers = PLAN): Promise<string> {
  const code = await register(worker, person, { "form[phones][0][number]": phone });
  await officer.goto("/livelihoods");
  await officer.locator('main a[href="/livelihoods/new"]').click();
  await form(officer, "write_business").locator('[name="form[intent]"][value=submit]').click();
  await expect(officer.locator(".error-summary")).toBeVisible();
  await fill(officer, "write_business", { "form[code]": code, ...plan });
  await form(officer, "write_business").locator('[name="form[intent]"][value=submit]').click();
  await expect(officer).toHaveURL(/\/livelihoods\/B-\d\d-\d{6}\?saved=submitted/);
  await fitsWidth(officer, "business");
  return new URL(officer.url()).pathname;
}

/** Scored, decided, with somebody who is paid, asked for and approved; goods where there is no telephone. */
async function approved(officer: Page, worker: Page, boss: Page, manager: Page, business: string, phone?: string) {
  await score(worker, business);
  await manager.goto("/approvals");
  await manager.locator(`main a[href="${business}"]`).click();
  await score(manager, business);
  await boss.goto(business);
  await fill(boss, "decide_business", { "form[decision]": "approved" });
  await send(boss, "decide_business");
  await officer.goto(business);
  const way: Answers = phone ? { "form[method]": "mobile_money", "form[account]": phone } : { "form[method]": "supplier" };
  await fill(officer, "set_payee", { "form[kind]": "person", ...way });
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
  const business = await planned(officer, page, { given: "Pazouknam", family: "Moulin-Un", year: "1991" }, "70990011");
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
  const business = await planned(officer, worker, { given: "Pazouknam", family: "Moulin-Deux", year: "1988" }, "70990022");
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

/** A browser that speaks a language, with somebody signed in. */
async function speaking(browser: Browser, baseURL: string | undefined, language: string, role: string, options = {}): Promise<Page> {
  const page = await browserOf(browser, { baseURL, ...options });
  await speak(page, language);
  await signIn(page, role);
  return page;
}

/** A form whose fields wait behind a heading: opens it, says why, sends it. */
async function says(page: Page, action: string, words: string) {
  const one = form(page, action).first();
  await one.locator("xpath=ancestor::details/summary").click();
  await one.locator('[name="form[words]"]').fill(words);
  await one.locator("button").click();
  await expect(page).toHaveURL(/saved=tranche/);
}

/** A business whose first tranche arrived. */
async function trading(browser: Browser, baseURL: string | undefined, person: Person, phone: string): Promise<string> {
  const [worker, officer] = [await as(browser, baseURL, "caseworker"), await as(browser, baseURL, "livelihood_officer")];
  const [boss, manager] = [await as(browser, baseURL, "supervisor"), await as(browser, baseURL, "programme_manager")];
  const finance = await as(browser, baseURL, "finance");
  const business = await planned(officer, worker, person, phone);
  await approved(officer, worker, boss, manager, business, phone);
  const paid = await reference(finance);
  await finance.goto(`/livelihoods/payments/${paid}`);
  await fill(finance, "pay_tranche", { "form[amount]": "300 000", "form[currency]": "XOF" });
  await send(finance, "pay_tranche");
  await fill(finance, "answer_payment", { "form[state]": "confirmed", "form[words]": "Receipt 7" });
  await send(finance, "answer_payment");
  await expect(finance).toHaveURL(/saved=answered/);
  for (const one of [worker, officer, boss, manager, finance]) await one.context().close();
  return business;
}

for (const [i, language] of ["en", "fr", "ar"].entries()) {
  test(`a day of the livelihood officer, the supervisor and finance, in ${language}`, async ({ browser, baseURL }) => {
    test.setTimeout(300_000);
    const business = await trading(browser, baseURL, PEOPLE[language]!, `7099003${i}`);

    const officer = await speaking(browser, baseURL, language, "livelihood_officer", { viewport: PHONE, isMobile: true });
    const due = officer.locator('main a[href$="/visit"]');
    await accessible(officer, `today in ${language}`);
    await fitsWidth(officer, "today");
    // What is due is done once: in a later language its day may be clear, and the new business is looked at instead.
    const first = (await due.count()) ? await due.first().getAttribute("href") : `${business}/visit`;
    await officer.goto(first!);
    await accessible(officer, `a visit in ${language}`);
    await fitsWidth(officer, "a visit");
    const seen = { "form[operating]": "yes", "form[records]": "yes", "form[used]": "85", "form[revenue]": "61 000", "form[costs]": "20 000" };
    await fill(officer, "record_visit", seen);
    await send(officer, "record_visit");
    await expect(officer).toHaveURL(/saved=visited/);
    // The next tranche is asked for once somebody saw what became of the first.
    await officer.goto(business);
    await says(officer, "meet_condition", "Keeps a cash book");
    await officer.goto(`${business}/visit`);
    await fill(officer, "record_visit", { ...seen, "form[offset]": "" });
    const shop = { name: "shop.png", mimeType: "image/png", buffer: PICTURE };
    await form(officer, "record_visit").locator("input[type=file]").setInputFiles(shop);
    await send(officer, "record_visit");
    // Nobody loads a photo who did not ask for it.
    const photo = officer.locator('main img[src*="/photos/1"]');
    await photo.locator("xpath=ancestor::details/summary").click();
    await expect(photo).toBeVisible();
    await expect.poll(() => photo.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1);
    await form(officer, "request_tranche").locator("button").first().click();
    await expect(officer).toHaveURL(/saved=tranche/);
    await expect(form(officer, "approve_tranche")).toHaveCount(0);
    await accessible(officer, `a business in ${language}`);
    await fitsWidth(officer, "a business");

    const boss = await speaking(browser, baseURL, language, "supervisor");
    await boss.goto("/approvals");
    await accessible(boss, `approvals in ${language}`);
    await boss.locator(`main a[href="${business}"]`).first().click();
    await form(boss, "approve_tranche").locator("button").click();
    await expect(boss).toHaveURL(/saved=tranche/);

    const finance = await speaking(browser, baseURL, language, "finance");
    const paid = await reference(finance);
    await accessible(finance, `payments in ${language}`);
    const boxes = form(finance, "make_batch").locator('[name="form[references][]"]');
    for (const box of await boxes.all()) if ((await box.getAttribute("value")) !== paid) await box.uncheck();
    await send(finance, "make_batch");
    await expect(finance).toHaveURL(/saved=batch/);
    const lines = `reference,amount,currency,phone,date,status\n${paid},180000,XOF,7099003${i},2026-11-24,paid\n`;
    const file = { name: "statement.csv", mimeType: "text/csv", buffer: Buffer.from(lines) };
    await form(finance, "read_statement").locator("input[type=file]").setInputFiles(file);
    await form(finance, "read_statement").locator("button").click();
    await expect(finance).toHaveURL(/\/livelihoods\/statements\//);
    await expect(finance.locator("main")).toContainText(paid);
    await accessible(finance, `a statement in ${language}`);
    await finance.goto("/livelihoods/ledger");
    await expect(finance.locator("main")).toContainText(paid);
    await expect(finance.locator("main")).not.toContainText(business.split("/").at(-1)!);
    await accessible(finance, `the ledger in ${language}`);
    // By project: what one has, and what belongs to none.
    await finance.locator('main a[href="/livelihoods/ledger?project=none"]').first().click();
    await expect(finance.locator("main")).toContainText(paid);
    await accessible(finance, `the ledger of no project in ${language}`);
    await officer.reload();
    await expect(officer.locator("main")).toContainText(paid);
    for (const one of [officer, boss, finance]) await one.context().close();
  });
}

test("goods are ordered, counted and signed for, on a phone and without a script", async ({ browser, baseURL }) => {
  test.setTimeout(240_000);
  const off = { javaScriptEnabled: false };
  const phone = { viewport: PHONE, ...off };
  const worker = await as(browser, baseURL, "caseworker", phone);
  const officer = await as(browser, baseURL, "livelihood_officer", phone);
  const [boss, manager] = [await as(browser, baseURL, "supervisor", off), await as(browser, baseURL, "programme_manager", off)];
  const business = await planned(officer, worker, { given: "Kiswendsida", family: "Denrees", year: "1983" }, "70990044", { ...PLAN, "form[modality]": "in_kind" });
  await approved(officer, worker, boss, manager, business);
  await officer.goto(business);
  await officer.locator('main a[href$="/purchases/1"]').click();
  await fill(officer, "request_purchase", {
    "form[items][0][what]": "Mill and motor",
    "form[items][0][quantity]": "1",
    "form[items][0][price]": "280 000",
  });
  await send(officer, "request_purchase");
  await expect(officer).toHaveURL(/saved=requested/);
  await fitsWidth(officer, "a purchase");
  for (const [n, amount] of ["270 000", "275 000", "279 000"].entries()) {
    const quote = form(officer, "add_quote");
    await quote.locator("xpath=ancestor::details/summary").click();
    await quote.locator('[name="form[supplier]"]').selectOption({ index: n + 1 });
    await quote.locator('[name="form[prices][0]"]').fill(amount);
    await quote.locator("button").last().click();
    await expect(officer).toHaveURL(/saved=quoted/);
  }
  await expect(form(officer, "order_purchase")).toHaveCount(0);
  await boss.goto(`${business}/purchases/1`);
  await form(boss, "order_purchase").locator('[name="form[quote]"]').first().check();
  await fill(boss, "order_purchase", { "form[reason]": "The cheapest" });
  await send(boss, "order_purchase");
  await expect(boss).toHaveURL(/saved=ordered/);
  await worker.goto(`${business}/purchases/1`);
  await worker.locator('main a[href$="/note"]').click();
  await expect(worker.locator("main")).toContainText(/O-\d\d-\d{6}/);
  await expect(worker.locator("main")).not.toContainText("Denrees");
  await worker.goBack();
  await fill(worker, "receive_goods", { "form[delivered][0]": "1", "form[mark]": "thumbprint", "form[confirmed]": "yes" });
  const scan = { name: "note.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4\nsigned\n%%EOF\n") };
  await form(worker, "receive_goods").locator("input[type=file]").setInputFiles(scan);
  await send(worker, "receive_goods");
  await expect(worker).toHaveURL(/saved=received/);
  await fitsWidth(worker, "a delivery");
  await expect(worker.locator('main a[href$="/scans/1"]')).toHaveCount(1);
  for (const one of [worker, officer, boss, manager]) await one.context().close();
});

for (const script of [true, false]) {
  test(`a group begins together, on a phone ${script ? "with" : "without"} a script`, async ({ browser, baseURL }) => {
    const options = { javaScriptEnabled: script };
    const worker = await as(browser, baseURL, "caseworker", options);
    const officer = await as(browser, baseURL, "livelihood_officer", { viewport: PHONE, ...options });
    const names = script ? ["Zid", "Zam"] : ["Yid", "Yam"];
    const people = names.map((given, i) => ({ given, family: `Ensemble-${given}`, year: `199${i + 3}` }));
    const phone = (i: number) => ({ "form[phones][0][number]": `709900${script ? 5 : 6}${i}` });
    const [first, second] = [await register(worker, people[0]!, phone(0)), await register(worker, people[1]!, phone(1))];
    await officer.goto("/livelihoods/new");
    await fill(officer, "write_business", { ...PLAN, "form[code]": first, "form[kind]": "group", "form[title]": "Rice of the quarter" });
    const submit = form(officer, "write_business").locator('[name="form[intent]"][value=submit]');
    await submit.click();
    await expect(officer.locator(".error-summary")).toContainText("A group is two people and more");
    await fill(officer, "write_business", { "form[members][0]": second });
    // Axe needs a script of its own.
    if (script) await accessible(officer, "a plan of a group");
    await fitsWidth(officer, "a plan of a group");
    await submit.click();
    await expect(officer).toHaveURL(/saved=submitted/);
    await expect(officer.locator("main")).toContainText("Who is in it");
    if (script) await accessible(officer, "a business of a group");
    await fitsWidth(officer, "a business of a group");
    // On the case of the one who joined it stands, too; and there is no second business for that person.
    await worker.goto(`/cases/${second}/livelihood`);
    await expect(worker.locator("main")).toContainText("Rice of the quarter");
    await officer.goto("/livelihoods/new");
    await fill(officer, "write_business", { ...PLAN, "form[code]": second });
    await submit.click();
    await expect(officer.locator(".error-summary")).toBeVisible();
    for (const one of [worker, officer]) await one.context().close();
  });
}
