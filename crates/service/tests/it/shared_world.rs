//! A case with a provider to refer it to: what tests of referrals and of partners share.

use domain::authz::{Assignment, Compartment, Role};
use domain::case::RevealForm;
use domain::consent::{ConsentMethod, DataCategory, Decision, Purpose, Recipient};
use domain::directory::{Category, OrganisationKind, ServiceKind};
use domain::id::{ConsentId, FocalPointId, OrganisationId, ServiceId};
use domain::person::Sex;
use domain::referral::{AnswerForm, MoveForm, ProgressForm, ReferralForm, SharedField};
use service::Ctx;
use service::consent::{SeeToEnd, SeeToEnds};
use service::ctx::new_id;
use service::incoming::{LookAtIncoming, LookAtIncomings};
use service::internal::{LookAtInternal, LookAtInternals};
use service::job::Handler as _;
use service::need::{LookAtNeeds, LookAtNeedsJob};
use service::partner::mail::{
    About, Letter, PartnerCode, ReferralReminder, ReferralSent, ReferralStopped, ReferralUnreported, ReferralUpdate,
};
use service::person::child_clock::{self, LookAtChild, LookAtChildren, SomethingWaits};
use service::referral::{LookAtClock, LookAtClocks, LookAtReport, LookAtReports};
use store::case::Case;
use store::consent::NewConsent;
use store::directory::{NewFocalPoint, OrganisationEntry, ServiceEntry};
use store::referral::Referral;
use uuid::Uuid;

use crate::world::World;

/// A provider with a focal point and one service.
pub struct Provider {
    pub organisation: OrganisationId,
    pub service: ServiceId,
    pub category: Category,
    /// The focal point, signed in.
    pub ctx: Ctx,
    pub email: String,
}

/// A provider that serves Dori.
pub async fn provider(w: &World, name: &str, category: Category) -> Provider {
    let organisation = OrganisationId(new_id(w.now()));
    let service = ServiceId(new_id(w.now()));
    let mut tx = w.tx().await;
    let record = OrganisationEntry {
        id: organisation,
        name: name.into(),
        kind: OrganisationKind::NgoNational,
        pcode: None,
        locality: Some("Wuro Sampa".into()),
        phone: Some("+226 25 00 00 17".into()),
        psea_on: None,
        screened_on: None,
        agreement_ref: None,
        agreement_to: None,
        active: true,
    };
    store::directory::insert_organisation(&mut tx, &record, w.now()).await.unwrap();
    w.commit(tx).await;
    add_service(w, organisation, service, category, w.now().date_naive() + chrono::TimeDelta::days(60)).await;
    let email = format!("focal-{}@example.org", Uuid::new_v4().simple());
    let assignment = Assignment {
        role: Role::Partner,
        office: None,
        compartment: Compartment::General,
        organisation: Some(organisation),
    };
    let user = w.user(&email, assignment.clone()).await;
    let focal_point = FocalPointId(new_id(w.now()));
    let mut tx = w.tx().await;
    let contact = NewFocalPoint { id: focal_point, organisation, user, phone: None, sex: Sex::Female };
    store::directory::insert_focal_point(&mut tx, &contact).await.unwrap();
    w.commit(tx).await;
    Provider { organisation, service, category, ctx: w.ctx(user, vec![assignment]).await, email }
}

/// One more service of a provider, for Dori, relied on until `expires`.
pub async fn add_service(
    w: &World,
    organisation: OrganisationId,
    id: ServiceId,
    category: Category,
    expires: chrono::NaiveDate,
) {
    let mut tx = w.tx().await;
    let dori = store::place::NewPlace {
        pcode: "BF5601".into(),
        name: "Dori".into(),
        level: 3,
        parent: None,
        country: "BFA".into(),
        lat: None,
        lon: None,
    };
    store::place::insert(&mut tx, &dori).await.unwrap();
    let service = ServiceEntry {
        id,
        organisation,
        category,
        kind: ServiceKind::Service,
        title: format!("Title of {category}"),
        pcode: "BF5601".into(),
        areas: vec!["BF5601".into()],
        for_sex: None,
        age_min: None,
        age_max: None,
        needs_reading: false,
        step_free: true,
        free_places: Some(3),
        cost: None,
        hours: None,
        starts_on: None,
        ends_on: None,
        verified_on: w.now().date_naive(),
        expires_on: expires,
        hazardous: false,
        pays: None,
        apply_by: None,
        active: true,
    };
    store::directory::insert_service(&mut tx, &service).await.unwrap();
    w.commit(tx).await;
}

