//! Links of cases to institutions end in the open and on purpose; one that was a mistake is taken back.

use domain::authz::{Compartment, Role};
use domain::case::CaseEventKind::{self, SupportEnded, SupportLinked, SupportMistaken};
use domain::directory::Category;
use domain::id::OrganisationId;
use domain::support::{InstitutionForm, LinkEndForm, LinkMistakeForm, Received};
use service::{Ctx, ServiceError, support};
use store::case::Case;

use crate::shared_world::{consent as agreed, provider};
use crate::support::{command, dialogue, dori, earlier, link, refused, school};
use crate::world::{World, world_tests};

/// An institution with an entry in the directory, and a person who agreed to be known there.
struct Known {
    mobiliser: Ctx,
    awa: Ctx,
    case: Case,
    centre: OrganisationId,
    id: String,
}

async fn known(w: &World) -> Known {
    let mobiliser = w.actor(Role::Mobiliser, w.dor).await;
    let centre = provider(w, "Training centre", Category::VocationalTraining).await.organisation;
    let id = school(&mobiliser, Some(centre), "Training centre").await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    agreed(w, &case, centre).await;
    Known { mobiliser, awa, case, centre, id }
}

impl Known {
    async fn link(&self) -> Result<String, ServiceError> {
        let to = format!("institution:{}", self.id);
        support::add_link(&self.awa, &link(&self.case, "trained_by", to)).await
    }

    async fn form(&self) -> InstitutionForm {
        let form = support::institution_form(&self.mobiliser, Some(&self.id)).await.unwrap().form;
        InstitutionForm { command: command(), ..form }
    }

    async fn links(&self) -> Vec<service::support::Link> {
        let page = support::of_case(&self.awa, &self.case.code, "").await.unwrap();
        page.links.into_iter().map(|l| l.link).collect()
    }
}

/// What the timeline tells of support, the newest first.
async fn told(w: &World, case: &Case) -> Vec<CaseEventKind> {
    let entries = store::case_event::of_case(&w.app.db, case.id, None, 50).await.unwrap();
    let about = |kind: &CaseEventKind| matches!(kind, SupportLinked | SupportEnded | SupportMistaken);
    assert!(entries.iter().all(|e| !about(&e.kind) || (e.reference.is_none() && e.detail == serde_json::json!({}))));
    entries.into_iter().map(|e| e.kind).filter(about).collect()
}

/// Details of the entries of the log of a case with this verb.
async fn logged(w: &World, case: &Case, action: &str) -> Vec<String> {
    let rows: Vec<(String,)> = store::fetch_all!(
        &w.app.db,
        (String,),
        "select cast(detail as text) from audit_entry where case_id = $1 and action = $2 order by seq",
        case.id.0,
        action,
    )
    .unwrap();
    rows.into_iter().map(|(detail,)| detail).collect()
}

/// How many entries the log has.
async fn entries(w: &World) -> i64 {
    let (n,): (i64,) = store::fetch_one!(&w.app.db, (i64,), "select count(*) from audit_entry").unwrap();
    n
}

world_tests!(another_field_of_an_institution_changes_no_link_though_its_entry_is_out_of_use, async |w: World| {
    let k = known(&w).await;
    k.link().await.unwrap();
    let mut tx = w.tx().await;
    store::execute!(&mut tx, "update service set active = $1", false).unwrap().any();
    store::execute!(&mut tx, "update organisation set active = $1 where id = $2", false, k.centre.0).unwrap().any();
    w.commit(tx).await;
    let start = support::institution_form(&k.mobiliser, Some(&k.id)).await.unwrap();
    assert!(start.organisations.iter().any(|(id, _)| *id == k.centre), "what it is can still be chosen");
    assert_eq!(start.form.organisation, k.centre.to_string());
    let mut form = k.form().await;
    form.answers.one.insert("mandate".into(), "Trades".into());
    support::save_institution(&k.mobiliser, &form).await.unwrap();
    assert!(k.links().await[0].ended_on.is_none());
    let new = support::institution_form(&k.mobiliser, None).await.unwrap().organisations;
    assert!(new.iter().all(|(id, _)| *id != k.centre), "and by nobody else");
    let other = InstitutionForm { name: "Other".into(), id: String::new(), version: String::new(), ..k.form().await };
    refused(support::save_institution(&k.mobiliser, &other).await, "error-unknown-choice");
});

world_tests!(an_organisation_that_gives_no_service_can_be_the_entry_of_an_institution, async |w: World| {
    let k = known(&w).await;
    let mut tx = w.tx().await;
    store::execute!(&mut tx, "update service set active = $1", false).unwrap().any();
    w.commit(tx).await;
    let offered = support::institution_form(&k.mobiliser, None).await.unwrap().organisations;
    assert!(offered.iter().any(|(id, _)| *id == k.centre));
    school(&k.mobiliser, Some(k.centre), "Registry").await;
});

