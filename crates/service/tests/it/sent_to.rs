//! Before somebody is sent to a place: whether too many are there; where a community counts whose code was replaced; what
//! cannot be counted; and lists of communities and institutions longer than a page.

use chrono::NaiveDate;
use domain::authz::Role;
use domain::directory::Category;
use domain::referral::ReferralForm;
use domain::support::{AnswersForm, CommunityForm, LoadWarning, Received};
use service::support::InstitutionQuery;
use service::{Ctx, ServiceError, plan, referral, support, transfer};
use store::place::NewPlace;
use uuid::Uuid;

use crate::shared_world::provider;
use crate::support::school;
use crate::world::{World, world_tests};

fn community(place: &str, one: &[(&str, &str)]) -> CommunityForm {
    let one = one.iter().map(|(k, v)| ((*k).into(), (*v).into())).collect();
    let answers = AnswersForm { one, ..AnswersForm::default() };
    CommunityForm { command: Uuid::new_v4().to_string(), place: place.into(), answers, ..CommunityForm::default() }
}

async fn put(w: &World, pcode: &str, name: &str) {
    let mut tx = w.tx().await;
    let place = NewPlace {
        pcode: pcode.into(),
        name: name.into(),
        level: 3,
        parent: None,
        country: "BFA".into(),
        lat: None,
        lon: None,
    };
    store::place::insert(&mut tx, &place).await.unwrap();
    w.commit(tx).await;
}

/// So many open cases that were there before this month.
async fn many(w: &World, ctx: &Ctx, n: usize) {
    for _ in 0..n {
        w.case(w.dor, ctx.user()).await;
    }
    let mut tx = w.tx().await;
    let before: NaiveDate = "2026-10-01".parse().unwrap();
    store::execute!(&mut tx, "update case_file set opened_on = $1", before).unwrap().any();
    w.commit(tx).await;
}

world_tests!(the_forms_of_a_plan_a_referral_and_a_transfer_warn_of_a_full_place_and_stop_nothing, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let mobiliser = w.actor(Role::Mobiliser, w.dor).await;
    many(&w, &awa, 4).await;
    support::save_community(&mobiliser, &community("BF5601", &[("capacity", "5")])).await.unwrap();
    assert_eq!(plan::edit(&awa, &case.code).await.unwrap().warned, None, "not counted yet, so nothing is said");
    support::count(&w.app).await.unwrap();
    let warned = plan::edit(&awa, &case.code).await.unwrap().warned.unwrap();
    assert_eq!((warned.place.as_str(), warned.warnings.as_slice()), ("Dori", &[LoadWarning::Full][..]));
    let service = provider(&w, "Training centre", Category::VocationalTraining).await;
    let typed = ReferralForm {
        case: case.code.clone(),
        category: Category::VocationalTraining.to_string(),
        service: service.service.to_string(),
        ..ReferralForm::default()
    };
    let composed = referral::compose(&awa, &case.code, typed).await.unwrap();
    assert_eq!(composed.warned, std::slice::from_ref(&warned), "once, where home and service are one place");
    let there = w.case(w.ohg, w.actor(Role::Caseworker, w.ohg).await.user()).await;
    let supervisor = w.actor(Role::Supervisor, w.ohg).await;
    let asking = transfer::asking(&supervisor, &there.code).await.unwrap();
    assert!(asking.warned.iter().any(|(_, places)| places.contains(&warned)), "{:?}", asking.warned);
});

world_tests!(a_place_with_fewer_than_five_cases_never_warns_of_being_full, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let mobiliser = w.actor(Role::Mobiliser, w.dor).await;
    many(&w, &awa, 3).await;
    support::save_community(&mobiliser, &community("BF5601", &[("capacity", "5")])).await.unwrap();
    support::count(&w.app).await.unwrap();
    assert_eq!(plan::edit(&awa, &case.code).await.unwrap().warned, None);
});

