//! `/cases/{code}/profile`: who the person is, as far as it may be shown now.

use chrono::Datelike;
use domain::association::Episode;
use domain::date::PartialDate;
use domain::intake::Answer;
use domain::person::{Asked, IdDocument, InSchool, Member, Phone};
use leptos::prelude::*;
use server_fn::ServerFn;
use service::person::{Association, Contact, Identity, ProfileView};
use uuid::Uuid;

use super::{CaseFrame, CaseTab, case_code};
use crate::api::person::{RegisterPerson, association, profile};
use crate::fmt;
use crate::forms::{ASK, BEGIN, PostForm, sent};
use crate::pages::intake::SituationCards;
use crate::pages::load;
use crate::pages::pair::name_label;
use crate::pages::person::{member_sex, sex_at};
use crate::pages::screening::ScreeningCard;
use crate::ui::*;

/// Name of the form that asks for what is sealed; no server function stands behind it.
const SEALED: &str = "association";

/// The profile tab.
#[component]
pub fn ProfilePage() -> impl IntoView {
    let opened = sent(SEALED).is_some();
    let code = case_code();
    let data = {
        let code = code.clone();
        async move {
            let view = profile(code.clone()).await?;
            let sealed = if opened && view.may_read_association { Some(association(code).await?) } else { None };
            Ok((view, sealed))
        }
    };
    view! {
        <CaseFrame code=code tab=CaseTab::Profile>
            <SavedBanner texts=vec![("together", t!("profile-saved-together"))]/>
            {load(data, |(view, sealed)| view! { <Profile view=view sealed=sealed/> })}
        </CaseFrame>
    }
}

#[component]
fn Profile(view: ProfileView, sealed: Option<Association>) -> impl IntoView {
    let edit = format!("/cases/{}/profile/edit", view.code);
    let intake = format!("/cases/{}/intake", view.code);
    let change = view.may_edit.then(|| {
        view! {
            <div class="row">
                <LinkButton href=intake label=t!("intake-open") icon="file"/>
                <LinkButton href=edit label=t!("profile-change") icon="pen"/>
            </div>
        }
    });
    let code = view.code.clone();
    let may_read = view.may_read_association;
    view! {
        <div class="pagehead">
            <div><h2 class="t-xl">{t!("case-tab-profile")}</h2><p>{t!("profile-lead")}</p></div>
            {change}
        </div>
        <div class="flow">
            <IdentityCard view=view.clone()/>
            <ContactCard identity=view.identity.clone() contact=view.contact.clone()/>
            <PlaceCard view=view.clone()/>
            <HouseholdCard view=view.clone()/>
            <SituationCards code=code/>
            {may_read.then(|| view! { <AssociationCard sealed=sealed/> })}
            <ScreeningCard/>
        </div>
    }
}

#[component]
fn IdentityCard(view: ProfileView) -> impl IntoView {
    let age = match view.age {
        Some(a) if a.about => t!("profile-age-about", n = i64::from(a.years)),
        Some(a) => t!("profile-age", n = i64::from(a.years)),
        None => String::new(),
    };
    let birth = view.may_edit.then(|| format!("/cases/{}/profile/birth", view.code));
    let languages: Vec<_> = view.languages.iter().map(|l| t!(l.label_key())).collect();
    view! {
        <Card title=t!("register-identity") aside=move || birth.clone().map(|href| view! { <a href=href>{t!("birth-title")}</a> })>
            <KeyValue>
                {names(view.identity)}
                <Pair label=t!("profile-age-label") value=age/>
                <Pair label=t!("age-evidence") value=t!(view.evidence.label_key())/>
                <Pair label=t!("sex") value=t!(view.sex.label_key())/>
                <Pair label=t!("contact-language") value=t!(view.contact_language.label_key())/>
                <Pair label=t!("counsellor-preference") value=t!(view.counsellor.label_key())/>
                <Pair label=t!("languages") value=languages.join(", ")/>
                <Pair label=t!("literacy") value=t!(view.literacy.label_key())/>
            </KeyValue>
        </Card>
    }
}

