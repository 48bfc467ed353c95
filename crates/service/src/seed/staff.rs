//! Invented staff and focal points. Demonstration data have one account per role and a known password.

use chrono::{DateTime, NaiveDate, Utc};
use domain::authz::{Assignment, Compartment, Role};
use domain::id::{FocalPointId, OfficeId, OrganisationId, UserId};
use domain::locale::Locale;
use domain::person::{Language, Sex};
use domain::speaker::Speaker;
use store::Tx;
use store::directory::{NewFocalPoint, insert_focal_point};
use store::user::User;

use super::{Base, Chance};
use crate::{ServiceResult, session};

/// The password of every account of the demonstration.
pub const DEMO_PASSWORD: &str = "passerelle-demo";

/// An account that was made.
#[derive(Debug, Clone)]
pub struct StaffSeed {
    /// Its id.
    pub id: UserId,
    /// The name to show.
    pub name: &'static str,
    /// The sign-in name without the part behind the `@`.
    pub login: String,
    /// What as.
    pub role: Role,
    /// Where.
    pub office: Option<OfficeId>,
    /// Behind which wall.
    pub compartment: Compartment,
    /// For whom a focal point answers.
    pub organisation: Option<OrganisationId>,
}

use Compartment::{Child, Gbv, General};
use Sex::{Female, Male};

