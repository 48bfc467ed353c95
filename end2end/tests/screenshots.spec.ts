// The README's pictures, written when asked for: SCREENSHOTS=1.
import path from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { signIn, speak } from "../support/person";

test.skip(!process.env.SCREENSHOTS, "pictures are made when SCREENSHOTS is set");
test.use({ viewport: { width: 1280, height: 800 }, colorScheme: "light" });

const picture = (name: string) => path.resolve(import.meta.dirname, `../../docs/images/${name}.png`);

async function take(page: Page, name: string) {
  await page.screenshot({ path: picture(name), animations: "disabled", caret: "hide" });
}

test("today and a case", async ({ page }) => {
  await speak(page, "en");
  await signIn(page, "caseworker");
  await take(page, "today");
  // A case that says something: with a plan and referrals that wait.
  await page.locator('main a[href^="/referrals/"]').first().click();
  await page.locator(".crumb a").first().click();
  await expect(page.locator(".timeline")).toBeVisible();
  await take(page, "case");
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 780 }, deviceScaleFactor: 1 });

  test("a referral as the provider sees it, in Arabic", async ({ page }) => {
    await speak(page, "ar");
    await signIn(page, "partner");
    await page.goto("/partner");
    await page.locator('main a[href^="/partner/referrals/"]').first().click();
    await expect(page.locator("dl").first()).toBeVisible();
    await take(page, "partner");
  });
});
