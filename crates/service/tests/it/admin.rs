//! Administration: accounts, roles, offices, jobs.

use domain::admin::{NewUserForm, OfficeForm, RoleForm, UserForm};
use domain::authz::Role;
use domain::id::OfficeId;
use service::admin::UserQuery;
use service::{Ctx, ServiceError, ServiceResult, admin};
use store::audit::Filter;

use crate::world::{World, world_tests};

fn command() -> String {
    uuid::Uuid::new_v4().to_string()
}

fn role(role: &str, office: Option<OfficeId>, reason: &str) -> RoleForm {
    RoleForm {
        command: command(),
        role: role.into(),
        office: office.map(|o| o.to_string()).unwrap_or_default(),
        reason: reason.into(),
        ..RoleForm::default()
    }
}

fn new_user(w: &World, email: &str) -> NewUserForm {
    NewUserForm {
        command: command(),
        name: "Moussa".into(),
        email: email.into(),
        language: "fr".into(),
        spoken: vec!["fuh".into()],
        sex: "male".into(),
        role: role("caseworker", Some(w.dor), ""),
    }
}

fn key_of<T: std::fmt::Debug>(result: ServiceResult<T>) -> String {
    match result {
        Err(ServiceError::Invalid(errors)) => errors[0].key.clone(),
        other => format!("{other:?}"),
    }
}

async fn logged(w: &World, action: &str) -> Vec<store::audit::Entry> {
    let filter = Filter { action: Some(action.into()), ..Filter::default() };
    store::audit::list(&w.app.db, &filter, 50).await.unwrap()
}

world_tests!(an_account_is_made_once_and_its_password_shown_once, async |w: World| {
    let boss = w.actor(Role::Admin, w.dor).await;
    let form = new_user(&w, "moussa@example.org");
    let first = admin::create_user(&boss, &form).await.unwrap();
    let second = admin::create_user(&boss, &form).await.unwrap();
    assert_eq!(first.id, second.id);
    assert!(first.password.is_some() && second.password.is_none());
    assert_eq!(key_of(admin::create_user(&boss, &new_user(&w, "Moussa@Example.org")).await), "error-email-taken");
    let account = admin::user(&boss, &first.id.to_string()).await.unwrap();
    assert_eq!(account.roles.len(), 1);
    assert!(account.password_until.is_some());
    assert_eq!(logged(&w, "role.granted").await[0].office_id, Some(w.dor.0));
});

world_tests!(only_an_administrator_manages_accounts_offices_and_jobs, async |w: World| {
    let target = w.actor(Role::Caseworker, w.dor).await.user().to_string();
    for other in Role::ALL.iter().filter(|r| **r != Role::Admin) {
        let ctx = w.actor(*other, w.dor).await;
        let refused = |r: ServiceResult<()>| assert!(matches!(r, Err(ServiceError::Forbidden)), "{other} {r:?}");
        refused(admin::user_list(&ctx, &UserQuery::default()).await.map(drop));
        refused(admin::user(&ctx, &target).await.map(drop));
        refused(admin::create_user(&ctx, &new_user(&w, "x@example.org")).await.map(drop));
        refused(admin::edit_user(&ctx, &UserForm { user: target.clone(), ..UserForm::default() }).await);
        refused(admin::grant_role(&ctx, &target, &role("dpo", None, "")).await);
        refused(admin::end_role(&ctx, &target, &target).await);
        refused(admin::set_active(&ctx, &target, false).await);
        refused(admin::reset_password(&ctx, &target).await.map(drop));
        refused(admin::reset_second_factor(&ctx, &target).await);
        refused(admin::office_list(&ctx).await.map(drop));
        refused(admin::create_office(&ctx, &OfficeForm::default()).await.map(drop));
        refused(admin::edit_office(&ctx, &OfficeForm::default()).await);
        refused(admin::jobs(&ctx).await.map(drop));
        refused(admin::retry_job(&ctx, &target).await);
        refused(admin::overview(&ctx).await.map(drop));
    }
});

