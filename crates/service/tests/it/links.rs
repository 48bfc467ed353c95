//! Links to institutions rest on a yes and end with it; the other side of a link is told a number; the log says what changed.

use chrono::Duration;
use domain::authz::{Compartment, Role};
use domain::directory::Category;
use domain::id::{ConsentId, OrganisationId};
use domain::support::{CommunityForm, InstitutionForm, ProjectForm, ProjectTrancheForm, Received, RecordForm};
use service::audit::{AuditQuery, Fact, Hidden, Line, Value, entry, read};
use service::support::LinkLine;
use service::{Ctx, ServiceError, consent, export, support};
use store::case::Case;
use uuid::Uuid;

use crate::consent::{answer, form, withdrawal};
use crate::pair_merge::twice;
use crate::shared_world::{consent as agreed, provider};
use crate::support::{command, day, dialogue, dori, earlier, link, many, put_under, refused, road, said, school, step};
use crate::world::{World, world_tests};

/// A person who agreed to be known at two institutions, who is linked to both and to a dialogue.
struct Linked {
    awa: Ctx,
    case: Case,
    centre: OrganisationId,
    yes: ConsentId,
}

async fn listed(w: &World, mobiliser: &Ctx, name: &str) -> (OrganisationId, String) {
    let organisation = provider(w, name, Category::VocationalTraining).await.organisation;
    (organisation, format!("institution:{}", school(mobiliser, Some(organisation), name).await))
}

async fn linked(w: &World) -> Linked {
    let mobiliser = w.actor(Role::Mobiliser, w.dor).await;
    let pcode = dori(w, &mobiliser, &[]).await;
    let dialogue = support::save_record(&mobiliser, &dialogue(&pcode)).await.unwrap();
    let (centre, to_centre) = listed(w, &mobiliser, "Training centre").await;
    let (court, to_court) = listed(w, &mobiliser, "Court").await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let yes = agreed(w, &case, centre).await;
    agreed(w, &case, court).await;
    support::add_link(&awa, &link(&case, "trained_by", to_centre)).await.unwrap();
    support::add_link(&awa, &link(&case, "documented_by", to_court)).await.unwrap();
    support::add_link(&awa, &link(&case, "took_part", format!("record:{dialogue}"))).await.unwrap();
    Linked { awa, case, centre, yes }
}

fn to_centre(l: &Linked) -> String {
    domain::consent::Recipient::Organisation(l.centre).form_code()
}

/// Titles of the links that have ended, and whether it was with their consent.
async fn ended(ctx: &Ctx, code: &str) -> Vec<(String, bool)> {
    let links = support::of_case(ctx, code, "").await.unwrap().links.into_iter().map(|l: LinkLine| l.link);
    links.filter(|l| l.ended_on.is_some()).map(|l| (l.title, l.consent_ended)).collect()
}

fn centre_alone() -> Vec<(String, bool)> {
    vec![("Training centre".to_owned(), true)]
}

world_tests!(a_link_to_an_institution_ends_with_the_consent_that_is_taken_back, async |w: World| {
    let l = linked(&w).await;
    let effects = consent::effects(&l.awa, &l.case.code, l.yes).await.unwrap();
    assert_eq!(effects.links.iter().map(|l| l.title.as_str()).collect::<Vec<_>>(), ["Training centre"]);
    assert!(ended(&l.awa, &l.case.code).await.is_empty(), "looking ends nothing");
    let form = withdrawal(&l.case, l.yes);
    for _ in 0..2 {
        consent::withdraw(&l.awa, &form).await.unwrap();
    }
    assert_eq!(ended(&l.awa, &l.case.code).await, centre_alone());
    let again = link(&l.case, "trained_by", format!("institution:{}", Uuid::nil()));
    refused(support::add_link(&l.awa, &again).await, "error-support-target");
    let entries: Vec<(String,)> = store::fetch_all!(
        &w.app.db,
        (String,),
        "select cast(detail as text) from audit_entry where action = 'support_link.ended'",
    )
    .unwrap();
    assert_eq!(entries.len(), 1);
    assert!(entries[0].0.contains("consent_ended") && !entries[0].0.contains("Training"), "{entries:?}");
});