world_tests!(a_community_whose_code_was_replaced_gives_its_people_to_the_one_that_follows, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let mobiliser = w.actor(Role::Mobiliser, w.dor).await;
    many(&w, &awa, 6).await;
    support::save_community(&mobiliser, &community("BF5601", &[])).await.unwrap();
    put(&w, "BF90", "Liptako").await;
    put(&w, "BF92", "Oudalan").await;
    for (old, new) in [("BF5601", "BF90"), ("BF90", "BF92")] {
        let mut tx = w.tx().await;
        let from = "2026-01-01".parse().unwrap();
        assert!(store::place::replace(&mut tx, old, &[new.to_owned()], from).await.unwrap());
        w.commit(tx).await;
    }
    let of = async |pcode: &str| {
        let id = support::community(&mobiliser, pcode).await.unwrap().community.id;
        let all = store::support_home::cases(&w.app.db, "2026-11-01".parse().unwrap()).await.unwrap();
        all.into_iter().find(|(found, _)| *found == id).map_or(0, |(_, n)| n)
    };
    assert_eq!(of("BF5601").await, 7, "nobody follows it yet: they count where they are");
    let tab = support::of_case(&awa, &case.code, "").await.unwrap();
    assert_eq!(tab.community.map(|c| c.pcode).as_deref(), Some("BF5601"));
    let follows = support::save_community(&mobiliser, &community("BF92", &[])).await.unwrap();
    assert_eq!((of("BF5601").await, of(&follows).await), (0, 7), "once, in the last one");
    support::count(&w.app).await.unwrap();
    let told = support::community(&mobiliser, "BF5601").await.unwrap().community.counted.unwrap().cases;
    assert_eq!(told, Received::Few);
    let tab = support::of_case(&awa, &case.code, "").await.unwrap();
    assert_eq!(tab.community.map(|c| c.pcode).as_deref(), Some("BF92"));
});

world_tests!(communities_beyond_a_page_stand_on_the_next_one_and_none_twice, async |w: World| {
    let mobiliser = w.actor(Role::Mobiliser, w.dor).await;
    let far = w.actor(Role::Mobiliser, w.ohg).await;
    for n in 0..60 {
        let pcode = format!("BF7{n:02}");
        // Many of one name: the P-code decides between them.
        put(&w, &pcode, if n % 3 == 0 { "Same" } else { "Other" }).await;
        let by = if n % 2 == 0 { &mobiliser } else { &far };
        support::save_community(by, &community(&pcode, &[])).await.unwrap();
    }
    let (mut seen, mut after, mut pages) = (Vec::new(), None, 0);
    loop {
        let page = support::communities(&mobiliser, after.as_deref(), "").await.unwrap();
        seen.extend(page.lines.iter().map(|l| l.community.clone()));
        pages += 1;
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    assert_eq!((pages, seen.len()), (2, 60));
    assert!(seen[..30].iter().all(|c| c.office == w.dor), "one's own first");
    let mut codes: Vec<_> = seen.into_iter().map(|c| c.pcode).collect();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), 60);
    assert!(support::communities(&mobiliser, Some("nowhere"), "").await.unwrap().lines.is_empty());
});

/// A project of the community of Dori that goes on and reaches so many people of the programme and of the community.
async fn project(w: &World, mobiliser: &Ctx, returned: i64, community: i64) {
    let mut form = crate::support::road("BF5601");
    form.answers.counts.insert("returned-male-young".into(), returned.to_string());
    form.answers.counts.insert("community-female-young".into(), community.to_string());
    let code = support::save_project(mobiliser, &form).await.unwrap();
    let mut tx = w.tx().await;
    store::execute!(&mut tx, "update project set state = 'ongoing' where code = $1", code).unwrap().any();
    w.commit(tx).await;
}