world_tests!(another_entry_ends_links_on_purpose_and_the_log_tells_nobody_how_many, async |w: World| {
    let k = known(&w).await;
    let wall = w.case_behind(w.dor, k.awa.user(), Compartment::Gbv).await;
    let none = InstitutionForm { organisation: String::new(), ..k.form().await };
    refused(support::save_institution(&k.mobiliser, &none).await, "error-institution-links");
    k.link().await.unwrap();
    let mut tx = w.tx().await;
    let to = link(&wall, "trained_by", format!("institution:{}", k.id));
    let (_, new) = to.parse(w.now().date_naive()).unwrap();
    let id = service::ctx::new_id(w.now());
    store::support_link::insert(&mut tx, id, wall.id, &new, (w.now(), k.awa.user())).await.unwrap();
    w.commit(tx).await;
    let asked = InstitutionForm { command: command(), ..none };
    refused(support::save_institution(&k.mobiliser, &asked).await, "error-institution-links");
    assert!(k.links().await[0].ended_on.is_none(), "asked in the same words whether there is a link or none");
    let meant = InstitutionForm { ends_links: true, ..asked };
    let before = entries(&w).await;
    for _ in 0..2 {
        support::save_institution(&k.mobiliser, &meant).await.unwrap();
    }
    assert_eq!(entries(&w).await, before + 1, "that of the institution, as where there is no link");
    let ended = k.links().await.remove(0);
    assert!(ended.ended_on.is_some() && ended.consent_ended);
    assert_eq!(told(&w, &k.case).await, [SupportEnded, SupportLinked]);
    assert_eq!(told(&w, &wall).await, [SupportEnded]);
    for case in [&k.case, &wall] {
        assert!(logged(&w, case, "support_link.ended").await.is_empty());
    }
});

world_tests!(whoever_links_while_the_entry_changes_comes_before_or_after, async |w: World| {
    let k = known(&w).await;
    let form = InstitutionForm { organisation: String::new(), ends_links: true, ..k.form().await };
    let (linked, changed) = tokio::join!(k.link(), support::save_institution(&k.mobiliser, &form));
    changed.unwrap();
    match linked {
        Ok(_) => assert!(k.links().await[0].ended_on.is_some(), "no link is left that nobody said yes to"),
        Err(error) => refused::<String>(Err(error), "error-support-unlisted"),
    }
});

world_tests!(a_link_that_was_a_mistake_is_taken_back_with_a_reason_and_counts_nowhere, async |w: World| {
    let k = known(&w).await;
    let pcode = dori(&w, &k.mobiliser, &[]).await;
    let event = support::save_record(&k.mobiliser, &dialogue(&pcode)).await.unwrap();
    k.link().await.unwrap();
    support::add_link(&k.awa, &link(&k.case, "took_part", format!("record:{event}"))).await.unwrap();
    let links = k.links().await;
    let mistake = |n: usize, reason: &str| LinkMistakeForm {
        command: command(),
        code: k.case.code.clone(),
        id: links[n].id.to_string(),
        version: links[n].version.to_string(),
        reason: reason.into(),
    };
    refused(support::mistaken_link(&k.awa, &mistake(0, "")).await, "error-link-mistake");
    let ali = w.actor(Role::Caseworker, w.dor).await;
    for nobody in [&ali, &k.mobiliser] {
        let refused = support::mistaken_link(nobody, &mistake(0, "wrong_day")).await;
        assert!(matches!(refused, Err(ServiceError::NotFound)));
    }
    let other = w.case(w.dor, ali.user()).await;
    let elsewhere = LinkMistakeForm { code: other.code.clone(), ..mistake(0, "wrong_day") };
    assert!(support::mistaken_link(&ali, &elsewhere).await.is_err(), "a link of another case");
    let first = mistake(0, "wrong_day");
    for _ in 0..2 {
        support::mistaken_link(&k.awa, &first).await.unwrap();
    }
    assert_eq!(k.links().await.len(), 1, "it is not shown any more");
    assert_eq!(logged(&w, &k.case, "support_link.mistaken").await.len(), 1);
    assert!(logged(&w, &k.case, "support_link.mistaken").await[0].contains("wrong_day"));
    let end = LinkEndForm {
        command: command(),
        code: k.case.code.clone(),
        id: links[0].id.to_string(),
        version: (links[0].version + 1).to_string(),
    };
    assert!(support::end_link(&k.awa, &end).await.is_err(), "what never was does not end");
    let end = LinkEndForm { id: links[1].id.to_string(), version: links[1].version.to_string(), ..end };
    support::end_link(&k.awa, &end).await.unwrap();
    assert!(
        matches!(support::mistaken_link(&k.awa, &mistake(1, "twice")).await, Err(ServiceError::Conflict(_))),
        "stale"
    );
    let ended = LinkMistakeForm { version: (links[1].version + 1).to_string(), ..mistake(1, "twice") };
    support::mistaken_link(&k.awa, &ended).await.unwrap();
    assert!(k.links().await.is_empty(), "also one that had ended");
    let all = [SupportMistaken, SupportEnded, SupportMistaken, SupportLinked, SupportLinked];
    assert_eq!(told(&w, &k.case).await, all);
    earlier(&w).await;
    support::count_linked(&w.app).await.unwrap();
    let told = support::institution(&k.mobiliser, &k.id).await.unwrap().linked;
    assert_eq!(told.map(|l| l.cases), Some(Received::Few));
});
