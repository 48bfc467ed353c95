//! Writing the acts around a referral. No mail goes out: these providers exist nowhere.

use domain::authz::{Facts, Permission};
use domain::case::{CaseEventKind, TaskKind};
use domain::consent::{Gate, gate};
use domain::referral::{Answer, Move, NewReferral, Party, Report, RevokeReason, Step, data_of};
use store::Tx;
use store::case::Case;
use store::referral::{Referral, SHARED_VALUES};
use store::service_match::Candidate;

use super::act::{Act, Dated, Key};
use super::writer::{Done, Writer, act_as, refused};
use crate::referral::{
    By, Known, TASKS, Told, advance, apply_answer, apply_report, begin_support, begun, clear, fill, freeze, logged_as,
    look, organisation_name, tell,
};
use crate::{Ctx, ServiceResult};

impl Writer<'_> {
    /// Writes one.
    pub(super) async fn write_referral(
        &mut self,
        ctx: &Ctx,
        tx: &mut Tx,
        case: &Case,
        dated: &Dated,
    ) -> ServiceResult<Done> {
        if let Act::Refer(key, new) = &dated.act {
            return self.refer(ctx, tx, case, (dated.case, *key), new).await;
        }
        let Some(key) = key_of(&dated.act) else { return Ok(Done::No) };
        let Some(id) = self.referrals.get(&(dated.case, key)) else { return Ok(Done::No) };
        let Some(mut referral) = store::referral::by_id(&mut *tx, *id).await? else { return Ok(Done::No) };
        if !referral.progress.status.allows(first_move(&dated.act, &referral), party(&dated.act)) {
            return Ok(Done::No);
        }
        if !go_on_as(ctx, tx, case, &referral, &dated.act) {
            return Ok(Done::No);
        }
        let done = match step(ctx, tx, case, &mut referral, &dated.act).await {
            Ok(done) => done,
            Err(error) => return refused(error),
        };
        let Some(action) = done else { return Ok(Done::Yes) };
        tx.record(ctx.audit(action, "referral", Some(referral.id.0)).case(case.id, case.office));
        Ok(Done::Yes)
    }

    async fn refer(
        &mut self,
        ctx: &Ctx,
        tx: &mut Tx,
        case: &Case,
        key: (usize, Key),
        new: &NewReferral,
    ) -> ServiceResult<Done> {
        let Some(service) = self.service(tx, new).await? else { return Ok(Done::No) };
        let answers = store::consent::answers(&mut *tx, case.id).await?;
        let data = data_of(&new.fields);
        let asked = gate(&answers, service.organisation, new.category, &data, ctx.today());
        let (Gate::Open(consent), true) = (asked, case.status.is_open()) else { return Ok(Done::No) };
        if !act_as(ctx, tx, case, Permission::ReferralWrite) {
            return Ok(Done::No);
        }
        let mut referral = begun(ctx, tx, case, &service, new.urgency).await?;
        fill(&mut referral, new, &service);
        referral.consent = Some(consent);
        store::referral_save::insert(tx, &referral).await?;
        referral.version = 1;
        let subject = store::referral_subject::of_person(&mut *tx, case.person).await?;
        let age = subject.birth.age_on(ctx.today()).map(|a| i64::from(a.years));
        let values = freeze(&Known { subject, age }, new);
        referral.shared_values = Some(ctx.app.sealer.seal(SHARED_VALUES, referral.id.0, &values)?);
        advance(ctx, tx, &mut referral, By::Staff, &[Step::Prepare, Step::Send], None).await?;
        let kind = CaseEventKind::ReferralSent;
        let told = Told { kind, organisation: &service.organisation_name, by: By::Staff, reason: None };
        tell(ctx, tx, case, &referral, told).await?;
        begin_support(ctx, tx, case).await?;
        let fields: Vec<_> = referral.fields.iter().map(|f| f.as_str()).collect();
        let entry = ctx.audit("referral.sent", "referral", Some(referral.id.0)).case(case.id, case.office);
        tx.record(entry.detail(serde_json::json!({ "fields": fields, "without_consent": false })));
        self.referrals.insert(key, referral.id);
        Ok(Done::Yes)
    }

    async fn service(&mut self, tx: &mut Tx, new: &NewReferral) -> ServiceResult<Option<Candidate>> {
        if let Some(known) = self.services.get(&new.service) {
            return Ok(Some(known.clone()));
        }
        let found = store::service_match::by_id(&mut *tx, new.service).await?;
        if let Some(service) = &found {
            self.services.insert(new.service, service.clone());
        }
        Ok(found)
    }
}

fn key_of(act: &Act) -> Option<Key> {
    match act {
        Act::Receive(key)
        | Act::Answer(key, ..)
        | Act::Report(key, ..)
        | Act::Told(key)
        | Act::Clock(key)
        | Act::Verify { key, .. }
        | Act::Close(key, _)
        | Act::Revoke(key, _) => Some(*key),
        _ => None,
    }
}

/// On whose side the act is.
fn party(act: &Act) -> Party {
    match act {
        Act::Receive(_) | Act::Answer(..) | Act::Report(..) => Party::Provider,
        Act::Clock(_) => Party::System,
        _ => Party::Sender,
    }
}

