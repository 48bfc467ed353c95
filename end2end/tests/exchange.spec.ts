// Caseworker and provider write to each other and send papers, a provider says that it is full, a consent is taken back.
import { expect, test, type Page } from "@playwright/test";
import { browserOf } from "../support/colleague";
import { fill, form, send, signIn } from "../support/person";
import { enter, openLink } from "../support/provider";
import { register } from "../support/walk";

const PAPER = { name: "certificate.pdf", mimeType: "image/png", buffer: Buffer.from("%PDF-1.4\nAttended\n%%EOF\n") };

/** Sends a referral to the first service that is offered for the need; gives its number. */
async function refer(page: Page, code: string, category: string): Promise<string> {
  await page.goto(`/cases/${code}/referrals/new`);
  await fill(page, "save_referral", { "form[category]": category });
  await page.locator('[name="form[intent]"][value=services]').click();
  await page.locator('[name="form[service]"]:not([disabled])').first().check();
  await fill(page, "save_referral", { "form[reason]": "As agreed" });
  await page.locator('[name="form[intent]"][value=check]').click();
  await page.locator('[name="form[intent]"][value=send]').click();
  await expect(page).toHaveURL(/\/referrals\/R-\d\d-\d{6}/);
  return new URL(page.url()).pathname.split("/").at(-1)!;
}

/** Writes a message, perhaps with a paper. */
async function write(page: Page, action: string, text: string, paper?: typeof PAPER) {
  await fill(page, action, { "form[text]": text });
  if (paper) {
    const more = form(page, action).locator("details");
    if ((await more.getAttribute("open")) === null) await more.locator("summary").click();
    await form(page, action).locator("input[type=file]").setInputFiles(paper);
    await fill(page, action, { "form[kind]": "certificate" });
  }
  await send(page, action);
}

test("messages and papers go both ways without a script, and end when the consent is taken back", async ({ page, browser, baseURL }) => {
  await signIn(page, "caseworker");
  const code = await register(page, { given: "Pougnéré", family: "Echange", year: "1994" });
  const number = await refer(page, code, "legal_aid");

  const partner = await browserOf(browser, { baseURL, javaScriptEnabled: false });
  const letter = await openLink(partner, number);
  await enter(partner, number, letter.to);
  await fill(partner, "answer_referral", { "form[answer]": "accept", "form[appointment_at]": tomorrow() });
  await send(partner, "answer_referral");
  // A name that is a path is refused, and what was written is still there.
  await write(partner, "write_to_programme", "Please bring the birth certificate", { ...PAPER, name: "../certificate.pdf" });
  await expect(form(partner, "write_to_programme").locator(".error-summary")).toContainText(/path of a folder|chemin d’un dossier/);
  // By its content it is a PDF, whatever the browser says.
  await write(partner, "write_to_programme", "Please bring the birth certificate", PAPER);
  await expect(partner.locator(".timeline")).toContainText("certificate.pdf");

  await page.goto("/referrals");
  await expect(page.locator("main")).toContainText("1 new message");
  await page.goto(`/referrals/${number}`);
  await expect(page.locator(".timeline").first()).toContainText("Please bring the birth certificate");
  const download = page.waitForEvent("download");
  await page.locator('a[href$="/documents/1"]').click();
  expect((await download).suggestedFilename()).toBe(`${number}-1.pdf`);
  await write(page, "write_message", "They will bring it");
  await partner.reload();
  await expect(partner.locator(".timeline")).toContainText("They will bring it");

  // Taken back: the provider's page is empty at once, and the appointment is off.
  await page.goto(`/cases/${code}/consent`);
  await page.locator('a[href*="/withdraw"]').first().waitFor();
  const links = await page.locator('a[href*="/withdraw"]').evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
  // The keeping of a file, which comes first on the page, would end everything.
  for (const href of links.reverse()) {
    await page.goto(href);
    if (!(await page.locator("main").textContent())?.includes(number)) continue;
    await send(page, "withdraw_consent");
    break;
  }
  await partner.reload();
  await expect(partner.locator("main")).not.toContainText("Please bring the birth certificate");
  await expect(form(partner, "write_to_programme")).toHaveCount(0);
  await partner.context().close();
  await page.goto(`/referrals/${number}`);
  await expect(form(page, "offered_unshared")).toHaveCount(1);
  await send(page, "offered_unshared");
  await expect(form(page, "offered_unshared")).toHaveCount(0);
});

test("a provider says that a service is full, and opens it again", async ({ page }) => {
  await signIn(page, "partner");
  await page.goto("/partner/services");
  const first = form(page, "say_full").first();
  await first.locator('[name="form[until]"]').fill(tomorrow().slice(0, 10));
  await first.locator('[name="form[intent]"][value=full]').click();
  await expect(page.locator('[name="form[intent]"][value=open]')).toHaveCount(1);
  await page.locator('[name="form[intent]"][value=open]').click();
  await expect(page.locator('[name="form[intent]"][value=open]')).toHaveCount(0);
});

/** Nine o'clock on the next day. */
function tomorrow(): string {
  return `${new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)}T09:00`;
}
