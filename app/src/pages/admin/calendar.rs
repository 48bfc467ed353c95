//! `/admin/offices/{code}/calendar`: on which days the office works.

use domain::calendar::{Holiday, Weekend};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use server_fn::ServerFn;
use service::admin::OfficeCalendar;

use crate::api::admin::{AddHoliday, RemoveHoliday, SetWeekend, office_calendar};
use crate::choices;
use crate::fmt;
use crate::forms::PostForm;
use crate::pages::load;
use crate::ui::*;

/// The calendar of one office.
#[component]
pub fn OfficeCalendarPage() -> impl IntoView {
    let code = use_params_map().read_untracked().get("code").unwrap_or_default();
    view! { <AppShell form=true>{load(office_calendar(code), |calendar| view! { <Content calendar=calendar/> })}</AppShell> }
}

#[component]
fn Content(calendar: OfficeCalendar) -> impl IntoView {
    let OfficeCalendar { office, weekend, holidays, neighbours } = calendar;
    let trail = vec![
        (t!("nav-admin"), "/admin".into()),
        (t!("admin-offices"), "/admin/offices".into()),
        (office.name.clone(), format!("/admin/offices/{}", office.code)),
    ];
    let (code, again) = (office.code.clone(), office.code.clone());
    let country = office.country.clone();
    view! {
        <Crumb trail=trail current=t!("calendar-title")/>
        <PageHead title=t!("calendar-title") eyebrow=office.name.clone() lead=t!("calendar-lead")/>
        <SavedBanner texts=vec![("calendar", t!("calendar-saved"))]/>
        <PostForm action=SetWeekend::PATH class="card form form--narrow" id="weekend">
            <HiddenField name="office" value=code/>
            <SelectField name="weekend" label=t!("calendar-weekend") hint=t!("calendar-weekend-hint") choices=choices!(Weekend) value=weekend.as_str()/>
            <Actions><Button label=t!("calendar-weekend-save")/></Actions>
        </PostForm>
        <PostForm action=AddHoliday::PATH class="card form form--narrow" id="holiday">
            <h2>{t!("holiday-add-title")}</h2>
            <HiddenField name="office" value=again/>
            <DateField name="day" label=t!("holiday-day")/>
            <TextField name="name" label=t!("holiday-name") hint=t!("holiday-name-hint")/>
            <Everywhere neighbours=neighbours country=country/>
            <Actions><Button label=t!("holiday-add") kind=ButtonKind::Primary/></Actions>
        </PostForm>
        <Holidays office=office.code.clone() holidays=holidays/>
    }
}

#[component]
fn Everywhere(neighbours: usize, country: String) -> impl IntoView {
    let hint = t!("holiday-everywhere-hint", n = neighbours as i64, country = country);
    (neighbours > 0).then(|| view! { <CheckBox name="everywhere" label=t!("holiday-everywhere") hint=hint/> })
}

#[component]
fn Holidays(office: String, holidays: Vec<Holiday>) -> impl IntoView {
    if holidays.is_empty() {
        return view! {
            <Card title=t!("holidays") kind=CardKind::Flush><EmptyState title=t!("holidays-none") text=t!("holidays-none-text")/></Card>
        }
        .into_any();
    }
    let rows: Vec<_> = holidays
        .into_iter()
        .map(|holiday| {
            let (day, office) = (holiday.day.to_string(), office.clone());
            let about = holiday.name.clone();
            view! {
                <Row title=holiday.name sub=fmt::day_long(holiday.day)>
                    <PostForm action=RemoveHoliday::PATH class="row" id=format!("holiday-{day}")>
                        <HiddenField name="office" value=office/>
                        <HiddenField name="day" value=day/>
                        <Button label=t!("holiday-remove") about=about kind=ButtonKind::Quiet/>
                    </PostForm>
                </Row>
            }
        })
        .collect();
    view! { <Card title=t!("holidays") kind=CardKind::Flush><RowList>{rows}</RowList></Card> }.into_any()
}