/// Name parts in their order and the birth date; or that they are protected.
fn names(identity: Option<Identity>) -> AnyView {
    let Some(identity) = identity else {
        return view! {
            <Pair label=t!("profile-legal-name")><Protected text=t!("profile-protected")/></Pair>
            <Pair label=t!("birth-date")><Protected text=t!("profile-protected")/></Pair>
        }
        .into_any();
    };
    let parts: Vec<_> = identity
        .names
        .0
        .into_iter()
        .map(|p| view! { <Pair label=name_label(p.kind) value=p.text revealed=true/> })
        .collect();
    let birth = identity.birth.map(fmt::partial).unwrap_or_default();
    let mother = identity.mother.map(|name| view! { <Pair label=t!("mother-name") value=name revealed=true/> });
    let documents: Vec<_> = identity.documents.into_iter().map(|d| view! { <DocumentPair document=d/> }).collect();
    let citizen = fmt::list(identity.nationalities.iter().map(|c| t!(c.label_key())));
    let citizen = (!citizen.is_empty()).then(|| view! { <Pair label=t!("nationality") value=citizen revealed=true/> });
    let marital =
        identity.marital.map(|m| view! { <Pair label=t!("marital-status") value=t!(m.label_key()) revealed=true/> });
    view! { {parts}{mother}<Pair label=t!("birth-date") value=birth revealed=true/>{citizen}{marital}{documents} }
        .into_any()
}

#[component]
fn DocumentPair(document: IdDocument) -> impl IntoView {
    view! {
        <Pair label=t!(document.kind.label_key()) revealed=true>
            <bdi class="ltr">{document.number}</bdi>
            " "
            <bdi class="muted">{document.issuer.unwrap_or_default()}</bdi>
        </Pair>
    }
}

/// How somebody can be reached safely, in words.
pub fn safe_way(contact: &Contact) -> String {
    match (contact.phones, contact.call, contact.text) {
        (0, _, _) => t!("profile-no-phone"),
        (_, true, true) => t!("identity-call-and-text"),
        (_, true, false) => t!("identity-call-only"),
        (_, false, true) => t!("identity-text-only"),
        _ => t!("identity-unsafe"),
    }
}

#[component]
fn ContactCard(identity: Option<Identity>, contact: Contact) -> impl IntoView {
    let safe = safe_way(&contact);
    let phones = match identity {
        Some(i) if !i.phones.is_empty() => {
            i.phones.into_iter().map(|p| view! { <PhonePair phone=p/> }).collect::<Vec<_>>().into_any()
        }
        Some(_) => view! { <Pair label=t!("phone") value=t!("profile-no-phone")/> }.into_any(),
        None if contact.phones == 0 => ().into_any(),
        None => view! { <Pair label=t!("phone")><Protected text=t!("profile-protected")/></Pair> }.into_any(),
    };
    view! {
        <Card title=t!("register-contact")>
            <KeyValue>
                {phones}
                <Pair label=t!("profile-safe-contact") value=safe/>
                <Pair label=t!("safe-times") value=contact.times.join(" · ")/>
            </KeyValue>
        </Card>
    }
}

#[component]
fn PhonePair(phone: Phone) -> impl IntoView {
    view! {
        <Pair label=t!("phone") revealed=true>
            <span class="ltr">{phone.number}</span>
            " "
            <span class="muted">{t!(phone.owner.label_key())}</span>
        </Pair>
    }
}

#[component]
fn PlaceCard(view: ProfileView) -> impl IntoView {
    let origin = match (view.origin, view.origin_answer) {
        (Some(place), _) => place,
        (None, Asked::Said | Asked::NotAsked) => t!("not-asked"),
        (None, answer) => t!(answer.label_key()),
    };
    view! {
        <Card title=t!("register-place")>
            <KeyValue>
                <Pair label=t!("place-current") value=view.current/>
                <Pair label=t!("locality") value=view.locality.unwrap_or_default()/>
                <Pair label=t!("residence") value=t!(view.residence.label_key())/>
                <Pair label=t!("place-origin") value=origin/>
            </KeyValue>
        </Card>
    }
}

#[component]
fn HouseholdCard(view: ProfileView) -> impl IntoView {
    let (today, named) = (view.today, view.identity.is_some());
    // With names shown, whoever may register people may give a member a record of their own.
    let place = (named && view.may_edit && view.may_register).then(|| view.current_place.clone());
    let members = view.household;
    if members.is_empty() {
        return view! { <Card title=t!("register-household")><p class="muted">{t!("profile-no-household")}</p></Card> }
            .into_any();
    }
    let rows: Vec<_> = members
        .into_iter()
        .map(|(id, m)| {
            let years = m.birth_year.map(|y| i64::from((today.year() - y).max(0)));
            let age = years.map(|n| t!("member-age", n = n));
            let sex = years.map_or_else(|| member_sex(m.sex), |n| sex_at(m.sex, n));
            let says_school = !matches!(m.in_school, InSchool::NotApplicable | InSchool::NotAsked);
            let school = says_school.then(|| t!("member-school", answer = t!(m.in_school.label_key())));
            let elsewhere = (!m.lives_with).then(|| t!("lives-elsewhere"));
            let papers = (m.documents == Some(Answer::No)).then(|| t!("member-no-documents"));
            let hard = (m.health.disability == Some(Answer::Yes)).then(|| t!("member-disability"));
            let ill = (m.health.chronic == Some(Answer::Yes)).then(|| t!("member-chronic"));
            let facts = [Some(sex), age, school, elsewhere, papers, hard, ill];
            let title = if named && !m.name.is_empty() {
                format!("{}, {}", m.name, t!(m.relation.label_key()))
            } else {
                t!(m.relation.label_key())
            };
            let sub = facts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
            match place.clone() {
                Some(place) => {
                    view! { <Row title=title sub=sub><OwnRight id=id member=m place=place/></Row> }.into_any()
                }
                None => view! { <Row title=title sub=sub/> }.into_any(),
            }
        })
        .collect();
    let foot = if named { String::new() } else { t!("profile-household-names") };
    view! {
        <Card title=t!("register-household") kind=CardKind::Flush foot=foot>
            <div data-revealed=named.then_some("")><RowList>{rows}</RowList></div>
        </Card>
    }
    .into_any()
}