world_tests!(a_place_whose_projects_leave_its_own_people_out_warns_before_somebody_is_sent, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let mobiliser = w.actor(Role::Mobiliser, w.dor).await;
    support::save_community(&mobiliser, &community("BF5601", &[])).await.unwrap();
    let told = async || {
        let page = support::community(&mobiliser, "BF5601").await.unwrap();
        let list = support::communities(&mobiliser, None, "").await.unwrap().lines;
        assert_eq!(list[0].warnings, page.warnings, "list and page agree");
        let plan = plan::edit(&awa, &case.code).await.unwrap().warned;
        assert_eq!(plan.map(|w| w.warnings).unwrap_or_default(), page.warnings, "so does the form of a plan");
        (page.returned, page.warnings)
    };
    assert_eq!(told().await, (None, vec![]), "no project is no share");
    project(&w, &mobiliser, 3, 0).await;
    project(&w, &mobiliser, 38, 2).await;
    assert_eq!(told().await, (None, vec![]), "neither few, nor a share that would tell the few of the other group");
    project(&w, &mobiliser, 30, 30).await;
    assert_eq!(told().await, (Some(50), vec![]));
    project(&w, &mobiliser, 30, 10).await;
    assert_eq!(told().await, (Some(60), vec![]), "ten around half are half");
    project(&w, &mobiliser, 20, 5).await;
    assert_eq!(told().await, (Some(64), vec![LoadWarning::OneSided]));
});

world_tests!(one_community_that_cannot_be_counted_keeps_no_other_from_it_and_is_told, async |w: World| {
    let mobiliser = w.actor(Role::Mobiliser, w.dor).await;
    for (pcode, name) in [("BF5601", "Dori"), ("BF5602", "Sebba"), ("BF5603", "Gorom")] {
        put(&w, pcode, name).await;
        support::save_community(&mobiliser, &community(pcode, &[])).await.unwrap();
    }
    many(&w, &mobiliser, 7).await;
    // Two of the three receive the same: of those only one can be written down.
    let mut tx = w.tx().await;
    store::execute!(&mut tx, "create unique index broken on community_received (month, cases)").unwrap().any();
    w.commit(tx).await;
    let told = support::count(&w.app).await;
    assert!(matches!(&told, Err(ServiceError::Internal(why)) if why.starts_with("1 ")), "{told:?}");
    let received = async || {
        let lines = support::communities(&mobiliser, None, "").await.unwrap().lines;
        lines.iter().filter(|line| line.community.counted.is_some()).count()
    };
    assert_eq!(received().await, 2, "the others are counted");
    let mut tx = w.tx().await;
    store::execute!(&mut tx, "drop index broken").unwrap().any();
    w.commit(tx).await;
    assert_eq!(support::count(&w.app).await.unwrap(), 1, "what was left is done the next time");
    assert_eq!(received().await, 3);
});

world_tests!(institutions_are_read_page_by_page_and_none_is_left_out, async |w: World| {
    let mobiliser = w.actor(Role::Mobiliser, w.dor).await;
    for i in 0..53 {
        school(&mobiliser, None, &format!("School {i:02}")).await;
    }
    let from =
        |after: Option<&str>| InstitutionQuery { after: after.map(str::to_owned), ..InstitutionQuery::default() };
    let first = support::institutions(&mobiliser, &from(None)).await.unwrap();
    let second = support::institutions(&mobiliser, &from(first.next.as_deref())).await.unwrap();
    assert_eq!((first.lines.len(), second.lines.len(), second.next), (50, 3, None));
    let names: Vec<_> = first.lines.iter().chain(&second.lines).map(|i| i.institution.name.clone()).collect();
    assert_eq!(names, (0..53).map(|i| format!("School {i:02}")).collect::<Vec<_>>());
    let nowhere = support::institutions(&mobiliser, &from(Some("nowhere"))).await;
    assert!(matches!(nowhere, Err(ServiceError::NotFound)));
    let partner = w.actor(Role::Partner, w.dor).await;
    assert!(support::institutions(&partner, &from(None)).await.is_err());
});
