// Somebody without an account complains and finds the answer; what is about conduct goes around the line; the officer reads
// the log and the register; an auditor draws, packs and compares, and is out when the time is over.
import { expect, test, type Page } from "@playwright/test";
import { browserOf } from "../support/colleague";
import { sound } from "../support/look";
import { fill, form, PASSWORD, send, signIn, speak } from "../support/person";
import { askExport, drawSample, look, made, say } from "../support/voice";

/** The form of one step of a desk. */
function step(page: Page, name: string) {
  return form(page, "step_feedback").filter({ has: page.locator(`[name="form[step]"][value=${name}]`) });
}

const PHONE = { width: 390, height: 844 };

for (const [language, answered] of [["en", "There is an answer"], ["fr", "Il y a une réponse"], ["ar", "هناك جواب"]] as const) {
  test(`somebody complains on a phone without a script, and finds the answer (${language})`, async ({ page, browser, baseURL }) => {
    const said = `The queue is long, ${Date.now()}`;
    const anybody = await browserOf(browser, { baseURL, javaScriptEnabled: false, viewport: PHONE });
    await anybody.goto(`/language/${language}?next=/feedback`);
    expect((await anybody.context().cookies()).map((c) => c.name)).toEqual(["language"]);
    const way = await say(anybody, "minor", said);
    const width = await anybody.evaluate(() => document.documentElement.scrollWidth);
    expect(width, "nothing is wider than the phone").toBeLessThanOrEqual(PHONE.width);
    await look(anybody, way);
    await expect(anybody.locator("main")).not.toContainText(said);

    await speak(page, language);
    await signIn(page, "supervisor");
    await page.goto("/complaints");
    await expect(page.locator("main")).not.toContainText(said);
    await sound(page, "/complaints", language);
    await page.goto(`/complaints/${way.reference}`);
    await expect(page.locator("main")).toContainText(said);
    await sound(page, "/complaints/:reference", language);
    await step(page, "acknowledge").locator("button").click();
    await expect(step(page, "acknowledge")).toHaveCount(0);
    await page.locator("details", { has: form(page, "name_organisation") }).locator("summary").click();
    const organisation = form(page, "name_organisation").locator('[name="form[organisation]"] option').nth(1);
    const name = await organisation.textContent();
    await fill(page, "name_organisation", { "form[organisation]": (await organisation.getAttribute("value"))! });
    await form(page, "name_organisation").locator("button").click();
    await expect(page.locator("main dl").first()).toContainText(name!);
    await sound(page, "/complaints/:reference with an organisation", language);
    await fill(page, "step_feedback", { "form[outcome]": "corrected", "form[answer]": "There is shade now." });
    await step(page, "resolve").locator("button").click();
    await expect(step(page, "close")).toBeVisible();
    await look(anybody, way);
    await expect(anybody.locator("main")).toContainText(answered);
    await expect(anybody.locator("main")).toContainText("There is shade now.");
    await anybody.locator('[name="form[satisfied]"][value=yes]').check();
    await form(anybody, "reply_feedback").locator("button").click();
    await expect(anybody).toHaveURL(/saved=added/);
    await page.goto("/complaints");
    await expect(page.locator("main")).not.toContainText(way.reference);
    // A no is heard: it waits for somebody again, and is found by its number.
    await look(anybody, way);
    await anybody.locator('[name="form[satisfied]"][value=no]').check();
    await form(anybody, "reply_feedback").locator("button").click();
    await expect(anybody).toHaveURL(/saved=added/);
    await anybody.context().close();
    await page.goto("/complaints");
    await expect(page.locator("main")).toContainText(way.reference);
    await page.locator("details", { has: form(page, "find_feedback") }).locator("summary").click();
    await fill(page, "find_feedback", { "form[reference]": way.reference.toUpperCase() });
    await form(page, "find_feedback").locator("button").click();
    await expect(page).toHaveURL(new RegExp(`/complaints/${way.reference}$`));
    await expect(step(page, "acknowledge")).toBeVisible();
  });

  test(`what is about conduct reaches the focal point and nobody of the line (${language})`, async ({ page, browser, baseURL }) => {
    const said = `He asked her to his house, ${Date.now()}`;
    const anybody = await browserOf(browser, { baseURL, javaScriptEnabled: false, viewport: PHONE });
    await anybody.goto(`/language/${language}?next=/feedback`);
    const way = await say(anybody, "sea", said);
    await anybody.context().close();
    const at = `/complaints/${way.reference}`;

    await speak(page, language);
    await signIn(page, "focal_point.complaints");
    await page.goto(at);
    await expect(page.locator("main")).toContainText(said);
    await step(page, "acknowledge").locator("button").click();
    await expect(step(page, "acknowledge")).toHaveCount(0);
    await page.locator("details", { has: form(page, "name_accused") }).locator("summary").click();
    const accused = form(page, "name_accused").locator('[name="form[user]"] option', { hasText: "Issa Dicko" });
    await fill(page, "name_accused", { "form[user]": (await accused.getAttribute("value"))! });
    await form(page, "name_accused").locator("button").click();
    await expect(page.locator("main")).toContainText("Issa Dicko");
    await sound(page, "a protected complaint", language);

    for (const role of ["supervisor", "programme_manager", "caseworker"]) {
      const other = await browserOf(browser, { baseURL });
      await signIn(other, role);
      expect((await other.request.get(at)).status(), role).toBe(404);
      for (const address of ["/", "/complaints", "/audit?family=feedback"]) {
        expect(await (await other.request.get(address)).text()).not.toContain(way.reference);
      }
      await other.context().close();
    }
  });

  test(`the officer's day: log, outside the caseload, register (${language})`, async ({ page, browser, baseURL }) => {
    const manager = await browserOf(browser, { baseURL });
    await signIn(manager, "programme_manager");
    await askExport(manager);
    await made(manager);
    const file = await manager.request.get(`${manager.url()}/file`);
    expect((await file.body()).subarray(0, 2).toString()).toBe("PK");
    await manager.context().close();
    await speak(page, language);
    await signIn(page, "dpo");
    for (const address of ["/audit?family=access", "/audit?family=export", "/audit?office=DOR", "/access", "/exports/register"]) {
      await page.goto(address);
      await expect(page.locator("h1")).toHaveCount(1);
      await sound(page, address, language);
    }
    await expect(page.locator("main")).toContainText("Sahel Fund");
  });

  test(`the auditor's day: a sample, its pack, and whether it holds (${language})`, async ({ page }) => {
    await speak(page, language);
    await signIn(page, "auditor");
    const first = await drawSample(page);
    const records = await page.locator("main ol li").allTextContents();
    expect(records.length).toBeGreaterThan(0);
    await sound(page, "/samples/:id", language);
    const again = await drawSample(page);
    expect(again).not.toBe(first);
    // The same word draws as many, under other pseudonyms: two samples cannot be laid side by side.
    const others = await page.locator("main ol li").allTextContents();
    expect(others.length).toBe(records.length);
    expect(others.filter((record) => records.includes(record))).toEqual([]);
    await fill(page, "ask_pack", { "form[recipient]": "Audit office", "form[purpose]": "Audit" });
    await send(page, "ask_pack");
    await made(page);
    const pack = await (await page.request.get(`${page.url()}/file`)).json();
    expect(Object.keys(pack.manifest.records).sort()).toEqual([...others].sort());
    const granted = pack.records.filter((r: { currency: string }) => r.currency === "XOF");
    const sum = granted.reduce((n: number, r: { granted_minor: number }) => n + r.granted_minor, 0);
    expect(pack.manifest.totals.XOF?.granted ?? 0).toBe(sum);
    await form(page, "compare_pack").locator("button").click();
    await expect(page.locator("main .banner[role=status]")).toBeVisible();
    await expect(page.locator("main .card ul li")).toHaveCount(0);
    await sound(page, "/exports/:id", language);
    // Numbers that were locked come out the same again; the log is read under pseudonyms.
    await page.goto("/reports");
    const locked = await page.locator('main a[href^="/reports/"]').first().getAttribute("href");
    await page.goto(`${locked}?again=yes`);
    await expect(page.locator("main .banner.is-ok")).toBeVisible();
    await sound(page, "/reports/:number again", language);
    await page.goto("/audit");
    await sound(page, "/audit", language);
  });
}

test("an auditor whose time is over is not let in", async ({ page }) => {
  await page.goto("/sign-in");
  await fill(page, "sign_in", { email: "auditor.before@demo.example", password: PASSWORD });
  await send(page, "sign_in");
  await expect(page).toHaveURL(/sign-in/);
  await expect(page.locator("main")).toContainText("Your access has ended");
});
