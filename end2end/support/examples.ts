// Records of the demonstration that the pages of a role can be opened with, found as a person finds them: by links.
import type { Browser, Page } from "@playwright/test";
import { draftPlan } from "./livelihood";
import { fill, form, send, signIn } from "./person";
import { appealed, lookUp, register, registerChild, registerElsewhere } from "./walk";

/** Parts of addresses: where a page has `:code`, `:number`, `:id` or `:seq`. */
export interface Examples {
  /** A case with a plan, sessions, consents and referrals. */
  code: string;
  session: string;
  consent: string;
  /** A referral that was sent, and one that is still written. */
  sent: string;
  draft: string;
  /** A child whose case is in other hands now. */
  child: string;
  organisation: string;
  /** A referral as the provider has it. */
  service: string;
  /** A group session whose attendance can be taken. */
  group: string;
  received: string;
  entry: string;
  user: string;
  /** A caseworker whose cases can be handed over. */
  colleague: string;
  /** A request to the office of Ouahigouya that waits. */
  transfer: string;
  /** Somebody of another office whom the caseworker's search found, and a request for that office's answer. */
  hit: string;
  access: string;
  /** An appeal that waits for a programme manager. */
  appeal: string;
  /** A business with money and visits, a plan that is with its writer, a payment, a statement that was read. */
  business: string;
  plan: string;
  payment: string;
  statement: string;
  /** Two records of one office that may be of one person. */
  pair: string;
}

/** What follows `pattern`'s first group on a page. */
async function on(page: Page, path: string, pattern: RegExp): Promise<string | undefined> {
  const answer = await page.request.get(path);
  return pattern.exec(await answer.text())?.[1];
}

async function found(page: Page, path: string, pattern: RegExp): Promise<string> {
  const part = await on(page, path, pattern);
  if (!part) throw new Error(`${path} has nothing like ${pattern}`);
  return part;
}

