//! Mails: written by `service::partner::mail`, `service::access::mail` and `service::digest`, put into words here, and
//! handed to a mail server.
//!
//! The texts are in the catalogues of `app` (`mail-…` in `partner.ftl`), rendered in the reader's language. They hold
//! a number and a link, never personal data; errors hold no address, because an administrator reads them. Without a
//! mail server the mails are files in the data folder.

use std::marker::PhantomData;
use std::path::PathBuf;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use app::i18n::{FluentArgs, text};
use lettre::message::Mailbox;
use lettre::message::header::ContentType;
use lettre::{AsyncFileTransport, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use service::App;
use service::access::{self, mail::OpenedAtOnce};
use service::digest::{self, Digest};
use service::job::{Handler, Handlers, Job, JobError, Running, read};
use service::pair::{self, mail::PaidTwice};
use service::partner::mail::{
    About, Letter, PartnerCode, ReferralReminder, ReferralSent, ReferralStopped, ReferralUnreported, ReferralUpdate,
    write_code, write_reminder, write_sent, write_stopped, write_unreported, write_update,
};
use service::person::child_clock::{self, SomethingWaits};

use crate::config::Config;

/// How long a mail server may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// Sends mails.
#[derive(Clone)]
pub struct Mailer {
    transport: Transport,
    from: Mailbox,
}

#[derive(Clone)]
enum Transport {
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
    File(AsyncFileTransport<Tokio1Executor>),
    Memory(Arc<Mutex<Vec<Words>>>),
}

/// A mail in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// Address.
    pub to: String,
    /// Subject.
    pub subject: String,
    /// Text.
    pub body: String,
}

impl Mailer {
    /// As the settings say.
    pub fn new(config: &Config) -> Result<Mailer, String> {
        let from = config.mail_from.parse().map_err(|_| {
            format!("mail_from is not an address like \"Passerelle <passerelle@example.org>\": {}", config.mail_from)
        })?;
        let transport = match &config.smtp_url {
            Some(url) => {
                let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
                    // The address holds a password: it is not repeated.
                    .map_err(|_| "smtp_url is not an address like smtps://user:password@mail.example.org".to_owned())?;
                Transport::Smtp(builder.timeout(Some(PATIENCE)).build())
            }
            None => Transport::File(AsyncFileTransport::new(folder(&config.data_dir.join("mail"))?)),
        };
        Ok(Mailer { transport, from })
    }

    /// For tests: keeps mails instead of sending them.
    pub fn memory() -> (Mailer, Arc<Mutex<Vec<Words>>>) {
        let kept = Arc::new(Mutex::new(Vec::new()));
        let address = lettre::Address::new("passerelle", "localhost");
        let from = address.map(|a| Mailbox::new(None, a));
        // The address is a constant; a wrong one would fail every test.
        let from = from.unwrap_or_else(|_| unreachable!("a constant address"));
        (Mailer { transport: Transport::Memory(kept.clone()), from }, kept)
    }

    /// Whether a mail server is set, and answers. `None` when mails are files.
    pub async fn check(&self) -> Option<Result<(), String>> {
        let Transport::Smtp(smtp) = &self.transport else { return None };
        Some(match smtp.test_connection().await {
            Ok(true) => Ok(()),
            Ok(false) => Err("the mail server does not greet back".into()),
            Err(error) => Err(failure(&error).to_string()),
        })
    }

    /// Hands one mail over.
    async fn send(&self, words: Words) -> Result<(), JobError> {
        if let Transport::Memory(kept) = &self.transport {
            kept.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push(words);
            return Ok(());
        }
        let to: Mailbox = words.to.parse().map_err(|_| JobError::Never("the address is not an address".into()))?;
        let message = Message::builder()
            .from(self.from.clone())
            .to(to)
            .subject(words.subject)
            .header(ContentType::TEXT_PLAIN)
            .message_id(None)
            .body(words.body)
            .map_err(|_| JobError::Never("the mail cannot be written".into()))?;
        match &self.transport {
            Transport::Smtp(smtp) => smtp.send(message).await.map(drop).map_err(|e| failure(&e)),
            Transport::File(file) => file
                .send(message)
                .await
                .map(drop)
                .map_err(|_| JobError::Unavailable("the folder of mails cannot be written".into())),
            Transport::Memory(_) => Ok(()),
        }
    }
}

