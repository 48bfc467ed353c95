// The first administrator of a new installation, and the second step of signing in: demonstration data ask for none.
import { expect, test, type Page } from "@playwright/test";
import { firstSignIn, OWN_PASSWORD } from "../support/colleague";
import { sound } from "../support/look";
import { fill, send, speak } from "../support/person";
import { installation, run, serve, stop } from "../support/program.mjs";
import { code } from "../support/totp.mjs";

const EMAIL = "ada@example.org";

/** The page as it stands, in every language. */
async function soundInEach(page: Page, where: string) {
  for (const language of ["fr", "ar", "en"]) {
    const here = new URL(page.url());
    await page.goto(`/language/${language}?next=${encodeURIComponent(here.pathname + here.search)}`);
    await sound(page, where, language);
  }
}

async function signOut(page: Page) {
  await page.locator(".bar .menu summary").click();
  await page.locator("button[form=sign-out]").click();
  await expect(page).toHaveURL(/\/sign-in/);
}

async function password(page: Page) {
  await fill(page, "sign_in", { email: EMAIL, password: OWN_PASSWORD });
  await send(page, "sign_in");
  await expect(page).toHaveURL(/\/sign-in\/code/);
}

/** Types a code of the app, or one of those for a lost phone. */
async function enter(page: Page, typed: string) {
  await fill(page, "enter_code", { code: typed });
  await send(page, "enter_code");
}

test("the second step is set up, asked for, and a recovery code works once", async ({ browser }) => {
  const { env, remove } = installation();
  const said = run(env, ["user", "add", EMAIL, "--name", "Ada Traoré", "--role", "admin"]);
  const { server, url } = await serve(env);
  try {
    const page = await (await browser.newContext({ baseURL: url })).newPage();
    await speak(page, "en");
    const handedOver = /hand over: (\S+)/.exec(said)![1];
    await fill(page, "sign_in", { email: EMAIL, password: handedOver });
    await send(page, "sign_in");
    await soundInEach(page, "/sign-in/password");
    await firstSignIn(page, EMAIL, handedOver);

    await page.goto("/account/two-factor");
    await fill(page, "start_two_factor", { password: OWN_PASSWORD });
    await send(page, "start_two_factor");
    await expect(page.locator("svg[role=img]")).toBeVisible();
    await soundInEach(page, "/account/two-factor, waiting for the first code");
    const key = (await page.locator("details .mono").textContent())!;
    const used = code(key);
    await fill(page, "confirm_two_factor", { code: used });
    await send(page, "confirm_two_factor");
    const codes = await page.locator("ol.codes li").allTextContents();
    expect(codes.length).toBeGreaterThan(4);
    await page.reload();
    await expect(page.locator("ol.codes")).toHaveCount(0);
    await soundInEach(page, "/account/two-factor, on");

    await signOut(page);
    await password(page);
    await soundInEach(page, "/sign-in/code");
    // A code works once. The app may show the next one by now.
    await enter(page, used);
    await expect(page.locator(".error-summary")).toBeVisible();
    await enter(page, code(key, 1));
    await expect(page).not.toHaveURL(/sign-in/);

    for (const works of [true, false]) {
      await signOut(page);
      await password(page);
      await page.goto("/sign-in/code?with=recovery");
      await enter(page, codes[0]);
      if (works) await expect(page).not.toHaveURL(/sign-in/);
      else await expect(page.locator(".error-summary")).toBeVisible();
      if (!works) await enter(page, codes[1]);
    }
    await expect(page).not.toHaveURL(/sign-in/);
    await page.context().close();
  } finally {
    await stop(server);
    remove();
  }
});
