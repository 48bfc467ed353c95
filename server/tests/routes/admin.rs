//! Administration: accounts, roles and offices, for administrators alone, who in turn see no case.

use domain::authz::Role;

use crate::site::{Form, Site, Visitor, site_tests};

const CREATE: &str = "/api/app/api/admin/create_user";
const EDIT: &str = "/api/app/api/admin/edit_user";
const GRANT: &str = "/api/app/api/admin/grant_role";
const ACTIVE: &str = "/api/app/api/admin/set_user_active";
const RESET: &str = "/api/app/api/admin/reset_password";
const OFFICE: &str = "/api/app/api/admin/create_office";
const WEEKEND: &str = "/api/app/api/admin/set_weekend";
const HOLIDAY: &str = "/api/app/api/admin/add_holiday";
const NO_HOLIDAY: &str = "/api/app/api/admin/remove_holiday";
const LEVEL: &str = "/api/app/api/admin/edit_service_level";

async fn admin(s: &Site) -> Visitor {
    s.as_role(Role::Admin, s.w.dor).await
}

/// The form of a new caseworker of Dori.
async fn filled(s: &Site, boss: &Visitor) -> Form {
    let form = boss.form("/admin/users/new", CREATE).await;
    form.set("form[name]", "Hawa Diabaté")
        .set("form[email]", "hawa@example.org")
        .set("form[language]", "fr")
        .set("form[role][role]", "caseworker")
        .set("form[role][office]", &s.w.dor.to_string())
}

async fn accounts(s: &Site) -> i64 {
    let (n,): (i64,) = store::fetch_one!(&s.w.app.db, (i64,), "select cast(count(*) as bigint) from app_user").unwrap();
    n
}

site_tests!(only_administrators_administer_and_they_see_no_case, async |s: Site| {
    let boss = admin(&s).await;
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let pages = [
        "/admin",
        "/admin/users",
        "/admin/users/new",
        "/admin/offices",
        "/admin/offices/new",
        "/admin/offices/DOR/calendar",
        "/admin/answer-times",
        "/admin/jobs",
    ];
    for path in pages {
        boss.get(path).await.is(200).hides(&case.code).hides(&case.code_name).hides("Testname");
        for role in Role::ALL.iter().filter(|r| !matches!(r, Role::Admin | Role::Partner)) {
            s.as_role(*role, s.w.dor).await.get(path).await.is(403);
        }
    }
    for path in ["", "/profile", "/plan", "/counselling", "/referrals", "/consent", "/history", "/print"] {
        boss.get(&format!("/cases/{}{path}", case.code)).await.is(404).hides(&case.code_name);
    }
    for path in ["/cases", "/referrals", "/audit"] {
        boss.get(path).await.is(403);
    }
});

site_tests!(an_account_is_made_once_and_its_password_is_shown_once, async |s: Site| {
    let boss = admin(&s).await;
    let before = accounts(&s).await;
    let form = filled(&s, &boss).await;
    let (a, b) = tokio::join!(form.send(), form.send());
    assert_eq!(a.is(303).location(), b.is(303).location());
    assert_eq!(accounts(&s).await, before + 1);
    let with_password = if a.headers.contains_key("set-cookie") { &a } else { &b };
    let page = with_password.location().to_owned();
    let visitor = boss.after(with_password);
    let shown = visitor.get(&page).await;
    shown.is(200).shows("Hawa Diabaté").shows("hawa@example.org");
    let password = shown.body.split("t-xl mono ltr\">").nth(1).unwrap().split('<').next().unwrap().to_owned();
    assert!(password.len() >= 12, "{password}");
    // Opened again it is gone, and nobody else's browser ever had it.
    visitor.after(&shown).get(&page).await.is(200).hides(&password);
    boss.get(&page).await.is(200).hides(&password);
    let log: Vec<(String,)> = store::fetch_all!(&s.w.app.db, (String,), "select detail from audit_entry").unwrap();
    assert!(!format!("{log:?}").contains(&password));
});