/// Somebody is asked anew, and what they say now does not cover their name.
async fn asked_anew(w: &World, decision: &str, kinds: Vec<String>) {
    let l = linked(w).await;
    let asked = consent::ask(&l.awa, &l.case.code, Some(("referral", &to_centre(&l)))).await.unwrap();
    assert_eq!(asked.questions[0].links.len(), 1, "what a no would end is said before");
    let mut said = answer("referral", &to_centre(&l), decision);
    said.categories = kinds;
    consent::record(&l.awa, &form(&l.case, vec![said])).await.unwrap();
    assert_eq!(ended(&l.awa, &l.case.code).await, centre_alone());
}

world_tests!(a_link_ends_where_somebody_says_no, async |w: World| asked_anew(&w, "refused", vec![]).await);

world_tests!(a_link_ends_with_a_yes_that_leaves_the_name_out, async |w: World| {
    asked_anew(&w, "given", vec!["need".to_owned()]).await;
});

world_tests!(a_link_ends_when_its_consent_is_over, async |w: World| {
    let l = linked(&w).await;
    let mut tx = w.tx().await;
    store::execute!(&mut tx, "update consent set valid_to = $1 where id = $2", day("2026-11-30"), l.yes.0)
        .unwrap()
        .expect_rows(1)
        .unwrap();
    w.commit(tx).await;
    let days = async |n: i64| {
        w.clock.advance(Duration::days(n));
        while consent::wake(&w.app).await.unwrap() > 0 {}
        crate::shared_world::letters(&w).await;
        ended(&w.later(&l.awa), &l.case.code).await
    };
    assert!(days(6).await.is_empty(), "its last day is the thirtieth");
    assert_eq!(days(2).await, centre_alone());
});

world_tests!(whoever_wants_no_file_is_linked_to_no_institution, async |w: World| {
    let l = linked(&w).await;
    let programme = domain::consent::Recipient::Programme;
    let mut no = answer("case_management", &programme.form_code(), "refused");
    no.categories = vec![];
    consent::record(&l.awa, &form(&l.case, vec![no])).await.unwrap();
    let mut gone = ended(&l.awa, &l.case.code).await;
    gone.sort();
    assert_eq!(gone, [("Court".to_owned(), true), ("Training centre".to_owned(), true)]);
    let to =
        format!("institution:{}", school(&w.actor(Role::Mobiliser, w.dor).await, Some(l.centre), "New centre").await);
    refused(support::add_link(&l.awa, &link(&l.case, "trained_by", to)).await, "error-support-consent");
});

world_tests!(links_end_when_an_institution_stands_for_another_organisation, async |w: World| {
    let l = linked(&w).await;
    let mobiliser = w.actor(Role::Mobiliser, w.dor).await;
    let (id, version): (Uuid, i64) =
        store::fetch_one!(&w.app.db, (Uuid, i64), "select id, version from institution where name = 'Training centre'")
            .unwrap();
    let form = domain::support::InstitutionForm {
        command: Uuid::new_v4().to_string(),
        id: id.to_string(),
        version: version.to_string(),
        name: "Training centre".into(),
        ends_links: true,
        answers: said(&[("level", "regional"), ("institution", "training_institute")]),
        ..domain::support::InstitutionForm::default()
    };
    support::save_institution(&mobiliser, &form).await.unwrap();
    assert_eq!(ended(&l.awa, &l.case.code).await, centre_alone(), "nobody said yes to whoever it is now");
});

world_tests!(whoever_links_and_whoever_takes_the_consent_back_come_one_after_the_other, async |w: World| {
    let l = linked(&w).await;
    let page = support::of_case(&l.awa, &l.case.code, "").await.unwrap();
    let to = page.links.iter().find(|l| l.link.title == "Training centre").unwrap().link.target;
    let (new, back) = (link(&l.case, "documented_by", to.to_string()), withdrawal(&l.case, l.yes));
    let (linked, taken) = tokio::join!(support::add_link(&l.awa, &new), consent::withdraw(&l.awa, &back));
    taken.unwrap();
    let expected = if linked.is_ok() { 2 } else { 1 };
    assert_eq!(ended(&l.awa, &l.case.code).await.len(), expected, "no link is left without its consent");
});