/** The first case of the list where every tab has something to show. */
async function wholeCase(page: Page) {
  const list = await (await page.request.get("/cases")).text();
  for (const [, code] of list.matchAll(/href="\/cases\/([A-Z]{3}-[A-Z]{3}-\d\d-\d{6}-\d)"/g)) {
    const base = `/cases/${code}`;
    const session = await on(page, `${base}/counselling`, /\/counselling\/(\d+)"/);
    const sent = await on(page, `${base}/referrals`, /href="\/referrals\/(R-\d\d-\d{6})"/);
    const consent = await on(page, `${base}/consent`, /\/consent\/([0-9a-f-]{36})\/withdraw"/);
    const planned = await on(page, `${base}/plan`, /class="(progress)"/);
    const letter = sent && (await on(page, `/referrals/${sent}`, /(\/letter)"/));
    if (session && letter && consent && planned) return { code, session, sent, consent };
  }
  throw new Error("no case has something on every tab");
}

/** A referral that is written and not sent. */
async function draft(page: Page, code: string): Promise<string> {
  await page.goto(`/cases/${code}/referrals/new`);
  await fill(page, "save_referral", { "form[category]": "documentation_civil_status" });
  await page.locator('[name="form[intent]"][value=services]').click();
  await page.locator('[name="form[service]"]:not([disabled])').first().check();
  await page.locator('[name="form[intent]"][value=check]').click();
  await page.locator('[name="form[intent]"][value=draft]').click();
  await page.waitForURL(/\/referrals\/R-/);
  return new URL(page.url()).pathname.split("/")[2];
}

/** Answers a first step of the intake, so that there is a version to read. */
async function answered(page: Page, code: string) {
  await page.goto(`/cases/${code}/intake/education`);
  await fill(page, "save_step", { "form[education][level]": "primary", "form[education][skills][0][what]": "Sewing" });
  await send(page, "save_step");
  await page.waitForURL(/\/intake\/income/);
}

/** Asks the office of Ouahigouya to take a new case. */
async function askTransfer(page: Page) {
  const code = await register(page, { given: "Yobi", family: "Sen-va", year: "1987" });
  await page.goto(`/cases/${code}/transfer`);
  const office = form(page, "ask_transfer").locator('[name="form[office]"] option', { hasText: "Ouahigouya" });
  await fill(page, "ask_transfer", {
    "form[office]": (await office.getAttribute("value"))!,
    "form[reason]": "relocated",
    "form[note]": "Lives near the market now",
  });
  await form(page, "ask_transfer").locator(".btn--primary").click();
  await page.waitForURL(new RegExp(`/cases/${code}$`));
  return code;
}

/** Plans a group session for today. */
async function planGroup(page: Page): Promise<string> {
  await page.goto("/groups/new");
  const people = page.locator('[name="form[members][]"]');
  for (const i of [0, 1, 2]) await people.nth(i).check();
  await fill(page, "plan_group", { "form[place]": "office", "form[language]": "fra" });
  await form(page, "plan_group").locator(".btn--primary").click();
  await page.waitForURL(/\/groups\/[0-9a-f-]{36}/);
  return new URL(page.url()).pathname.split("/")[2];
}

/** A pair of which the supervisor may open both. */
async function pair(page: Page): Promise<string> {
  const list = await (await page.request.get("/duplicates")).text();
  for (const [, id] of list.matchAll(/href="\/duplicates\/([0-9a-f-]{36})"/g)) {
    if (await on(page, `/duplicates/${id}`, /(\/merge)"/)) return id;
  }
  throw new Error("no pair is in one office");
}

/** Registers two people in Ouahigouya, finds them as the caseworker of Dori, and asks for one of them. */
async function askAccess(far: Page, page: Page): Promise<string> {
  for (const family of ["Ailleurs", "Tenga"]) await registerElsewhere(far, { given: "Zakwende", family, year: "1990" });
  await lookUp(page, "Zakwende");
  const hits = page.locator('#found a[href^="/access/new?hit="]');
  const hit = (await hits.nth(1).getAttribute("href"))!.split("hit=")[1];
  await hits.first().click();
  await fill(page, "ask_access", { "form[words]": "Came in without papers", "form[days]": "7" });
  await form(page, "ask_access").locator(".btn--primary").click();
  await page.waitForURL(/\/access\?saved=asked/);
  return hit;
}

/** A business where money was paid and somebody has visited. */
async function business(page: Page): Promise<string> {
  const list = await (await page.request.get("/livelihoods?state=approved")).text();
  for (const [, number] of list.matchAll(/href="\/livelihoods\/(B-\d\d-\d{6})"/g)) {
    if (await on(page, `/livelihoods/${number}`, /class="(chart)"/)) return number;
  }
  throw new Error("no business has visits");
}

/** Reads in a statement about a payment. */
async function readStatement(page: Page, payment: string): Promise<string> {
  await page.goto("/livelihoods/payments");
  const lines = ["reference,amount,currency,phone,date,status", `${payment},1,XOF,70000001,2026-11-20,paid`, "P-25-999999,5000,XOF,70000002,2026-11-20,paid"];
  const file = { name: "statement.csv", mimeType: "text/csv", buffer: Buffer.from(lines.join("\n")) };
  await form(page, "read_statement").locator("input[type=file]").setInputFiles(file);
  await form(page, "read_statement").locator("button").click();
  await page.waitForURL(/\/livelihoods\/statements\//);
  return new URL(page.url()).pathname.split("/")[3];
}

/** Looks them up, each as who may see it. */
export async function examples(browser: Browser, baseURL: string): Promise<Examples> {
  const as = async (role: string) => {
    const page = await (await browser.newContext({ baseURL })).newPage();
    await signIn(page, role);
    return page;
  };
  const [caseworker, partner, dpo, admin] = [await as("caseworker"), await as("partner"), await as("dpo"), await as("admin")];
  const supervisor = await as("supervisor");
  const far = await as("supervisor.ohg");
  await askTransfer(caseworker);
  const hit = await askAccess(far, caseworker);
  await appealed(caseworker, supervisor, { given: "Rasmata", family: "Recours", year: "1989" });
  const manager = await as("programme_manager");
  const [officer, finance] = [await as("livelihood_officer"), await as("finance")];
  const payment = await found(finance, "/livelihoods/payments", /\/livelihoods\/payments\/(P-\d\d-\d{6})/);
  const started = await register(caseworker, { given: "Yalgado", family: "Projet", year: "1986" });
  const whole = await wholeCase(caseworker);
  await answered(caseworker, whole.code);
  const known = {
    ...whole,
    draft: await draft(caseworker, whole.code),
    child: await registerChild(caseworker),
    organisation: await found(caseworker, "/directory", /\/directory\/organisations\/([0-9a-f-]{36})/),
    group: await planGroup(caseworker),
    service: await found(caseworker, "/directory", /\/directory\/services\/([0-9a-f-]{36})/),
    received: await found(partner, "/partner", /\/partner\/referrals\/(R-\d\d-\d{6})/),
    entry: await found(dpo, "/audit", /\/audit\/(\d+)/),
    colleague: await found(supervisor, "/reassign", /\/reassign\?from=([0-9a-f-]{36})/),
    hit,
    appeal: await found(manager, "/", /\/appeals\/([0-9a-f-]{36})/),
    access: await found(far, "/access", /\/access\/([0-9a-f-]{36})/),
    transfer: await found(far, "/transfers", /\/transfers\/([0-9a-f-]{36})/),
    user: await found(admin, "/admin/users", /\/admin\/users\/([0-9a-f-]{36})/),
    business: await business(officer),
    plan: await draftPlan(officer, started),
    payment,
    statement: await readStatement(finance, payment),
    pair: await pair(supervisor),
  };
  for (const page of [caseworker, partner, dpo, admin, supervisor, far, manager, officer, finance]) await page.context().close();
  return known;
}
