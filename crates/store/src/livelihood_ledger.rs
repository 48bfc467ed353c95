//! The book: what was granted, approved, paid and confirmed, by project; and every tranche with who moved it.

use chrono::{DateTime, NaiveDate, Utc};

use crate::StoreResult;
use crate::db::Source;
use crate::livelihood_list::Seen;

/// Which part of the book is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Part<'a> {
    /// All of it.
    #[default]
    Whole,
    /// What belongs to no project.
    NoProject,
    /// What belongs to the project with this code.
    Project(&'a str),
}

impl<'a> Part<'a> {
    /// Whether what belongs to this project, or to none, is part of it.
    pub fn holds(self, project: Option<&str>) -> bool {
        match self {
            Part::Whole => true,
            Part::NoProject => project.is_none(),
            Part::Project(code) => project == Some(code),
        }
    }

    /// As statements ask for it: whether for all, whether for no project, and the code of one.
    fn asked(self) -> (bool, bool, &'a str) {
        match self {
            Part::Whole => (true, false, ""),
            Part::NoProject => (false, true, ""),
            Part::Project(code) => (false, false, code),
        }
    }
}

/// What stands in the book of an office, of one project and in one currency.
#[derive(Debug, Clone, PartialEq, Eq, Default, sqlx::FromRow)]
pub struct Book {
    /// Code of the project; nothing where there is none.
    pub project: Option<String>,
    /// What it is called.
    pub title: Option<String>,
    /// Code of the currency.
    pub currency: String,
    /// Businesses with a grant.
    pub grants: i64,
    /// What was granted, in minor units.
    pub granted: i64,
    /// What is still to come.
    pub owed: i64,
    /// What is approved and not paid.
    pub approved: i64,
    /// What was paid.
    pub paid: i64,
    /// What the people say they have.
    pub received: i64,
    /// What a statement says too.
    pub reconciled: i64,
    /// Paid more than a week ago without the person saying so.
    pub late: i64,
}

/// The book of an office or of all, by project and currency. Of goods what arrived is paid: the amount of the one payment
/// that lives. `late` are payments before that instant that nobody confirmed.
pub async fn book(mut src: impl Source, seen: Seen, part: Part<'_>, late: DateTime<Utc>) -> StoreResult<Vec<Book>> {
    let (whole, none, code) = part.asked();
    fetch_all!(
        src,
        Book,
        "select r.code as project, r.title, g.currency, cast(count(distinct g.id) as bigint) as grants,
           cast(coalesce(sum(t.amount), 0) as bigint) as granted,
           cast(coalesce(sum(case when t.state in ('planned', 'condition_met', 'requested', 'withheld') then t.amount else 0 end), 0) as bigint) as owed,
           cast(coalesce(sum(case when t.state = 'approved' then t.amount else 0 end), 0) as bigint) as approved,
           cast(coalesce(sum(case when t.state in ('paid', 'confirmed_by_recipient', 'reconciled') then coalesce(p.amount, t.amount) else 0 end), 0) as bigint) as paid,
           cast(coalesce(sum(case when t.state in ('confirmed_by_recipient', 'reconciled') then coalesce(p.amount, t.amount) else 0 end), 0) as bigint) as received,
           cast(coalesce(sum(case when t.state = 'reconciled' then coalesce(p.amount, t.amount) else 0 end), 0) as bigint) as reconciled,
           cast(coalesce(sum(case when t.state = 'paid' and t.paid_at < $1 then coalesce(p.amount, t.amount) else 0 end), 0) as bigint) as late
         from startup_grant g
         join tranche t on t.grant_id = g.id
         join startup s on s.id = g.startup_id
         join case_file c on c.id = s.case_id
         left join project r on r.id = s.project_id
         left join payment p on p.tranche_id = t.id and p.state not in ('failed', 'reversed')
         where c.compartment = 'general' and ($2 or c.office_id = $3) and ($4 or ($5 and s.project_id is null) or r.code = $6)
         group by r.code, r.title, g.currency
         order by case when r.code is null then 1 else 0 end, r.code, g.currency",
        late,
        seen.every_office,
        seen.office,
        whole,
        none,
        code,
    )
}

/// Of how many people the sums of a project and a currency are.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct BookPeople {
    /// Code of the project; nothing where there is none.
    pub project: Option<String>,
    /// Code of the currency.
    pub currency: String,
    /// To whom something was granted.
    pub granted: i64,
    /// To whom something was paid.
    pub paid: i64,
    /// Who have something, as they say.
    pub received: i64,
    /// Of whom a statement says something.
    pub reconciled: i64,
    /// To whom something was granted that is not paid.
    pub unpaid: i64,
    /// To whom something was paid that they do not say they have.
    pub unreceived: i64,
    /// Of whom no statement says what they say.
    pub unreconciled: i64,
}