world_tests!(an_administrator_who_takes_a_role_himself_says_why_and_it_stands_in_the_log, async |w: World| {
    let boss = w.actor(Role::Admin, w.dor).await;
    let me = boss.user().to_string();
    assert_eq!(key_of(admin::grant_role(&boss, &me, &role("dpo", None, " ")).await), "error-role-reason-missing");
    admin::grant_role(&boss, &me, &role("dpo", None, "Stands in until Monday")).await.unwrap();
    let entries = logged(&w, "role.granted_to_self").await;
    assert_eq!(entries.len(), 1);
    assert_eq!(entries[0].reason.as_deref(), Some("Stands in until Monday"));
    assert!(entries[0].detail.contains("\"case_role\":true"), "{}", entries[0].detail);
});

world_tests!(who_screens_for_the_authority_holds_no_role_of_the_programme, async |w: World| {
    let boss = w.actor(Role::Admin, w.dor).await;
    for (held, wanted) in [(Role::Supervisor, "authority"), (Role::Authority, "caseworker")] {
        let user = w.actor(held, w.dor).await.user().to_string();
        let given = admin::grant_role(&boss, &user, &role(wanted, Some(w.dor), "")).await;
        assert_eq!(key_of(given), "error-role-authority-alone");
    }
});

world_tests!(a_role_is_held_once_and_only_in_an_office_that_exists, async |w: World| {
    let boss = w.actor(Role::Admin, w.dor).await;
    let user = w.actor(Role::Caseworker, w.dor).await.user().to_string();
    let grant = async |form: &RoleForm| admin::grant_role(&boss, &user, form).await;
    assert_eq!(key_of(grant(&role("caseworker", Some(w.dor), "")).await), "error-role-held");
    let nowhere = OfficeId(uuid::Uuid::new_v4());
    assert_eq!(key_of(grant(&role("supervisor", Some(nowhere), "")).await), "error-unknown-choice");
    let form = role("supervisor", Some(w.ohg), "");
    grant(&form).await.unwrap();
    grant(&form).await.expect("sent twice, given once");
    let roles = admin::user(&boss, &user).await.unwrap().roles;
    assert_eq!(roles.len(), 2);
    let id = roles[1].line.id.to_string();
    admin::end_role(&boss, &user, &id).await.unwrap();
    assert!(matches!(admin::end_role(&boss, &user, &id).await, Err(ServiceError::NotFound)));
});

world_tests!(nobody_locks_himself_out_of_administration, async |w: World| {
    let boss = w.actor(Role::Admin, w.dor).await;
    let me = boss.user().to_string();
    assert_eq!(key_of(admin::set_active(&boss, &me, false).await), "error-own-account");
    let own = admin::user(&boss, &me).await.unwrap().roles[0].line.id.to_string();
    assert_eq!(key_of(admin::end_role(&boss, &me, &own).await), "error-own-admin-role");
});

world_tests!(deactivation_ends_every_session_at_once, async |w: World| {
    let boss = w.actor(Role::Admin, w.dor).await;
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let session = service::session::begin(&w.app, ctx.user(), false, None, false, None).await.unwrap();
    admin::set_active(&boss, &ctx.user().to_string(), false).await.unwrap();
    assert!(service::session::authenticate(&w.app, &session.token, None).await.is_err());
    assert!(!admin::user(&boss, &ctx.user().to_string()).await.unwrap().active);
    admin::set_active(&boss, &ctx.user().to_string(), false).await.expect("sent twice");
    assert_eq!(logged(&w, "user.deactivated").await.len(), 1);
});

world_tests!(an_account_saved_over_an_old_version_shows_both, async |w: World| {
    let boss = w.actor(Role::Admin, w.dor).await;
    let user = w.actor(Role::Caseworker, w.dor).await.user().to_string();
    let form = |name: &str| UserForm {
        command: command(),
        version: "1".into(),
        user: user.clone(),
        name: name.into(),
        email: "issa@example.org".into(),
        language: "fr".into(),
        ..UserForm::default()
    };
    admin::edit_user(&boss, &form("Issa")).await.unwrap();
    match admin::edit_user(&boss, &form("Issa O.")).await {
        Err(ServiceError::Conflict(d)) => assert_eq!(d[0].saved, "Issa"),
        other => panic!("{other:?}"),
    }
    assert!(!logged(&w, "user.updated").await[0].detail.contains("issa"), "the log names fields, not people");
});

