//! `/admin/follow-up`: how soon somebody sees a person again.

use domain::follow_up::{FollowUpAnchor, FollowUpCalendar, FollowUpCalendarForm, FollowUpRule};
use leptos::prelude::*;
use server_fn::ServerFn;

use super::tabs;
use crate::api::admin::{EditFollowUpCalendar, follow_up_calendar};
use crate::forms::PostForm;
use crate::pages::load;
use crate::ui::*;

/// One number of days for each rule.
#[component]
pub fn FollowUpCalendarPage() -> impl IntoView {
    view! {
        <AppShell form=true>
            <PageHead title=t!("admin-follow-up") lead=t!("admin-follow-up-lead")/>
            <Tabs label=t!("nav-admin") tabs=tabs()/>
            <SavedBanner texts=vec![("calendar", t!("admin-follow-up-saved"))]/>
            {load(follow_up_calendar(), |(calendar, version)| view! { <Rules calendar=calendar version=version/> })}
        </AppShell>
    }
}

#[component]
fn Rules(calendar: FollowUpCalendar, version: i64) -> impl IntoView {
    view! {
        <PostForm action=EditFollowUpCalendar::PATH class="form form--narrow" version=version>
            <Days calendar=calendar/>
            <Actions><Button label=t!("save") kind=ButtonKind::Primary/></Actions>
        </PostForm>
    }
}

#[component]
fn Days(calendar: FollowUpCalendar) -> impl IntoView {
    let field = |rule: FollowUpRule| {
        let value = calendar.days(rule).to_string();
        let hint = match rule.bounds().start() {
            0 if rule == FollowUpRule::AfterClosingYear => t!("admin-follow-up-none"),
            0 => t!("admin-follow-up-tolerance"),
            _ => String::new(),
        };
        view! {
            <TextField name=FollowUpCalendarForm::field(rule) label=t!(rule.label_key()) hint=hint value=value
                suffix=t!("admin-follow-up-days") inputmode="numeric" width=Width::W4 ltr=true/>
        }
    };
    let part = |anchor: FollowUpAnchor| {
        let fields: Vec<_> = FollowUpRule::ALL.iter().copied().filter(|r| r.anchor() == anchor).map(field).collect();
        view! {
            <section class="stack gap-3">
                <h2>{t!(anchor.label_key())}</h2>
                {fields}
            </section>
        }
    };
    FollowUpAnchor::ALL.iter().copied().map(part).collect_view()
}
