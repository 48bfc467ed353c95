//! `/admin/offices`, and one office. Its calendar has a page of its own.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use server_fn::ServerFn;
use service::admin::{Office, timezones};

use super::tabs;
use crate::api::admin::{CreateOffice, EditOffice, office, offices};
use crate::forms::PostForm;
use crate::pages::load;
use crate::ui::*;

/// All offices.
#[component]
pub fn OfficesPage() -> impl IntoView {
    view! {
        <AppShell>
            <PageHead title=t!("admin-offices") lead=t!("offices-lead")>
                <LinkButton href="/admin/offices/new" label=t!("office-add") kind=ButtonKind::Primary icon="plus"/>
            </PageHead>
            <Tabs label=t!("nav-admin") tabs=tabs()/>
            <SavedBanner texts=vec![("office", t!("office-saved"))]/>
            {load(offices(), |offices| {
                if offices.is_empty() {
                    return view! { <Card label=t!("admin-offices") kind=CardKind::Flush><EmptyState title=t!("offices-none") text=t!("offices-none-text")/></Card> }.into_any();
                }
                let columns = ["office-name", "office-country", "office-timezone", "office-phone", "office-state"];
                let columns = columns.map(|key| Column::new(t!(key))).to_vec();
                let shown = offices.len();
                let rows: Vec<_> = offices.into_iter().map(row).collect();
                view! {
                    <Card label=t!("admin-offices") kind=CardKind::Flush>
                        <StackTable caption=t!("admin-offices") columns=columns>{rows}</StackTable>
                        <Pagination shown=shown/>
                    </Card>
                }.into_any()
            })}
        </AppShell>
    }
}

fn row(office: Office) -> impl IntoView {
    let phone = office.phone.unwrap_or_default();
    view! {
        <tr>
            <RowHead title=office.name href=format!("/admin/offices/{}", office.code) code=office.code/>
            <Cell label=t!("office-country")><span class="ltr">{office.country}</span></Cell>
            <Cell label=t!("office-timezone")><span class="ltr">{office.timezone}</span></Cell>
            <Cell label=t!("office-phone")><span class="ltr">{phone}</span></Cell>
            <Cell label=t!("office-state")><OfficeState active=office.active/></Cell>
        </tr>
    }
}

#[component]
fn OfficeState(active: bool) -> impl IntoView {
    let (tone, icon, word) =
        if active { (Tone::Ok, "circle-ok", t!("office-open")) } else { (Tone::Quiet, "ban", t!("office-closed")) };
    view! { <StatusChip tone=tone icon=icon text=word/> }
}

/// A new office.
#[component]
pub fn NewOfficePage() -> impl IntoView {
    view! {
        <AppShell form=true>
            {load(async { offices().await.map(drop) }, |()| view! {
                <Crumb trail=trail() current=t!("office-add")/>
                <PageHead title=t!("office-add") lead=t!("office-add-lead")/>
                <PostForm action=CreateOffice::PATH class="card form form--narrow">
                    <TextField name="code" label=t!("office-code") hint=t!("office-code-hint") width=Width::W4 ltr=true/>
                    <Fields office=None/>
                    <Actions bar=true>
                        <Button label=t!("office-create") kind=ButtonKind::Primary size=ButtonSize::Large/>
                        <LinkButton href="/admin/offices" label=t!("cancel") kind=ButtonKind::Quiet/>
                    </Actions>
                </PostForm>
            })}
        </AppShell>
    }
}

/// One office, to change.
#[component]
pub fn OfficePage() -> impl IntoView {
    let code = use_params_map().read_untracked().get("code").unwrap_or_default();
    view! {
        <AppShell form=true>
            {load(office(code), |office| view! { <Edit office=office/> })}
        </AppShell>
    }
}

#[component]
fn Edit(office: Office) -> impl IntoView {
    let calendar = format!("/admin/offices/{}/calendar", office.code);
    let (active, code) = (office.active, office.code.clone());
    view! {
        <Crumb trail=trail() current=office.name.clone()/>
        <PageHead title=office.name.clone()>
            <span class="row gap-3">
                <OfficeState active=active/>
                <LinkButton href=calendar label=t!("calendar-title") icon="calendar"/>
            </span>
        </PageHead>
        <PostForm action=EditOffice::PATH version=office.version class="card form form--narrow">
            <TextField name="code" label=t!("office-code") hint=t!("office-code-fixed") value=code width=Width::W4 ltr=true readonly=true/>
            <Fields office=Some(office)/>
            <CheckBox name="active" label=t!("office-active") hint=t!("office-active-hint") checked=active/>
            <Actions bar=true>
                <Button label=t!("save") kind=ButtonKind::Primary size=ButtonSize::Large/>
                <LinkButton href="/admin/offices" label=t!("cancel") kind=ButtonKind::Quiet/>
            </Actions>
        </PostForm>
    }
}

fn trail() -> Vec<(String, String)> {
    vec![(t!("nav-admin"), "/admin".into()), (t!("admin-offices"), "/admin/offices".into())]
}

#[component]
fn Fields(office: Option<Office>) -> impl IntoView {
    let (name, country, timezone, phone) =
        office.map(|o| (o.name, o.country, o.timezone, o.phone.unwrap_or_default())).unwrap_or_default();
    let zones = timezones().into_iter().map(|z| Choice::new(z, z)).collect::<Vec<_>>();
    view! {
        <TextField name="name" label=t!("office-name") value=name/>
        <TextField name="country" label=t!("office-country") hint=t!("office-country-hint") value=country width=Width::W4 ltr=true/>
        <SelectField name="timezone" label=t!("office-timezone") hint=t!("office-timezone-hint") choices=zones value=timezone/>
        <PhoneField name="phone" label=t!("office-phone") hint=t!("office-phone-hint") value=phone optional=true/>
    }
}