world_tests!(the_list_pages_by_name_and_finds_signs_as_they_are_typed, async |w: World| {
    let boss = w.actor(Role::Admin, w.dor).await;
    let mut tx = w.tx().await;
    for n in 0..60 {
        let user = store::user::User {
            id: domain::id::UserId(uuid::Uuid::new_v4()),
            email: format!("p{n:02}@example.org"),
            name: if n == 30 { "100% Ann_e".into() } else { format!("Person {:02}", n / 2) },
            password_hash: None,
            language: domain::locale::Locale::En,
            speaker: domain::speaker::Speaker::default(),
            totp_secret: None,
            totp_since: None,
            active: true,
            version: 1,
        };
        store::user::insert(&mut tx, &user, w.now()).await.unwrap();
    }
    w.commit(tx).await;
    let list = async |text: &str, after: &str| {
        let query = UserQuery { text: text.into(), after: after.into(), ..UserQuery::default() };
        admin::user_list(&boss, &query).await.unwrap()
    };
    let first = list("person", "").await;
    let second = list("person", &first.next.clone().unwrap()).await;
    assert_eq!((first.rows.len(), second.rows.len(), second.next), (50, 9, None));
    let mut ids: Vec<_> = first.rows.iter().chain(&second.rows).map(|r| r.id).collect();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), 59);
    assert_eq!(list("0% ann_", "").await.rows.len(), 1);
    assert_eq!(list("%", "").await.rows.len(), 1);
});

world_tests!(an_office_keeps_its_code_and_its_versions_apart, async |w: World| {
    let boss = w.actor(Role::Admin, w.dor).await;
    let form = |code: &str, name: &str, version: &str| OfficeForm {
        command: command(),
        version: version.into(),
        code: code.into(),
        name: name.into(),
        country: "BFA".into(),
        timezone: "Africa/Ouagadougou".into(),
        active: true,
        ..OfficeForm::default()
    };
    assert_eq!(key_of(admin::create_office(&boss, &form("DOR", "Other", "")).await), "error-office-code-taken");
    assert_eq!(admin::create_office(&boss, &form("fad", "Fada", "")).await.unwrap(), "FAD");
    admin::edit_office(&boss, &form("FAD", "Fada N’Gourma", "1")).await.unwrap();
    assert!(matches!(admin::edit_office(&boss, &form("FAD", "X", "1")).await, Err(ServiceError::Conflict(_))));
    let mars = OfficeForm { timezone: "Mars/Olympus".into(), ..form("MRS", "Mars", "") };
    assert_eq!(key_of(admin::create_office(&boss, &mars).await), "error-unknown-choice");
    assert!(logged(&w, "office.updated").await[0].detail.contains("Fada N’Gourma"));
});

async fn job(w: &World, dead: bool) -> String {
    let id = uuid::Uuid::new_v4();
    let mut tx = w.tx().await;
    store::job::enqueue(&mut tx, id, "mail", &serde_json::json!({}), w.now(), w.now()).await.unwrap();
    if dead {
        store::job::fail(&mut tx, id, "no answer", w.now(), Some(w.now())).await.unwrap();
    }
    w.commit(tx).await;
    id.to_string()
}

world_tests!(a_job_that_was_given_up_starts_over_and_others_are_left_alone, async |w: World| {
    let boss: Ctx = w.actor(Role::Admin, w.dor).await;
    let (dead, waiting) = (job(&w, true).await, job(&w, false).await);
    let jobs = admin::jobs(&boss).await.unwrap();
    assert_eq!((jobs.waiting, jobs.dead), (1, 1));
    admin::retry_job(&boss, &dead).await.unwrap();
    admin::retry_job(&boss, &dead).await.unwrap();
    admin::retry_job(&boss, &waiting).await.unwrap();
    let jobs = admin::jobs(&boss).await.unwrap();
    assert_eq!((jobs.waiting, jobs.dead), (2, 0));
    assert_eq!(logged(&w, "job.retried").await.len(), 1);
});