/// A yes of the person to one provider, for everything that can be shared.
pub async fn consent(w: &World, case: &Case, organisation: OrganisationId) -> ConsentId {
    answer(w, case, Recipient::Organisation(organisation), Decision::Given, DataCategory::ALL).await
}

/// An answer of the person.
pub async fn answer(
    w: &World,
    case: &Case,
    recipient: Recipient,
    decision: Decision,
    categories: &[DataCategory],
) -> ConsentId {
    let id = ConsentId(new_id(w.now()));
    let record = NewConsent {
        id,
        case: case.id,
        purpose: Purpose::Referral,
        recipient,
        categories: categories.to_vec(),
        decision,
        text_version: "1".into(),
        language: domain::person::Language::Fuh,
        method: ConsentMethod::Thumbprint,
        witness: None,
        interpreter: false,
        told_how_to_withdraw: true,
        explained: None,
        copy_given: false,
        assent: false,
        valid_from: w.now().date_naive(),
        valid_to: None,
    };
    let mut tx = w.tx().await;
    store::consent::insert(&mut tx, &record, w.now(), case.caseworker.unwrap()).await.unwrap();
    w.commit(tx).await;
    id
}

/// A filled form for that provider, as the page sends it after the preview was looked at.
pub async fn form(ctx: &Ctx, case: &Case, to: &Provider) -> ReferralForm {
    let fields = SharedField::ALL.iter().map(|f| f.as_str().to_owned()).collect();
    seen(
        ctx,
        ReferralForm {
            command: Uuid::new_v4().to_string(),
            case: case.code.clone(),
            intent: "send".into(),
            category: to.category.as_str().into(),
            service: to.service.to_string(),
            urgency: "routine".into(),
            reason: "Six months".into(),
            message: "Prefers mornings".into(),
            fields,
            ..ReferralForm::default()
        },
    )
    .await
}

/// The form with the mark of its preview.
pub async fn seen(ctx: &Ctx, form: ReferralForm) -> ReferralForm {
    let composed = service::referral::compose(ctx, &form.case, form.clone()).await.unwrap();
    ReferralForm { seen: composed.preview.unwrap().seen, ..form }
}

/// A referral that was sent with consent.
pub async fn sent(w: &World, ctx: &Ctx, case: &Case, to: &Provider) -> Referral {
    consent(w, case, to.organisation).await;
    let number = service::referral::send(ctx, &form(ctx, case, to).await).await.unwrap();
    stored(w, &number).await
}

/// The referral as stored now.
pub async fn stored(w: &World, number: &str) -> Referral {
    store::referral::by_number(&w.app.db, number).await.unwrap().unwrap()
}

/// Shows the identity behind the case to the actor.
pub async fn reveal(ctx: &Ctx, case: &Case) {
    let form =
        RevealForm { command: Uuid::new_v4().to_string(), code: case.code.clone(), reason: "prepare_referral".into() };
    service::case::reveal(ctx, &form).await.unwrap();
}

/// A button that needs nothing but the referral.
pub fn button(r: &Referral) -> MoveForm {
    MoveForm { command: Uuid::new_v4().to_string(), version: r.version.to_string(), number: r.number.clone() }
}

/// An answer: `accept`, `decline`.
pub fn says(r: &Referral, answer: &str) -> AnswerForm {
    AnswerForm {
        command: Uuid::new_v4().to_string(),
        version: r.version.to_string(),
        number: r.number.clone(),
        answer: answer.into(),
        appointment_at: "2026-11-26T09:00".into(),
        appointment_place: "Building B".into(),
        decline_reason: "no_capacity".into(),
        ..AnswerForm::default()
    }
}

