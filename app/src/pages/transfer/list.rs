//! `/transfers`: requests that wait, for this office to answer and for others.

use domain::programme::Rule;
use domain::transfer::AgeBand;
use leptos::prelude::*;
use service::transfer::{Masked, Outgoing, Transfers};

use crate::api::transfer::transfers;
use crate::caller::{rule, today};
use crate::pages::load;
use crate::ui::*;

/// Both lists.
#[component]
pub fn TransfersPage() -> impl IntoView {
    view! {
        <AppShell>
            <Crumb trail=vec![(t!("nav-cases"), "/cases".into())] current=t!("transfers-title")/>
            <PageHead title=t!("transfers-title") lead=t!("transfers-lead", days = rule(Rule::TransferDays))/>
            <SavedBanner texts=vec![("declined", t!("transfers-declined"))]/>
            {load(transfers(), |transfers| view! { <Lists transfers=transfers/> })}
        </AppShell>
    }
}

#[component]
fn Lists(transfers: Transfers) -> impl IntoView {
    let incoming = if transfers.incoming.is_empty() {
        view! { <EmptyState title=t!("transfers-none")/> }.into_any()
    } else {
        let rows: Vec<_> = transfers.incoming.into_iter().map(incoming_row).collect();
        view! { <RowList>{rows}</RowList> }.into_any()
    };
    let outgoing = (!transfers.outgoing.is_empty()).then(|| {
        let rows: Vec<_> = transfers.outgoing.into_iter().map(outgoing_row).collect();
        view! { <Card title=t!("transfers-outgoing") kind=CardKind::Flush><RowList>{rows}</RowList></Card> }
    });
    view! {
        <div class="stack gap-5">
            <Card title=t!("transfers-incoming") kind=CardKind::Flush>{incoming}</Card>
            {outgoing}
        </div>
    }
}

/// As much as an office needs to know before it takes a case: sex, age band, language, why.
pub fn masked(line: &Masked) -> String {
    let band = AgeBand::of(line.birth.age_on(today()));
    let parts = [line.sex.label_key(), band.label_key(), line.language.label_key(), line.reason.label_key()];
    parts.map(|key| t!(key)).join(" · ")
}

/// A request to this office.
pub fn incoming_row(line: Masked) -> impl IntoView {
    let (href, sub) = (format!("/transfers/{}", line.id), masked(&line));
    let from = t!("transfer-from", office = line.from);
    let due = line.answer_by;
    view! { <Row href=href title=line.code sub=sub note=from><DueChip due_on=due today=today()/></Row> }
}

/// A request of this office.
pub fn outgoing_row(line: Outgoing) -> impl IntoView {
    let href = format!("/cases/{}/transfer", line.code);
    let due = line.answer_by;
    view! { <Row href=href title=line.code_name code=line.code sub=line.office><DueChip due_on=due today=today()/></Row> }
}
