// Every page, as each role that opens it, in every language, light and dark, on a phone and at a desk.
import { expect, test as base } from "@playwright/test";
import { examples, type Examples } from "../support/examples";
import { complaints, sound } from "../support/look";
import { ELSEWHERE, NOWHERE, routes, VISITS } from "../support/pages";
import { signIn, speak } from "../support/person";

const test = base.extend<object, { known: Examples }>({
  known: [async ({ browser }, use, info) => use(await examples(browser, info.project.use.baseURL!)), { scope: "worker" }],
});

test("every page of the router is looked at", () => {
  const listed = Object.values(VISITS).flat().map((v) => v.route).filter((r) => r !== NOWHERE);
  expect([...new Set([...listed, ...ELSEWHERE])].sort()).toEqual(routes().sort());
});

for (const language of ["en", "fr", "ar"]) {
  for (const [role, visits] of Object.entries(VISITS)) {
    test(`pages of ${role || "anybody"}, in ${language}`, async ({ page, known }) => {
      test.setTimeout(600_000);
      await speak(page, language);
      if (role) await signIn(page, role);
      const said = complaints(page);
      for (const { route, at, status } of visits) {
        const address = at?.(known) ?? route;
        const answer = await page.goto(address);
        expect(answer!.status(), address).toBe(status ?? 200);
        expect(new URL(page.url()).pathname, "not sent elsewhere").toBe(address.split("?")[0]);
        await sound(page, `${route} for ${role || "anybody"}`, language);
      }
      expect(said).toEqual([]);
    });
  }
}
