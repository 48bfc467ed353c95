// One case: the name on request, edits that meet, and who can say afterwards what was read and written.
import { expect, test } from "@playwright/test";
import { browserOf } from "../support/colleague";
import { fill, form, send, signIn } from "../support/person";
import { register } from "../support/walk";

const NAME = "Noraogo Tiendrébéogo";

test("a name is shown for a reason, and the data-protection officer reads who asked", async ({ page, browser, baseURL }) => {
  await signIn(page, "caseworker");
  const code = await register(page, { given: "Noraogo", family: "Tiendrébéogo", year: "1969" });
  await expect(page.locator("main")).not.toContainText(NAME);
  await page.locator("details.reveal summary").click();
  await send(page, "reveal_identity");
  await expect(page.locator(".error-summary")).toBeVisible();
  await fill(page, "reveal_identity", { "form[reason]": "contact" });
  await send(page, "reveal_identity");
  await expect(page.locator("main")).toContainText(NAME);
  await expect(page).not.toHaveTitle(new RegExp(NAME));
  await send(page, "hide_identity");
  await expect(page.locator("main")).not.toContainText(NAME);
  const reason = await page.locator('[name="form[reason]"] option[value=contact]').textContent();
  await page.goto(`/cases/${code}/history`);
  await expect(page.locator("main table")).toContainText(reason!);

  const dpo = await browserOf(browser, { baseURL });
  await signIn(dpo, "dpo");
  await dpo.goto(`/audit?case=${code}`);
  const log = dpo.locator("main table");
  for (const action of ["Registered the person", "Read the case", "Showed the name"]) await expect(log).toContainText(action);
  await expect(log).toContainText("Aminata Sawadogo");
  await expect(log).toContainText(reason!);
  await expect(log).not.toContainText(NAME);
  await log.locator('a[href^="/audit/"]').first().click();
  await expect(dpo.locator("main")).toContainText("matches the ones before and after");
  expect((await dpo.goto(`/cases/${code}`))!.status()).toBe(404);
  await dpo.goto("/audit");
  await send(dpo, "check_log");
  await expect
    .poll(async () => (await dpo.goto("/audit")) && dpo.locator("main").textContent(), { timeout: 60_000 })
    .toContain("Verified: no entry was changed or removed");
  await dpo.context().close();
});

test("an edit on an old version waits beside what is saved, and one of both is chosen", async ({ page, context }) => {
  await signIn(page, "caseworker");
  const code = await register(page, { given: "Poko", family: "Zoundi", year: "1986" });
  await page.locator("details.reveal summary").click();
  await fill(page, "reveal_identity", { "form[reason]": "contact" });
  await send(page, "reveal_identity");
  await expect(form(page, "hide_identity")).toBeVisible();
  const other = await context.newPage();
  for (const tab of [page, other]) await tab.goto(`/cases/${code}/profile/edit`);
  await fill(other, "save_profile", { "form[locality]": "Wuro Sampa" });
  await send(other, "save_profile");
  await expect(other).toHaveURL(new RegExp(`/cases/${code}/profile$`));
  await fill(page, "save_profile", { "form[locality]": "Petit Paris" });
  await send(page, "save_profile");
  await expect(page).toHaveURL(new RegExp(`/cases/${code}/profile/decide`));
  await expect(page.locator("main")).toContainText("Wuro Sampa");
  await page.locator(".option", { hasText: "Petit Paris" }).locator("input").check();
  await send(page, "decide_values");
  await expect(page).toHaveURL(/saved=decided/);
  await page.goto(`/cases/${code}/profile`);
  await expect(page.locator("main")).toContainText("Petit Paris");
});

test("another language or appearance keeps the page", async ({ page }) => {
  await signIn(page, "caseworker");
  await page.goto("/cases?view=due&q=Awa");
  const menu = page.locator(".bar details.menu");
  const choose = async (href: RegExp) => {
    await menu.locator("summary").click();
    await menu.locator("a").and(page.locator(`[href*="${href.source}"]`)).click();
  };
  await choose(/language\/ar/);
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  // What was searched may be a name: it stays out of the address that carries the way back.
  await expect(page).toHaveURL(/\/cases\?view=due$/);
  await choose(/appearance\/dark/);
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page).toHaveURL(/\/cases\?view=due$/);
  await choose(/language\/en/);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test("a person is followed up, and the case ends with two people", async ({ page, browser, baseURL }) => {
  await signIn(page, "caseworker");
  const code = await register(page, { given: "Salmata", family: "Ouermi", year: "1991" });
  await page.goto(`/cases/${code}/follow-up/new`);
  await fill(page, "record_follow_up", { "form[channel]": "phone", "form[contact]": "seen", "form[summary]": "She sells at the market." });
  await send(page, "record_follow_up");
  await expect(page.locator(".error-summary")).toContainText("On the phone or through others nobody is seen");
  await expect(page.locator('[name="form[summary]"]')).toHaveValue("She sells at the market.");
  await fill(page, "record_follow_up", { "form[contact]": "spoken", "form[situation]": "better", "form[activity]": "self_employed" });
  await send(page, "record_follow_up");
  await expect(page.locator("main")).toContainText("Follow-up 1: phone call. Spoken to");

  await page.goto(`/cases/${code}/close`);
  await fill(page, "propose_closure", { "form[reason]": "lost_contact" });
  await send(page, "propose_closure");
  await expect(page.locator(".error-summary")).toContainText("Contact does not count as lost yet");
  const propose = async () => {
    await page.goto(`/cases/${code}/close`);
    await fill(page, "propose_closure", { "form[reason]": "self_reliant_declined_further", "form[said][]": ["agreed", "told"] });
    await send(page, "propose_closure");
    await expect(page.locator("main")).toContainText("Waits for a supervisor");
  };
  await propose();

  const supervisor = await browserOf(browser, { baseURL, javaScriptEnabled: false });
  await signIn(supervisor, "supervisor");
  await supervisor.goto(`/cases/${code}/close`);
  await expect(supervisor.locator("main")).toContainText("The person was not asked how the support was");
  await fill(supervisor, "return_closure", { "form[words]": "Ask her how the support was." });
  await send(supervisor, "return_closure");
  await expect(supervisor.locator("main")).toContainText("The case goes on.");
  await page.goto(`/cases/${code}`);
  await expect(page.locator("main")).toContainText("Ask her how the support was.");
  await propose();
  await supervisor.goto(`/cases/${code}/close`);
  await send(supervisor, "close_case");
  await expect(supervisor.locator(".error-summary")).toContainText("Say why the case ends although something is missing");
  await fill(supervisor, "close_case", { "form[words]": "She left for the harvest." });
  await send(supervisor, "close_case");
  await expect(supervisor.locator("main")).toContainText("The case is closed.");
  await supervisor.context().close();
  await page.goto(`/cases/${code}`);
  await expect(page.locator("main")).toContainText("Status: Closed");
});
