//! Writing down an association.

use chrono::Datelike;
use domain::authz::{Facts, Grant, Permission};
use domain::code::CoopNo;
use domain::coop::{CoopEntry, CoopForm};
use domain::id::OfficeId;
use domain::money::{PROGRAMME, currency};
use store::Tx;
use store::command::{Claim, claim, finish};
use store::coop::Coop;
use uuid::Uuid;

use crate::{Ctx, ServiceError, ServiceResult};

/// The association with this number, for who keeps it.
pub(super) async fn find(ctx: &Ctx, code: &str, permission: Permission) -> ServiceResult<(Coop, Grant)> {
    let code: CoopNo = code.parse().map_err(|_| ServiceError::NotFound)?;
    let coop = store::coop::by_code(ctx.db(), code.as_str()).await?.ok_or(ServiceError::NotFound)?;
    match ctx.require(permission, &Facts::office(coop.office)) {
        Ok(grant) => Ok((coop, grant)),
        // Who may see it is told; for others there is none.
        Err(denied) => seen(ctx, coop.office).and(Err(denied.into())),
    }
}

/// The right to see associations of an office: of who keeps them, and of who looks. Others learn of none.
pub(super) fn seen(ctx: &Ctx, office: OfficeId) -> ServiceResult<Grant> {
    let facts = Facts::office(office);
    let keeps = ctx.require(Permission::LivelihoodWrite, &facts);
    keeps.or_else(|_| ctx.require(Permission::LivelihoodDecide, &facts)).map_err(|_| ServiceError::NotFound)
}

/// Whether the actor learns of associations of an office.
pub(crate) fn may_see(ctx: &Ctx, office: OfficeId) -> bool {
    seen(ctx, office).is_ok()
}

/// What the form begins with.
#[derive(Debug, Clone)]
pub struct CoopStart {
    /// What is known.
    pub form: CoopForm,
    /// Version that is seen; 0 for a new one.
    pub version: i64,
}

/// The form, for who keeps associations.
pub async fn start(ctx: &Ctx, code: Option<&str>) -> ServiceResult<CoopStart> {
    let Some(code) = code else {
        let office = Facts::office(ctx.require_office()?.id);
        let _may: Grant = ctx.require(Permission::LivelihoodWrite, &office)?;
        let form = CoopForm { currency: PROGRAMME.code.to_owned(), ..CoopForm::default() };
        return Ok(CoopStart { form, version: 0 });
    };
    let (c, _) = find(ctx, code, Permission::LivelihoodWrite).await?;
    let day = |on: Option<chrono::NaiveDate>| on.map(|d| d.to_string()).unwrap_or_default();
    let savings = currency(&c.currency).map(|money| money.typed(c.savings)).unwrap_or_default();
    let form = CoopForm {
        command: String::new(),
        coop: c.code,
        version: String::new(),
        kind: c.kind.as_str().to_owned(),
        name: c.name,
        registered: c.registered.unwrap_or_default(),
        community_women: c.women.to_string(),
        community_men: c.men.to_string(),
        elected_on: day(c.elected_on),
        savings,
        currency: c.currency,
        share_out_on: day(c.share_out_on),
    };
    Ok(CoopStart { form, version: c.version })
}

/// Writes one and gives its number.
pub async fn write(ctx: &Ctx, form: &CoopForm) -> ServiceResult<String> {
    let known = match form.coop.trim() {
        "" => None,
        code => Some(find(ctx, code, Permission::LivelihoodWrite).await?),
    };
    let (coop, right, office) = match known {
        Some((coop, right)) => {
            let office = coop.office;
            (Some(coop), right, office)
        }
        None => {
            let office = ctx.require_office()?.id;
            (None, ctx.require(Permission::LivelihoodWrite, &Facts::office(office))?, office)
        }
    };
    let (command, version, entry) = form.parse(ctx.today())?;
    let mut tx = Tx::begin(ctx.db(), right).await?;
    if let Claim::Done(code) = claim(&mut tx, command, "coop.write", ctx.now).await? {
        return Ok(code);
    }
    let (id, code) = match coop {
        Some(coop) => {
            store::coop::save(&mut tx, coop.id, version, &entry).await?;
            (coop.id, coop.code)
        }
        None => keep(ctx, &mut tx, office, &entry).await?,
    };
    finish(&mut tx, command, &code).await?;
    tx.commit(ctx.audit("coop.written", "coop", Some(id))).await?;
    Ok(code)
}

/// Keeps a new one in the caller's transaction and gives id and number.
pub(crate) async fn keep(ctx: &Ctx, tx: &mut Tx, office: OfficeId, entry: &CoopEntry) -> ServiceResult<(Uuid, String)> {
    let year = ctx.today().year().rem_euclid(100);
    let number = store::counter::next(tx, &format!("coop-{year}")).await?;
    let code = u8::try_from(year).ok().zip(u32::try_from(number).ok());
    let code = code.and_then(|(year, number)| CoopNo::new(year, number).ok());
    let code = code.ok_or_else(|| ServiceError::Internal("number of an association".into()))?;
    let id = ctx.id();
    store::coop::insert(tx, (id, code.as_str(), office), entry, (ctx.user(), ctx.now)).await?;
    Ok((id, code.as_str().to_owned()))
}