fn folder(path: &std::path::Path) -> Result<PathBuf, String> {
    std::fs::create_dir_all(path).map_err(|e| format!("the folder {} cannot be made: {e}", path.display()))?;
    Ok(path.to_owned())
}

/// What an administrator is told: the answer's number, never its words, which may hold an address.
fn failure(error: &lettre::transport::smtp::Error) -> JobError {
    match error.status() {
        Some(code) if error.is_permanent() => JobError::Failed(format!("the mail server refuses: {code}")),
        Some(code) => JobError::Unavailable(format!("the mail server cannot take it now: {code}")),
        None if error.is_timeout() => JobError::Unavailable("the mail server does not answer in time".into()),
        None if error.is_tls() => JobError::Unavailable("the mail server's certificate is not accepted".into()),
        None => JobError::Unavailable("the mail server cannot be reached".into()),
    }
}

/// Puts a letter into words.
fn words(letter: Letter) -> Words {
    let mut args = FluentArgs::new();
    let kind = match letter.about {
        About::Sent { number, url } => {
            args.set("number", number);
            args.set("url", url);
            "sent"
        }
        About::Reminder { number, url } => {
            args.set("number", number);
            args.set("url", url);
            "reminder"
        }
        About::Unreported { number, url } => {
            args.set("number", number);
            args.set("url", url);
            "unreported"
        }
        About::Stopped { number, url } => {
            args.set("number", number);
            args.set("url", url);
            "stopped"
        }
        About::AccessOpened { url } => {
            args.set("url", url);
            "access"
        }
        About::Waits { url } => {
            args.set("url", url);
            "waits"
        }
        About::PaidTwice { url } => {
            args.set("url", url);
            "twice"
        }
        About::Update { number, url } => {
            args.set("number", number);
            args.set("url", url);
            "update"
        }
        About::Digest { due, late, messages, stale, url } => {
            args.set("due", due);
            args.set("stale", stale);
            args.set("late", late);
            args.set("messages", messages);
            args.set("url", url);
            "digest"
        }
        About::Code { code, minutes } => {
            args.set("code", code);
            args.set("minutes", minutes);
            "code"
        }
    };
    let part = |part: &str| plain(&text(letter.locale, &format!("mail-{kind}-{part}"), Some(&args)));
    Words { subject: part("subject"), body: part("body") + "\n", to: letter.to }
}

/// Without the invisible marks around arguments: mail programs would take them for a part of the link.
fn plain(text: &str) -> String {
    text.chars().filter(|c| !matches!(c, '\u{2066}'..='\u{2069}')).collect()
}

type Writing<'a> = Pin<Box<dyn Future<Output = Result<Option<Letter>, JobError>> + Send + 'a>>;

/// Sends what one kind of job asks for.
struct MailOf<J> {
    mailer: Mailer,
    write: for<'a> fn(&'a App, &'a J) -> Writing<'a>,
    of: PhantomData<fn(J)>,
}

impl<J: Job + Send + Sync + 'static> Handler for MailOf<J> {
    fn kind(&self) -> &'static str {
        J::KIND
    }

    fn run<'a>(&'a self, app: &'a Arc<App>, payload: serde_json::Value) -> Running<'a> {
        Box::pin(async move {
            let job: J = read(payload)?;
            match (self.write)(app, &job).await? {
                Some(letter) => self.mailer.send(words(letter)).await,
                None => Ok(()),
            }
        })
    }
}

