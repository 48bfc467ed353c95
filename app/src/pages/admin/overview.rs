//! `/admin`: what is there, and what needs somebody.

use leptos::prelude::*;

use super::tabs;
use crate::api::admin::overview;
use crate::pages::load;
use crate::ui::*;

/// The first page of administration.
#[component]
pub fn AdminPage() -> impl IntoView {
    view! {
        <AppShell>
            <PageHead title=t!("nav-admin") lead=t!("admin-lead")/>
            <Tabs label=t!("nav-admin") tabs=tabs()/>
            {load(overview(), |counts| {
                let users = t!("admin-users-count", n = counts.users);
                let offices = t!("admin-offices-count", n = counts.offices);
                let jobs = t!("admin-jobs-count", n = counts.waiting);
                let unprotected = counts.without_second_factor;
                let dead = counts.dead;
                view! {
                    <Card label=t!("nav-admin") kind=CardKind::Flush>
                        <RowList>
                            <Row href="/admin/users" title=t!("admin-users") sub=users>
                                {(unprotected > 0).then(|| view! {
                                    <StatusChip tone=Tone::Warn icon="shield" text=t!("admin-no-second-factor", n = unprotected)/>
                                })}
                            </Row>
                            <Row href="/admin/offices" title=t!("admin-offices") sub=offices/>
                            <Row href="/admin/answer-times" title=t!("admin-answer-times") sub=t!("admin-answer-times-sub")/>
                            <Row href="/admin/caseload" title=t!("admin-caseload") sub=t!("admin-caseload-sub")/>
                            <Row href="/admin/follow-up" title=t!("admin-follow-up") sub=t!("admin-follow-up-lead")/>
                            <Row href="/admin/rules" title=t!("admin-rules") sub=t!("rules-lead")/>
                            <Row href="/admin/lists" title=t!("admin-lists") sub=t!("lists-lead")/>
                            <Row href="/admin/texts" title=t!("admin-texts") sub=t!("texts-lead")/>
                            <Row href="/admin/consent-words" title=t!("admin-consent-words") sub=t!("consent-words-lead")/>
                            <Row href="/admin/places" title=t!("admin-places") sub=t!("places-lead")/>
                            <Row href="/admin/funding" title=t!("admin-funding") sub=t!("funding-lead")/>
                            <Row href="/admin/jobs" title=t!("admin-jobs") sub=jobs>
                                {(dead > 0).then(|| view! {
                                    <StatusChip tone=Tone::Danger icon="alert" text=t!("admin-jobs-dead", n = dead)/>
                                })}
                            </Row>
                        </RowList>
                    </Card>
                    <p class="small muted note"><Icon name="lock"/><span>{t!("admin-no-cases")}</span></p>
                }
            })}
        </AppShell>
    }
}
