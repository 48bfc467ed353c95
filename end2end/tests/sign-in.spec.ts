import { expect, test } from "@playwright/test";
import { fitsWidth } from "../support/look";
import { fill, send, signIn, speak } from "../support/person";

for (const language of ["en", "fr", "ar"]) {
  test(`signing in, in ${language}`, async ({ page }) => {
    await speak(page, language);
    await fitsWidth(page, "/sign-in");
    await signIn(page, "caseworker");
    await expect(page.locator("h1")).toBeVisible();
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a wrong password is said plainly and the address stays filled in", async ({ page }) => {
    await page.goto("/sign-in");
    await fill(page, "sign_in", { email: `guess-${test.info().project.name}@demo.example`, password: "not this one" });
    const answer = page.waitForResponse((r) => r.request().method() === "POST");
    await send(page, "sign_in");
    expect((await answer).status()).toBe(422);
    await expect(page.locator(".error-summary")).toBeVisible();
    await expect(page.locator("[name=email]")).toHaveValue(/guess-/);
    await expect(page.locator("[name=password]")).toHaveValue("");
  });

  test("a page asked for before signing in is shown after it", async ({ page }) => {
    await page.goto("/account");
    await expect(page).toHaveURL(/sign-in\?next=%2Faccount/);
    await fill(page, "sign_in", { email: "caseworker@demo.example", password: "passerelle-demo" });
    await send(page, "sign_in");
    await expect(page).toHaveURL(/\/account$/);
  });
});
