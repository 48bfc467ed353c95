//! `/audit`: the log, newest first, and whether its chain holds.

use domain::audit::{Act, Family, Reader};
use domain::authz::Permission;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use server_fn::ServerFn;
use service::audit::{AuditPage as Page, AuditQuery, Checked, Line};

use super::words;
use crate::api::audit::{AuditView, CheckLog, audit};
use crate::caller::may;
use crate::error::AppError;
use crate::fmt;
use crate::forms::PostForm;
use crate::i18n;
use crate::pages::load;
use crate::ui::*;

/// The log.
#[component]
pub fn AuditPage() -> impl IntoView {
    let address = use_query_map().read_untracked();
    let value = |name: &str| address.get(name).unwrap_or_default();
    let query = AuditQuery {
        user: value("user"),
        family: value("family"),
        act: value("act"),
        case: value("case"),
        same: value("same"),
        office: value("office"),
        from: value("from"),
        to: value("to"),
        before: value("before"),
    };
    let asked = query.clone();
    view! {
        <AppShell>
            <PageHead title=t!("nav-audit") lead=t!("audit-lead")>
                {may(Permission::AuditExport).then(|| view! {
                    <LinkButton href="/exports" label=t!("audit-take-away") icon="download"/>
                })}
            </PageHead>
            {load(audit(query), move |view| view! { <Content view=view query=asked/> })}
        </AppShell>
    }
}

#[component]
fn Content(view: AuditView, query: AuditQuery) -> impl IntoView {
    let AuditView { page, offices, people, check } = view;
    let reader = page.as_ref().map(|p| p.reader).unwrap_or(Reader::Officer);
    let people = people.into_iter().map(|p| Choice::new(p.key, p.label)).collect();
    let offices = offices.into_iter().map(|(code, name)| Choice::new(code, name)).collect();
    let filters = query.clone();
    let query_family = query.family.clone();
    let entries = match page {
        Ok(page) => view! { <Entries page=page query=query/> }.into_any(),
        Err(error) => view! { <Unasked error=error/> }.into_any(),
    };
    view! {
        <Chain last=check.0 running=check.1/>
        <Quick family=query_family/>
        <Filters query=filters people=people offices=offices reader=reader/>
        {entries}
        <p class="small muted note"><Icon name="lock"/><span>{t!(reader_key(reader))}</span></p>
    }
}

/// What this reader sees, and what not.
fn reader_key(reader: Reader) -> &'static str {
    match reader {
        Reader::Officer => "audit-reader-officer",
        Reader::Manager => "audit-reader-manager",
        Reader::Auditor => "audit-reader-auditor",
    }
}

/// Whether the chain holds, when that was last checked, and a button to check again.
#[component]
fn Chain(last: Option<Checked>, running: bool) -> impl IntoView {
    let again = if running {
        view! { <StatusChip tone=Tone::Info icon="sync" text=t!("audit-check-running")/> }.into_any()
    } else {
        view! { <PostForm action=CheckLog::PATH prefix="" class="row"><Button label=t!("audit-check-now") icon="sync"/></PostForm> }
            .into_any()
    };
    match last {
        None => view! {
            <Banner tone=Tone::Info icon="shield" title=t!("audit-unchecked") text=t!("audit-unchecked-text")>
                <div class="row">{again}</div>
            </Banner>
        }
        .into_any(),
        Some(check) => {
            let when = fmt::instant(check.at);
            let (title, text) = match check.broken {
                None => (t!("audit-holds"), t!("audit-holds-text", when = when)),
                Some(seq) => (t!("audit-broken", entry = words::number(seq)), t!("audit-broken-text", when = when)),
            };
            view! {
                <VerifiedBanner ok=check.broken.is_none() title=title text=text fingerprint=words::fingerprint(&check.fingerprint)>
                    {again}
                </VerifiedBanner>
            }
            .into_any()
        }
    }
}