world_tests!(a_link_ends_where_the_other_record_of_the_person_said_no, async |w: World| {
    let t = twice(w).await;
    let mobiliser = t.w.actor(Role::Mobiliser, t.w.dor).await;
    let (centre, to) = listed(&t.w, &mobiliser, "Training centre").await;
    agreed(&t.w, &t.b, centre).await;
    support::add_link(&t.ali, &link(&t.b, "trained_by", to)).await.unwrap();
    let no = domain::consent::Decision::Refused;
    let about = domain::consent::Recipient::Organisation(centre);
    crate::shared_world::answer(&t.w, &t.a, about, no, &[]).await;
    let seen = t.merge().await;
    assert_eq!(seen.effects.links.len(), 1, "the preview says so");
    assert_eq!(ended(&t.awa, &t.a.code).await, centre_alone());
});

world_tests!(an_institution_and_a_project_are_told_a_step_of_five_once_a_month, async |w: World| {
    let mobiliser = w.actor(Role::Mobiliser, w.dor).await;
    let pcode = dori(&w, &mobiliser, &[]).await;
    let id = school(&mobiliser, None, "Court").await;
    let code = support::save_project(&mobiliser, &road(&pcode)).await.unwrap();
    let project = support::project(&mobiliser, &code).await.unwrap().project.id;
    let told = async |ctx: &Ctx| {
        let institution = support::institution(ctx, &id).await.unwrap().linked;
        let project = support::project(ctx, &code).await.unwrap().linked;
        assert_eq!(institution, project);
        institution.map(|l| (l.on.to_string(), l.cases))
    };
    let link_all = async |cases: &[Case]| {
        let mut tx = w.tx().await;
        for case in cases {
            for (kind, target) in
                [("mediated_by", format!("institution:{id}")), ("benefits_from", format!("project:{project}"))]
            {
                let form = domain::support::LinkForm { since: "2026-10-20".into(), ..link(case, kind, target) };
                let (_, new) = form.parse(w.now().date_naive()).unwrap();
                store::support_link::insert(
                    &mut tx,
                    service::ctx::new_id(w.now()),
                    case.id,
                    &new,
                    (w.now(), mobiliser.user()),
                )
                .await
                .unwrap();
            }
        }
        w.commit(tx).await;
    };
    let cases = many(&w, 7, Compartment::General).await;
    link_all(&cases).await;
    for wall in [Compartment::Child, Compartment::Gbv] {
        link_all(&many(&w, 6, wall).await).await;
    }
    earlier(&w).await;
    assert_eq!(told(&mobiliser).await, None, "looking counts nothing");
    let (one, two) = tokio::join!(support::count_linked(&w.app), support::count_linked(&w.app));
    assert!(one.unwrap() + two.unwrap() >= 2, "two workers at once");
    let november = Some(("2026-11-01".to_owned(), Received::About(5)));
    assert_eq!(told(&mobiliser).await, november, "seven, and nobody behind a wall");
    let mut tx = w.tx().await;
    store::execute!(
        &mut tx,
        "update case_support set ended_on = $1 where case_id <> $2",
        day("2026-11-24"),
        cases[0].id.0
    )
    .unwrap()
    .any();
    w.commit(tx).await;
    support::count_linked(&w.app).await.unwrap();
    assert_eq!(told(&mobiliser).await, november, "the month's number stays");
    w.clock.advance(Duration::days(8));
    support::count_linked(&w.app).await.unwrap();
    assert_eq!(told(&w.later(&mobiliser)).await, Some(("2026-12-01".to_owned(), Received::Few)));
});