/// Login, name, sex, role, office, compartment.
type Staff = (&'static str, &'static str, Sex, Role, Option<&'static str>, Compartment);

const STAFF: [Staff; 34] = [
    ("caseworker", "Aminata Sawadogo", Female, Role::Caseworker, Some("DOR"), General),
    ("caseworker2", "Oumarou Diallo", Male, Role::Caseworker, Some("DOR"), General),
    ("caseworker3", "Salimata Tall", Female, Role::Caseworker, Some("DOR"), General),
    ("caseworker4", "Hamidou Tamboura", Male, Role::Caseworker, Some("DOR"), General),
    ("caseworker5", "Ramata Sidibé", Female, Role::Caseworker, Some("DOR"), General),
    ("caseworker6", "Lassané Belem", Male, Role::Caseworker, Some("DOR"), General),
    ("supervisor", "Issa Dicko", Male, Role::Supervisor, Some("DOR"), General),
    ("supervisor.child", "Aïssatou Sanou", Female, Role::Supervisor, Some("DOR"), Child),
    ("focal_point", "Kadidia Bocoum", Female, Role::FocalPoint, Some("DOR"), Child),
    ("focal_point.gbv", "Rakiéta Tapsoba", Female, Role::FocalPoint, Some("DOR"), Gbv),
    ("trainer", "Moussa Traoré", Male, Role::Trainer, Some("DOR"), General),
    ("trainer2", "Assétou Kindo", Female, Role::Trainer, Some("DOR"), General),
    ("livelihood_officer", "Boureima Cissé", Male, Role::LivelihoodOfficer, Some("DOR"), General),
    ("finance", "Safiatou Compaoré", Female, Role::Finance, Some("DOR"), General),
    ("programme_manager", "Claire Kaboré", Female, Role::ProgrammeManager, None, General),
    ("me_officer", "Jean-Bosco Mugisho", Male, Role::MeOfficer, None, General),
    ("dpo", "Fatou Ndiaye", Female, Role::Dpo, None, General),
    ("auditor", "Ingrid Solberg", Female, Role::Auditor, None, General),
    ("admin", "Adama Ilboudo", Male, Role::Admin, None, General),
    ("authority", "Bintou Sanogo", Female, Role::Authority, Some("DOR"), General),
    ("supervisor.ohg", "Alimata Zongo", Female, Role::Supervisor, Some("OHG"), General),
    ("caseworker.ohg", "Souleymane Nikiéma", Male, Role::Caseworker, Some("OHG"), General),
    ("caseworker2.ohg", "Zénabou Porgo", Female, Role::Caseworker, Some("OHG"), General),
    ("caseworker3.ohg", "Adama Ganamé", Male, Role::Caseworker, Some("OHG"), General),
    ("focal_point.ohg", "Safiatou Nikiéma", Female, Role::FocalPoint, Some("OHG"), Child),
    ("authority.ohg", "Ousmane Ganamé", Male, Role::Authority, Some("OHG"), General),
    ("supervisor.gom", "Espoir Katembo", Male, Role::Supervisor, Some("GOM"), General),
    ("caseworker.gom", "Furaha Kavira", Female, Role::Caseworker, Some("GOM"), General),
    ("caseworker2.gom", "Dieudonné Bisimwa", Male, Role::Caseworker, Some("GOM"), General),
    ("caseworker3.gom", "Masika Kahambu", Female, Role::Caseworker, Some("GOM"), General),
    ("focal_point.gom", "Chantal Bora", Female, Role::FocalPoint, Some("GOM"), Child),
    ("authority.gom", "Aline Mugisho", Female, Role::Authority, Some("GOM"), General),
    ("mobiliser", "Mariama Hassane", Female, Role::Mobiliser, Some("DOR"), General),
    ("supervisor.gbv", "Pascaline Kaboré", Female, Role::Supervisor, Some("DOR"), Gbv),
];

/// Login, name, key of the organisation, sex.
const FOCAL_POINTS: [(&str, &str, &str, Sex); 16] = [
    ("partner", "Dr Salif Zongo", "cma", Sex::Male),
    ("partner.cma2", "Penda Sow", "cma", Sex::Female),
    ("partner.cfp", "Karim Ouédraogo", "cfp", Sex::Male),
    ("partner.tilgre", "Mariam Belem", "tilgre", Sex::Female),
    ("partner.kawral", "Hama Tamboura", "kawral", Sex::Male),
    ("partner.caisse", "Lassané Porgo", "caisse", Sex::Male),
    ("partner.civil", "Tasséré Bamogo", "civil", Sex::Male),
    ("partner.juridique", "Bibata Kaboré", "juridique", Sex::Female),
    ("partner.suudu", "Fadima Boly", "suudu", Sex::Female),
    ("partner.enfance", "Azara Ganamé", "enfance", Sex::Female),
    ("partner.yatenga", "Rasmané Sankara", "yatenga", Sex::Male),
    ("partner.cmo", "Dr Habibou Maïga", "cmo", Sex::Female),
    ("partner.relwende", "Madi Zoungrana", "relwende", Sex::Male),
    ("partner.tujenge", "Innocent Baluku", "tujenge", Sex::Male),
    ("partner.amani", "Nadège Cirhuza", "amani", Sex::Female),
    ("partner.umoja", "Zawadi Bashige", "umoja", Sex::Female),
];

/// Where mails of the demonstration would go: a name reserved for examples.
const DOMAIN: &str = "demo.example";

/// The accounts worth trying first, with what each is.
pub fn to_try() -> Vec<(String, &'static str)> {
    let staff = STAFF.iter().map(|(login, _, _, role, ..)| (*login, *role)).chain([("partner", Role::Partner)]);
    staff.filter(|(login, role)| *login == role.as_str()).map(|(l, r)| (format!("{l}@{DOMAIN}"), r.as_str())).collect()
}

/// Writes staff, focal points and their accounts. One hash of the one password serves all.
pub(super) async fn write(tx: &mut Tx, chance: &mut Chance, base: &mut Base, at: DateTime<Utc>) -> ServiceResult<()> {
    let hash = session::password::hash(DEMO_PASSWORD.into()).await?;
    for (i, (login, name, sex, role, office, compartment)) in STAFF.into_iter().enumerate() {
        let speaker = Speaker { languages: spoken(office.unwrap_or_default(), i), sex: Some(sex) };
        let office = office.and_then(|code| base.offices.iter().find(|o| o.code == code)).map(|o| o.id);
        let made = StaffSeed {
            id: UserId(chance.id(at)),
            name,
            login: login.into(),
            role,
            office,
            compartment,
            organisation: None,
        };
        account(tx, chance, &made, speaker, Some(&hash), at, None).await?;
        base.staff.push(made);
    }
    for (i, (login, name, organisation, sex)) in FOCAL_POINTS.into_iter().enumerate() {
        let organisation = base.organisations.iter().find(|(key, _)| *key == organisation).map(|(_, id)| *id);
        let made = StaffSeed {
            id: UserId(chance.id(at)),
            name,
            login: login.into(),
            role: Role::Partner,
            office: None,
            compartment: General,
            organisation,
        };
        account(tx, chance, &made, Speaker::default(), Some(&hash), at, None).await?;
        if let Some(organisation) = organisation {
            let focal_point = NewFocalPoint {
                id: FocalPointId(chance.id(at)),
                organisation,
                user: made.id,
                phone: Some(format!("+226 00 00 20 {:02}", i + 1)),
                sex,
            };
            insert_focal_point(tx, &focal_point).await?;
        }
        base.staff.push(made);
    }
    Ok(())
}

/// What staff of an office speak: everybody the language of most, every other one the next, a few a third.
fn spoken(office: &str, i: usize) -> Vec<Language> {
    let around = match office {
        "DOR" => [Language::Fuh, Language::Mos, Language::Taq],
        "OHG" => [Language::Mos, Language::Fuh, Language::Dyu],
        "GOM" => [Language::Swc, Language::Lin, Language::Eng],
        _ => return vec![Language::Fra],
    };
    let more = around.into_iter().enumerate().filter(|(n, _)| i.is_multiple_of(n + 1)).map(|(_, language)| language);
    more.chain([Language::Fra]).collect()
}

/// Writes an account with its role, which ends with `until`.
pub(super) async fn account(
    tx: &mut Tx,
    chance: &mut Chance,
    made: &StaffSeed,
    speaker: Speaker,
    hash: Option<&str>,
    at: DateTime<Utc>,
    until: Option<NaiveDate>,
) -> ServiceResult<()> {
    let user = User {
        id: made.id,
        email: format!("{}@{DOMAIN}", made.login),
        name: made.name.into(),
        password_hash: hash.map(Into::into),
        // The accounts to try follow the visitor; the others speak what their town speaks.
        language: if made.login == made.role.as_str() { Locale::En } else { Locale::Fr },
        speaker,
        totp_secret: None,
        totp_since: None,
        active: true,
        version: 1,
    };
    store::user::insert(tx, &user, at).await?;
    let role = Assignment {
        role: made.role,
        office: made.office,
        compartment: made.compartment,
        organisation: made.organisation,
    };
    Ok(store::user::grant_role(tx, chance.id(at), made.id, &role, at, until).await?)
}

/// One more caseworker of an office, who cannot sign in: there to have cases.
pub(super) async fn caseworker(
    tx: &mut Tx,
    chance: &mut Chance,
    office: OfficeId,
    login: String,
    at: DateTime<Utc>,
) -> ServiceResult<StaffSeed> {
    let made = StaffSeed {
        id: UserId(chance.id(at)),
        name: chance.pick::<&str>(&["Awa Barry", "Salif Zongo", "Fanta Sow", "Drissa Koné", "Neema Masika"]),
        login,
        role: Role::Caseworker,
        office: Some(office),
        compartment: General,
        organisation: None,
    };
    let speaker = Speaker { languages: vec![Language::Fra], sex: None };
    account(tx, chance, &made, speaker, None, at, None).await?;
    Ok(made)
}
