// Every page of the product, who opens it, and what it is looked at with. The list is held against the router's own.
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Examples } from "./examples";

/** One page as one role sees it. */
export interface Visit {
  /** As the router writes it. */
  route: string;
  /** Address, where it is not the route itself. */
  at?: (known: Examples) => string;
  /** Status of the answer, where it is not 200. */
  status?: number;
}

const of = (route: string, at: (known: Examples) => string): Visit => ({ route, at });
const tab = (rest: string) => of(`/cases/:code${rest}`, (k) => `/cases/${k.code}${rest}`);
const refused = (route: string, status: number): Visit => ({ route, status });

/** No page of the router: what is shown for addresses that lead nowhere. */
export const NOWHERE = "/no/such/page";

/** Pages by who opens them; `""` is somebody who is not signed in. */
export const VISITS: Record<string, Visit[]> = {
  "": [
    { route: "/sign-in" },
    { route: "/about" },
    { route: "/kit" },
    of("/partner/open/:token", () => "/partner/open/x"),
    of("/partner/open/:token", () => "/partner/open/x?sent=1"),
    of("/verify/:code", (k) => `/verify/${k.certified}`),
  ],
  caseworker: [
    { route: "/" },
    { route: "/about" },
    { route: "/account" },
    { route: "/account/two-factor" },
    { route: "/week" },
    { route: "/cases" },
    of("/cases", () => "/cases?q=nobody-is-called-this"),
    tab(""),
    tab("/profile"),
    tab("/profile/edit"),
    tab("/profile/birth"),
    tab("/intake"),
    of("/cases/:code/intake", (k) => `/cases/${k.code}/intake?occasion=six_months`),
    ...["household", "education", "income", "health", "wishes"].map((step) =>
      of("/cases/:code/intake/:step", (k) => `/cases/${k.code}/intake/${step}`),
    ),
    of("/cases/:code/intake/:step/:version", (k) => `/cases/${k.code}/intake/education/1`),
    tab("/plan"),
    tab("/plan/edit"),
    tab("/counselling"),
    tab("/counselling/new"),
    of("/cases/:code/counselling/:number", (k) => `/cases/${k.code}/counselling/${k.session}`),
    tab("/follow-up"),
    tab("/follow-up/new"),
    tab("/close"),
    tab("/suspend"),
    tab("/referrals"),
    tab("/referrals/new"),
    of("/cases/:code/training", (k) => `/cases/${k.enrolled}/training`),
    tab("/training"),
    of("/cases/:code/training/new", (k) => `/cases/${k.code}/training/new?cohort=${k.cohort}`),
    tab("/consent"),
    tab("/consent/new"),
    of("/cases/:code/consent/:id/withdraw", (k) => `/cases/${k.code}/consent/${k.consent}/withdraw`),
    tab("/history"),
    tab("/status"),
    tab("/transfer"),
    tab("/print"),
    { route: "/access" },
    { route: "/access/search" },
    of("/access/new", (k) => `/access/new?hit=${k.hit}`),
    of("/access/at-once", (k) => `/access/at-once?hit=${k.hit}`),
    { route: "/people/register" },
    { route: "/people/register/new" },
    of("/people/registered/:code", (k) => `/people/registered/${k.child}`),
    { route: "/groups" },
    { route: "/groups/new" },
    of("/groups/:id", (k) => `/groups/${k.group}`),
    { route: "/referrals" },
    of("/referrals", () => "/referrals?view=waiting"),
    of("/referrals/:number", (k) => `/referrals/${k.sent}`),
    of("/referrals/:number", (k) => `/referrals/${k.draft}`),
    of("/referrals/:number/edit", (k) => `/referrals/${k.draft}/edit`),
    of("/referrals/:number/letter", (k) => `/referrals/${k.sent}/letter`),
    { route: "/directory" },
    { route: "/directory/organisations" },
    of("/directory/organisations", () => "/directory/organisations?view=ending"),
    of("/directory/organisations/:id", (k) => `/directory/organisations/${k.organisation}`),
    of("/directory/services/:id", (k) => `/directory/services/${k.service}`),
    { route: "/directory/gaps" },
    refused(NOWHERE, 404),
  ],
  supervisor: [
    { route: "/" },
    { route: "/cases" },
    tab(""),
    tab("/assign"),
    { route: "/reassign" },
    of("/reassign", (k) => `/reassign?from=${k.colleague}`),
    { route: "/referrals" },
    { route: "/duplicates" },
    of("/duplicates", () => "/duplicates?view=merged"),
    of("/duplicates/:id", (k) => `/duplicates/${k.pair}`),
    of("/duplicates/:id/merge", (k) => `/duplicates/${k.pair}/merge`),
    { route: "/directory/organisations/new" },
    of("/directory/organisations/:id/edit", (k) => `/directory/organisations/${k.organisation}/edit`),
    of("/directory/organisations/:id/services/new", (k) => `/directory/organisations/${k.organisation}/services/new`),
    of("/directory/services/:id/edit", (k) => `/directory/services/${k.service}/edit`),
  ],
  "supervisor.ohg": [{ route: "/" }, { route: "/transfers" }, of("/transfers/:id", (k) => `/transfers/${k.transfer}`), { route: "/access" }, of("/access/:id", (k) => `/access/${k.access}`)],
  focal_point: [{ route: "/" }, { route: "/cases" }],
  trainer: [
    { route: "/" },
    refused("/cases", 403),
    { route: "/training" },
    of("/training/cohorts/:code", (k) => `/training/cohorts/${k.cohort}`),
    of("/training/cohorts/:code/roll", (k) => `/training/cohorts/${k.cohort}/roll`),
    of("/training/cohorts/:code/sheet", (k) => `/training/cohorts/${k.cohort}/sheet`),
    of("/training/cohorts/:code/people/:id", (k) => `/training/cohorts/${k.cohort}/people/${k.trainee}`),
    of("/training/cohorts/:code/sessions/new", (k) => `/training/cohorts/${k.cohort}/sessions/new`),
    of("/training/cohorts/:code/sessions/:number", (k) => `/training/cohorts/${k.cohort}/sessions/1`),
    of("/training/cohorts/:code/sessions/:number", (k) => `/training/cohorts/${k.cohort}/sessions/${k.today}`),
    of("/training/certificates/:serial", (k) => `/training/certificates/${k.certificate}`),
  ],
  trainer2: [of("/training/cohorts/:code/people/:id", (k) => `/training/cohorts/${k.cohort}/people/${k.trainee}`)],
  livelihood_officer: [
    { route: "/" },
    { route: "/training" },
    { route: "/training/courses" },
    { route: "/training/courses/new" },
    of("/training/courses/:id", (k) => `/training/courses/${k.course}`),
    of("/training/courses/:id/edit", (k) => `/training/courses/${k.course}/edit`),
    of("/training/courses/:id/cohorts/new", (k) => `/training/courses/${k.course}/cohorts/new`),
    of("/training/cohorts/:code", (k) => `/training/cohorts/${k.cohort}`),
    of("/training/cohorts/:code/edit", (k) => `/training/cohorts/${k.cohort}/edit`),
    of("/training/cohorts/:code/people/new", (k) => `/training/cohorts/${k.cohort}/people/new`),
    of("/training/cohorts/:code/people/:id", (k) => `/training/cohorts/${k.cohort}/people/${k.trainee}`),
  ],
  partner: [
    { route: "/partner" },
    { route: "/partner/services" },
    of("/partner/referrals/:number", (k) => `/partner/referrals/${k.received}`),
    refused(NOWHERE, 404),
  ],
  programme_manager: [{ route: "/" }, of("/appeals/:id", (k) => `/appeals/${k.appeal}`)],
  dpo: [{ route: "/" }, { route: "/access" }, { route: "/audit" }, of("/audit/:seq", (k) => `/audit/${k.entry}`)],
  auditor: [{ route: "/audit" }, of("/audit/:seq", (k) => `/audit/${k.entry}`)],
  admin: [
    { route: "/" },
    { route: "/admin" },
    { route: "/admin/users" },
    of("/directory/organisations/:id/contacts/new", (k) => `/directory/organisations/${k.organisation}/contacts/new`),
    { route: "/admin/users/new" },
    of("/admin/users/:id", (k) => `/admin/users/${k.user}`),
    { route: "/admin/offices" },
    { route: "/admin/offices/new" },
    of("/admin/offices/:code", () => "/admin/offices/DOR"),
    of("/admin/offices/:code/calendar", () => "/admin/offices/DOR/calendar"),
    { route: "/admin/answer-times" },
    { route: "/admin/caseload" },
    { route: "/admin/follow-up" },
    { route: "/admin/jobs" },
  ],
};

/** Steps of signing in that need an account of their own: `two-factor.spec.ts` looks at them. */
export const ELSEWHERE = ["/sign-in/code", "/sign-in/password"];

/** Every page that the router knows. */
export function routes(): string[] {
  const source = readFileSync(path.resolve(import.meta.dirname, "../../app/src/routes.rs"), "utf8");
  return [...source.matchAll(/<Route path=path!\("([^"]+)"\)/g)].map((m) => m[1]);
}
