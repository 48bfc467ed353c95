// Playing a person at the browser, in any language: fields by name, buttons by the form they belong to.
import { expect, test, type Page } from "@playwright/test";

export const PASSWORD = "passerelle-demo";

/** The form that runs this server function. */
export function form(page: Page, action: string) {
  return page.locator(`form:has(input[name="_action"][value$="/${action}"])`);
}

/** Names of fields and what is answered: `true` checks, a list chooses several. */
export type Answers = Record<string, string | true | string[]>;

/** Fills fields of a form by name. */
export async function fill(page: Page, action: string, values: Answers) {
  const scope = form(page, action);
  for (const [name, value] of Object.entries(values)) {
    const field = scope.locator(`[name="${name}"]`);
    if (value === true) await field.first().check();
    else if (Array.isArray(value)) for (const v of value) await scope.locator(`[name="${name}"][value="${v}"]`).check();
    else {
      const kind = await field.first().evaluate((e) => (e as HTMLInputElement).type);
      if (kind === "radio" || kind === "checkbox") await scope.locator(`[name="${name}"][value="${value}"]`).check();
      else if (kind.startsWith("select")) await field.first().selectOption(value);
      else await field.first().fill(value);
    }
  }
}

/** Sends a form by its main button. */
export async function send(page: Page, action: string) {
  await form(page, action).locator("button.btn--primary, button[type=submit], button:not([type])").last().click();
}

/** Signs in with the password. */
export async function signIn(page: Page, role: string) {
  await page.goto("/sign-in");
  await fill(page, "sign_in", { email: `${role}@demo.example`, password: PASSWORD });
  await send(page, "sign_in");
  await expect(page).not.toHaveURL(/sign-in/);
}

/** Chooses the language of this device. */
export async function speak(page: Page, language: string) {
  await page.goto(`/language/${language}?next=/sign-in`);
  await expect(page.locator("html")).toHaveAttribute("lang", language);
  await expect(page.locator("html")).toHaveAttribute("dir", language === "ar" ? "rtl" : "ltr");
}

/** A mail as the sink keeps it. */
export interface Mail {
  to: string;
  subject: string;
  body: string;
}

/** Mails to an address (or to anybody), oldest first. */
export async function mails(to: string): Promise<Mail[]> {
  const { sink } = test.info().project.metadata;
  return (await fetch(`${sink}/mails?to=${encodeURIComponent(to)}`)).json();
}

/** The newest mail whose body matches, besides the first `before` ones; waits for it. */
export async function mail(to: string, pattern: RegExp, before = 0): Promise<Mail & { match: RegExpExecArray }> {
  let found: Mail | undefined;
  const look = async () => {
    found = (await mails(to)).slice(before).filter((m) => pattern.test(m.body)).at(-1);
    return !!found;
  };
  await expect.poll(look, { message: `a mail with ${pattern}`, timeout: 30_000 }).toBe(true);
  return { ...found!, match: pattern.exec(found!.body)! };
}
