// Two people who edit one profile at once, each knowing nothing of the other.
import type { Page } from "@playwright/test";
import { fill, send } from "./person";

/** Both open the profile of a case before either saves it; where the person lives is what each says, and waits. */
export async function editedApart(first: [Page, string], second: [Page, string], code: string) {
  const profile = `/cases/${code}/profile`;
  for (const [page] of [first, second]) {
    await page.goto(`/cases/${code}`);
    await page.locator("details.reveal summary").click();
    await fill(page, "reveal_identity", { "form[reason]": "contact" });
    await send(page, "reveal_identity");
    await page.goto(`${profile}/edit`);
  }
  for (const [page, locality] of [first, second]) {
    await fill(page, "save_profile", { "form[locality]": locality });
    await send(page, "save_profile");
    await page.waitForURL(new RegExp(`${profile}(/decide|$)`));
  }
}
