//! The caseload: the cases of the actor's scope, by view, status or search.

use chrono::{Days, NaiveDate};
use domain::authz::{Facts, Permission, Scope};
use domain::case::{CaseGap, CaseStatus};
use domain::programme::Rule;
use store::case_due::DueKey;
use store::case_line::CaseLine;
use store::case_list::{CaseKey, Gaps};

use super::header::{ConsentState, consent_state};
use super::search::{self, Match};
use crate::cursor::Cursor;
use crate::{Ctx, ServiceResult};

/// Rows of one page.
pub const ROWS: usize = 50;
/// Days without contact after which a case needs attention.
pub const QUIET_DAYS: u64 = 60;

/// A saved view of the caseload.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CaseView {
    /// Work goes on.
    #[default]
    Open,
    /// Something is due today or was before.
    Due,
    /// High risk, or a long silence.
    Attention,
    /// At their end.
    Closed,
}

/// Which cases.
#[derive(Debug, Clone, Default)]
pub struct CaseQuery {
    /// The view.
    pub view: CaseView,
    /// Only this status.
    pub status: Option<CaseStatus>,
    /// Only cases that lack all of this.
    pub without: Vec<CaseGap>,
    /// A code, a code name, a phone or a name. Never logged.
    pub search: String,
    /// Where the page begins.
    pub after: Option<Cursor>,
}

impl CaseQuery {
    fn gaps(&self) -> Gaps {
        let has = |gap| self.without.contains(&gap);
        Gaps {
            next_step: has(CaseGap::NextStep),
            phone: has(CaseGap::Phone),
            plan: has(CaseGap::Plan),
            caseworker: has(CaseGap::Caseworker),
        }
    }
}

/// A row of the caseload.
#[derive(Debug, Clone)]
pub struct CaseRow {
    /// What the case is.
    pub line: CaseLine,
    /// What the person agreed to.
    pub consent: ConsentState,
    /// What the search met.
    pub found: Option<Match>,
}

/// How many cases each view holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Open ones.
    pub open: i64,
    /// With something due, at most [`store::case_due::COUNT_MAX`].
    pub due: i64,
    /// That need attention, at most the same.
    pub attention: i64,
    /// Closed ones.
    pub closed: i64,
    /// With the status that was asked for.
    pub status: Option<i64>,
    /// That lack what was asked for, at most [`store::case_due::COUNT_MAX`].
    pub without: Option<i64>,
}

/// One page of the caseload.
#[derive(Debug, Clone)]
pub struct CaseList {
    /// Rows.
    pub rows: Vec<CaseRow>,
    /// Counts; none for a search, which goes across the views.
    pub counts: Counts,
    /// Where the next page begins.
    pub next: Option<Cursor>,
    /// Whether the whole office is listed, and not one's own cases.
    pub office: bool,
}

/// One page of the cases that the actor may list.
pub async fn list(ctx: &Ctx, query: &CaseQuery) -> ServiceResult<CaseList> {
    let scope = ctx.actor.scope(Permission::CaseList);
    if scope == Scope::Nothing {
        return Err(crate::ServiceError::Forbidden);
    }
    let searched = !query.search.trim().is_empty();
    let (found, next) =
        if searched { (search::find(ctx, scope, &query.search).await?, None) } else { page(ctx, scope, query).await? };
    let codes: Vec<String> = found.iter().map(|(code, _)| code.clone()).collect();
    let lines = store::case_line::of_codes(ctx.db(), &codes).await?;
    let answers = store::case_line::answers(ctx.db(), &codes).await?;
    let today = ctx.today();
    let notice = ctx.app.programme.snapshot().rules.get(Rule::ConsentNotice);
    let rows = lines
        .into_iter()
        .map(|line| {
            let of_case: Vec<_> = answers.iter().filter(|(id, _)| *id == line.id).map(|(_, a)| a.clone()).collect();
            let found = found.iter().find(|(code, _)| *code == line.code).and_then(|(_, m)| *m);
            CaseRow { consent: consent_state(&of_case, today, notice), found, line }
        })
        .collect();
    if searched {
        log_search(ctx, codes.len()).await?;
    }
    let counts = if searched { Counts::default() } else { counts(ctx, scope, query).await? };
    Ok(CaseList { rows, counts, next, office: matches!(scope, Scope::Office { .. }) })
}