/// The entry of the log that an auditor sees, with everything that it says.
async fn logged(auditor: &Ctx, action: &str) -> Vec<Fact> {
    let lines = read(auditor, &AuditQuery { family: "support".into(), ..AuditQuery::default() }).await.unwrap().lines;
    let seq = lines.iter().find(|l: &&Line| l.action == action).unwrap_or_else(|| panic!("no {action}")).seq;
    match entry(auditor, &seq.to_string()).await.unwrap().line.facts {
        Hidden::Shown(facts) => facts,
        other => panic!("{action}: {other:?}"),
    }
}

fn changed(name: &str, old: &str, new: &str) -> Fact {
    Fact { name: name.into(), value: Value::Changed(old.into(), new.into()) }
}

world_tests!(an_auditor_reads_who_raised_an_absorptive_capacity_and_no_words, async |w: World| {
    let mobiliser = w.actor(Role::Mobiliser, w.dor).await;
    let pcode = dori(&w, &mobiliser, &[("capacity", "20"), ("tension", "3"), ("leaders", "The Imam Boureima")]).await;
    let change = CommunityForm {
        command: command(),
        community: pcode.clone(),
        version: "1".into(),
        answers: said(&[("capacity", "60"), ("tension", "3"), ("leaders", "Chief Hamidou")]),
        ..CommunityForm::default()
    };
    for _ in 0..2 {
        support::save_community(&mobiliser, &change).await.unwrap();
    }
    let auditor = w.actor(Role::Auditor, w.dor).await;
    let facts = logged(&auditor, "support.community_changed").await;
    let place = Fact { name: "community".into(), value: Value::Text(pcode) };
    assert_eq!(facts, [changed("capacity", "20", "60"), changed("leaders", "", "changed"), place]);
    let stored: Vec<(String,)> = store::fetch_all!(
        &w.app.db,
        (String,),
        "select cast(detail as text) from audit_entry where action like 'support.%'",
    )
    .unwrap();
    assert!(stored.iter().all(|(d,)| !d.contains("Imam") && !d.contains("Hamidou")), "{stored:?}");
});

world_tests!(the_log_says_what_changed_of_institutions_records_projects_and_money, async |w: World| {
    let mobiliser = w.actor(Role::Mobiliser, w.dor).await;
    let auditor = w.actor(Role::Auditor, w.dor).await;
    let id = school(&mobiliser, None, "Court").await;
    let institution = InstitutionForm {
        command: command(),
        id: id.clone(),
        version: "1".into(),
        name: "Court of Dori".into(),
        answers: said(&[("level", "local"), ("institution", "court")]),
        ..InstitutionForm::default()
    };
    support::save_institution(&mobiliser, &institution).await.unwrap();
    let facts = logged(&auditor, "support.institution_changed").await;
    let kind = changed("institution", "training_institute", "court");
    assert_eq!(facts, [kind, changed("level", "regional", "local"), changed("name", "", "changed")]);

    let pcode = dori(&w, &mobiliser, &[]).await;
    let record = support::save_record(&mobiliser, &dialogue(&pcode)).await.unwrap();
    let other = RecordForm {
        command: command(),
        id: record,
        version: "1".into(),
        title: "Dialogue with Awa".into(),
        state: "stopped".into(),
        ..dialogue(&pcode)
    };
    support::save_record(&mobiliser, &other).await.unwrap();
    let facts = logged(&auditor, "support.record_changed").await;
    assert!(facts.contains(&changed("record_state", "done", "stopped")), "{facts:?}");
    assert!(facts.contains(&changed("title", "", "changed")), "{facts:?}");

    let code = support::save_project(&mobiliser, &road(&pcode)).await.unwrap();
    let mut form = ProjectForm { command: command(), project: code.clone(), version: "1".into(), ..road(&pcode) };
    form.answers.one.insert("budget".into(), "2000".into());
    form.answers.one.insert("proposal".into(), "A longer road".into());
    support::save_project(&mobiliser, &form).await.unwrap();
    let facts = logged(&auditor, "support.project_changed").await;
    assert!(facts.contains(&changed("budget", "1000", "2000")), "{facts:?}");
    assert!(facts.contains(&changed("proposal", "", "changed")), "{facts:?}");
    let (supervisor, manager) = (w.actor(Role::Supervisor, w.dor).await, w.actor(Role::ProgrammeManager, w.dor).await);
    for (who, what) in [(&mobiliser, "submit"), (&supervisor, "select"), (&manager, "approve")] {
        step(who, &code, what).await.unwrap();
    }
    let part = ProjectTrancheForm {
        command: command(),
        project: code,
        amount: "700".into(),
        on: "2026-12-24".into(),
        ..ProjectTrancheForm::default()
    };
    support::plan_tranche(&mobiliser, &part).await.unwrap();
    let facts = logged(&auditor, "support.tranche_planned").await;
    let of = |name: &str, text: &str| Fact { name: name.into(), value: Value::Text(text.into()) };
    for fact in [of("amount", "700"), of("until", "2026-12-24"), of("position", "1")] {
        assert!(facts.contains(&fact), "{fact:?} in {facts:?}");
    }
});

