//! People who may be the same person: shown while registering, and asked about before saving.

use domain::authz::{Facts, Permission};
use domain::duplicate::{Band, Features, Likeness, Reason, compare};
use domain::form::FieldError;
use domain::id::CaseId;
use domain::name::{sound, words};
use domain::person::PersonForm;
use serde_json::json;
use store::Source;
use store::person_alike;
use store::person_search::{Found, Viewer};
use uuid::Uuid;

use super::hit::{Hit, viewer};
use crate::{Ctx, ServiceError, ServiceResult, place};

/// Most people that are compared.
const COMPARED: i64 = 200;
/// Most of them that are shown, or kept as pairs.
pub(crate) const SHOWN: usize = 6;
/// Most sounds that the query takes.
const SOUNDS: usize = 8;

/// Somebody who may be the same person.
#[derive(Debug, Clone)]
pub struct Match {
    /// Who, as far as the actor may know.
    pub hit: Hit,
    /// What follows.
    pub band: Band,
    /// What speaks for and against.
    pub reasons: Vec<Reason>,
}

/// Compares what was typed so far, also while it is typed. Puts on record that somebody looked: at first, for
/// everybody who was not shown in this form before, and now and then (see [`super::Looking`]).
pub async fn check(ctx: &Ctx, form: &PersonForm) -> ServiceResult<Vec<Match>> {
    let office = ctx.require_office()?;
    let grant = ctx.require(Permission::PersonSearch, &Facts::office(office.id))?;
    ctx.app.looking.count(ctx.user(), ctx.now)?;
    let origin = match form.origin.trim() {
        "" => None,
        text => place::resolve(ctx, "origin", text).await?.ok().map(|p| p.pcode),
    };
    let features = features(ctx, form, &office.country, origin);
    let mut alike = alike(ctx, ctx.db(), &features).await?;
    alike.truncate(SHOWN);
    let cases: Vec<CaseId> = alike.iter().map(|(found, _)| found.case).collect();
    let matches: Vec<Match> = alike
        .into_iter()
        .map(|(found, l)| Match { hit: Hit::of(ctx, &found), band: l.band(), reasons: l.reasons })
        .collect();
    let hits: Vec<Hit> = matches.iter().map(|m| m.hit.clone()).collect();
    // A form that does not say which one it is has not been shown anything.
    let sending = form.command.parse::<Uuid>().ok();
    let due = sending.is_none_or(|form| ctx.app.looking.is_due(ctx.user(), form, &cases));
    if due {
        let entry = ctx.audit("person.compared", "person", None);
        let detail = json!({ "hits": hits.len(), "shown": Hit::shown(&hits) });
        ctx.log_read(grant, store::Audit { office_id: Some(office.id), ..entry }.detail(detail)).await?;
    }
    if let Some(form) = sending {
        ctx.app.looking.shown(ctx.user(), form, &cases, due, ctx.now);
    }
    Ok(matches)
}

/// What of a form is compared; numbers of documents by their tags.
pub(super) fn features(ctx: &Ctx, form: &PersonForm, country: &str, origin: Option<String>) -> Features {
    form.features(ctx.today(), country, origin, |number| store::id_document::tag(&ctx.app.sealer, number))
}

/// People alike enough to be named, the likest first, as far as the actor may know of them.
pub(super) async fn alike(ctx: &Ctx, src: impl Source, features: &Features) -> ServiceResult<Vec<(Found, Likeness)>> {
    alike_to(src, viewer(ctx), features).await
}

/// The same, as far as `viewer` may know of them.
pub(crate) async fn alike_to(
    src: impl Source,
    viewer: Viewer,
    features: &Features,
) -> ServiceResult<Vec<(Found, Likeness)>> {
    let mut sounds: Vec<String> = features.names.iter().flat_map(|n| words(n)).map(|w| sound(&w)).collect();
    sounds.sort_unstable();
    sounds.dedup();
    sounds.truncate(SOUNDS);
    let (phones, documents) = (&features.phones, &features.documents);
    let found = person_alike::alike(src, viewer, &sounds, phones, documents, COMPARED).await?;
    let mut out: Vec<_> = found.into_iter().map(|f| (compare(features, &f.features()), f)).collect();
    out.retain(|(likeness, _)| likeness.band() != Band::Silent);
    out.sort_by(|(a, x), (b, y)| b.score.total_cmp(&a.score).then(x.case.cmp(&y.case)));
    Ok(out.into_iter().map(|(likeness, f)| (f, likeness)).collect())
}

/// Refuses a registration that is like another record, until somebody says why it is another person.
pub(super) fn must_say_why(blocking: usize) -> ServiceError {
    ServiceError::Invalid(vec![FieldError {
        field: "distinct_reason".into(),
        key: "error-duplicate".into(),
        args: vec![("n".into(), blocking.to_string())],
    }])
}
