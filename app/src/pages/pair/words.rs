//! Words and signs of a pair that several pages show.

use domain::duplicate::Reason;
use domain::person::NameKind;
use leptos::prelude::*;
use service::pair::Seen;

use crate::ui::{StatusChip, Tick, Tone};

/// What speaks for or against one person, in words.
pub fn reason_text(reason: Reason) -> String {
    match reason {
        Reason::NamesSame => t!("reason-names-same"),
        Reason::NamesSound => t!("reason-names-sound"),
        Reason::NamesPartly => t!("reason-names-partly"),
        Reason::YearSame => t!("reason-year-same"),
        Reason::YearNear(n) => t!("reason-year-near", n = i64::from(n)),
        Reason::YearFar(n) => t!("reason-year-far", n = i64::from(n)),
        Reason::SexDiffers => t!("reason-sex-differs"),
        Reason::OriginSame => t!("reason-origin-same"),
        Reason::OriginDiffers => t!("reason-origin-differs"),
        Reason::PhoneSame => t!("reason-phone-same"),
        Reason::PhoneNear => t!("reason-phone-near"),
        Reason::MotherSounds => t!("reason-mother-sounds"),
        Reason::MotherDiffers => t!("reason-mother-differs"),
        Reason::DocumentSame => t!("reason-document-same"),
    }
}

/// The same with its sign.
pub fn reason_tick(reason: Reason) -> Tick {
    let text = reason_text(reason);
    match reason {
        Reason::NamesPartly | Reason::YearNear(_) | Reason::PhoneNear => Tick::partly(text),
        r if r.is_for() => Tick::yes(text),
        _ => Tick::no(text),
    }
}

/// How alike two records are.
#[component]
pub fn LikenessChip(
    /// Whether very alike.
    strong: bool,
) -> impl IntoView {
    if strong {
        view! { <StatusChip tone=Tone::Warn icon="alert" text=t!("duplicate-strong")/> }
    } else {
        view! { <StatusChip tone=Tone::Quiet icon="half" text=t!("duplicate-weak")/> }
    }
}

/// One of the two by its neutral name, or only by its office.
pub fn side_name<T>(side: &Seen<T>, name: impl Fn(&T) -> String) -> String {
    match side {
        Seen::Open(open) => name(open),
        Seen::Masked { office, .. } => t!("register-hit-masked", office = office.clone()),
    }
}

/// The name of a part of a name.
pub fn name_label(kind: NameKind) -> String {
    match kind {
        NameKind::Given => t!("given-names"),
        NameKind::Father => t!("father-name"),
        NameKind::Grandfather => t!("grandfather-name"),
        NameKind::Family => t!("family-name"),
        NameKind::Nickname => t!("nickname"),
    }
}
