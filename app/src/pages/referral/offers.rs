//! Services that are offered for a need, the best fit first, each with its reasons.

use domain::directory::{Agreement, Fit, FitReason};
use domain::programme::Rule;
use leptos::prelude::*;
use service::referral::{Composed, Offer};

use crate::caller::{rule, today};
use crate::fmt;
use crate::ui::{Banner, Button, ChoiceGroup, ServiceOption, StatusChip, ThereIsMore, Tick, Tone};

/// The choice of a service.
#[component]
pub(super) fn OfferList(page: Composed) -> impl IntoView {
    let offers = page.offers?;
    if offers.offers.is_empty() {
        let text = match (offers.total, offers.stale) {
            (0, _) => t!("offers-none-at-all"),
            (_, 0) => t!("offers-none-here", n = offers.total),
            (_, stale) => t!("offers-none-stale", n = stale),
        };
        return Some(
            view! {
                <Banner tone=Tone::Warn icon="search" title=t!("offers-none") text=text>
                    <div class="row"><Unmet/></div>
                </Banner>
            }
            .into_any(),
        );
    }
    let hint = t!("offers-hint", n = offers.offers.len() as i64, total = offers.total);
    let more = offers.more;
    let directory = format!("/directory?need={}", page.form.category);
    let chosen = page.form.service.clone();
    let first = offers.offers.iter().position(|o| o.fit != Fit::NotOpen).unwrap_or_default();
    let options: Vec<_> =
        offers.offers.into_iter().enumerate().map(|(i, offer)| option(offer, &chosen, i == first)).collect();
    Some(
        view! {
            <ChoiceGroup name="service" label=t!("referral-step-service") hint=hint large=true>{options}</ChoiceGroup>
            <ThereIsMore more=more how=t!("offers-more")><a href=directory>{t!("nav-directory")}</a></ThereIsMore>
            <div class="row"><Unmet/></div>
        }
        .into_any(),
    )
}

/// The button that keeps the need as one that nothing meets.
#[component]
fn Unmet() -> impl IntoView {
    view! { <Button label=t!("offers-unmet") icon="flag" name="intent" value="unmet"/> }
}

fn option(offer: Offer, chosen: &str, first: bool) -> impl IntoView + use<> {
    let id = offer.candidate.id.to_string();
    let checked = id == chosen;
    let (tone, icon) = match offer.fit {
        Fit::Good => (Tone::Ok, "check"),
        Fit::Partial => (Tone::Info, "half"),
        Fit::NotOpen => (Tone::Quiet, "dash"),
    };
    let text = t!(offer.fit.label_key());
    let c = &offer.candidate;
    let sub: Vec<String> = [Some(c.title.clone()), c.hours.clone()].into_iter().flatten().collect();
    view! {
        <ServiceOption name="service" value=id title=c.organisation_name.clone() sub=sub.join(" · ")
            reasons=reasons(&offer) checked=checked first=first disabled=offer.fit == Fit::NotOpen>
            <StatusChip tone=tone icon=icon text=text/>
        </ServiceOption>
    }
}

fn reasons(offer: &Offer) -> Vec<Tick> {
    let c = &offer.candidate;
    let place = match offer.km {
        Some(0) => t!("offer-same-place", place = c.place.clone()),
        Some(km) => t!("offer-km", place = c.place.clone(), n = km),
        None => c.place.clone(),
    };
    let mut ticks = vec![Tick::yes(place)];
    ticks.extend(offer.reasons.iter().map(|reason| {
        let text = match reason {
            FitReason::FreePlaces => t!("fit-free-places", n = c.conditions.free_places.unwrap_or_default()),
            FitReason::FullUntil => {
                t!("directory-full-until", day = c.conditions.full_until.map(fmt::day).unwrap_or_default())
            }
            FitReason::TooYoung => t!("fit-too-young", n = c.conditions.age_min.unwrap_or_default()),
            FitReason::TooOld => t!("fit-too-old", n = c.conditions.age_max.unwrap_or_default()),
            FitReason::Starts => t!("fit-starts-on", day = c.conditions.starts_on.map(fmt::day).unwrap_or_default()),
            FitReason::OtherSex | FitReason::ForThisSex => match c.conditions.for_sex {
                Some(domain::person::Sex::Female) => t!("fit-women-only"),
                _ => t!("fit-men-only"),
            },
            other => t!(other.label_key()),
        };
        match reason.weight() {
            Fit::Good => Tick::yes(text),
            Fit::Partial => Tick::partly(text),
            Fit::NotOpen => Tick::no(text),
        }
    }));
    if let Some(cost) = &c.cost {
        ticks.push(Tick::partly(t!("offer-cost", cost = cost.clone())));
    }
    if let Some(pays) = &c.pays {
        ticks.push(Tick::yes(t!("offer-pays", pays = pays.clone())));
    }
    if let Some(day) = c.conditions.apply_by {
        ticks.push(Tick::partly(t!("offer-apply-by", day = fmt::day(day))));
    }
    match Agreement::of(c.agreement_ref.as_deref(), c.agreement_to, today(), rule(Rule::AgreementDays)) {
        Agreement::None => ticks.push(Tick::partly(t!("agreement-none"))),
        Agreement::Ended(day) => ticks.push(Tick::partly(t!("agreement-ended", day = fmt::day(day)))),
        Agreement::EndsSoon(_) | Agreement::Holds(_) => {}
    }
    if let Some(day) = c.conditions.ends_on {
        ticks.push(Tick::partly(t!("offer-until", day = fmt::day(day))));
    }
    ticks
}
