// The provider's side: the link of one mail, the code of the next, and the referral.
import { expect, type Page } from "@playwright/test";
import { mail, mails, send } from "./person";

/** Opens the link of the mail about a referral; gives the mail. */
export async function openLink(page: Page, number: string) {
  const letter = await mail("", new RegExp(`${number}[\\s\\S]*?(/partner/open/[0-9a-f]{64})`));
  await page.goto(letter.match[1]);
  return letter;
}

/** Asks for the code, types it, and is at the referral. */
export async function enter(page: Page, number: string, address: string) {
  const before = (await mails(address)).length;
  await send(page, "request_code");
  const code = await mail(address, /(?<!\d)(\d{6})(?!\d)(?![\s\S]*partner\/open)/, before);
  await page.locator('[name="form[code]"]').fill(code.match[1]);
  await send(page, "enter_code");
  await expect(page).toHaveURL(new RegExp(`/partner/referrals/${number}(\\?|$)`));
}
