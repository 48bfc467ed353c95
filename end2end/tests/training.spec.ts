// A trainer's day: a cohort is planned, attendance is taken, skills are assessed, a certificate is given and checked.
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
  { language: "fr", script: false },
  { language: "ar", script: true },
];

/** Plans a cohort with a session on each day and three people of the place; gives its address. */
async function planned(page: Page, title: string): Promise<string> {
  await signIn(page, "livelihood_officer");
  await page.goto("/training/courses/new");
  await fill(page, "save_course", {
    "form[title]": title,
    "form[sector]": "food",
    "form[work][what]": "5120",
    "form[hours_practice]": "40",
    "form[certificate]": "competency",
    "form[criteria]": "Kitchen: keeps it clean",
    "form[hazardous]": "no",
    "form[min_age]": "16",
    "form[literacy]": "pictogram",
  });
  await send(page, "save_course");
  await page.locator('main a[href$="/cohorts/new"]').click();
  await fill(page, "save_cohort", {
    "form[place]": "CFP Dori",
    "form[starts_on]": day(-1),
    "form[ends_on]": day(3),
    "form[shift]": "morning",
    "form[seats]": "10",
    "form[hours]": "4",
    "form[weekdays][]": ["1", "2", "3", "4", "5", "6", "7"],
  });
  await form(page, "save_cohort").getByLabel("Moussa Traoré", { exact: true }).check();
  await form(page, "save_cohort").locator('[name="form[assessor]"]').selectOption({ label: "Assétou Kindo" });
  await send(page, "save_cohort");
  await expect(page).toHaveURL(/\/training\/cohorts\/[A-Z]-\d+/);
  const base = new URL(page.url()).pathname;
  for (const family of ["Bancé", "Kaboré", "Tapsoba"]) {
    await page.goto(`${base}/people/new`);
    await fill(page, "add_newcomer", {
      "form[given]": "Hawa",
      "form[family]": family,
      "form[sex]": "female",
      "form[age]": "25",
      "form[agreed]": true,
    });
    await send(page, "add_newcomer");
    await expect(page).toHaveURL(/saved=newcomer/);
  }
  return base;
}

/** The trainings of somebody who finished one half a year ago: of whom that is asked today, or was answered. */
async function finished(page: Page): Promise<string> {
  for (let at: string | undefined = "/cases"; at; ) {
    const list = await (await page.request.get(at)).text();
    for (const [, base] of list.matchAll(/href="(\/cases\/[A-Z]{3}-[A-Z]{3}-\d\d-\d{6}-\d)"/g)) {
      const text = await (await page.request.get(`${base}/training`)).text();
      if (text.includes("/trace_graduate")) return `${base}/training`;
    }
    at = /href="(\/cases\?[^"]*after=[^"]+)"/.exec(list)?.[1].replaceAll("&amp;", "&");
  }
  throw new Error("nobody finished a training half a year ago");
}

