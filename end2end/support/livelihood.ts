// A business plan as a livelihood officer writes it.
import { fill, form, type Answers } from "./person";
import type { Page } from "@playwright/test";

/** What a plan for 600 000 francs in mobile money answers. */
export const PLAN: Answers = {
  "form[kind]": "individual",
  "form[title]": "Grain mill at the market",
  "form[sector]": "food",
  "form[activity][what]": "8160",
  "form[description]": "Mills millet and maize",
  "form[place]": "BF5601",
  "form[women]": "2",
  "form[customers]": "About forty households",
  "form[competitors]": "1",
  "form[costs][0][what]": "Mill and motor",
  "form[costs][0][amount]": "600 000",
  "form[asked]": "600000",
  "form[modality]": "mobile_money",
  "form[risks]": "Fuel is dear in the rains",
  "form[rivals]": "yes",
  "form[disputed]": "no",
  "form[envy]": "no",
  "form[answer]": "The other miller keeps the quarter at the river",
  ...Object.fromEntries(
    [0, 1, 2, 3].flatMap((i) => [[`form[months][${i}][revenue]`, "60000"], [`form[months][${i}][costs]`, "20000"]]),
  ),
};

/** Keeps a plan as a draft; gives the number of the business. */
export async function draftPlan(officer: Page, code: string): Promise<string> {
  await officer.goto("/livelihoods/new");
  await fill(officer, "write_business", { "form[code]": code, ...PLAN });
  await form(officer, "write_business").locator('[name="form[intent]"][value=draft]').click();
  await officer.waitForURL(/\/livelihoods\/B-\d\d-\d{6}\?saved=draft/);
  return new URL(officer.url()).pathname.split("/")[2];
}
