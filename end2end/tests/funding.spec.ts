// What a donor pays for: the administrator adds a funded project on a phone without JavaScript, a caseworker says that it pays
// for a case, when it is opened and later, and the manager reads the numbers of each project.
import { expect, test, type Browser, type Page } from "@playwright/test";
import { browserOf } from "../support/colleague";
import { accessible, fitsWidth } from "../support/look";
import { fill, form, send, signIn } from "../support/person";
import { invented, register } from "../support/walk";

const PHONE = { width: 390, height: 844 };

async function somebody(browser: Browser, baseURL: string | undefined, language: string, role: string): Promise<Page> {
  const page = await browserOf(browser, { baseURL, javaScriptEnabled: false, viewport: PHONE });
  await page.goto(`/language/${language}?next=/sign-in`);
  await signIn(page, role);
  return page;
}

for (const [language, code] of [["en", "JOURNEY-EN"], ["fr", "JOURNEY-FR"], ["ar", "JOURNEY-AR"]] as const) {
  test(`a funded project from its first day to its numbers (${language})`, async ({ browser, baseURL }) => {
    const year = new Date().getFullYear();
    const name = invented();
    const admin = await somebody(browser, baseURL, language, "admin");
    await admin.goto("/admin/funding/new");
    const answers = { "form[name]": name, "form[donor]": "Fund", "form[starts_on]": `${year - 1}-01-01` };
    await fill(admin, "add_funding", { ...answers, "form[code]": "NO CODE", "form[ends_on]": `${year - 2}-12-31` });
    await send(admin, "add_funding");
    await expect(admin.locator(".error-summary a")).toHaveCount(2);
    await fitsWidth(admin, "/admin/funding/new refused");
    // A test that is tried again finds the code taken.
    await fill(admin, "add_funding", { "form[code]": `${code}-${Date.now() % 1000}`, "form[ends_on]": `${year + 1}-12-31` });
    await send(admin, "add_funding");
    await expect(admin).toHaveURL(/\/admin\/funding\?saved=funding/);
    await fitsWidth(admin, "/admin/funding");
    const own = (await admin.locator("main tr", { hasText: name }).locator("a").getAttribute("href"))!.split("/").at(-1)!;

    const caseworker = await somebody(browser, baseURL, language, "caseworker");
    const person = { given: invented(), family: invented(), year: "1987" };
    const opened = await register(caseworker, person, { "form[funding]": own });
    await expect(caseworker.locator("main")).toContainText(name);
    await fitsWidth(caseworker, "/cases/:code funded");
    await caseworker.goto(`/cases/${opened}/status`);
    await fitsWidth(caseworker, "/cases/:code/status funded");
    await fill(caseworker, "set_case_funding", { "form[funding]": "" });
    await send(caseworker, "set_case_funding");
    await expect(caseworker).toHaveURL(new RegExp(`/cases/${opened}$`));
    await caseworker.goto(`/cases/${opened}/status`);
    await fill(caseworker, "set_case_funding", { "form[funding]": own });
    await send(caseworker, "set_case_funding");
    await expect(caseworker.locator("main")).toContainText(own);

    const manager = await somebody(browser, baseURL, language, "programme_manager");
    await manager.goto("/dashboard/a1?by=project");
    await fitsWidth(manager, "/dashboard/a1?by=project");
    await expect(manager.locator('select[name="by"] option[value="project"]')).toHaveCount(1);
    await manager.goto("/dashboard?project=SAHEL-2");
    await fitsWidth(manager, "/dashboard?project=SAHEL-2");
    await expect(manager.locator('select[name="project"]')).toHaveValue("SAHEL-2");
    for (const page of [admin, caseworker, manager]) await page.context().close();
  });
}

test("the list, a change of it and the numbers by project read well on a desk", async ({ page }) => {
  await signIn(page, "admin");
  for (const address of ["/admin/funding", "/admin/funding/SAHEL-2"]) {
    await page.goto(address);
    await accessible(page, address);
  }
  await fill(page, "edit_funding", { "form[ends_on]": "1999-01-01" });
  await form(page, "edit_funding").locator("button.btn--primary").click();
  await expect(page.locator(".error-summary a")).toHaveAttribute("href", /ends_on/);
});