for (const way of WAYS) {
  test.describe(`in ${way.language}${way.script ? "" : ", without JavaScript"}`, () => {
    // A trainer has a phone.
    test.use({ javaScriptEnabled: way.script, viewport: { width: 390, height: 780 } });

    /** Everything that holds on every page; without a script no tool can look at colours and names. */
    const look = async (page: Page, where: string) => {
      if (way.script) await sound(page, where, way.language);
      else await fitsWidth(page, where);
    };

    test("attendance is taken by one button and an exception, and a certificate is checked", async ({ page }, info) => {
      test.setTimeout(180_000);
      const said = complaints(page);
      await speak(page, way.language);
      const title = `Cuisine ${way.language} ${way.script} ${info.project.name}`;
      const base = await planned(page, title);

      await page.context().clearCookies();
      await speak(page, way.language);
      await signIn(page, "trainer");
      await page.locator(`main a[href^="${base}/sessions/"]`).first().click();
      await look(page, "a session");
      await page.locator('[name="_ask"][value=all]').click();
      const present = page.locator('input[type=radio][value=present]');
      await expect(present).toHaveCount(3);
      for (const i of [0, 1, 2]) await expect(present.nth(i)).toBeChecked();
      await page.locator('[name="form[marks][2][status]"][value=late]').check();
      await page.locator('[name="form[marks][2][minutes]"]').fill("200");
      await look(page, "a session with marks");
      await form(page, "mark_session").locator(".btn--primary").click();
      await expect(page).toHaveURL(/saved=attendance/);
      await look(page, "a cohort");
      const html = await page.content();
      expect(html).not.toMatch(/\/cases\/|[A-Z]{3}-[A-Z]{3}-\d\d-\d{6}/);
      const person = await page.locator(`main a[href^="${base}/people/"]`).first().getAttribute("href");
      await page.goto(person!);
      await expect(form(page, "assess_trainee")).toHaveCount(0);
      for (const sheet of ["roll", "sheet"]) {
        await page.goto(`${base}/${sheet}`);
        await expect(page.locator("main")).toContainText("Hawa Bancé");
        await look(page, sheet);
      }

      await page.context().clearCookies();
      await speak(page, way.language);
      await signIn(page, "trainer2");
      await page.goto(person!);
      await look(page, "an assessment");
      await fill(page, "assess_trainee", { "form[criteria][0][result]": "competent", "form[exit_test]": "80" });
      await send(page, "assess_trainee");
      await expect(page).toHaveURL(/saved=assessed/);

      await page.context().clearCookies();
      await speak(page, way.language);
      await signIn(page, "livelihood_officer");
      await page.goto(person!);
      await form(page, "give_certificate").locator(".btn--primary").click();
      await expect(page).toHaveURL(/\/training\/certificates\/C-/);
      await look(page, "a certificate");
      const code = /\/verify\/([0-9a-zA-Z]{20})/.exec(await page.content())![1];
      await page.context().clearCookies();
      await speak(page, way.language);
      await page.goto(`/verify/${code}`);
      await expect(page.locator("main")).toContainText(title);
      await expect(page.locator("main")).toContainText("H. B.");
      await look(page, "the check of a certificate");
      await expect(page.locator("main")).not.toContainText("Hawa");

      // Half a year after another class, whoever has the case, or supervises, asks what the person works.
      await speak(page, way.language);
      await signIn(page, "supervisor");
      await page.goto(await finished(page));
      await look(page, "the trainings of a case");
      const ask = form(page, "trace_graduate").first();
      await ask.locator("xpath=ancestor::details/summary").click();
      await ask.locator('[name="form[found]"][value=works]').check();
      await ask.locator('[name="form[work][what]"]').fill("7531");
      await ask.locator("button").last().click();
      await expect(page).toHaveURL(/saved=traced/);
      await look(page, "what somebody works half a year later");
      expect(said).toEqual([]);
    });
  });
}

test.describe("on a phone, by keyboard", () => {
  test.use({ viewport: { width: 390, height: 780 } });

  test("marks are made with the arrow keys, kept meanwhile, and not left by mistake", async ({ page }, info) => {
    test.setTimeout(120_000);
    const base = await planned(page, `Clavier ${info.project.name}`);
    await page.context().clearCookies();
    await signIn(page, "trainer");
    await page.locator(`main a[href^="${base}/sessions/"]`).first().click();
    await expect(page.locator("leptos-island[data-component^=FormGuard]")).toHaveCount(1);
    await page.waitForLoadState("networkidle");
    const marks = (i: number) => page.locator(`[name="form[marks][${i}][status]"]`);

    // Space takes the first mark of a person, the arrows go through the others, a tab to the next person.
    const kept = page.waitForResponse((r) => r.url().includes("/keep_draft") && r.ok());
    await marks(0).first().focus();
    await page.keyboard.press("Space");
    await expect(marks(0).nth(0)).toBeChecked();
    await page.keyboard.press("ArrowRight");
    await expect(marks(0).nth(1)).toBeChecked();
    await page.keyboard.press("ArrowRight");
    await expect(marks(0).nth(2)).toBeChecked();
    const third = await marks(0).nth(2).getAttribute("value");
    for (let tab = 0; tab < 3 && !(await marks(1).first().evaluate((e) => e === document.activeElement)); tab++) {
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Space");
    await expect(marks(1).nth(0)).toBeChecked();
    await kept;

    // What was typed since is not kept yet: leaving asks first, and who stays has it.
    await page.keyboard.press("ArrowRight");
    const asked = page.waitForEvent("dialog");
    const leaving = page.locator('main a[href="/training"]').first().click({ noWaitAfter: true });
    const dialog = await asked;
    expect(dialog.type()).toBe("beforeunload");
    await dialog.dismiss();
    await leaving;
    await expect(marks(1).nth(1)).toBeChecked();

    // The telephone went off: what the server kept is there again, and says so.
    const again = await page.context().newPage();
    await again.goto(page.url());
    await expect(again.locator(`[name="form[marks][0][status]"][value=${third}]`)).toBeChecked();
    await expect(again.locator(".form--attend .banner")).toBeVisible();
    await again.close();
  });
});
