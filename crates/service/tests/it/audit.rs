//! Reading the log: who sees what of it, by which question, and what that leaves behind.

use domain::authz::Role;
use domain::case::RevealForm;
use service::audit::{AuditQuery, Hidden, Line, Who, check, entry, last_check, people, read, start_check};
use service::job::{Handlers, run_next};
use service::{Ctx, ServiceError};

use crate::world::{World, world_tests};

/// A caseworker looks at a case of hers, gives a reason for the name, and an administrator gives somebody a role.
async fn history(w: &World) -> (Ctx, String) {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    service::case::header(&awa, &case.code).await.unwrap();
    let form =
        RevealForm { command: uuid::Uuid::new_v4().to_string(), code: case.code.clone(), reason: "contact".into() };
    service::case::reveal(&awa, &form).await.unwrap();
    let boss = w.actor(Role::Admin, w.dor).await;
    service::admin::reset_password(&boss, &awa.user().to_string()).await.unwrap();
    (awa, case.code)
}

async fn all(ctx: &Ctx) -> Vec<Line> {
    read(ctx, &AuditQuery::default()).await.unwrap().lines
}

fn one<'a>(lines: &'a [Line], action: &str) -> &'a Line {
    lines.iter().find(|l| l.action == action).unwrap_or_else(|| panic!("no {action}"))
}

fn everything(lines: &[Line]) -> String {
    format!("{lines:?}")
}

world_tests!(the_data_protection_officer_sees_which_case_and_why, async |w: World| {
    let (awa, code) = history(&w).await;
    let lines = all(&w.actor(Role::Dpo, w.dor).await).await;
    let revealed = one(&lines, "identity.revealed");
    assert_eq!(revealed.case.as_deref(), Some(code.as_str()));
    assert_eq!(revealed.reason, Hidden::Shown("contact".into()));
    assert!(matches!(&revealed.who, Who::Named(name) if name.starts_with("caseworker-")));
    assert_eq!(one(&lines, "case.read").case.as_deref(), Some(code.as_str()));
    let reset = one(&lines, "user.password_reset");
    let name = store::user::by_id(&w.app.db, awa.user()).await.unwrap().unwrap().name;
    assert_eq!(reset.account, Some(Who::Named(name)));
});

world_tests!(the_manager_sees_staff_and_no_case_and_the_auditor_sees_neither, async |w: World| {
    let (awa, code) = history(&w).await;
    let user = store::user::by_id(&w.app.db, awa.user()).await.unwrap().unwrap();
    for role in [Role::ProgrammeManager, Role::Auditor] {
        let ctx = w.actor(role, w.dor).await;
        let lines = all(&ctx).await;
        let text = everything(&lines);
        assert!(!text.contains(&code), "{role}");
        assert!(!text.contains("contact"), "{role} sees a reason");
        assert_eq!(text.contains(&user.name), role == Role::ProgrammeManager, "{role}");
        let revealed = one(&lines, "identity.revealed");
        assert_eq!(revealed.reason, Hidden::Held);
        assert_eq!(revealed.case, one(&lines, "case.read").case, "one case, one pseudonym");
        let one_entry = entry(&ctx, &revealed.seq.to_string()).await.unwrap();
        assert!(!format!("{one_entry:?}").contains(&code));
        let names = format!("{:?}", people(&ctx).await.unwrap());
        assert_eq!(names.contains(&user.name), role == Role::ProgrammeManager, "{role}");
    }
});

world_tests!(a_case_code_is_no_question_for_who_may_not_see_it, async |w: World| {
    let (_, code) = history(&w).await;
    let by_code = AuditQuery { case: code.to_lowercase(), ..AuditQuery::default() };
    let found = read(&w.actor(Role::Dpo, w.dor).await, &by_code).await.unwrap().lines;
    assert!(found.len() >= 2 && found.iter().all(|l| l.case.as_deref() == Some(code.as_str())));
    let auditor = w.actor(Role::Auditor, w.dor).await;
    let all = read(&auditor, &by_code).await.unwrap().lines;
    assert!(all.iter().any(|l| l.case.is_none()), "the code changed nothing");
    let seq = one(&all, "identity.revealed").seq.to_string();
    let same = AuditQuery { same: seq, ..AuditQuery::default() };
    assert!(read(&auditor, &same).await.unwrap().lines.iter().all(|l| l.case.is_some()));
    let unknown = AuditQuery { case: "BFA-DOR-26-000999-9".into(), ..AuditQuery::default() };
    assert!(matches!(read(&w.actor(Role::Dpo, w.dor).await, &unknown).await, Err(ServiceError::Invalid(_))));
});

world_tests!(an_auditor_asks_by_pseudonym_and_an_id_means_nothing_to_him, async |w: World| {
    let (awa, _) = history(&w).await;
    let auditor = w.actor(Role::Auditor, w.dor).await;
    let choices = people(&auditor).await.unwrap();
    assert!(choices.iter().all(|p| p.key == p.label && p.key.len() == 10));
    let by = async |user: String| read(&auditor, &AuditQuery { user, ..AuditQuery::default() }).await.unwrap().lines;
    assert!(by(awa.user().to_string()).await.is_empty());
    assert!(by("0000000000".into()).await.is_empty());
    let all = all(&auditor).await;
    let Who::Hidden(name) = &one(&all, "identity.revealed").who else { panic!("a name") };
    let hers = by(name.clone()).await;
    assert!(hers.len() >= 2 && hers.iter().all(|l| l.who == Who::Hidden(name.clone())));
});

