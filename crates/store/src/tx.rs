//! Write transactions. No grant, no transaction; no audit entry, no commit.

use chrono::{DateTime, Utc};
use domain::authz::{Grant, Role};
use domain::id::{CaseId, OfficeId, UserId};
use sqlx::{PgConnection, SqliteConnection};
use uuid::Uuid;

use crate::db::{Db, Handle, Source};
use crate::{StoreResult, audit};

/// What happened, for the log. Never names a person, a group or a category.
#[derive(Debug, Clone)]
pub struct Audit {
    /// When, from the caller's clock.
    pub at: DateTime<Utc>,
    /// The verb, e.g. `case.opened`.
    pub action: &'static str,
    /// The kind of record, e.g. `case`.
    pub entity: &'static str,
    /// Its id.
    pub entity_id: Option<Uuid>,
    /// The case it belongs to.
    pub case_id: Option<CaseId>,
    /// The office it belongs to.
    pub office_id: Option<OfficeId>,
    /// Why, where somebody had to say.
    pub reason: Option<String>,
    /// Facts about the change as JSON, e.g. changed field names.
    pub detail: serde_json::Value,
}

impl Audit {
    /// An entry about one record.
    pub fn new(at: DateTime<Utc>, action: &'static str, entity: &'static str, entity_id: Option<Uuid>) -> Self {
        Audit {
            at,
            action,
            entity,
            entity_id,
            case_id: None,
            office_id: None,
            reason: None,
            detail: serde_json::Value::Null,
        }
    }
    /// About a case of an office.
    pub fn case(mut self, case: CaseId, office: OfficeId) -> Self {
        self.case_id = Some(case);
        self.office_id = Some(office);
        self
    }
    /// With a reason.
    pub fn reason(mut self, reason: impl Into<String>) -> Self {
        self.reason = Some(reason.into());
        self
    }
    /// With facts.
    pub fn detail(mut self, detail: serde_json::Value) -> Self {
        self.detail = detail;
        self
    }
}

enum Inner {
    Sqlite(sqlx::Transaction<'static, sqlx::Sqlite>),
    Pg(sqlx::Transaction<'static, sqlx::Postgres>),
}

/// An open write transaction. Dropped without `commit`, it never happened.
pub struct Tx {
    inner: Inner,
    grant: Grant,
    also: Vec<(Who, Audit)>,
}

/// Under which right something was done.
#[derive(Debug, Clone)]
pub(crate) struct Who {
    /// Nobody is the system.
    pub user: Option<UserId>,
    /// The role that allowed it.
    pub role: Option<Role>,
    /// The permission, or the system's reason.
    pub permission: &'static str,
}

impl From<&Grant> for Who {
    fn from(grant: &Grant) -> Self {
        Who { user: grant.user(), role: grant.role(), permission: grant.permission() }
    }
}

/// The connection inside a transaction; for the macros.
pub enum Connection<'a> {
    /// On the file.
    Sqlite(&'a mut SqliteConnection),
    /// On the server.
    Pg(&'a mut PgConnection),
}

impl Tx {
    /// Begins. The grant is used up: one grant, one transaction.
    ///
    /// ```compile_fail
    /// # async fn twice(db: store::Db, grant: domain::authz::Grant) {
    /// let a = store::Tx::begin(&db, grant).await;
    /// let b = store::Tx::begin(&db, grant).await; // used already
    /// # }
    /// ```
    pub async fn begin(db: &Db, grant: Grant) -> StoreResult<Tx> {
        let inner = match db {
            // A deferred transaction that reads and then writes can fail at once; an immediate one waits its turn.
            Db::Sqlite { write, .. } => Inner::Sqlite(write.begin_with("begin immediate").await?),
            Db::Postgres(pool) => Inner::Pg(pool.begin().await?),
        };
        Ok(Tx { inner, grant, also: Vec::new() })
    }

    /// Who acts, by the grant.
    pub fn grant(&self) -> &Grant {
        &self.grant
    }

    /// One more entry for the log, written at commit before the last one.
    pub fn record(&mut self, entry: Audit) {
        self.also.push((Who::from(&self.grant), entry));
    }

    /// Goes on under another right: what is recorded from here on is somebody else's. For histories that are made up
    /// in bulk, where a transaction for each act would take hours. Counted by a test.
    pub fn act_unchecked_as(&mut self, grant: Grant) {
        self.grant = grant;
    }

    /// Commits with its entry in the log: both or neither.
    pub async fn commit(mut self, entry: Audit) -> StoreResult<()> {
        let mut entries = std::mem::take(&mut self.also);
        entries.push((Who::from(&self.grant), entry));
        audit::append(&mut self, &entries).await?;
        self.commit_bare().await
    }

    /// For bookkeeping that says nothing about a person: leases of jobs, use of a session. Counted by a test.
    pub async fn commit_unchecked_bookkeeping(self) -> StoreResult<()> {
        self.commit_bare().await
    }

    /// The end of [`commit`](Self::commit); alone only for the log of reads.
    pub(crate) async fn commit_bare(self) -> StoreResult<()> {
        match self.inner {
            Inner::Sqlite(tx) => tx.commit().await?,
            Inner::Pg(tx) => tx.commit().await?,
        }
        Ok(())
    }

    /// For the macros.
    pub fn connection(&mut self) -> Connection<'_> {
        match &mut self.inner {
            Inner::Sqlite(tx) => Connection::Sqlite(tx),
            Inner::Pg(tx) => Connection::Pg(tx),
        }
    }
}

impl Tx {
    /// A connection to read with inside the transaction; for the macros.
    pub fn handle(&mut self) -> Handle<'_> {
        match &mut self.inner {
            Inner::Sqlite(tx) => Handle::Sqlite(tx),
            Inner::Pg(tx) => Handle::Pg(tx),
        }
    }
}

impl Source for &mut Tx {
    fn handle(&mut self) -> Handle<'_> {
        Tx::handle(self)
    }
}
