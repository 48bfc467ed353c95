// What holds on every page, in any language, on any screen, in light and in dark.
import AxeBuilder from "@axe-core/playwright";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, type Page } from "@playwright/test";

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** Widths of a small phone and of a desk, in CSS pixels. */
const WIDTHS = [390, 1280];

async function axe(page: Page, builder: AxeBuilder): Promise<string[]> {
  const { violations } = await builder.analyze();
  return violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(" ")).join(" | ")}`);
}

/** No accessibility violation. Dark only changes colours, so only their contrast is looked at again. */
export async function accessible(page: Page, where: string) {
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  expect(await axe(page, new AxeBuilder({ page }).withTags(WCAG)), `${where} (light)`).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  expect(await axe(page, new AxeBuilder({ page }).withRules(["color-contrast"])), `${where} (dark)`).toEqual([]);
  await page.emulateMedia({ colorScheme: "light" });
}

/** With LOOK set to a folder, a picture for whoever looks with their own eyes; dark ones in English only. */
async function picture(page: Page, name: string) {
  if (!process.env.LOOK) return;
  for (const scheme of name.includes(" en ") ? (["light", "dark"] as const) : (["light"] as const)) {
    await page.emulateMedia({ colorScheme: scheme });
    const file = `${name} ${scheme}`.replace(/[^\w]+/g, "-");
    await page.screenshot({ path: path.join(process.env.LOOK, `${file}.png`), fullPage: true, animations: "disabled" });
  }
}

/** Pages never scroll sideways. */
export async function fitsWidth(page: Page, where: string) {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over, `${where} scrolls sideways`).toBeLessThanOrEqual(0);
}

/** Keys of the texts that look like no word of any language: with a hyphen, and in no text themselves. */
const KEYS = (() => {
  const folder = path.resolve(import.meta.dirname, "../../app/locales");
  const read = (language: string) =>
    readdirSync(path.join(folder, language)).map((file) => readFileSync(path.join(folder, language, file), "utf8")).join("\n");
  const keys = new Set([...read("en").matchAll(/^([a-z][a-z0-9]*(?:-[a-z0-9]+)+) *=/gm)].map((m) => m[1]));
  for (const language of readdirSync(folder)) {
    const texts = read(language).replace(/^[a-z][a-z0-9-]* *=/gm, "");
    for (const [word] of texts.matchAll(/[a-z0-9]+(?:-[a-z0-9]+)+/g)) keys.delete(word);
  }
  return keys;
})();

/** Names in lists and files that a reader makes: whoever writes one writes them so. */
const WRITTEN = new Set([
  ...["given_name", "family_name", "father_name", "birth_date", "birth_year", "replaced_by"],
  ...["dimension_weights", "composite_weights", "least_share", "medium_from", "low_from"],
]);

/** Names of texts, of places in texts and of codes are for the program: whoever reads one sees a text that is missing. */
export function unfinished(text: string): string[] {
  const words = text.split(/[\s,;:()·…"“”«»]+/).map((w) => w.replace(/\.$/, ""));
  return words.filter((w) => !WRITTEN.has(w)).filter((w) => KEYS.has(w) || /\{\s*\$/.test(w) || /^[a-z.]*[a-z]_[a-z_]*$/.test(w));
}

/** Collects what the browser complains about: errors of scripts and whatever the content security policy stops. */
export function complaints(page: Page): string[] {
  const said: string[] = [];
  page.on("pageerror", (error) => said.push(String(error)));
  page.on("console", (message) => {
    // A page with the status of an error is no error of the page.
    const status = /^Failed to load resource: the server responded with a status of 4\d\d/.test(message.text());
    const isPage = message.location().url.split("#")[0] === page.url().split("#")[0];
    if (["error", "warning"].includes(message.type()) && !(status && isPage)) said.push(message.text());
  });
  return said;
}

/** Names of fields that the program would not read: outside of `form[…]` although their form speaks of it. */
async function unread(page: Page): Promise<string[]> {
  return page.locator('form:has([name^="form["]) [name]:not([type=hidden], [readonly])').evaluateAll((all) =>
    all.map((e) => e.getAttribute("name")!).filter((name) => !/^(form\[|_)/.test(name)),
  );
}

/** Everything that holds on every page. The page is open already. */
export async function sound(page: Page, where: string, language: string) {
  const html = page.locator("html");
  await expect.soft(html, where).toHaveAttribute("lang", language);
  await expect.soft(html, where).toHaveAttribute("dir", language === "ar" ? "rtl" : "ltr");
  await expect.soft(page.locator("h1"), `${where}: one heading`).toHaveCount(1);
  // The page of texts names them: that is what it is for.
  if (!where.startsWith("/admin/texts")) {
    expect.soft(unfinished(await page.locator("body").innerText()), `${where}: unfinished texts`).toEqual([]);
  }
  expect.soft(unfinished(await page.title()), `${where}: title`).toEqual([]);
  expect.soft(await unread(page), `${where}: fields that are not read`).toEqual([]);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await fitsWidth(page, `${where} at ${width}`);
    await picture(page, `${where} ${language} ${width}`);
  }
  await accessible(page, where);
}