/// A report: `attended`, `finished`.
pub fn reports(r: &Referral, what: &str) -> ProgressForm {
    ProgressForm {
        command: Uuid::new_v4().to_string(),
        version: r.version.to_string(),
        number: r.number.clone(),
        what: what.into(),
        outcome: "service_received_full".into(),
        return_reason: "person_stopped".into(),
        ..ProgressForm::default()
    }
}

/// A referral that the provider opened, accepted and finished.
pub async fn completed(w: &World, ctx: &Ctx, case: &Case, to: &Provider) -> Referral {
    let number = sent(w, ctx, case, to).await.number;
    service::partner::receive(&to.ctx, &button(&stored(w, &number).await)).await.unwrap();
    service::partner::answer(&to.ctx, &says(&stored(w, &number).await, "accept")).await.unwrap();
    service::partner::report(&to.ctx, &reports(&stored(w, &number).await, "finished")).await.unwrap();
    stored(w, &number).await
}

/// Does every job that waits, as the worker would, and gives the mails that were written.
pub async fn letters(w: &World) -> Vec<Letter> {
    use service::job::Job;
    use service::partner::mail;
    let mut letters = Vec::new();
    loop {
        let mut tx = w.tx().await;
        let job = store::job::claim(&mut tx, w.now(), chrono::TimeDelta::minutes(1)).await.unwrap();
        let Some(job) = job else {
            w.commit(tx).await;
            return letters;
        };
        store::job::finish(&mut tx, job.id, w.now()).await.unwrap();
        w.commit(tx).await;
        let payload = job.payload.0;
        let letter = match job.kind.as_str() {
            ReferralSent::KIND => mail::write_sent(&w.app, &serde_json::from_value(payload).unwrap()).await,
            ReferralStopped::KIND => mail::write_stopped(&w.app, &serde_json::from_value(payload).unwrap()).await,
            ReferralReminder::KIND => mail::write_reminder(&w.app, &serde_json::from_value(payload).unwrap()).await,
            ReferralUpdate::KIND => mail::write_update(&w.app, &serde_json::from_value(payload).unwrap()).await,
            LookAtClock::KIND => LookAtClocks.run(&w.app, payload).await.map(|()| None),
            LookAtReport::KIND => LookAtReports.run(&w.app, payload).await.map(|()| None),
            ReferralUnreported::KIND => mail::write_unreported(&w.app, &serde_json::from_value(payload).unwrap()).await,
            LookAtIncoming::KIND => LookAtIncomings.run(&w.app, payload).await.map(|()| None),
            LookAtInternal::KIND => LookAtInternals.run(&w.app, payload).await.map(|()| None),
            SeeToEnd::KIND => SeeToEnds.run(&w.app, payload).await.map(|()| None),
            LookAtChild::KIND => LookAtChildren.run(&w.app, payload).await.map(|()| None),
            SomethingWaits::KIND => child_clock::write(&w.app, &serde_json::from_value(payload).unwrap()).await,
            LookAtNeeds::KIND => LookAtNeedsJob.run(&w.app, payload).await.map(|()| None),
            PartnerCode::KIND => mail::write_code(&w.app, &serde_json::from_value(payload).unwrap()).await,
            other => panic!("{other}"),
        };
        letters.extend(letter.unwrap());
    }
}

/// The token in the link of the last mail.
pub fn token(letters: &[Letter]) -> String {
    let url = letters.iter().rev().find_map(|l| match &l.about {
        About::Sent { url, .. }
        | About::Reminder { url, .. }
        | About::Stopped { url, .. }
        | About::Unreported { url, .. }
        | About::Update { url, .. } => Some(url.clone()),
        About::Code { .. }
        | About::Digest { .. }
        | About::AccessOpened { .. }
        | About::PaidTwice { .. }
        | About::Waits { .. } => None,
    });
    url.unwrap().rsplit('/').next().unwrap().to_owned()
}

/// The code in the last mail.
pub fn code(letters: &[Letter]) -> String {
    let code = letters.iter().rev().find_map(|l| match &l.about {
        About::Code { code, .. } => Some(code.clone()),
        _ => None,
    });
    code.unwrap()
}