site_tests!(what_makes_no_sense_is_refused_and_nothing_is_written, async |s: Site| {
    let boss = admin(&s).await;
    let taken = store::user::by_id(&s.w.app.db, boss.user).await.unwrap().unwrap().email;
    let form = filled(&s, &boss).await;
    let before = accounts(&s).await;
    let long = "a".repeat(5_000);
    for (name, value) in [
        ("form[name]", ""),
        ("form[name]", long.as_str()),
        ("form[email]", "no address"),
        ("form[email]", taken.as_str()),
        ("form[language]", "xx"),
        ("form[role][role]", "king"),
        ("form[role][role]", "partner"),
        ("form[role][office]", ""),
        ("form[role][office]", "018f0000-0000-7000-8000-000000000000"),
        ("form[role][compartment]", "gbv"),
        ("form[role][expires_on]", "2026-11-23"),
        ("form[command]", "not an id"),
    ] {
        let refused = form.clone().set(name, value).send().await;
        refused.is(422).shows("<title>Error:");
        assert_eq!(accounts(&s).await, before, "{name}: {value}");
    }
    boss.post_raw("/admin/users/new", format!("_action={}&form%5Bname%5D=%FF", CREATE.replace('/', "%2F")))
        .await
        .is(422);
    assert_eq!(accounts(&s).await, before);
});

site_tests!(names_are_kept_as_typed_and_shown_escaped, async |s: Site| {
    let boss = admin(&s).await;
    let form = filled(&s, &boss).await.set("form[name]", "=1+1 <script>alert(1)</script>");
    let page = form.send().await.is(303).location().to_owned();
    for path in [page.as_str(), "/admin/users", "/admin/users?q=%3Cscript%3E"] {
        boss.get(path).await.is(200).hides("<script>alert").shows("&lt;script&gt;");
    }
});

site_tests!(an_edit_of_an_old_version_shows_both_and_a_role_of_ones_own_needs_a_reason, async |s: Site| {
    let boss = admin(&s).await;
    let page = filled(&s, &boss).await.send().await.is(303).location().to_owned();
    let edit = async || {
        let form = boss.form(&page, EDIT).await;
        form.set("form[email]", "hawa@example.org").set("form[language]", "fr")
    };
    let (mine, yours) = (edit().await.set("form[name]", "Hawa D."), edit().await.set("form[name]", "Hawa Diallo"));
    yours.send().await.is(303);
    mine.send().await.is(409).shows("somebody else changed this").shows("Hawa Diallo").shows("Hawa D.");
    let own = format!("/admin/users/{}", boss.user);
    let grant = boss.form(&own, GRANT).await.set("form[role]", "dpo");
    grant.send().await.is(422);
    boss.get("/audit").await.is(403);
    grant.set("form[reason]", "Nobody else is here").send().await.is(303);
    boss.get("/audit").await.is(200).shows("Nobody else is here");
});

site_tests!(taken_access_ends_at_once_and_nobody_takes_ones_own, async |s: Site| {
    let boss = admin(&s).await;
    let awa = s.as_caseworker().await;
    awa.get("/cases").await.is(200);
    let page = format!("/admin/users/{}", awa.user);
    boss.form(&page, RESET).await.send().await.is(303);
    assert_eq!(awa.get("/cases").await.is(303).location(), "/sign-in?next=%2Fcases");
    boss.form(&page, ACTIVE).await.send().await.is(303);
    let own = format!("/admin/users/{}", boss.user);
    boss.get(&own).await.is(200).hides(ACTIVE);
    let forged = [("_action", ACTIVE), ("user", &boss.user.to_string()), ("active", "false")];
    boss.post(&own, &forged).await.is(422);
    boss.get("/admin").await.is(200);
    boss.get("/admin/users/018f0000-0000-7000-8000-000000000000").await.is(404);
    boss.get("/admin/users/nonsense").await.is(404);
});

site_tests!(an_office_is_made_once_and_an_unknown_zone_or_code_is_refused, async |s: Site| {
    let boss = admin(&s).await;
    let form = boss.form("/admin/offices/new", OFFICE).await;
    let form = form
        .set("form[code]", "KAY")
        .set("form[name]", "Kaya <b>")
        .set("form[country]", "BFA")
        .set("form[timezone]", "Africa/Ouagadougou");
    for (name, value) in
        [("form[code]", "DOR"), ("form[code]", "K?"), ("form[timezone]", "Mars/Base"), ("form[country]", "")]
    {
        form.clone().set(name, value).send().await.is(422).shows("<title>Error:");
    }
    for _ in 0..2 {
        assert_eq!(form.send().await.is(303).location(), "/admin/offices?saved=office");
    }
    let list = boss.get("/admin/offices").await;
    list.is(200).shows("Kaya &lt;b&gt;").hides("Kaya <b>");
    assert_eq!(list.body.matches("/admin/offices/KAY").count(), 1);
    boss.get("/admin/offices/XXX").await.is(404);
});

