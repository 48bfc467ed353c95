//! `/admin/jobs`: what waits, what was given up, and why.

use leptos::prelude::*;
use server_fn::ServerFn;
use service::admin::{JobLine, JobList};

use super::tabs;
use crate::api::admin::{RetryJob, jobs};
use crate::fmt;
use crate::forms::PostForm;
use crate::i18n;
use crate::pages::load;
use crate::ui::*;

/// The list.
#[component]
pub fn JobsPage() -> impl IntoView {
    view! {
        <AppShell>
            <PageHead title=t!("admin-jobs") lead=t!("jobs-lead")/>
            <Tabs label=t!("nav-admin") tabs=tabs()/>
            <SavedBanner texts=vec![("retry", t!("job-retried"))]/>
            {load(jobs(), |list| view! { <List list=list/> })}
        </AppShell>
    }
}

#[component]
fn List(list: JobList) -> impl IntoView {
    let dead = (list.dead > 0).then(|| {
        view! { <Banner tone=Tone::Danger title=t!("admin-jobs-dead", n = list.dead) text=t!("jobs-dead-text")/> }
    });
    if list.rows.is_empty() {
        return view! {
            <Card label=t!("admin-jobs") kind=CardKind::Flush>
                <EmptyState title=t!("jobs-none") text=t!("jobs-none-text")/>
            </Card>
        }
        .into_any();
    }
    let columns = ["job-kind", "job-state", "job-attempts", "job-when", "job-error"];
    let columns: Vec<_> = columns.map(|key| Column::new(t!(key))).to_vec();
    let (shown, now) = (list.rows.len(), list.now);
    let waiting = list.waiting;
    let rows: Vec<_> = list.rows.into_iter().map(|job| row(job, now)).collect();
    view! {
        {dead}
        <Card title=t!("admin-jobs-count", n = waiting) kind=CardKind::Flush>
            <StackTable caption=t!("admin-jobs") columns=columns>{rows}</StackTable>
            <Pagination shown=shown/>
        </Card>
    }
    .into_any()
}

/// The catalogue's name of a kind of work.
fn kind_key(kind: &str) -> String {
    format!("job-kind-{}", kind.replace(['.', '_'], "-"))
}

fn row(job: JobLine, now: chrono::DateTime<chrono::Utc>) -> impl IntoView {
    let key = kind_key(&job.kind);
    let kind = if i18n::has(crate::caller::locale(), &key) { t!(key) } else { job.kind.clone() };
    let (tone, icon, word) = if job.done_at.is_some() {
        (Tone::Ok, "check", t!("job-done"))
    } else if job.dead_at.is_some() {
        (Tone::Danger, "alert", t!("job-dead"))
    } else if job.attempts > 0 && job.run_at > now {
        (Tone::Warn, "sync", t!("job-again"))
    } else {
        (Tone::Info, "clock", t!("job-waiting"))
    };
    let when = job.done_at.or(job.dead_at).unwrap_or(job.run_at);
    let id = job.id.to_string();
    let retry = (job.dead_at.is_some() && job.done_at.is_none()).then(|| {
        view! {
            <PostForm action=RetryJob::PATH prefix="" id=id.clone() class="row">
                <HiddenField name="job" value=id/>
                <Button label=t!("job-retry") icon="sync"/>
            </PostForm>
        }
    });
    view! {
        <tr>
            <RowHead title=kind/>
            <Cell label=t!("job-state")><StatusChip tone=tone icon=icon text=word/></Cell>
            <Cell label=t!("job-attempts") value=fmt::number(job.attempts)/>
            <Cell label=t!("job-when") value=fmt::instant(when)/>
            <Cell label=t!("job-error") value=job.last_error.unwrap_or_default()>{retry}</Cell>
        </tr>
    }
}

#[cfg(test)]
mod tests {
    use domain::locale::Locale;
    use service::audit::Check;
    use service::job::Job;
    use service::partner::mail::{PartnerCode, ReferralSent, ReferralStopped};

    use super::*;

    #[test]
    fn every_kind_of_work_has_a_name() {
        for kind in [Check::KIND, ReferralSent::KIND, ReferralStopped::KIND, PartnerCode::KIND] {
            for locale in Locale::ALL {
                assert!(i18n::has(*locale, &kind_key(kind)), "{kind} has no name in {locale}");
            }
        }
    }
}
