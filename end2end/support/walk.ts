// The steps of the walk, each done as a person does them, in whatever language the page speaks.
import { expect, type Page } from "@playwright/test";
import { fill, form, send, type Answers } from "./person";

/** The questions about consent at registration: keeping a file, each sector, statistics. */
const QUESTIONS = 10;

/** A name that nobody has: examples are made again when a test has failed, and are nobody's double then. */
export function invented(): string {
  const letter = (of: string) => of[Math.floor(Math.random() * of.length)];
  const name = Array.from({ length: 4 }, () => letter("bdfgklmnprstvz") + letter("aeiou")).join("");
  return name[0].toUpperCase() + name.slice(1);
}

/** What an adult answers, in the order of the form. */
function adult(person: { given: string; family: string; year: string }): Answers {
  return {
    "form[given]": person.given,
    "form[family]": person.family,
    "form[name_order]": "given_first",
    "form[birth][year]": person.year,
    "form[age_evidence]": "self",
    "form[sex]": "female",
    "form[contact_language]": "fuh",
    "form[literacy]": "none",
    "form[phones][0][number]": "70114802",
    "form[phones][0][owner]": "own",
    "form[phones][0][safe_to_call]": "yes",
    "form[phones][0][safe_to_text]": "no",
    "form[current]": "Dori",
    "form[residence]": "settled_elsewhere",
    "form[category]": "associated_adult",
    "form[episodes][0][group]": "Groupe A",
    "form[episodes][0][role]": "cook_porter",
    "form[episodes][0][joined][year]": "2021",
    "form[episodes][0][left][year]": "2025",
    "form[episodes][0][mode_of_joining]": "abducted",
    "form[episodes][0][mode_of_exit]": "escape",
    ...Object.fromEntries(
      Array.from({ length: QUESTIONS }, (_, i) => [`form[consent][answers][${i}][decision]`, "given"]),
    ),
    "form[consent][language]": "fuh",
    "form[consent][method]": "spoken_with_witness",
    "form[consent][witness]": "Hawa",
    "form[consent][told_how_to_withdraw]": true,
  };
}

/** Fills the registration of an adult, with some answers of one's own. */
export async function fillRegistration(page: Page, person: Parameters<typeof adult>[0], own: Answers = {}) {
  await page.goto("/people/register/new");
  await fill(page, "register_person", { ...adult(person), ...own });
}

/** Registers an adult; gives the case's code. */
export async function register(page: Page, person: Parameters<typeof adult>[0], own: Answers = {}): Promise<string> {
  await fillRegistration(page, person, own);
  await send(page, "register_person");
  return registered(page);
}

/** The code of the case whose page follows a registration. */
export async function registered(page: Page): Promise<string> {
  await expect(page).toHaveURL(/\/cases\/BFA-DOR-\d\d-\d{6}-\d(\?|$)/);
  return new URL(page.url()).pathname.split("/").at(-1)!;
}

/** Registers a child, whose case is in other hands at once; gives its code. */
export async function registerChild(page: Page): Promise<string> {
  await page.goto("/people/register/new");
  const age = 14;
  await fill(page, "register_person", {
    "form[given]": "Idrissa",
    "form[family]": `Child${Date.now() % 1000}`,
    "form[birth][year]": String(new Date().getFullYear() - age),
    "form[sex]": "male",
    "form[contact_language]": "fuh",
    "form[current]": "Dori",
    "form[category]": "caafag",
    "form[consent][answers][0][decision]": "given",
    "form[consent][language]": "fuh",
    "form[consent][method]": "guardian",
    "form[consent][witness]": "His aunt",
    "form[consent][told_how_to_withdraw]": true,
    "form[assent]": true,
  });
  await send(page, "register_person");
  await expect(page).toHaveURL(/\/people\/registered\//);
  return new URL(page.url()).pathname.split("/").at(-1)!;
}

/** Records a session held today, with the next one tomorrow. */
export async function counsel(page: Page, code: string, today: string, tomorrow: string) {
  await page.goto(`/cases/${code}/counselling/new`);
  await fill(page, "record_session", {
    "form[attended]": "yes",
    "form[held_on]": today,
    "form[kind]": "orientation",
    "form[place]": "office",
    "form[language]": "fuh",
    "form[present][]": ["self"],
    "form[topics][]": ["opportunities", "documents"],
    "form[summary]": "Wants to learn sewing and needs papers for two children.",
    "form[agreements]": "Bring the birth papers next time",
    "form[private_note]": "Sleeps badly.",
    "form[next_on]": tomorrow,
    "form[next_place]": "Office, room 2",
  });
  await send(page, "record_session");
  await expect(page).toHaveURL(new RegExp(`/cases/${code}/counselling`));
  await expect(page.locator(".error-summary")).toHaveCount(0);
}

/** Writes the first plan: one goal, one action. */
export async function plan(page: Page, code: string, today: string, later: string) {
  await page.goto(`/cases/${code}/plan/edit`);
  await fill(page, "write_plan", {
    "form[own_words]": "A shop of my own, and papers for my children.",
    "form[track]": "vocational_training",
    "form[goals][0][statement]": "Sews and sells at the market",
    "form[goals][0][domain]": "economic",
    "form[goals][0][actions][0][what]": "Enrol in the sewing course",
    "form[goals][0][actions][0][responsible]": "caseworker",
    "form[goals][0][actions][0][due_on]": later,
    "form[signed_on]": today,
    "form[review_due]": later,
  });
  await send(page, "write_plan");
  await expect(page).toHaveURL(new RegExp(`/cases/${code}/plan(\\?|$)`));
}

/** A day as date inputs want it, `days` from now. */
export function day(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/** Registers an adult as somebody of another office; gives the case's code. */
export async function registerElsewhere(page: Page, person: Parameters<typeof adult>[0]): Promise<string> {
  await fillRegistration(page, person);
  await send(page, "register_person");
  await expect(page).toHaveURL(/\/cases\/BFA-OHG-\d\d-\d{6}-\d(\?|$)/);
  return new URL(page.url()).pathname.split("/").at(-1)!;
}

/** Looks for somebody outside the caseload, who came in. */
export async function lookUp(page: Page, name: string) {
  await page.goto("/access/search");
  await page.locator('[name="form[name]"]').fill(name);
  await page.locator('[name="form[purpose]"][value=came_in]').check();
  await page.locator('[name="_ask"][value=search]').click();
  await expect(page.locator("#found")).toBeVisible();
}

/** A case whose benefits were suspended, with an appeal that waits for a third person; gives its code. */
export async function appealed(page: Page, supervisor: Page, person: Parameters<typeof adult>[0]): Promise<string> {
  const code = await register(page, person);
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  await page.goto(`/cases/${code}/suspend`);
  await fill(page, "propose_suspension", {
    "form[reason]": "breach",
    "form[words]": "Tools were sold",
    "form[hearing]": "heard",
    "form[heard_on]": day(-1),
    "form[ends_on]": day(60),
  });
  await form(page, "propose_suspension").locator(".btn--primary").click();
  await expect(page).toHaveURL(/saved=proposed/);
  await supervisor.goto(`/cases/${code}/suspend`);
  await form(supervisor, "suspend_case").locator(".btn--primary").click();
  await expect(supervisor).toHaveURL(/saved=suspended/);
  await page.goto(`/cases/${code}/suspend`);
  await fill(page, "appeal_suspension", { "form[appealed_on]": day(0), "form[words]": "They were stolen" });
  await form(page, "appeal_suspension").locator("button.btn").click();
  await expect(page).toHaveURL(/saved=appealed/);
  return code;
}
