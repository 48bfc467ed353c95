//! Somebody says something: on the open page, or to staff who write it down.

use chrono::{DateTime, Utc};
use domain::account::show_recovery_code;
use domain::authz::{Facts, Permission};
use domain::feedback::{Desk, FeedbackForm, Heard, HeardBy, State};
use domain::id::{FeedbackId, OfficeId};
use serde::{Deserialize, Serialize};
use store::command::{Claim, claim, finish};
use store::feedback::{Feedback, Words, secret_tag};
use store::feedback_event::{NewEvent, happened};
use store::{Source, Tx};

use super::begin_for_nobody;
use super::clock::set_terms;
use super::find::{entry, place};
use crate::session::{self, throttle, token};
use crate::{App, Ctx, ServiceError, ServiceResult};

/// Minutes after which the count of what came on the open page begins anew.
const WINDOW: i64 = 10;
/// What comes freely in that time, from everybody together: more than a programme ever gets.
const FREE: i64 = 300;
/// What one source usually sends in a day at most. A whole telephone company can be one source: what comes after that is set
/// apart and not refused, or thirty letters of one enemy would silence everybody who is its customer.
const OF_ONE_SOURCE: u32 = 30;
/// The longest that anybody waits: a flood must not shut the page for those who need it.
const LONGEST: i64 = 5;
/// Syllables of a secret word: five bits of each letter pair would be less than people can copy without a mistake.
const SYLLABLES: usize = 5;

/// What the person gets: the way back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Given {
    /// The number.
    pub reference: String,
    /// The secret word.
    pub secret: String,
}

impl Given {
    fn new() -> ServiceResult<Given> {
        Ok(Given { reference: show_recovery_code(&token::readable(8)?), secret: word()? })
    }
}

/// A word of syllables that can be said on the telephone, and two digits: 36 bits, and tries are slowed down.
fn word() -> ServiceResult<String> {
    const FIRST: &[u8; 16] = b"bdfghjklmnprstvz";
    const SECOND: &[u8; 4] = b"aeio";
    let mut bytes = [0_u8; SYLLABLES + 1];
    token::fill(&mut bytes)?;
    let syllable = |b: &u8| [FIRST[usize::from(b & 15)], SECOND[usize::from(b >> 4 & 3)]];
    let text: String = bytes[..SYLLABLES].iter().flat_map(syllable).map(char::from).collect();
    Ok(format!("{text}{:02}", bytes[SYLLABLES] % 64 + 10))
}

/// Offices to choose from, for anybody: names of towns.
pub async fn offices(app: &App) -> ServiceResult<Vec<(OfficeId, String)>> {
    let all = store::office::all(&app.db).await?;
    Ok(all.into_iter().filter(|o| o.active).map(|o| (OfficeId(o.id), o.name)).collect())
}

/// Takes what came on the open page. Nothing of the connection is kept, but that a source that nobody can find again sent
/// one more today. What a program may have written is set apart, not dropped: it may have been a person. Whoever sends it
/// cannot tell.
pub async fn submit(
    app: &std::sync::Arc<App>,
    form: &FeedbackForm,
    from: Option<session::Source>,
) -> ServiceResult<Given> {
    let heard = form.parse(HeardBy::Person)?;
    let given = Given::new()?;
    known(app, heard.office).await?;
    let ctx = Ctx::system(app.clone());
    // Counted for everybody together: who floods the page holds it up for seconds, and nobody is remembered.
    let window = ctx.now.timestamp().div_euclid(WINDOW * 60);
    let key = throttle::key("feedback", &window.to_string());
    throttle::check(app, &key, ctx.now).await?;
    let mut tx = begin_for_nobody(app).await?;
    if let Claim::Done(sealed) = claim(&mut tx, heard.command, "feedback.submit", ctx.now).await? {
        return again(app, heard.command, &sealed);
    }
    let usual = match from {
        Some(from) => app.sources.take("feedback", from, OF_ONE_SOURCE, ctx.now)?,
        None => true,
    };
    let heard = Heard { apart: heard.apart || !usual, ..heard };
    store::throttle::fail(&mut tx, &key, ctx.now, ctx.now - chrono::Duration::minutes(WINDOW), |n| ctx.now + delay(n))
        .await?;
    let kept = keep(&ctx, &mut tx, &heard, &given).await?;
    finish(&mut tx, heard.command, &for_again(app, heard.command, &given)?).await?;
    tx.commit(entry(&ctx, "feedback.received", &kept)).await?;
    Ok(given)
}

/// How long the next one waits after so many.
fn delay(n: i64) -> chrono::Duration {
    chrono::Duration::seconds((n - FREE).clamp(0, LONGEST))
}

