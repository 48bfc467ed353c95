//! One referral inside the programme, as far as the reader's side sees it.

use chrono_tz::Tz;
use domain::authz::{Facts, Permission};
use domain::person::{Language, Sex};
use domain::transfer::AgeBand;
use store::case::Case;
use store::internal::{Internal, Words};

use super::find::{doing, following, load};
use crate::{Ctx, ServiceResult};

/// On which side the reader stands.
#[derive(Debug, Clone)]
pub enum Side {
    /// Does it. What helps to do it is there once it was accepted.
    Doing(Option<Limited>),
    /// Works on the case.
    Case {
        /// Its code.
        code: String,
        /// Whether the reader may move it.
        may_write: bool,
    },
}

/// What a colleague sees of a person. Neither name nor case, nor anything of how somebody was associated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limited {
    /// Sex.
    pub sex: Sex,
    /// About how old.
    pub age: AgeBand,
    /// In which language to speak.
    pub language: Language,
}

/// What the page shows.
#[derive(Debug, Clone)]
pub struct View {
    /// The referral; what to do is empty until it was accepted, for whoever does it.
    pub internal: Internal,
    /// Neutral name of the case.
    pub code_name: String,
    /// Name of whoever sent it.
    pub from: String,
    /// Name of the colleague who was asked, or who answered.
    pub colleague: Option<String>,
    /// Whether the reader is the one who accepted it, or nobody has.
    pub mine: bool,
    /// The reader's side.
    pub side: Side,
    /// Zone of the office.
    pub zone: Tz,
}

/// The page. Puts the reading on record.
pub async fn show(ctx: &Ctx, number: &str) -> ServiceResult<View> {
    let (mut internal, case) = load(ctx, number).await?;
    let entry = ctx.audit("internal.read", "internal", Some(internal.id.0)).case(case.id, case.office);
    let side = match following(ctx, &internal, &case, Permission::ReferralRead).await {
        Ok(grant) => {
            // Whoever only looks at the case for a time opens nothing sealed.
            if grant.is_visit() {
                internal.words = Words::default();
            }
            ctx.log_read(grant, entry).await?;
            let facts = Facts::case(case.office, case.caseworker, case.compartment);
            let may_write = ctx.require(Permission::ReferralWrite, &facts).is_ok();
            Side::Case { code: case.code.clone(), may_write }
        }
        Err(refused) => {
            let grant = doing(ctx, &internal, &case).ok_or(refused)?;
            ctx.log_read(grant, entry).await?;
            Side::Doing(limited(ctx, &mut internal, &case).await?)
        }
    };
    let name = async |user| store::user::by_id(ctx.db(), user).await.map(|u| u.map(|u| u.name));
    let colleague = match internal.answered_by.or(internal.colleague) {
        Some(user) => name(user).await?,
        None => None,
    };
    Ok(View {
        from: name(internal.from).await?.unwrap_or_default(),
        colleague,
        mine: internal.answered_by.is_none_or(|user| user == ctx.user()) && doing(ctx, &internal, &case).is_some(),
        side,
        zone: crate::referral::zone(ctx.db(), &case).await?,
        code_name: case.code_name,
        internal,
    })
}

/// Before it was accepted, and for others than who accepted it, there is a reason and nothing else.
async fn limited(ctx: &Ctx, internal: &mut Internal, case: &Case) -> ServiceResult<Option<Limited>> {
    if internal.answered_by != Some(ctx.user()) {
        internal.words = store::internal::Words {
            reason: std::mem::take(&mut internal.words.reason),
            ..store::internal::Words::default()
        };
        return Ok(None);
    }
    internal.words.said = None;
    let declined = internal.progress.declined.is_some();
    if declined {
        internal.words.task = String::new();
        return Ok(None);
    }
    let person = store::person::by_id(ctx.db(), case.person).await?;
    Ok(person.map(|p| Limited {
        sex: p.sex,
        age: AgeBand::of(p.birth.age_on(ctx.today())),
        language: p.contact_language,
    }))
}