world_tests!(what_an_institution_gives_rests_on_the_same_yes, async |w: World| {
    let mobiliser = w.actor(Role::Mobiliser, w.dor).await;
    let (centre, target) = listed(&w, &mobiliser, "Training centre").await;
    let training = RecordForm {
        command: command(),
        institution: target.trim_start_matches("institution:").into(),
        kind: "activity".into(),
        title: "Course in tailoring".into(),
        answers: said(&[("activity", "training")]),
        community: String::new(),
        ..dialogue("")
    };
    let training = support::save_record(&mobiliser, &training).await.unwrap();
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let new = link(&case, "took_part", format!("record:{training}"));
    refused(support::add_link(&awa, &new).await, "error-support-consent");
    let yes = agreed(&w, &case, centre).await;
    support::add_link(&awa, &new).await.unwrap();
    assert!(!support::of_case(&awa, &case.code, "").await.unwrap().links[0].without_consent);
    consent::withdraw(&awa, &withdrawal(&case, yes)).await.unwrap();
    assert_eq!(ended(&awa, &case.code).await, [("Course in tailoring".to_owned(), true)]);
});

world_tests!(whoever_looks_for_support_finds_it_by_title_place_and_institution, async |w: World| {
    let mobiliser = w.actor(Role::Mobiliser, w.dor).await;
    let pcode = dori(&w, &mobiliser, &[]).await;
    for n in 0..101 {
        let form = RecordForm { command: command(), title: format!("Dialogue {n} of 100%"), ..dialogue(&pcode) };
        support::save_record(&mobiliser, &form).await.unwrap();
    }
    school(&mobiliser, None, "Court").await;
    school(&mobiliser, None, "École supérieure").await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let found = async |words: &str| {
        let offered = support::of_case(&awa, &case.code, words).await.unwrap().offered;
        offered.into_iter().map(|o| o.title).collect::<Vec<_>>()
    };
    assert!(!found("").await.contains(&"Dialogue 0 of 100%".to_owned()), "a hundred are offered");
    assert_eq!(found("dialogue 0 OF").await, ["Dialogue 0 of 100%"], "an older one is found");
    assert_eq!(found("coUrt").await, ["Court"]);
    assert_eq!(found("dori").await.len(), 100);
    assert!(found("%").await.is_empty() && found("_").await.is_empty(), "signs alone stand in no name");
    assert!(found("nowhere").await.is_empty());
    assert_eq!(found("ecole Superieure").await, ["École supérieure"], "accents are written or not");
    let mut tx = w.tx().await;
    store::execute!(&mut tx, "update institution set search_key = null").unwrap().any();
    store::execute!(&mut tx, "update support_record set search_key = null").unwrap().any();
    w.commit(tx).await;
    assert!(found("ecole").await.is_empty());
    store::migrate::run(&w.app.db).await.unwrap();
    assert_eq!(found("ecole").await, ["École supérieure"], "what was there before is folded when the schema changes");
    assert_eq!(found("dialogue 0 of").await, ["Dialogue 0 of 100%"]);
    let names = async |words: &str| {
        let lines = support::communities(&mobiliser, None, words).await.unwrap().lines;
        lines.into_iter().map(|l| l.community.name).collect::<Vec<_>>()
    };
    assert_eq!((names("dor").await, names("bf5601").await), (vec!["Dori".to_owned()], vec!["Dori".to_owned()]));
    assert!(names("Titao").await.is_empty() && names("%").await.is_empty());
});