type Found = Vec<(String, Option<Match>)>;

/// The codes of one page of a view, and where the next one begins.
async fn page(ctx: &Ctx, scope: Scope, query: &CaseQuery) -> ServiceResult<(Found, Option<Cursor>)> {
    let limit = ROWS as i64 + 1;
    let before = query.after.map(|c| (c.at, c.id));
    let db = ctx.db();
    let keys = match (query.status, query.view) {
        (status, _) if !query.without.is_empty() => {
            store::case_list::lacking(db, scope, status, query.gaps(), before, limit).await?
        }
        (Some(status), _) => store::case_list::with_status(db, scope, status, before, limit).await?,
        (None, CaseView::Open) => store::case_list::open(db, scope, before, limit).await?,
        (None, CaseView::Closed) => store::case_list::with_status(db, scope, CaseStatus::Closed, before, limit).await?,
        (None, CaseView::Attention) => {
            store::case_list::attention(db, scope, quiet_since(ctx.today()), before, limit).await?
        }
        (None, CaseView::Due) => {
            let after = query.after.map(|c| (c.at.date_naive(), c.id));
            let keys = store::case_due::due(db, scope, ctx.today(), after, limit).await?;
            keys.into_iter().map(from_due).collect()
        }
    };
    let next = keys.get(ROWS - 1).filter(|_| keys.len() > ROWS).map(|k| Cursor::new(k.at, k.id));
    Ok((keys.into_iter().take(ROWS).map(|k| (k.code, None)).collect(), next))
}

fn from_due(key: DueKey) -> CaseKey {
    CaseKey { code: key.code, at: key.due_on.and_time(chrono::NaiveTime::MIN).and_utc(), id: key.id }
}

/// The first day of contact that is not too long ago.
fn quiet_since(today: NaiveDate) -> NaiveDate {
    today.checked_sub_days(Days::new(QUIET_DAYS)).unwrap_or(today)
}

async fn counts(ctx: &Ctx, scope: Scope, query: &CaseQuery) -> ServiceResult<Counts> {
    let without = if query.without.is_empty() {
        None
    } else {
        let most = store::case_due::COUNT_MAX;
        Some(store::case_list::lacking(ctx.db(), scope, query.status, query.gaps(), None, most).await?.len() as i64)
    };
    let by_status = store::case_due::by_status(ctx.db(), scope).await?;
    let of = |wanted: &dyn Fn(CaseStatus) -> bool| by_status.iter().filter(|(s, _)| wanted(*s)).map(|(_, n)| n).sum();
    Ok(Counts {
        open: of(&CaseStatus::is_open),
        closed: of(&|s| s == CaseStatus::Closed),
        status: query.status.map(|wanted| of(&|s| s == wanted)),
        without,
        due: store::case_due::count_due(ctx.db(), scope, ctx.today()).await?,
        attention: store::case_due::count_attention(ctx.db(), scope, quiet_since(ctx.today())).await?,
    })
}

/// A search may have been for somebody's name: that it happened is on record, what was typed is not.
async fn log_search(ctx: &Ctx, hits: usize) -> ServiceResult<()> {
    let facts = ctx.office.as_ref().map_or(Facts::NONE, |o| Facts::office(o.id));
    let grant = ctx.require(Permission::PersonSearch, &facts)?;
    let mut entry = ctx.audit("case.searched", "case", None).detail(serde_json::json!({ "hits": hits }));
    entry.office_id = ctx.office.as_ref().map(|o| o.id);
    ctx.log_read(grant, entry).await
}
