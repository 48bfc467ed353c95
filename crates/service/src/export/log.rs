//! The log as its reader sees it on its pages: names for the data-protection officer, pseudonyms for an auditor. Each row has
//! the number of its entry, under which the page of the entry shows its place in the chain.

use domain::audit::Reader;
use domain::authz::Actor;
use domain::export::Source;
use store::audit_list::{self, Filter};
use store::export::LogReader;
use uuid::Uuid;

use super::lists::{Cell, Column, Extent, List, Page, ROWS, Reading, column};
use crate::ServiceError;
use crate::audit::{Fact, Hidden, Line, Pseudonyms, Value, Who, held_back, holds_back, reader_of};

/// What stands in the place of something that is there and not for this reader.
const HELD: &str = "held_back";

/// How much of the log somebody takes away; nothing where it is another list. A manager takes none away: who audits, too,
/// takes away what an auditor does.
pub(super) fn log_reader(actor: &Actor, source: Source) -> Option<LogReader> {
    (source == Source::Log).then(|| {
        let reader = match reader_of(actor) {
            Reader::Manager => Reader::Auditor,
            reader => reader,
        };
        LogReader { reader, walled: holds_back(reader, actor) }
    })
}

/// The list.
pub(super) struct Log;

impl List for Log {
    fn source(&self) -> Source {
        Source::Log
    }
    fn columns(&self) -> &'static [Column] {
        const COLUMNS: [Column; 11] = [
            column("entry", "#meta+entry+num"),
            column("at", "#date+entry"),
            column("who", "#contact+staff"),
            column("role", "#contact+role+code"),
            column("action", "#activity+code"),
            column("record", "#item+type+code"),
            column("case", "#item+case+code"),
            column("office", "#loc+office+code"),
            column("account", "#contact+account"),
            column("reason", "#description+reason"),
            column("facts", "#description+facts"),
        ];
        &COLUMNS
    }
    /// Back from the newest entry of the moment in which the file was begun: what is written meanwhile is not in it.
    fn page<'a>(&'a self, app: &'a crate::App, extent: Extent, after: Option<Uuid>) -> Reading<'a> {
        Box::pin(async move {
            let (log, user) = extent.log.ok_or(ServiceError::Forbidden)?;
            let filter = Filter {
                before: after.and_then(|id| i64::try_from(id.as_u128()).ok()),
                held_back: held_back(&app.sealer, user, log.walled),
                ..Filter::default()
            };
            let (stored, next) = audit_list::page(&app.db, &filter, ROWS).await?;
            let names = Pseudonyms(&app.sealer);
            let rows = stored.into_iter().map(|line| row(Line::of(line, log.reader, names))).collect();
            Ok(Page { rows, next: next.and_then(|seq| u128::try_from(seq).ok()).map(Uuid::from_u128) })
        })
    }
}

fn row(line: Line) -> Vec<Cell> {
    let text = |text: Option<String>| text.map_or(Cell::Empty, Cell::Text);
    vec![
        Cell::Text(line.seq.to_string()),
        Cell::Text(line.at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true)),
        Cell::Text(who(line.who)),
        text(line.role),
        Cell::Text(line.action),
        Cell::Text(line.entity),
        text(line.case),
        text(line.office),
        text(line.account.map(who)),
        hidden(line.reason, |reason| reason),
        hidden(line.facts, |facts| facts.iter().map(said).collect::<Vec<_>>().join("; ")),
    ]
}

fn who(who: Who) -> String {
    match who {
        Who::System => "system".to_owned(),
        Who::Named(name) | Who::Hidden(name) => name,
    }
}

fn hidden<T>(value: Hidden<T>, words: impl FnOnce(T) -> String) -> Cell {
    match value {
        Hidden::Nothing => Cell::Empty,
        Hidden::Held => Cell::Text(HELD.to_owned()),
        Hidden::Shown(value) => Cell::Text(words(value)),
    }
}

fn said(fact: &Fact) -> String {
    let name = &fact.name;
    match &fact.value {
        Value::Text(text) => format!("{name}: {text}"),
        Value::Bool(is) => format!("{name}: {is}"),
        Value::Changed(old, new) => format!("{name}: {old} → {new}"),
    }
}
