// A new colleague with an empty desk: what is due there is due because of the journey and nothing else.
import { expect, type Browser, type BrowserContextOptions, type Page } from "@playwright/test";
import { fill, form, send, signIn } from "./person";

/** A password of one's own. */
export const OWN_PASSWORD = "a river and its footbridge";

/** A browser of one's own. */
export async function browserOf(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  return (await browser.newContext(options)).newPage();
}

/** Adds an account in Dori and gives the password to hand over. */
export async function add(admin: Page, email: string, role: string): Promise<string> {
  await admin.goto("/admin/users/new");
  const dori = form(admin, "create_user").locator('[name="form[role][office]"] option', { hasText: "DOR" });
  await fill(admin, "create_user", {
    "form[name]": `Colleague ${email.split("@")[0]}`,
    "form[email]": email,
    "form[language]": "en",
    "form[role][role]": role,
    "form[role][office]": (await dori.getAttribute("value"))!,
  });
  await send(admin, "create_user");
  await expect(admin).toHaveURL(/\/admin\/users\/[0-9a-f-]{36}/);
  return (await admin.locator(".card--accent .mono").textContent())!.trim();
}

/** Signs in with a password that was handed over, and replaces it. */
export async function firstSignIn(page: Page, email: string, handedOver: string) {
  await page.goto("/sign-in");
  await fill(page, "sign_in", { email, password: handedOver });
  await send(page, "sign_in");
  await expect(page).toHaveURL(/\/sign-in\/password/);
  await fill(page, "choose_password", { "form[password]": OWN_PASSWORD, "form[repeat]": OWN_PASSWORD });
  await send(page, "choose_password");
  await expect(page).not.toHaveURL(/sign-in/);
}

/** A new caseworker of Dori, at work on `page`. */
export async function newCaseworker(page: Page, browser: Browser, baseURL: string, name: string) {
  const admin = await browserOf(browser, { baseURL });
  await signIn(admin, "admin");
  const email = `${name}@example.org`;
  const password = await add(admin, email, "caseworker");
  await admin.context().close();
  await firstSignIn(page, email, password);
}