#[component]
fn Quick(family: String) -> impl IntoView {
    let tab = |key: &str, family_of: Option<Family>| {
        let wanted = family_of.map(|f| f.as_str()).unwrap_or_default();
        let href = if wanted.is_empty() { "/audit".to_owned() } else { format!("/audit?family={wanted}") };
        Tab::new(t!(key), href).current(family == wanted)
    };
    let tabs = vec![
        tab("audit-everything", None),
        tab("audit-outside", Some(Family::Access)),
        tab("audit-exports", Some(Family::Export)),
    ];
    view! { <SavedViews views=tabs/> }
}

#[component]
fn Filters(query: AuditQuery, people: Vec<Choice>, offices: Vec<Choice>, reader: Reader) -> impl IntoView {
    let case = (reader == Reader::Officer).then(|| {
        let code = query.case.clone();
        view! { <TextField name="case" label=t!("audit-case") value=code ltr=true/> }
    });
    let families = choices!(Family);
    view! {
        <FilterBar label=t!("audit-filter")>
            {case}
            <SelectField name="user" label=t!("audit-user") choices=people value=query.user empty=t!("audit-anybody")/>
            <SelectField name="family" label=t!("audit-action") choices=families value=query.family empty=t!("audit-anything")/>
            <SelectField name="act" label=t!("audit-act") choices=choices!(Act) value=query.act empty=t!("audit-anything")/>
            <SelectField name="office" label=t!("audit-of-office") choices=offices value=query.office empty=t!("audit-any-office")/>
            <DateField name="from" label=t!("audit-from") value=query.from/>
            <DateField name="to" label=t!("audit-to") value=query.to/>
        </FilterBar>
    }
}

/// A question that makes no sense: what to put right.
#[component]
fn Unasked(error: AppError) -> impl IntoView {
    let text = match &error {
        AppError::Invalid(errors) => {
            errors.first().map(|e| i18n::field_error(crate::caller::locale(), e)).unwrap_or_default()
        }
        _ => t!("audit-none-text"),
    };
    view! { <Banner tone=Tone::Danger text=text live=true/> }
}

#[component]
fn Entries(page: Page, query: AuditQuery) -> impl IntoView {
    let address = |before: &str| {
        let q = &query;
        format!(
            "/audit?user={}&family={}&act={}&case={}&same={}&office={}&from={}&to={}&before={before}",
            encode(&q.user),
            encode(&q.family),
            encode(&q.act),
            encode(&q.case),
            encode(&q.same),
            encode(&q.office),
            encode(&q.from),
            encode(&q.to)
        )
    };
    let next = page.next.map(|n| address(&n.to_string())).unwrap_or_default();
    let previous = if query.before.is_empty() { String::new() } else { address("") };
    let shown = page.lines.len();
    let table = if shown == 0 {
        let text = if page.next.is_some() { t!("audit-none-here") } else { t!("audit-none-text") };
        view! { <EmptyState title=t!("audit-none") text=text/> }.into_any()
    } else {
        view! { <AuditTable entries=page.lines.iter().map(row).collect()/> }.into_any()
    };
    let same = (!query.same.is_empty()).then(|| {
        view! {
            <p class="row small"><StatusChip icon="filter" text=t!("audit-same-case")/><a class="tap" href="/audit">{t!("audit-all-cases")}</a></p>
        }
    });
    view! {
        {same}
        <Card label=t!("audit-caption") kind=CardKind::Flush>
            {table}
            <Pagination shown=shown previous=previous next=next/>
        </Card>
    }
}

fn row(line: &Line) -> AuditLine {
    let (icon, action) = audit_action(&line.action);
    let record_href = line.case.as_ref().map(|_| format!("/audit?same={}", line.seq)).unwrap_or_default();
    AuditLine {
        when: fmt::instant(line.at),
        who: words::who(&line.who),
        role: words::role(line),
        icon: icon.into(),
        action,
        record: words::record(line),
        code: line.case.clone().unwrap_or_default(),
        record_href,
        detail: words::detail(line),
        href: format!("/audit/{}", line.seq),
    }
}