/// The way to a registration of a member in their own right: the form, filled with what is known. A post that asks, so
/// that no name is in an address.
#[component]
fn OwnRight(id: Uuid, member: Member, place: String) -> impl IntoView {
    let year = member.birth_year.map(|y| y.to_string()).unwrap_or_default();
    let about = member.name.clone();
    view! {
        <form method="post" action="/people/register/new">
            <input type="hidden" name="_action" value=RegisterPerson::PATH/>
            <input type="hidden" name="form[member]" value=id.to_string()/>
            <input type="hidden" name="form[given]" value=member.name/>
            <input type="hidden" name="form[sex]" value=member.sex.as_str()/>
            <input type="hidden" name="form[birth][year]" value=year/>
            <input type="hidden" name="form[current]" value=place/>
            <button class="btn btn--quiet" name=ASK value=BEGIN>{t!("member-own-right")}<span class="vh">" " {about}</span></button>
        </form>
    }
}

/// Sealed until somebody asks. The answer is kept nowhere: not in the address, not in a cache.
#[component]
fn AssociationCard(sealed: Option<Association>) -> impl IntoView {
    let Some(sealed) = sealed else {
        return view! {
            <Card title=t!("register-association") kind=CardKind::Sunken>
                <p class="note"><Icon name="lock" size=IconSize::Small/><span>{t!("profile-sealed")}</span></p>
                <p class="small muted">{t!("profile-sealed-text")}</p>
                <PostForm action=SEALED class="row">
                    <AskButton label=t!("profile-sealed-show") value="show" at="sealed" icon="eye"/>
                </PostForm>
            </Card>
        }
        .into_any();
    };
    if let Some(response) = use_context::<leptos_axum::ResponseOptions>() {
        response.insert_header(axum::http::header::CACHE_CONTROL, axum::http::HeaderValue::from_static("no-store"));
    }
    let category = sealed.category.map(|c| t!(c.label_key())).unwrap_or_default();
    let episodes: Vec<_> = sealed.episodes.into_iter().map(|e| view! { <EpisodeFacts episode=e/> }).collect();
    view! {
        <div id="sealed">
            <Card title=t!("register-association")>
                <KeyValue><Pair label=t!("person-category") value=category/></KeyValue>
                {episodes}
                <p class="small note"><Icon name="lock"/><span>{t!("profile-sealed-who")}</span></p>
            </Card>
        </div>
    }
    .into_any()
}

#[component]
fn EpisodeFacts(episode: Episode) -> impl IntoView {
    let date = |d: Option<PartialDate>| d.map_or_else(|| t!("not-asked"), fmt::partial);
    let said = |key: Option<String>| key.map_or_else(|| t!("not-asked"), |k| t!(k));
    let months = episode.months().map(|n| t!("association-months", n = n)).unwrap_or_default();
    view! {
        <hr/>
        <KeyValue>
            <Pair label=t!("association-group") value=episode.group.clone().unwrap_or_else(|| t!("not-asked"))/>
            <Pair label=t!("association-role") value=said(episode.role.map(|r| r.label_key()))/>
            <Pair label=t!("association-rank") value=said(episode.rank.map(|r| r.label_key()))/>
            <Pair label=t!("association-joined") value=date(episode.joined)/>
            <Pair label=t!("association-left") value=date(episode.left)/>
            <Pair label=t!("association-length") value=months/>
            <Pair label=t!("joining-reasons") value=fmt::list(episode.reasons.iter().map(|r| t!(r.label_key())))/>
            <Pair label=t!("mode-of-joining") value=said(episode.mode_of_joining.map(|m| m.label_key()))/>
            <Pair label=t!("mode-of-exit") value=said(episode.mode_of_exit.map(|m| m.label_key()))/>
        </KeyValue>
    }
}