world_tests!(questions_narrow_by_user_family_and_day, async |w: World| {
    let (awa, _) = history(&w).await;
    let dpo = w.actor(Role::Dpo, w.dor).await;
    w.clock.advance(chrono::Duration::days(2));
    let dpo = w.later(&dpo);
    all(&dpo).await;
    let ask = async |query: AuditQuery| read(&dpo, &query).await.unwrap().lines;
    let user = ask(AuditQuery { user: awa.user().to_string(), ..AuditQuery::default() }).await;
    assert!(!user.is_empty() && user.iter().all(|l| l.who == user[0].who));
    let family = ask(AuditQuery { family: "user".into(), ..AuditQuery::default() }).await;
    assert!(!family.is_empty() && family.iter().all(|l| l.action.starts_with("user.")));
    let first = ask(AuditQuery { from: "2026-11-24".into(), to: "2026-11-24".into(), ..AuditQuery::default() }).await;
    assert!(!first.is_empty() && first.iter().all(|l| l.at < w.now() - chrono::Duration::days(1)));
    let later = ask(AuditQuery { from: "2026-11-26".into(), ..AuditQuery::default() }).await;
    assert!(!later.is_empty() && later.iter().all(|l| l.action.starts_with("audit.")));
    let nothing = ask(AuditQuery { from: "2027-01-01".into(), ..AuditQuery::default() }).await;
    assert!(nothing.is_empty());
});

world_tests!(reading_the_log_is_in_the_log, async |w: World| {
    let dpo = w.actor(Role::Dpo, w.dor).await;
    all(&dpo).await;
    let lines = all(&dpo).await;
    assert_eq!(lines[1].action, "audit.read");
    assert_eq!(lines[1].role.as_deref(), Some("dpo"));
});

world_tests!(pages_follow_each_other_without_gap_or_repeat, async |w: World| {
    for _ in 0..120 {
        let tx = w.tx().await;
        w.commit(tx).await;
    }
    let dpo = w.actor(Role::Dpo, w.dor).await;
    let (mut seqs, mut before, mut there) = (Vec::new(), String::new(), 0);
    loop {
        let page = read(&dpo, &AuditQuery { before, ..AuditQuery::default() }).await.unwrap();
        if there == 0 {
            (there,) = store::fetch_one!(&w.app.db, (i64,), "select max(seq) from audit_entry").unwrap();
        }
        seqs.extend(page.lines.iter().map(|l| l.seq));
        match page.next {
            Some(next) => before = next.to_string(),
            None => break,
        }
    }
    assert_eq!(seqs.len() as i64, there);
    assert!(!seqs.is_sorted_by(|a, b| a > b), "a missing number would say that something is held back");
    seqs.sort_unstable();
    seqs.dedup();
    assert_eq!(seqs.len() as i64, there, "each once");
});

world_tests!(nobody_else_reads_or_checks_the_log, async |w: World| {
    for role in Role::ALL.iter().filter(|r| !matches!(r, Role::Dpo | Role::ProgrammeManager | Role::Auditor)) {
        let ctx = w.actor(*role, w.dor).await;
        assert!(matches!(read(&ctx, &AuditQuery::default()).await, Err(ServiceError::Forbidden)), "{role}");
        assert!(matches!(entry(&ctx, "1").await, Err(ServiceError::Forbidden)), "{role}");
        assert!(matches!(start_check(&ctx).await, Err(ServiceError::Forbidden)), "{role}");
        assert!(matches!(last_check(&ctx).await, Err(ServiceError::Forbidden)), "{role}");
        assert!(matches!(people(&ctx).await, Err(ServiceError::Forbidden)), "{role}");
    }
});

world_tests!(a_check_runs_in_the_background_and_its_result_is_kept, async |w: World| {
    let dpo = w.actor(Role::Dpo, w.dor).await;
    assert_eq!(last_check(&dpo).await.unwrap(), (None, false));
    start_check(&dpo).await.unwrap();
    start_check(&dpo).await.unwrap();
    assert!(last_check(&dpo).await.unwrap().1);
    let handlers = Handlers::default().with(service::audit::CheckLog);
    assert!(run_next(&w.app, &handlers).await.unwrap());
    assert!(!run_next(&w.app, &handlers).await.unwrap(), "asked twice, checked once");
    let (checked, running) = last_check(&dpo).await.unwrap();
    let checked = checked.unwrap();
    assert!(!running && checked.broken.is_none() && checked.entries > 0 && checked.fingerprint.len() == 64);
});

world_tests!(an_entry_changed_behind_its_back_is_named_by_the_check_and_by_its_own_page, async |w: World| {
    let (_, _) = history(&w).await;
    let dpo = w.actor(Role::Dpo, w.dor).await;
    let lines = all(&dpo).await;
    // The newest stands first: the third and the sixth that were ever written.
    let [third, sixth] = [3, 6].map(|n| lines[lines.len() - n].seq.to_string());
    assert!(entry(&dpo, &third).await.unwrap().fits);
    match &w.app.db {
        store::Db::Sqlite { write, .. } => {
            sqlx::query("drop trigger audit_entry_no_update").execute(write).await.unwrap();
            sqlx::query("update audit_entry set reason = 'x' where seq = 3").execute(write).await.unwrap();
        }
        store::Db::Postgres(pool) => {
            sqlx::query("alter table audit_entry disable trigger all").execute(pool).await.unwrap();
            sqlx::query("update audit_entry set reason = 'x' where seq = 3").execute(pool).await.unwrap();
        }
    }
    assert_eq!(check(&w.app).await.unwrap().broken, Some(3));
    assert!(!entry(&dpo, &third).await.unwrap().fits);
    assert!(entry(&dpo, &sixth).await.unwrap().fits);
});
