//! What a provider can reach, byte by byte: nothing of it says who was with whom, or which case a person has.

use axum::http::StatusCode;
use domain::association::Episode;
use domain::authz::{Assignment, Compartment, Role};
use domain::directory::Category;
use domain::locale::Locale;
use domain::person::PersonCategory;
use service::ctx::new_id;
use store::association::{NewEpisode, insert_all};
use store::case::Case;

use crate::crawl::{Opened, crawl};
use crate::shared_world::{button, provider, says, sent, stored};
use crate::site::{Site, Visitor, site_tests};

/// A word that stands in the sealed facts and nowhere else.
const GROUP: &str = "Zwiebelfront";

/// Somebody of the group, whose caseworker is `worker`.
async fn associated(s: &Site, worker: &Visitor) -> Case {
    let case = s.w.case(s.w.dor, worker.user).await;
    let episode = Episode {
        group: Some(GROUP.into()),
        role: Some(domain::association::MainRole::Commander),
        ..Episode::default()
    };
    let mut tx = s.w.tx().await;
    let id = new_id(s.w.now());
    let new = NewEpisode { id, person: case.person, position: 0, episode: &episode, at: s.w.now() };
    insert_all(&mut tx, &s.w.app.sealer, &[new]).await.unwrap();
    s.w.commit(tx).await;
    case
}

/// Every page of the product, with the ids of the cases in it.
fn guessed(cases: &[Case], number: &str) -> Vec<String> {
    let mut out = Vec::new();
    for path in server::http::page::paths() {
        for case in cases {
            let filled: Vec<&str> = path
                .split('/')
                .map(|part| match part.trim_matches(['{', '}', ':']) {
                    _ if !part.starts_with(['{', ':']) => part,
                    "code" => case.code.as_str(),
                    "number" => number,
                    _ => "1",
                })
                .collect();
            out.push(filled.join("/"));
        }
    }
    out.sort_unstable();
    out.dedup();
    out
}

site_tests!(a_provider_reaches_no_category_group_case_code_or_code_name, async |s: Site| {
    let caseworker = Assignment {
        role: Role::Caseworker,
        office: Some(s.w.dor),
        compartment: Compartment::General,
        organisation: None,
    };
    let worker = s.signed_in(caseworker.clone()).await;
    let ctx = s.w.ctx(worker.user, vec![caseworker]).await;
    let to = provider(&s.w, "Yiriwa", Category::VocationalTraining).await;
    let cases = [associated(&s, &worker).await, associated(&s, &worker).await, associated(&s, &worker).await];
    let mut numbers = Vec::new();
    for (i, case) in cases.iter().take(2).enumerate() {
        let number = sent(&s.w, &ctx, case, &to).await.number;
        if i == 0 {
            service::partner::receive(&to.ctx, &button(&stored(&s.w, &number).await)).await.unwrap();
            service::partner::answer(&to.ctx, &says(&stored(&s.w, &number).await, "accept")).await.unwrap();
        }
        numbers.push(number);
    }
    let assignment = Assignment {
        role: Role::Partner,
        office: None,
        compartment: Compartment::General,
        organisation: Some(to.organisation),
    };
    let focal = s.signed_in(assignment).await;
    let reached = crawl(&focal, &["/partner", "/"], &[]).await.pages;
    assert!(reached.iter().any(|page| page.path.contains(&numbers[0]) && page.status == StatusCode::OK));
    assert!(reached.len() > 5, "{}", reached.len());
    let category = |locale| app::i18n::text(locale, &PersonCategory::AssociatedAdult.label_key(), None);
    let mut secret = vec![GROUP.to_owned(), PersonCategory::AssociatedAdult.as_str().to_owned()];
    secret.extend(Locale::ALL.iter().map(|locale| category(*locale)));
    let names =
        cases.iter().flat_map(|c| [c.code.clone(), c.code_name.clone(), c.id.0.to_string(), c.person.0.to_string()]);
    let all: Vec<String> = secret.iter().cloned().chain(names).collect();
    for page in &reached {
        for word in &all {
            assert!(!page.text.contains(word.as_str()), "{} holds {word}", page.path);
        }
    }
    // Nor does any address of the product, tried with what a provider could have heard: it is refused, and says nothing
    // but the address itself.
    for Opened { path, status, text } in crawl(&focal, &guessed(&cases[..1], &numbers[0]), &[]).await.pages {
        if path.starts_with("/cases/") || path.starts_with("/livelihoods") || path.starts_with("/training") {
            assert!(!status.is_success(), "{path} is {status}");
        }
        for word in secret.iter().chain([&cases[0].code_name, &cases[1].code]) {
            assert!(!text.contains(word.as_str()), "{path} holds {word}");
        }
    }
});