world_tests!(the_tree_of_places_shows_what_holds_and_what_held, async |w: World| {
    use service::place::{TreeQuery, tree};
    for (parent, level, code, name) in
        [(None, 1, "BF9", "Sahel"), (Some("BF9"), 2, "BF90", "Séno"), (Some("BF90"), 3, "BF9001", "Falagountou")]
    {
        put_under(&w, parent, level, code, name).await;
    }
    for n in 0..60 {
        put_under(&w, Some("BF9"), 2, &format!("BF91{n:02}"), &format!("Province {n:02}")).await;
    }
    put_under(&w, Some("BF9"), 2, "BF95", "Liptako").await;
    let mut tx = w.tx().await;
    store::place::replace(&mut tx, "BF90", &["BF95".to_owned()], day("2026-01-01")).await.unwrap();
    w.commit(tx).await;
    let at = |under: &str| TreeQuery { under: under.into(), ..TreeQuery::default() };
    let mobiliser = w.actor(Role::Mobiliser, w.dor).await;
    let seen = tree(&mobiliser, &at("BF90")).await.unwrap();
    let here = seen.here.unwrap();
    assert_eq!(here.node.valid_to, Some(day("2025-12-31")));
    assert_eq!(here.successors.iter().map(|p| p.pcode.as_str()).collect::<Vec<_>>(), ["BF95"]);
    assert_eq!(seen.above.iter().map(|p| p.pcode.as_str()).collect::<Vec<_>>(), ["BF9"]);
    assert_eq!(seen.nodes.iter().map(|n| n.pcode.as_str()).collect::<Vec<_>>(), ["BF9001"]);
    let after = tree(&mobiliser, &at("BF95")).await.unwrap().here.unwrap();
    assert_eq!(after.predecessors.iter().map(|n| n.pcode.as_str()).collect::<Vec<_>>(), ["BF90"]);
    assert_eq!(after.node.valid_from, Some(day("2026-01-01")));
    let mut codes = Vec::new();
    let mut query = at("BF9");
    loop {
        let page = tree(&mobiliser, &query).await.unwrap();
        codes.extend(page.nodes.into_iter().map(|n| n.pcode));
        match page.next {
            Some(next) => query.after = next,
            None => break,
        }
    }
    assert_eq!(codes.len(), 62, "each once, in pages");
    let found = tree(&mobiliser, &TreeQuery { words: "seno".into(), ..TreeQuery::default() }).await.unwrap();
    assert_eq!(found.nodes.iter().map(|n| n.pcode.as_str()).collect::<Vec<_>>(), ["BF90"], "folded, and replaced");
    let found = tree(&mobiliser, &TreeQuery { words: "bf9001".into(), ..TreeQuery::default() }).await.unwrap();
    assert_eq!(found.nodes[0].name, "Falagountou");
    let signs = TreeQuery { words: "%".into(), ..TreeQuery::default() };
    assert!(tree(&mobiliser, &signs).await.unwrap().nodes.is_empty());
    assert!(matches!(tree(&mobiliser, &at("BF99")).await, Err(ServiceError::NotFound)));
    tree(&w.actor(Role::Admin, w.dor).await, &at("BF9")).await.unwrap();
    for role in [Role::Trainer, Role::Finance, Role::Auditor, Role::Authority] {
        assert!(matches!(tree(&w.actor(role, w.dor).await, &at("")).await, Err(ServiceError::Forbidden)), "{role}");
    }
});

/// Rows of the log as somebody takes them away, without the head.
async fn file_of_log(w: &World, ctx: &Ctx) -> Vec<String> {
    let id = export::request(ctx, &crate::export::form("log", "csv")).await.unwrap();
    crate::export::work(w).await;
    let text = crate::export::content(w, ctx, &id).await.unwrap();
    text.lines().skip(1).map(str::to_owned).collect()
}

