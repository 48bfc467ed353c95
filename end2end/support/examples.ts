// Records of the demonstration that the pages of a role can be opened with, found as a person finds them: by links.
import { expect, type Browser, type Page } from "@playwright/test";
import { editedApart } from "./apart";
import { draftPlan } from "./livelihood";
import { fill, form, send, signIn } from "./person";
import { appealed, invented, lookUp, register, registerChild, registerElsewhere } from "./walk";
import { bringList, saveView } from "./lists";
import { lockNumbers } from "./report";
import { askExport, drawSample } from "./voice";
import { askSurvey, askWellbeing, answerWellbeing } from "./wellbeing";

/** Parts of addresses: where a page has `:code`, `:number`, `:id` or `:seq`. */
export interface Examples {
  /** A case with a plan, sessions, consents and referrals. */
  code: string;
  /** A case in which two people said something else of one thing. */
  apart: string;
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
  /** A case that waits for the authority, and one that it screened. */
  waiting: string;
  screened: string;
  /** A referral to the programme that is open, one inside it, and one that the livelihood adviser is asked. */
  incoming: string;
  internal: string;
  asked: string;
  /** A business with money and visits, a plan that is with its writer, a payment, a statement that was read. */
  business: string;
  plan: string;
  payment: string;
  statement: string;
  /** A business and what was bought for its first tranche; a cooperative. */
  purchase: string;
  coop: string;
  /** Numbers that were locked. */
  report: string;
  target: string;
  /** Two records of one office that may be of one person. */
  pair: string;
  /** A file that left the program, and a sample. */
  export: string;
  sample: string;
  /** A list that was checked. */
  check: string;
  /** A course; a cohort of it that runs, its session of today, and somebody in it. */
  course: string;
  cohort: string;
  today: string;
  trainee: string;
  /** A case whose person is in a cohort. */
  enrolled: string;
  /** A certificate: its serial, and the code that strangers check. */
  certificate: string;
  certified: string;
  /** Somebody who learns or works somewhere, a list of stipends, and a step of a plan. */
  placement: string;
  stipend: string;
  step: string;
  /** Questionnaires about wellbeing of the case: one under way, one that ended, one that opened the safety protocol. */
  asking: string;
  answered: string;
  danger: string;
  /** An outcome survey that the second caseworker is asked to run. */
  survey: string;
  /** A community with activities; one of them and what follows from it, a project, a round that is over and one that
   * runs; an institution. */
  community: string;
  support: string;
  commitment: string;
  project: string;
  round: string;
  polling: string;
  institution: string;
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
    const step = await on(page, `${base}/plan`, /plan\/link\?action=([0-9a-f-]{36})/);
    const letter = sent && (await on(page, `/referrals/${sent}`, /(\/letter)"/));
    if (session && letter && consent && planned && step) return { code, session, sent, consent, step };
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
  const code = await register(page, { given: invented(), family: invented(), year: "1987" });
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

/** A cohort that runs, one that has ended, and a case with a training. */
async function training(trainer: Page, officer: Page, caseworker: Page) {
  const list = await (await trainer.request.get("/training")).text();
  const cohort = /\/training\/cohorts\/([A-Z]-\d\d)\/sessions\/(\d+)"/.exec(list)!;
  const all = [...list.matchAll(/href="\/training\/cohorts\/([A-Z]-\d\d)"/g)].map((m) => m[1]);
  let certificate: string | undefined;
  for (const code of all) {
    const page = await (await trainer.request.get(`/training/cohorts/${code}`)).text();
    for (const [, id] of page.matchAll(/\/people\/([0-9a-f-]{36})"/g)) {
      certificate = await on(trainer, `/training/cohorts/${code}/people/${id}`, /\/training\/certificates\/(C-\d\d-\d{6})"/);
      if (certificate || code === cohort[1]) break;
    }
    if (certificate) break;
  }
  const cases = await (await caseworker.request.get("/cases")).text();
  let enrolled: string | undefined;
  for (const [, code] of cases.matchAll(/href="\/cases\/([A-Z]{3}-[A-Z]{3}-\d\d-\d{6}-\d)"/g)) {
    const tab = await on(caseworker, `/cases/${code}/training`, /(training-[A-Z]-\d\d"[\s\S]*)/);
    // Best somebody whom one asks what they work half a year after the class.
    if (tab?.includes("/trace_graduate") || (tab && !enrolled)) enrolled = code;
    if (tab?.includes("/trace_graduate")) break;
  }
  if (!certificate || !enrolled) throw new Error("nobody has a certificate, or no case has a training");
  return {
    cohort: cohort[1],
    today: cohort[2],
    trainee: await found(trainer, `/training/cohorts/${cohort[1]}`, /\/people\/([0-9a-f-]{36})"/),
    course: await found(officer, "/training/courses", /\/training\/courses\/([0-9a-f-]{36})"/),
    enrolled,
    certificate,
    certified: await found(trainer, `/training/certificates/${certificate}`, /\/verify\/([0-9a-zA-Z]{20})/),
  };
}

/** A community where people are asked what they think, with everything that is done there. */
async function communities(page: Page) {
  const list = await (await page.request.get("/communities")).text();
  for (const [, community] of list.matchAll(/href="\/communities\/([A-Z]+[0-9]+)"/g)) {
    const text = await (await page.request.get(`/communities/${community}`)).text();
    const rounds = [...text.matchAll(/href="\/rounds\/([0-9a-f-]{36})"/g)].map((m) => m[1]);
    const support = /href="\/support\/([0-9a-f-]{36})"[^>]*>Monthly dialogue/.exec(text)?.[1];
    const project = /href="\/projects\/(PR-\d{4})"/.exec(text)?.[1];
    if (rounds.length < 4 || !support || !project) continue;
    const institution = await found(page, "/institutions", /\/institutions\/([0-9a-f-]{36})"/);
    const commitment = await found(page, `/support/${support}`, /\/commitments\/([0-9a-f-]{36})\/edit"/);
    // The newest stands first and is the one that runs.
    return { community, support, commitment, project, polling: rounds[0], round: rounds[1], institution };
  }
  throw new Error("no community has everything");
}

/** Registers two people in Ouahigouya, finds them as the caseworker of Dori, and asks for one of them. */
async function askAccess(far: Page, page: Page): Promise<string> {
  const given = invented();
  for (const family of ["Ailleurs", "Tenga"]) await registerElsewhere(far, { given, family, year: "1990" });
  await lookUp(page, given);
  const hits = page.locator('#found a[href^="/access/new?hit="]');
  const hit = (await hits.nth(1).getAttribute("href"))!.split("hit=")[1];
  await hits.first().click();
  await fill(page, "ask_access", { "form[words]": "Came in without papers", "form[days]": "7" });
  await form(page, "ask_access").locator(".btn--primary").click();
  await page.waitForURL(/\/access\?saved=asked/);
  return hit;
}

/** A list that was checked; one is enough. */
async function checked(page: Page): Promise<string> {
  const there = await on(page, "/duplicates/check", /href="\/duplicates\/check\/([0-9a-f-]{36})"/);
  if (there) return there;
  await bringList(page);
  await expect(async () => {
    await page.reload();
    await expect(page.locator(".table")).not.toHaveCount(0, { timeout: 500 });
    await expect(page.locator("progress")).toHaveCount(0, { timeout: 500 });
  }).toPass({ timeout: 60_000 });
  return new URL(page.url()).pathname.split("/").at(-1)!;
}

/** Questionnaires in each state, and a survey to run. */
async function wellbeing(page: Page, supervisor: Page, colleague: Page, code: string, fresh: string) {
  const answered = await askWellbeing(page, code, "who5");
  await answerWellbeing(page, { q1: "3", q2: "2", q3: "2", q4: "1", q5: "3" });
  const asking = await askWellbeing(page, code, "gad7");
  const danger = await askWellbeing(page, code, "phq9");
  await answerWellbeing(page, { q9: "1" });
  await page.waitForURL(/\/safety$/);
  await askSurvey(supervisor, fresh, "Oumarou Diallo");
  const survey = await found(colleague, "/surveys", /\/surveys\/([0-9a-f-]{36})"/);
  return { answered, asking, danger, survey };
}

/** A business where money was paid, and that somebody has visited and taken a photo of. */
async function business(page: Page): Promise<string> {
  const list = await (await page.request.get("/livelihoods?state=approved")).text();
  for (const [, number] of list.matchAll(/href="\/livelihoods\/(B-\d\d-\d{6})"/g)) {
    if (await on(page, `/livelihoods/${number}`, /class="(chart)"[\s\S]*\/photos\/1"/)) return number;
  }
  throw new Error("no business has visits and a photo");
}

/** What was ordered for the first tranche of a business that is helped in kind. */
async function purchase(page: Page): Promise<string> {
  const list = await (await page.request.get("/livelihoods?state=approved")).text();
  for (const [, number] of list.matchAll(/href="\/livelihoods\/(B-\d\d-\d{6})"/g)) {
    const bought = await on(page, `/livelihoods/${number}`, /href="\/livelihoods\/(B-\d\d-\d{6}\/purchases\/1)"/);
    if (bought && (await on(page, `/livelihoods/${bought}`, />(O-\d\d-\d{6})</))) return bought;
  }
  throw new Error("nothing is bought");
}

/** Somebody who learns or works somewhere of whom something was written wrongly and put right. */
async function corrected(page: Page): Promise<string> {
  const list = await (await page.request.get("/placements")).text();
  for (const [, id] of list.matchAll(/href="\/placements\/([0-9a-f-]{36})"/g)) {
    if (await on(page, `/placements/${id}`, /(The pay was that of a month of trial)/)) return id;
  }
  throw new Error("nothing was corrected");
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
  const opened: Page[] = [];
  const as = async (role: string) => {
    const page = await (await browser.newContext({ baseURL })).newPage();
    opened.push(page);
    await signIn(page, role);
    return page;
  };
  const [caseworker, partner, dpo, admin] = [await as("caseworker"), await as("partner"), await as("dpo"), await as("admin")];
  const supervisor = await as("supervisor");
  const far = await as("supervisor.ohg");
  const trainer = await as("trainer");
  await askTransfer(caseworker);
  const hit = await askAccess(far, caseworker);
  await appealed(caseworker, supervisor, { given: invented(), family: invented(), year: "1989" });
  const manager = await as("programme_manager");
  const adviser = await as("livelihood_officer");
  const focal = await as("focal_point");
  const now = Date.now() % 100_000;
  await saveView(caseworker, "cases", "without=plan&status=intake", `At intake ${now}`, []);
  await saveView(supervisor, "cases", "without=plan", `No plan yet ${now}`, ["form[shared]"]);
  const finance = await as("finance");
  const payment = await found(finance, "/livelihoods/payments", /\/livelihoods\/payments\/(P-\d\d-\d{6})/);
  const started = await register(caseworker, { given: invented(), family: invented(), year: "1986" });
  const whole = await wholeCase(caseworker);
  await answered(caseworker, whole.code);
  const apart = await register(caseworker, { given: invented(), family: invented(), year: "1988" });
  await editedApart([caseworker, "Secteur 3"], [supervisor, "Secteur 8"], apart);
  const authority = await as("authority");
  const colleague = await as("caseworker2");
  const ofAuthority = /\/cases\/([A-Z]{3}-[A-Z]{3}-\d\d-\d{6}-\d)\/screening/;
  const known = {
    ...whole,
    apart,
    waiting: await found(authority, "/screening", ofAuthority),
    screened: await found(authority, "/screening?view=screened", ofAuthority),
    draft: await draft(caseworker, whole.code),
    child: await registerChild(caseworker),
    organisation: await found(caseworker, "/directory", /\/directory\/organisations\/([0-9a-f-]{36})/),
    group: await planGroup(caseworker),
    service: await found(caseworker, "/directory", /\/directory\/services\/([0-9a-f-]{36})/),
    received: await found(partner, "/partner", /\/partner\/referrals\/(R-\d\d-\d{6})/),
    incoming: await found(caseworker, "/referrals/incoming", /\/referrals\/incoming\/(R-\d\d-\d{6})/),
    internal: await found(caseworker, "/referrals/internal", /\/referrals\/internal\/(R-\d\d-\d{6})/),
    asked: await found(adviser, "/referrals/internal", /\/referrals\/internal\/(R-\d\d-\d{6})/),
    entry: await found(dpo, "/audit", /\/audit\/(\d+)/),
    colleague: await found(supervisor, "/reassign", /\/reassign\?from=([0-9a-f-]{36})/),
    hit,
    appeal: await found(manager, "/", /\/appeals\/([0-9a-f-]{36})/),
    access: await found(far, "/access", /\/access\/([0-9a-f-]{36})/),
    transfer: await found(far, "/transfers", /\/transfers\/([0-9a-f-]{36})/),
    user: await found(admin, "/admin/users", /\/admin\/users\/([0-9a-f-]{36})/),
    business: await business(adviser),
    plan: await draftPlan(adviser, started),
    payment,
    statement: await readStatement(finance, payment),
    purchase: await purchase(adviser),
    coop: await found(adviser, "/livelihoods/cooperatives", /\/cooperatives\/(A-\d\d-\d{6})/),
    report: await lockNumbers(await as("me_officer")),
    target: await found(await as("me_officer"), "/results", /\/results\/(\d+)/),
    pair: await pair(supervisor),
    check: await checked(focal),
    export: await askExport(manager),
    sample: await drawSample(await as("auditor")),
    ...(await training(trainer, adviser, caseworker)),
    placement: await corrected(adviser),
    stipend: await found(finance, "/stipends", /\/stipends\/([0-9a-f-]{36})/),
    step: whole.step,
    ...(await wellbeing(caseworker, supervisor, colleague, whole.code, started)),
    ...(await communities(await as("mobiliser"))),
  };
  for (const page of opened) await page.context().close();
  return known;
}