/// The first step of the act: whether it can follow decides about the whole.
fn first_move(act: &Act, referral: &Referral) -> Move {
    use domain::referral::ReferralStatus::{Received, Scheduled};
    let opened = referral.progress.status == Received;
    match act {
        Act::Answer(_, Answer::Decline(_), _) if opened => Move::Decline,
        Act::Answer(..) if opened => Move::Accept,
        Act::Receive(_) | Act::Answer(..) => Move::Receive,
        Act::Report(_, Report::Missed, _) => Move::Miss,
        Act::Report(_, Report::Finished(_), _) => Move::Complete,
        Act::Report(..) => Move::Start,
        Act::Clock(_) => Move::Expire,
        Act::Verify { .. } => Move::Verify,
        Act::Close(..) => Move::Close,
        // Telling the person changes nothing: it can follow an answer.
        Act::Told(_) if referral.progress.status == Scheduled => Move::Schedule,
        _ => Move::Revoke,
    }
}

fn go_on_as(ctx: &Ctx, tx: &mut Tx, case: &Case, referral: &Referral, act: &Act) -> bool {
    match party(act) {
        Party::Sender => act_as(ctx, tx, case, Permission::ReferralWrite),
        Party::System => {
            tx.act_unchecked_as(super::grant());
            true
        }
        Party::Provider => {
            let facts = Facts::organisation(referral.organisation);
            let granted = ctx.require(Permission::ReferralAnswer, &facts);
            granted.map(|grant| tx.act_unchecked_as(grant)).is_ok()
        }
    }
}

/// Takes the step and gives its name for the log; nothing when nothing happened.
async fn step(
    ctx: &Ctx,
    tx: &mut Tx,
    case: &Case,
    referral: &mut Referral,
    act: &Act,
) -> ServiceResult<Option<&'static str>> {
    let by = By::Provider(referral.organisation);
    let zone = chrono_tz::Tz::UTC;
    let action = match act {
        Act::Receive(_) => {
            advance(ctx, tx, referral, by, &[Step::Receive], None).await?;
            "referral.received"
        }
        Act::Answer(_, answer, note) => {
            apply_answer(ctx, tx, case, referral, by, answer, note.as_deref(), zone).await?;
            "referral.answered"
        }
        Act::Report(_, report, note) => {
            apply_report(ctx, tx, case, referral, by, report, note.as_deref(), zone).await?;
            "referral.reported"
        }
        Act::Told(_) => {
            clear(ctx, tx, referral, &[TaskKind::ReferralAnswered]).await?;
            store::case::contacted(tx, case.id, ctx.today()).await?;
            "referral.told"
        }
        Act::Clock(_) => return Ok(look(ctx, tx, case, referral).await?.map(logged_as)),
        Act::Verify { outcome, satisfaction, close, .. } => {
            referral.progress.outcome = Some(*outcome);
            referral.satisfaction = Some(*satisfaction);
            let mut steps = vec![Step::Verify];
            let mut kinds = vec![CaseEventKind::ReferralVerified];
            if *close {
                steps.push(Step::Close(Some(*outcome)));
                kinds.push(CaseEventKind::ReferralClosed);
            }
            advance(ctx, tx, referral, By::Staff, &steps, None).await?;
            clear(ctx, tx, referral, &TASKS).await?;
            store::case::contacted(tx, case.id, ctx.today()).await?;
            for kind in kinds {
                tell_all(ctx, tx, case, referral, kind, Some(outcome.as_str())).await?;
            }
            "referral.verified"
        }
        Act::Close(_, outcome) => {
            advance(ctx, tx, referral, By::Staff, &[Step::Close(Some(*outcome))], None).await?;
            clear(ctx, tx, referral, &TASKS).await?;
            tell_all(ctx, tx, case, referral, CaseEventKind::ReferralClosed, Some(outcome.as_str())).await?;
            "referral.closed"
        }
        Act::Revoke(_, reason) => {
            take_back(ctx, tx, case, referral, *reason).await?;
            "referral.revoked"
        }
        _ => "referral.read",
    };
    Ok(Some(action))
}

/// Revokes without a mail.
pub(super) async fn take_back(
    ctx: &Ctx,
    tx: &mut Tx,
    case: &Case,
    referral: &mut Referral,
    reason: RevokeReason,
) -> ServiceResult<()> {
    if !referral.progress.status.is_open() {
        return Ok(());
    }
    advance(ctx, tx, referral, By::Staff, &[Step::Revoke(reason)], None).await?;
    clear(ctx, tx, referral, &TASKS).await?;
    tell_all(ctx, tx, case, referral, CaseEventKind::ReferralRevoked, Some(reason.as_str())).await
}

async fn tell_all(
    ctx: &Ctx,
    tx: &mut Tx,
    case: &Case,
    referral: &Referral,
    kind: CaseEventKind,
    reason: Option<&str>,
) -> ServiceResult<()> {
    let organisation = organisation_name(tx, referral.organisation).await?;
    tell(ctx, tx, case, referral, Told { kind, organisation: &organisation, by: By::Staff, reason }).await
}