/// People behind the sums of [`book`], and behind what lies between two of them.
pub async fn book_people(mut src: impl Source, seen: Seen) -> StoreResult<Vec<BookPeople>> {
    fetch_all!(
        src,
        BookPeople,
        "select r.code as project, g.currency, cast(count(distinct c.person_id) as bigint) as granted,
           cast(count(distinct case when t.state in ('paid', 'confirmed_by_recipient', 'reconciled') then c.person_id else null end) as bigint) as paid,
           cast(count(distinct case when t.state in ('confirmed_by_recipient', 'reconciled') then c.person_id else null end) as bigint) as received,
           cast(count(distinct case when t.state = 'reconciled' then c.person_id else null end) as bigint) as reconciled,
           cast(count(distinct case when t.state not in ('paid', 'confirmed_by_recipient', 'reconciled') then c.person_id else null end) as bigint) as unpaid,
           cast(count(distinct case when t.state = 'paid' then c.person_id else null end) as bigint) as unreceived,
           cast(count(distinct case when t.state = 'confirmed_by_recipient' then c.person_id else null end) as bigint) as unreconciled
         from startup_grant g
         join tranche t on t.grant_id = g.id
         join startup s on s.id = g.startup_id
         join case_file c on c.id = s.case_id
         left join project r on r.id = s.project_id
         where c.compartment = 'general' and ($1 or c.office_id = $2)
         group by r.code, g.currency",
        seen.every_office,
        seen.office,
    )
}

/// A line of the book: one tranche with every name that moved it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct BookLine {
    /// Number of the business; for who may open it alone.
    pub code: Option<String>,
    /// What the provider of payments is told, once it is approved.
    pub reference: Option<String>,
    /// Which tranche.
    pub number: i64,
    /// How much, in minor units.
    pub amount: i64,
    /// Code of the currency.
    pub currency: String,
    /// Where it stands.
    pub state: String,
    /// Who asked.
    pub requester: Option<String>,
    /// Who approved.
    pub approver: Option<String>,
    /// Who paid.
    pub payer: Option<String>,
    /// When.
    pub paid_on: Option<NaiveDate>,
    /// Code of the project; nothing where there is none.
    pub project: Option<String>,
    /// What was paid too much and is not settled.
    pub over_paid: i64,
}

/// Tranches in which money moved, the newest first; with the numbers of the businesses when `named`.
pub async fn book_lines(
    mut src: impl Source,
    seen: Seen,
    part: Part<'_>,
    named: bool,
    limit: i64,
) -> StoreResult<Vec<BookLine>> {
    let (whole, none, code) = part.asked();
    fetch_all!(
        src,
        BookLine,
        "select case when $4 then s.code end as code, t.reference, t.number, t.amount, g.currency, t.state, a.name as requester, b.name as approver, u.name as payer,
           t.paid_on, o.code as project,
           (select cast(coalesce(sum(r.amount), 0) as bigint) from recovery r
             where r.tranche_id = t.id and r.state <> 'settled') as over_paid
         from tranche t
         join startup_grant g on g.id = t.grant_id
         join startup s on s.id = g.startup_id
         join case_file c on c.id = s.case_id
         left join payment p on p.tranche_id = t.id and p.state not in ('failed', 'reversed')
         left join app_user a on a.id = t.requested_by
         left join app_user b on b.id = t.approved_by
         left join app_user u on u.id = p.by_user
         left join project o on o.id = s.project_id
         where t.requested_at is not null and c.compartment = 'general' and ($1 or c.office_id = $2)
           and ($5 or ($6 and s.project_id is null) or o.code = $7)
         order by t.requested_at desc, t.id desc limit $3",
        seen.every_office,
        seen.office,
        limit,
        named,
        whole,
        none,
        code,
    )
}

/// How many tranches were paid, and how many of them more than once: the rate whose target is none (indicator E6).
pub async fn paid_twice(mut src: impl Source, seen: Seen, part: Part<'_>) -> StoreResult<(i64, i64)> {
    let (whole, none, code) = part.asked();
    fetch_one!(
        src,
        (i64, i64),
        "select cast(count(*) as bigint), cast(coalesce(sum(case when exists
           (select 1 from recovery r where r.tranche_id = t.id) then 1 else 0 end), 0) as bigint)
         from tranche t
         join startup_grant g on g.id = t.grant_id
         join startup s on s.id = g.startup_id
         join case_file c on c.id = s.case_id
         left join project o on o.id = s.project_id
         where t.paid_at is not null and c.compartment = 'general' and ($1 or c.office_id = $2)
           and ($3 or ($4 and s.project_id is null) or o.code = $5)",
        seen.every_office,
        seen.office,
        whole,
        none,
        code,
    )
}