/// Notes what somebody said to staff. Whoever notes it may never see it again.
pub async fn note(ctx: &Ctx, form: &FeedbackForm) -> ServiceResult<Given> {
    let own = ctx.office.as_ref().map(|o| o.id);
    let facts = own.map_or(Facts::NONE, Facts::office);
    let grant = ctx.require(Permission::FeedbackRecord, &facts)?;
    let heard = form.parse(HeardBy::Staff)?;
    known(&ctx.app, heard.office).await?;
    let heard = Heard { office: heard.office.or(own), ..heard };
    let given = Given::new()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(sealed) = claim(&mut tx, heard.command, "feedback.note", ctx.now).await? {
        return again(&ctx.app, heard.command, &sealed);
    }
    let kept = keep(ctx, &mut tx, &heard, &given).await?;
    finish(&mut tx, heard.command, &for_again(&ctx.app, heard.command, &given)?).await?;
    tx.commit(entry(ctx, "feedback.noted", &kept)).await?;
    Ok(given)
}

async fn known(app: &App, office: Option<OfficeId>) -> ServiceResult<()> {
    let Some(id) = office else { return Ok(()) };
    let found = store::office::by_id(&app.db, id).await?.filter(|o| o.active);
    found.map(drop).ok_or_else(|| ServiceError::field("office", "error-unknown-choice"))
}

/// What a form sent twice gives the second time, sealed: the word stands nowhere in clear.
fn for_again(app: &App, command: uuid::Uuid, given: &Given) -> ServiceResult<String> {
    Ok(hex::encode(app.sealer.seal("feedback.given", command, given)?))
}

fn again(app: &App, command: uuid::Uuid, sealed: &str) -> ServiceResult<Given> {
    let bytes = hex::decode(sealed).map_err(|_| ServiceError::Internal("a command's result cannot be read".into()))?;
    Ok(app.sealer.open("feedback.given", command, &bytes)?)
}

/// Keeps it with its clock and its desk, in the caller's transaction.
async fn keep(ctx: &Ctx, tx: &mut Tx, heard: &Heard, given: &Given) -> ServiceResult<Feedback> {
    let mut feedback = Feedback {
        id: FeedbackId(ctx.id()),
        reference: given.reference.clone(),
        office: heard.office,
        channel: heard.channel,
        desk: Desk::Head,
        walled: false,
        elsewhere: heard.elsewhere,
        apart: heard.apart,
        state: State::New,
        outcome: None,
        satisfied: None,
        words: Words {
            category: heard.category,
            said: heard.said.clone(),
            about: heard.about.clone(),
            contact: heard.contact.clone(),
            accused: Vec::new(),
            organisation: None,
            resolved: false,
            past: None,
            line_since: None,
            again: None,
        },
        handled_by: None,
        received_at: ctx.now,
        acknowledge_by: ctx.now,
        resolve_by: ctx.now,
        acknowledged_at: None,
        resolved_at: None,
        closed_at: None,
        late: false,
        next: None,
        erased_at: None,
        version: 1,
    };
    place(ctx, &mut *tx, &mut feedback).await?;
    set_terms(&mut *tx, &mut feedback).await?;
    let secret = secret_tag(&ctx.app.sealer, &given.reference, &given.secret);
    store::feedback::insert(tx, &ctx.app.sealer, &feedback, &secret).await?;
    // Who wrote it down is in the log and not beside it: the line must not learn from whom something came.
    let event = NewEvent { id: ctx.id(), feedback: feedback.id, at: ctx.now, by: None, what: "received", note: None };
    happened(tx, &ctx.app.sealer, &event).await?;
    Ok(feedback)
}

/// One of the demonstration, at its time.
pub(crate) async fn keep_for_seed(
    ctx: &Ctx,
    tx: &mut Tx,
    heard: &Heard,
    at: DateTime<Utc>,
    given: (&str, &str),
) -> ServiceResult<Feedback> {
    let then = Ctx { now: at, ..ctx.clone() };
    let given = Given { reference: given.0.into(), secret: given.1.into() };
    keep(&then, tx, heard, &given).await
}

/// Whether there is one with this number and secret word.
pub(super) async fn by_secret(
    app: &App,
    src: impl Source,
    reference: &str,
    secret: &str,
) -> ServiceResult<Option<Feedback>> {
    let secret = secret.trim().to_lowercase();
    let tag = secret_tag(&app.sealer, reference, &secret);
    Ok(store::feedback::by_secret(src, &app.sealer, reference, &tag).await?)
}