/// The handlers of every kind of mail.
pub fn handlers(handlers: Handlers, mailer: &Mailer) -> Handlers {
    handlers
        .with(MailOf::<ReferralSent> {
            mailer: mailer.clone(),
            write: |app, job| Box::pin(write_sent(app, job)),
            of: PhantomData,
        })
        .with(MailOf::<ReferralReminder> {
            mailer: mailer.clone(),
            write: |app, job| Box::pin(write_reminder(app, job)),
            of: PhantomData,
        })
        .with(MailOf::<ReferralUnreported> {
            mailer: mailer.clone(),
            write: |app, job| Box::pin(write_unreported(app, job)),
            of: PhantomData,
        })
        .with(MailOf::<ReferralStopped> {
            mailer: mailer.clone(),
            write: |app, job| Box::pin(write_stopped(app, job)),
            of: PhantomData,
        })
        .with(MailOf::<ReferralUpdate> {
            mailer: mailer.clone(),
            write: |app, job| Box::pin(write_update(app, job)),
            of: PhantomData,
        })
        .with(MailOf::<Digest> {
            mailer: mailer.clone(),
            write: |app, job| Box::pin(digest::write(app, job)),
            of: PhantomData,
        })
        .with(MailOf::<OpenedAtOnce> {
            mailer: mailer.clone(),
            write: |app, job| Box::pin(access::mail::write(app, job)),
            of: PhantomData,
        })
        .with(MailOf::<PaidTwice> {
            mailer: mailer.clone(),
            write: |app, job| Box::pin(pair::mail::write(app, job)),
            of: PhantomData,
        })
        .with(MailOf::<SomethingWaits> {
            mailer: mailer.clone(),
            write: |app, job| Box::pin(child_clock::write(app, job)),
            of: PhantomData,
        })
        .with(MailOf::<PartnerCode> {
            mailer: mailer.clone(),
            write: |app, job| Box::pin(write_code(app, job)),
            of: PhantomData,
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::locale::Locale;

    const URL: &str = "https://passerelle.test/partner/open/0123456789abcdef";

    fn letters(locale: Locale) -> Vec<Letter> {
        let (number, url) = ("R-26-000123".to_owned(), URL.to_owned());
        [
            About::Sent { number: number.clone(), url: url.clone() },
            About::Reminder { number: number.clone(), url: url.clone() },
            About::Stopped { number: number.clone(), url: url.clone() },
            About::Unreported { number: number.clone(), url: url.clone() },
            About::Update { number, url },
            About::Code { code: "042617".into(), minutes: 10 },
            About::AccessOpened { url: URL.to_owned() },
            About::PaidTwice { url: URL.to_owned() },
            About::Waits { url: URL.to_owned() },
            About::Digest { due: 3, late: 1, messages: 2, stale: 4, url: URL.to_owned() },
        ]
        .map(|about| Letter { to: "focal@example.org".into(), locale, about })
        .to_vec()
    }

    #[test]
    fn every_mail_has_its_words_in_every_language_and_its_link_alone_on_a_line() {
        for locale in Locale::ALL {
            for letter in letters(*locale) {
                let about = letter.about.clone();
                let words = words(letter);
                assert!(!words.subject.starts_with("mail-") && !words.body.starts_with("mail-"), "{locale}");
                assert!(!words.subject.contains('\n'));
                let wanted = if let About::Code { code, .. } = about { code } else { URL.to_owned() };
                assert!(words.body.lines().any(|l| l == wanted), "{locale}: {}", words.body);
                assert!(!words.body.contains("{") && !words.body.contains('\u{2068}'), "{}", words.body);
            }
        }
    }

    #[tokio::test]
    async fn a_mail_server_that_is_away_is_no_failure_of_the_mail() {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        drop(listener);
        let config = Config { smtp_url: Some(format!("smtp://{address}")), ..Config::default() };
        let mailer = Mailer::new(&config).unwrap();
        let error = mailer.send(words(letters(Locale::Fr).remove(0))).await.unwrap_err();
        assert!(matches!(error, JobError::Unavailable(_)), "{error:?}");
        assert!(!error.to_string().contains("example.org"));
    }

    #[test]
    fn a_wrong_address_of_the_mail_server_is_said_without_repeating_it() {
        let config = Config { smtp_url: Some("http://user:secret@mail".into()), ..Config::default() };
        let error = Mailer::new(&config).err().unwrap();
        assert!(error.contains("smtp_url") && !error.contains("secret"), "{error}");
    }

    #[tokio::test]
    async fn without_a_mail_server_mails_are_files() {
        let folder = testkit::TempDir::new().unwrap();
        let config = Config { data_dir: folder.path().to_owned(), ..Config::default() };
        let mailer = Mailer::new(&config).unwrap();
        mailer.send(words(letters(Locale::Ar).remove(0))).await.unwrap();
        assert_eq!(std::fs::read_dir(folder.path().join("mail")).unwrap().count(), 1);
    }
}
