// After the training, on a phone: an apprenticeship begins, somebody visits, and what the employer signs names nobody. A
// list of stipends goes through three hands.
import { expect, test, type Page } from "@playwright/test";
import { complaints, fitsWidth, sound } from "../support/look";
import { fill, form, send, signIn, speak } from "../support/person";
import { day, invented, register } from "../support/walk";

const WAYS = [
  { language: "en", script: true },
  { language: "fr", script: false },
  { language: "ar", script: true },
];

for (const way of WAYS) {
  test.describe(`in ${way.language}${way.script ? "" : ", without JavaScript"}`, () => {
    test.use({ javaScriptEnabled: way.script, viewport: { width: 390, height: 780 } });

    const look = async (page: Page, where: string) => {
      if (way.script) await sound(page, where, way.language);
      else await fitsWidth(page, where);
    };

    test("an apprentice is visited, and the sheet to sign names nobody", async ({ page }) => {
      test.setTimeout(180_000);
      const said = complaints(page);
      await speak(page, way.language);
      await signIn(page, "caseworker");
      const code = await register(page, { given: invented(), family: invented(), year: "1986" });
      await page.goto(`/cases/${code}/training`);
      await look(page, "the trainings of a case");
      await page.locator('main a[href^="/placements/new?case="]').click();
      await fill(page, "start_placement", {
        "form[kind]": "apprenticeship",
        "form[employer]": "Atelier Sampa",
        "form[master]": "Boukary Sampa",
        "form[place]": "Dori",
        "form[work][what]": "7531",
        "form[shift]": "morning",
        "form[starts_on]": day(-20),
        "form[ends_on]": day(160),
        "form[hazardous]": "no",
      });
      await send(page, "start_placement");
      await expect(page.locator(".error-summary, [role=alert]").first()).toBeVisible();
      await look(page, "an apprenticeship that nobody found safe");
      await fill(page, "start_placement", { "form[safe_on]": day(-22) });
      await send(page, "start_placement");
      await expect(page).toHaveURL(/\/placements\/[0-9a-f-]{36}\?saved=placement/);
      await look(page, "an apprenticeship");
      const base = new URL(page.url()).pathname;
      await page.goto(`${base}/look`);
      await look(page, "a visit");
      await fill(page, "record_look", { "form[still]": "yes" });
      await send(page, "record_look");
      await expect(page).toHaveURL(/saved=look/);
      // What was written wrongly is put right, with a reason, and what it said stays.
      await page.goto(base);
      await page.locator(`main a[href="${base}/correct"]`).click();
      await look(page, "a correction");
      await fill(page, "correct_placement", { "form[employer]": "Atelier Sampa et fils" });
      await send(page, "correct_placement");
      await expect(page.locator(".error-summary, [role=alert]").first()).toBeVisible();
      await fill(page, "correct_placement", { "form[why]": "The sign above the door says so" });
      await send(page, "correct_placement");
      await expect(page).toHaveURL(/saved=corrected/);
      await expect(page.locator("main")).toContainText("Atelier Sampa et fils");
      await look(page, "an apprenticeship that was corrected");
      await page.goto(`${base}/sheet`);
      await look(page, "the sheet");
      expect(await page.locator("main").innerText()).not.toContain(code);
      await page.goto("/placements");
      await expect(page.locator("main")).toContainText("Atelier Sampa");
      await look(page, "everybody who learns or works");
      expect(said).toEqual([]);
    });
  });
}

test("finance pays a list that two others asked for and approved", async ({ page }) => {
  const said = complaints(page);
  await speak(page, "en");
  await signIn(page, "finance");
  await page.goto("/stipends");
  await page.locator('main a[href^="/stipends/"]').first().click();
  await sound(page, "a list of stipends", "en");
  await expect(form(page, "decide_stipends")).toHaveCount(0);
  expect(said).toEqual([]);
});
