//! `passerelle user`: the first administrator, and the way back in when no administrator can sign in.

use chrono::NaiveDate;
use clap::{Args, Subcommand};
use domain::admin::{NewUserForm, RoleForm};
use domain::authz::{Compartment, Role};
use domain::locale::Locale;
use service::admin::{self, command};
use service::{App, ServiceError};

use crate::config::Config;
use crate::startup;

/// What can be done to accounts.
#[derive(Debug, Subcommand)]
pub enum User {
    /// Add an account; prints a password to hand over, which is replaced at the first sign-in.
    Add(Add),
    /// Hand out a new password; sessions end. With --second-factor the lost phone is forgotten too.
    Reset {
        /// Work e-mail.
        email: String,
        /// Forget the second factor as well.
        #[arg(long)]
        second_factor: bool,
    },
    /// Let an account sign in no more; sessions end. --undo lets it again.
    Lock {
        /// Work e-mail.
        email: String,
        /// Unlock instead.
        #[arg(long)]
        undo: bool,
    },
    /// List accounts with their roles.
    List,
}

/// A new account.
#[derive(Debug, Args)]
pub struct Add {
    /// Work e-mail: the sign-in name.
    email: String,
    /// Name to show to colleagues.
    #[arg(long)]
    name: String,
    /// First role.
    #[arg(long, value_parser = code::<Role>(Role::ALL.iter().map(|r| r.as_str())))]
    role: Role,
    /// Code of the office, for roles that work in one.
    #[arg(long)]
    office: Option<String>,
    /// Protected compartment, for focal points.
    #[arg(long, default_value = "general", value_parser = code::<Compartment>(Compartment::ALL.iter().map(|c| c.as_str())))]
    compartment: Compartment,
    /// Language of pages and mails.
    #[arg(long, default_value = "en", value_parser = code::<Locale>(Locale::ALL.iter().map(|l| l.as_str())))]
    language: Locale,
    /// Last day of the role, e.g. 2027-06-30.
    #[arg(long)]
    until: Option<NaiveDate>,
}

/// One value of a closed list; the help and the error name them all.
fn code<T: std::str::FromStr<Err = domain::UnknownCode> + Clone + Send + Sync + 'static>(
    codes: impl Iterator<Item = &'static str>,
) -> impl clap::builder::TypedValueParser<Value = T> {
    use clap::builder::TypedValueParser as _;
    clap::builder::PossibleValuesParser::new(codes).try_map(|s| s.parse::<T>())
}

pub async fn run(config: &Config, verb: User) -> Result<(), String> {
    // Adding the first account makes the database, so that an installation can begin with it.
    let installation = startup::open(config, matches!(verb, User::Add(_))).await?;
    let app = startup::app(config, &installation).await?;
    let done = match verb {
        User::Add(args) => add(&app, args).await,
        User::Reset { email, second_factor } => reset(&app, &email, second_factor).await,
        User::Lock { email, undo } => lock(&app, &email, undo).await,
        User::List => list(&app).await,
    };
    installation.db.close().await;
    done
}

async fn add(app: &App, args: Add) -> Result<(), String> {
    let office = match &args.office {
        Some(code) => {
            let known = command::office(app, code).await;
            known.map_err(|e| explain(e, &format!("there is no office with the code {code}")))?.id.to_string()
        }
        None => String::new(),
    };
    let form = NewUserForm {
        command: uuid::Uuid::new_v4().to_string(),
        name: args.name,
        email: args.email,
        language: args.language.to_string(),
        spoken: Vec::new(),
        sex: String::new(),
        role: RoleForm {
            role: args.role.to_string(),
            office,
            compartment: args.compartment.to_string(),
            expires_on: args.until.map(|d| d.to_string()).unwrap_or_default(),
            ..RoleForm::default()
        },
    };
    let (_, user) = form.parse(app.clock.now().date_naive()).map_err(|errors| explain(errors.into(), ""))?;
    let created = admin::create(app, &user).await.map_err(|e| explain(e, ""))?;
    say!("Added {} as {}.", user.email.as_str(), args.role);
    hand_over(created.password.as_deref());
    Ok(())
}

async fn reset(app: &App, email: &str, second_factor: bool) -> Result<(), String> {
    let user = find(app, email).await?;
    if second_factor {
        admin::reset_second_factor_by_command(app, user.id).await.map_err(|e| explain(e, ""))?;
        say!("The second factor of {} is forgotten.", user.email);
    }
    let password = admin::reset_password_by_command(app, user.id).await.map_err(|e| explain(e, ""))?;
    hand_over(Some(&password));
    Ok(())
}

async fn lock(app: &App, email: &str, undo: bool) -> Result<(), String> {
    let user = find(app, email).await?;
    admin::set_active_by_command(app, &user, undo).await.map_err(|e| explain(e, ""))?;
    say!("{} {}.", user.email, if undo { "may sign in again" } else { "may not sign in any more" });
    Ok(())
}

async fn list(app: &App) -> Result<(), String> {
    for (user, roles) in command::all(app).await.map_err(|e| explain(e, ""))? {
        let roles: Vec<_> = roles
            .iter()
            .map(|r| match &r.place {
                Some(place) => format!("{} ({place})", r.role),
                None => r.role.to_string(),
            })
            .collect();
        let state = if user.active { "" } else { "  locked" };
        say!("{}\t{}\t{}{state}", user.email, user.name, roles.join(", "));
    }
    Ok(())
}

async fn find(app: &App, email: &str) -> Result<store::user::User, String> {
    command::by_email(app, email)
        .await
        .map_err(|e| explain(e, &format!("there is no account {email}; `passerelle user list` shows all")))
}

fn hand_over(password: Option<&str>) {
    if let Some(password) = password {
        say!("Password to hand over: {password}");
        say!("It works for three days and is replaced at the first sign-in.");
    }
}

/// One line that says what to do.
fn explain(error: ServiceError, missing: &str) -> String {
    match error {
        ServiceError::NotFound => missing.to_owned(),
        ServiceError::Invalid(errors) => {
            let texts = errors.iter().map(|e| app::i18n::field_error(Locale::En, e));
            texts.collect::<Vec<_>>().join("; ")
        }
        other => other.to_string(),
    }
}