world_tests!(the_log_leaves_as_its_reader_sees_it, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    service::case::header(&awa, &case.code).await.unwrap();
    let reveal = domain::case::RevealForm { command: command(), code: case.code.clone(), reason: "contact".into() };
    service::case::reveal(&awa, &reveal).await.unwrap();
    let name = store::user::by_id(&w.app.db, awa.user()).await.unwrap().unwrap().name;
    // More than one page of rows.
    for _ in 0..60 {
        let mut tx = w.tx().await;
        for _ in 0..10 {
            tx.record(awa.audit("support.counted", "community", None));
        }
        w.commit(tx).await;
    }
    let (dpo, auditor) = (w.actor(Role::Dpo, w.dor).await, w.actor(Role::Auditor, w.dor).await);
    let file = file_of_log(&w, &dpo).await;
    let text = file.join("\n");
    assert!(text.contains(&name) && text.contains(&case.code) && text.contains("contact"), "{text}");
    // The same entries as on the pages, in their order, each with its number.
    let mut pages = Vec::new();
    let mut query = AuditQuery::default();
    loop {
        let page = read(&dpo, &query).await.unwrap();
        pages.extend(page.lines.iter().map(|l| (l.seq.to_string(), l.action.clone())));
        match page.next {
            Some(next) => query.before = next.to_string(),
            None => break,
        }
    }
    let taken: Vec<_> = file
        .iter()
        .map(|row| row.split(',').collect::<Vec<_>>())
        .map(|cells| (cells[0].to_owned(), cells[4].to_owned()))
        .collect();
    assert!(taken.len() > 500, "{}", taken.len());
    let first = pages.iter().position(|l| *l == taken[0]).unwrap();
    assert_eq!(pages[first..first + taken.len()], taken, "from the moment of the file back to the beginning");
    assert_eq!(first + taken.len(), pages.len());
    let hidden = file_of_log(&w, &auditor).await.join("\n");
    assert!(!hidden.contains(&name) && !hidden.contains(&case.code) && !hidden.contains("contact"), "{hidden}");
    assert!(hidden.contains("held_back") && hidden.contains(&taken[taken.len() - 1].0), "the same numbers");
    let line = export::register(&dpo, "").await.unwrap().lines.remove(0);
    assert_eq!(line.export.source, domain::export::Source::Log);
    for role in [Role::ProgrammeManager, Role::Supervisor, Role::MeOfficer, Role::Admin] {
        let nobody = w.actor(role, w.dor).await;
        let refused = export::request(&nobody, &crate::export::form("log", "csv")).await;
        assert!(matches!(refused, Err(ServiceError::Forbidden)), "{role}");
    }
    let other = export::request(&dpo, &crate::export::form("caseload", "csv")).await;
    assert!(matches!(other, Err(ServiceError::Forbidden)), "the right to the log is a right to nothing else");
});

world_tests!(a_log_with_names_is_fetched_by_nobody_who_reads_pseudonyms_by_now, async |w: World| {
    let dpo = w.actor(Role::Dpo, w.dor).await;
    let id = export::request(&dpo, &crate::export::form("log", "csv")).await.unwrap();
    crate::export::work(&w).await;
    crate::export::content(&w, &dpo, &id).await.unwrap();
    let later = export::request(&dpo, &crate::export::form("log", "csv")).await.unwrap();
    let auditor = w.actor(Role::Auditor, w.dor).await;
    let now = w.ctx(dpo.user(), auditor.actor.assignments.clone()).await;
    assert!(matches!(crate::export::content(&w, &now, &id).await, Err(ServiceError::NotFound)));
    let mut tx = w.tx().await;
    store::execute!(&mut tx, "update user_role set role = 'auditor' where user_id = $1", dpo.user().0).unwrap().any();
    w.commit(tx).await;
    crate::export::work(&w).await;
    assert_ne!(export::show(&now, &later).await.unwrap().state, domain::export::ExportState::Done, "nor made");
});
