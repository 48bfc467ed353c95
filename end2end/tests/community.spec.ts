// A mobiliser's day on a phone: a community, a dialogue with what was agreed, a project, people who are asked what they
// think; and a case that is linked to it, from its own side.
import { expect, test, type Page } from "@playwright/test";
import { complaints, fitsWidth, sound } from "../support/look";
import { fill, form, send, signIn, speak } from "../support/person";
import { day } from "../support/walk";

interface Way {
  language: string;
  script: boolean;
}

const WAYS: Way[] = [
  { language: "en", script: true },
  { language: "fr", script: true },
  { language: "ar", script: true },
  { language: "fr", script: false },
];

/** The community of the demonstration where people are asked what they think. */
async function asked(page: Page): Promise<{ community: string; round: string }> {
  const list = await (await page.request.get("/communities")).text();
  for (const [, code] of list.matchAll(/href="\/communities\/([A-Z]+[0-9]+)"/g)) {
    const text = await (await page.request.get(`/communities/${code}`)).text();
    const rounds = [...text.matchAll(/href="(\/rounds\/[0-9a-f-]{36})"/g)].map((m) => m[1]);
    if (rounds.length === 4) return { community: `/communities/${code}`, round: rounds[0] };
  }
  throw new Error("nobody is asked anywhere");
}

for (const way of WAYS) {
  test.describe(`in ${way.language}${way.script ? "" : ", without JavaScript"}`, () => {
    test.use({ javaScriptEnabled: way.script, viewport: { width: 390, height: 844 } });

    /** Everything that holds on every page; without a script no tool can look at colours and names. */
    const look = async (page: Page, where: string) => {
      await fitsWidth(page, where);
      if (way.script) await sound(page, where, way.language);
    };

    test("a mobiliser records a dialogue, a project and an answer, and learns of no case who it is", async ({ page }) => {
      const said = complaints(page);
      await signIn(page, "mobiliser");
      await speak(page, way.language);
      await look(page, "mobiliser today");
      const { community, round } = await asked(page);
      await page.goto("/communities");
      await look(page, "communities");
      await page.goto(community);
      await look(page, "a community");
      expect(await page.locator("main").innerText()).not.toMatch(/[A-Z]{3}-[A-Z]{3}-\d\d-\d{6}-\d/);

      const title = `Dialogue ${way.language} ${Date.now() % 100_000}`;
      await page.goto(`${community}/records/new?kind=event`);
      await look(page, "a new event");
      await fill(page, "save_record", {
        "form[title]": title,
        "form[held_on]": day(0),
        "form[state]": "done",
        "form[answers][one][event]": "dialogue_intra",
        "form[answers][counts][community-female-young]": "12",
        "form[answers][counts][returned-male-young]": "3",
      });
      await send(page, "save_record");
      await expect(page).toHaveURL(/\/support\/[0-9a-f-]{36}\?saved=record/);
      await look(page, "an event");
      if (!way.script) await page.goto(new URL(page.url()).pathname);
      await page.locator("details", { has: page.locator('[name="form[what]"]') }).locator("summary").click();
      await fill(page, "add_commitment", {
        "form[kind]": "agreed",
        "form[what]": "Hours at the pump",
        "form[owner]": "Water committee",
        "form[due_on]": day(3),
      });
      await form(page, "add_commitment").locator("button").last().click();
      await expect(page).toHaveURL(/saved=commitment/);
      await expect(page.locator("main")).toContainText("Hours at the pump");
      await page.locator('main a[href^="/commitments/"]').first().click();
      await page.waitForURL(/\/commitments\/[0-9a-f-]{36}\/edit/);
      await look(page, "a promise");
      await fill(page, "change_commitment", { "form[due_on]": day(5) });
      await send(page, "change_commitment");
      await expect(page).toHaveURL(/saved=changed/);

      await page.goto(`${community}/projects/new`);
      await look(page, "a new project");
      await fill(page, "save_project", {
        "form[title]": "Shared nursery garden",
        "form[carried_by]": "programme",
        "form[answers][one][project]": "environment_nrm",
        "form[answers][one][proposal]": "Seedlings for both quarters",
        "form[answers][one][budget]": "600000",
        "form[answers][one][harm_done]": "yes",
      });
      await send(page, "save_project");
      await expect(page).toHaveURL(/\/projects\/PR-\d{4}\?saved=project/);
      await form(page, "move_project").locator('button[value="submit"]').click();
      await expect(page).toHaveURL(/saved=moved/);
      await look(page, "a project");

      await page.goto(`${round}/answer`);
      await look(page, "asking somebody");
      await fill(page, "add_survey_answer", { "form[items][accepted]": "4", "form[sex]": "female" });
      await send(page, "add_survey_answer");
      await expect(page).toHaveURL(/\/rounds\/[0-9a-f-]{36}\?saved=answer/);
      await look(page, "a round that runs");

      await page.goto("/institutions?q=dori&level=local");
      await look(page, "institutions");
      await page.locator('main a[href^="/institutions/"]').last().click();
      await expect(page).toHaveURL(/\/institutions\/[0-9a-f-]{36}/);
      await look(page, "an institution");
      expect(said).toEqual([]);
    });
  });
}

test("a caseworker links a case to what is done in its community", async ({ page }) => {
  await signIn(page, "caseworker");
  await page.goto("/cases");
  await page.locator('main a[href^="/cases/BFA-"]').first().click();
  await page.waitForURL(/\/cases\/[A-Z]{3}-/);
  const code = new URL(page.url()).pathname.split("/")[2];
  await page.goto(`/cases/${code}/community`);
  const target = form(page, "link_support").locator('[name="form[target]"] option[value^="record:"]').first();
  await fill(page, "link_support", {
    "form[kind]": "took_part",
    "form[target]": (await target.getAttribute("value"))!,
    "form[since]": day(-1),
  });
  await form(page, "link_support").locator("button").last().click();
  await expect(page).toHaveURL(/saved=linked/);
  await sound(page, "the community of a case", "en");

  // What was linked by mistake is taken back with a reason.
  const mistake = page.locator('option[value="wrong_day"]');
  const before = await mistake.count();
  const last = page.locator("details", { has: mistake }).first();
  await last.locator("summary").click();
  await last.locator('[name="form[reason]"]').selectOption("wrong_day");
  await last.locator("button").last().click();
  await expect(page).toHaveURL(/saved=mistaken/);
  await expect(mistake).toHaveCount(before - 1);
});
