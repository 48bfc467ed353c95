// What people say, and what leaves the program: short ways through their forms.
import { expect, type Page } from "@playwright/test";
import { fill, form, send } from "./person";

/** Number and word that a person is given. */
export interface Way {
  reference: string;
  word: string;
}

/** Says something on the open page, as anybody. */
export async function say(page: Page, category: string, said: string, own: Record<string, string | true> = {}): Promise<Way> {
  await page.goto("/feedback");
  const dori = form(page, "submit_feedback").locator('[name="form[office]"] option', { hasText: "Dori" });
  await fill(page, "submit_feedback", {
    "form[category]": category,
    "form[office]": (await dori.getAttribute("value"))!,
    "form[said]": said,
    ...own,
  });
  await send(page, "submit_feedback");
  await expect(page).toHaveURL(/\/feedback\/sent$/);
  const [reference, word] = await page.locator("main .card strong").allTextContents();
  return { reference, word };
}

/** Looks for an answer with number and word. */
export async function look(page: Page, way: Way) {
  await page.goto("/feedback/answer");
  await fill(page, "reply_feedback", { "form[reference]": way.reference, "form[secret]": way.word });
  await page.locator('[name="_ask"][value=look]').click();
}

/** Asks for the counts of cases; gives the id of the file. */
export async function askExport(page: Page, source = "caseload"): Promise<string> {
  await page.goto("/exports");
  const asked = { "form[recipient]": "Sahel Fund", "form[purpose]": "Quarterly report" };
  await fill(page, "ask_export", { "form[source]": source, "form[format]": "xlsx", ...asked });
  await send(page, "ask_export");
  await expect(page).toHaveURL(/\/exports\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname.split("/")[2];
}

/** Draws a sample of the grants of the last year; gives its id. */
export async function drawSample(page: Page, seed = "oslo 7"): Promise<string> {
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  await page.goto("/samples");
  await fill(page, "draw_sample", {
    "form[population]": "grants",
    "form[from]": day(-700),
    "form[to]": day(-2),
    "form[seed]": seed,
    "form[size]": "25",
  });
  await send(page, "draw_sample");
  await expect(page).toHaveURL(/\/samples\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname.split("/")[2];
}

/** Waits until a file is made. */
export async function made(page: Page) {
  await expect(async () => {
    await page.reload();
    await expect(page.locator('main a[href$="/file"]')).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 60_000 });
}
