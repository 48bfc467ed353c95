// Lists: filters under a name, and a list of people that is checked.
import { expect, type Page } from "@playwright/test";
import { fill, send } from "./person";

/** Saves a filter of a list under a name; `also` are boxes to tick. */
export async function saveView(page: Page, list: "cases" | "referrals", filter: string, name: string, also: string[]) {
  await page.goto(`/views/${list}/new?${filter}`);
  await fill(page, "save_view", { "form[name]": name, ...Object.fromEntries(also.map((box) => [box, true as const])) });
  await send(page, "save_view");
  await expect(page).toHaveURL(new RegExp(`/${list}\\?`));
}

/** Two rows of one person, one of another, one row too short, one birth date that there is not. */
export const LIST = [
  "id;given_name;family_name;birth_date;place;phone",
  "A-1;Boukari;Ouédraogo;1987-03-14;Dori;+226 70 11 48 02",
  "A-2;Issa;Kindo;31/02/1990;Gorom-Gorom;",
  "A-3;WEDRAOGO;Boukary;14/03/1987;Dori;70114802",
  "A-4;Ali",
].join("\n");

/** Brings a list to be checked. */
export async function bringList(page: Page, text = LIST) {
  await page.goto("/duplicates/check");
  await page.locator('input[type="file"]').setInputFiles({ name: "list.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  await send(page, "check_list");
  await expect(page).toHaveURL(/\/duplicates\/check\/[0-9a-f-]{36}$/);
}