site_tests!(holidays_are_added_for_one_office_or_the_country_and_taken_away, async |s: Site| {
    let boss = admin(&s).await;
    let page = "/admin/offices/DOR/calendar";
    let form = boss.form(page, HOLIDAY).await.set("form[day]", "2027-05-17").set("form[name]", "Mouloud <b>");
    for (name, value) in [("form[day]", ""), ("form[day]", "2027-02-30"), ("form[name]", " ")] {
        form.clone().set(name, value).send().await.is(422).shows("<title>Error:");
    }
    boss.get(page).await.is(200).hides("Mouloud");
    form.clone().set("form[everywhere]", "true").send().await.is(303);
    for office in ["DOR", "OHG"] {
        let shown = boss.get(&format!("/admin/offices/{office}/calendar")).await;
        shown.is(200).shows("Mouloud &lt;b&gt;").hides("Mouloud <b>");
    }
    boss.form(page, NO_HOLIDAY).await.send().await.is(303);
    boss.get(page).await.hides("Mouloud");
    boss.get("/admin/offices/OHG/calendar").await.shows("Mouloud");
    boss.get("/admin/offices/XXX/calendar").await.is(404);
    let weekend = boss.form(page, WEEKEND).await;
    weekend.clone().set("form[weekend]", "every_day").send().await.is(422);
    weekend.set("form[weekend]", "fri_sat").send().await.is(303);
    boss.get(page).await.shows("value=\"fri_sat\" selected");
});

/// The answer times of a routine referral, filled in as they are.
async fn usual(boss: &Visitor) -> Form {
    let form = boss.form("/admin/answer-times", LEVEL).await;
    let form = form
        .set("form[acknowledge]", "3")
        .set("form[answer]", "7")
        .set("form[first_reminder]", "3")
        .set("form[second_reminder]", "7");
    form.set("form[supervisor]", "10").set("form[expires]", "14")
}

site_tests!(answer_times_follow_each_other_and_two_administrators_do_not_overwrite_each_other, async |s: Site| {
    let boss = admin(&s).await;
    let form = usual(&boss).await;
    for (name, value) in [
        ("form[acknowledge]", "8"),
        ("form[expires]", "10"),
        ("form[second_reminder]", "2"),
        ("form[answer]", ""),
        ("form[supervisor]", "soon"),
    ] {
        form.clone().set(name, value).send().await.is(422).shows("<title>Error:");
    }
    usual(&boss).await.set("form[expires]", "21").send().await.is(303);
    form.set("form[expires]", "28").send().await.is(409).shows("21").shows("28");
});

site_tests!(the_days_of_the_follow_up_calendar_are_the_programmes, async |s: Site| {
    const CALENDAR: &str = "/api/app/api/admin/edit_follow_up_calendar";
    let boss = admin(&s).await;
    let page = boss.get("/admin/follow-up").await;
    page.is(200)
        .shows("After a referral is sent")
        .shows("Second look at the toolkit")
        .shows("0 if nobody looks a second time");
    let usual = async || {
        let mut form = boss.form("/admin/follow-up", CALENDAR).await;
        for rule in domain::follow_up::FollowUpRule::ALL {
            form = form.set(&format!("form[days][{rule}]"), &rule.usual().to_string());
        }
        form
    };
    let wrong = usual().await.set("form[days][kit_second]", "20").send().await;
    wrong.is(422).shows("A later look comes later");
    usual().await.set("form[days][business_first]", "0").send().await.is(422);
    let form = usual().await.set("form[days][after_closing_year]", "365").set("form[days][training_first]", "10");
    form.clone().send().await.is(303);
    boss.get("/admin/follow-up").await.shows("value=\"365\"");
    form.set("form[command]", &uuid::Uuid::new_v4().to_string()).set("form[days][low]", "80").send().await.is(409);
    s.as_caseworker().await.get("/admin/follow-up").await.is(403);
});
