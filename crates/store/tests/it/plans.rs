//! How the queries behind the busiest pages are run: by an index, never through a whole table that grows.

use sqlx::{AssertSqlSafe, Row, SqlSafeStr};
use store::Db;

use crate::engines::texts;
use crate::support::on_sqlite;

/// Files whose queries run whenever a caseload, a case or a day is opened.
const BUSY: [&str; 37] = [
    "access.rs",
    "access_list.rs",
    "access_sight.rs",
    "appointment.rs",
    "case.rs",
    "case_due.rs",
    "case_event.rs",
    "case_head.rs",
    "case_history.rs",
    "case_line.rs",
    "case_list.rs",
    "case_recent.rs",
    "case_search.rs",
    "caseload.rs",
    "closure.rs",
    "contact_rule.rs",
    "draft.rs",
    "follow_up.rs",
    "id_document.rs",
    "merge_case.rs",
    "merge_person.rs",
    "pair_list.rs",
    "pair_scan.rs",
    "person_alike.rs",
    "person_search.rs",
    "reassign.rs",
    "referral_message.rs",
    "referral_unread.rs",
    "reveal.rs",
    "snapshot.rs",
    "task.rs",
    "task_day.rs",
    "training_enrolment.rs",
    "training_learned.rs",
    "training_mix.rs",
    "training_of_case.rs",
    "training_session.rs",
];

/// Tables that hold a row or more for each person; as the queries call them, too.
const GROWING: [&str; 38] = [
    "case_access",
    "x",
    "case_file",
    "c",
    "task",
    "t",
    "person",
    "p",
    "person_key",
    "k",
    "person_phone",
    "id_document",
    "case_event",
    "e",
    "referral",
    "r",
    "consent",
    "audit_entry",
    "a",
    "reveal",
    "plan",
    "household_member",
    "counselling_session",
    "referral_event",
    "referral_message",
    "m",
    "association_episode",
    "closure",
    "follow_up",
    "f",
    "profile_snapshot",
    "profile_draft",
    "contact_rule",
    "s",
    "suspected_pair",
    "q",
    "training_enrolment",
    "training_mark",
];

async fn plan(db: &Db, sql: &str) -> Vec<String> {
    let Db::Sqlite { write, .. } = db else { unreachable!() };
    let text = AssertSqlSafe(format!("explain query plan {sql}")).into_sql_str();
    let rows = sqlx::query(text).fetch_all(write).await.unwrap_or_else(|e| panic!("{sql}\n{e}"));
    rows.into_iter().map(|r| r.get::<String, _>("detail")).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn no_query_of_a_busy_page_reads_a_whole_table() {
    on_sqlite(async |db| {
        let mut seen = 0;
        for (file, sql, _) in texts() {
            if !BUSY.contains(&file.as_str()) || !sql.trim_start().starts_with("select") {
                continue;
            }
            seen += 1;
            for step in plan(&db, &sql).await {
                let Some(rest) = step.strip_prefix("SCAN ") else { continue };
                let table = rest.split_whitespace().next().unwrap_or_default();
                // A scan of an index that is limited by its first columns is a SEARCH; a SCAN is all of it.
                assert!(!GROWING.contains(&table), "{file}: {step}\n{sql}");
            }
        }
        assert!(seen > 30, "{seen}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_way_from_a_place_to_its_community_is_walked_by_index() {
    on_sqlite(async |db| {
        let walks: Vec<_> = texts().into_iter().filter(|(file, ..)| file == "support_home.rs").collect();
        assert_eq!(walks.len(), 2);
        for (_, sql, _) in walks {
            // Each place of the way is found by its key: neither all places, replaced ones nor communities are read.
            let steps = plan(&db, &sql).await;
            for table in ["l", "s", "c", "n", "a", "p"] {
                assert!(
                    !steps.iter().any(|s| s.starts_with(&format!("SCAN {table} ")) || *s == format!("SCAN {table}")),
                    "{steps:#?}"
                );
            }
            assert!(steps.iter().any(|s| s.starts_with("SEARCH l USING")), "{steps:#?}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_of_the_caseload_come_sorted_from_their_index() {
    on_sqlite(async |db| {
        let lists = texts().into_iter().filter(|(file, sql, _)| file == "case_list.rs" && sql.contains("order by"));
        let mut seen = 0;
        for (_, sql, _) in lists {
            seen += 1;
            let steps = plan(&db, &sql).await;
            assert!(steps.iter().all(|s| !s.contains("TEMP B-TREE")), "{sql}\n{steps:#?}");
            // Somebody's own cases are found among their own, not among all of the office.
            let own = sql.contains("caseworker_id = $1");
            assert!(!own || steps[0].contains("case_file_by_caseworker"), "{sql}\n{steps:#?}");
        }
        assert_eq!(seen, 9);
    })
    .await;
}

/// The steps of the one query of `file` that has all of `parts` in its text.
async fn steps(db: &Db, file: &str, parts: &[&str]) -> Vec<String> {
    let found: Vec<_> =
        texts().into_iter().filter(|(f, sql, _)| f == file && parts.iter().all(|p| sql.contains(p))).collect();
    assert_eq!(found.len(), 1, "{file}: {parts:?}");
    plan(db, &found[0].1).await
}

#[tokio::test(flavor = "multi_thread")]
async fn counts_of_an_office_touch_indexes_only() {
    on_sqlite(async |db| {
        for (file, parts, index) in [
            ("case_due.rs", ["risk = 'high'", "union"], "case_file_at_risk"),
            ("case_due.rs", ["risk = 'high'", "union"], "case_file_by_contact"),
            ("case_due.rs", ["where office_id = $1", "group by status"], "case_file_by_status"),
            ("caseload.rs", ["group by caseworker_id", "office_id = $1"], "case_file_by_load"),
        ] {
            let steps = steps(&db, file, &parts).await;
            let covered = format!("COVERING INDEX {index} ");
            assert!(steps.iter().any(|s| s.contains(&covered)), "{index}\n{steps:#?}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_reports_count_is_read_from_indexes_alone() {
    const EVENTS: &str = "indicator_events.rs";
    on_sqlite(async |db| {
        for (file, part, index) in [
            (EVENTS, "from referral", "referral_counted"),
            (EVENTS, "min(saved_at)", "profile_snapshot_counted"),
            (EVENTS, "select case_id, difficulty", "profile_snapshot_counted"),
            (EVENTS, "from counselling_session", "counselling_session_counted"),
            (EVENTS, "from plan", "plan_counted"),
            (EVENTS, "from follow_up", "follow_up_counted"),
            (EVENTS, "from task", "task_counted"),
            ("indicator_lives.rs", "from consent", "consent_counted"),
        ] {
            let steps = steps(&db, file, &[part]).await;
            let covered = format!("COVERING INDEX {index} ");
            assert!(steps[0].starts_with("SEARCH") && steps[0].contains(&covered), "{part}\n{steps:#?}");
        }
        let people = steps(&db, "indicator.rs", &["from case_file c join person"]).await;
        assert!(people.iter().all(|s| s.starts_with("SEARCH")), "{people:#?}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_day_is_read_in_the_order_in_which_it_is_shown() {
    on_sqlite(async |db| {
        let due = texts().into_iter().filter(|(f, sql, _)| f == "task_day.rs" && sql.contains("t.office_id = $1"));
        let mut seen = 0;
        for (_, sql, _) in due {
            seen += 1;
            let steps = plan(&db, &sql).await;
            assert!(steps.iter().all(|s| !s.contains("TEMP B-TREE")), "{sql}\n{steps:#?}");
        }
        assert_eq!(seen, 3);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_search_begins_with_the_names_and_not_with_the_office() {
    on_sqlite(async |db| {
        let found = steps(&db, "case_search.rs", &["union", "from person_key"]).await;
        let at =
            |what: &str| found.iter().position(|s| s.contains(what)).unwrap_or_else(|| panic!("{what}\n{found:#?}"));
        assert!(at("SCAN n") < at("SEARCH c USING INDEX sqlite_autoindex_case_file"), "{found:#?}");
        assert!(found.iter().all(|s| !s.contains("AUTOMATIC")), "{found:#?}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_works_in_an_office_is_found_by_the_office_and_not_among_everybody() {
    on_sqlite(async |db| {
        let steps = steps(&db, "caseload.rs", &["from app_user u", "user_role"]).await;
        assert!(
            steps.iter().any(|s| s.starts_with("SEARCH h USING") && s.contains("user_role_by_office")),
            "{steps:#?}"
        );
        assert!(steps.iter().all(|s| !s.starts_with("SCAN u")), "{steps:#?}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whether_somebody_may_look_at_a_case_is_one_step_in_an_index() {
    on_sqlite(async |db| {
        for (parts, index) in [
            (["x.user_id = $1 and x.case_id = $2", "limit 1"], "case_access_sight"),
            (["x.case_id = $1 and x.until_at > $2", "limit 50"], "case_access_by_case"),
        ] {
            let steps = steps(&db, "access_sight.rs", &parts).await;
            let found = |s: &String| s.starts_with("SEARCH x USING INDEX") && s.contains(index);
            assert!(steps.iter().any(found), "{steps:#?}");
        }
        for (parts, index) in [
            (["x.state = 'waiting'", "x.office_id = $1"], "case_access_waiting"),
            (["x.until_at > $2", "x.office_id = $1"], "case_access_open"),
            (["x.reviewed_at is null", "x.kind = 'at_once'"], "case_access_unreviewed"),
            (["x.user_id = $1", "x.asked_at >= $2"], "case_access_by_user"),
        ] {
            let steps = steps(&db, "access_list.rs", &parts).await;
            assert!(steps.iter().any(|s| s.contains(index)), "{index}: {steps:#?}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_nobody_has_read_is_found_among_messages_and_not_among_all_referrals() {
    on_sqlite(async |db| {
        let lists: Vec<_> = texts().into_iter().filter(|(file, ..)| file == "referral_unread.rs").collect();
        assert_eq!(lists.len(), 4);
        for (_, sql, _) in lists {
            let steps = plan(&db, &sql).await;
            let position = |part: &str| steps.iter().position(|s| s.contains(part));
            let (messages, referrals) = (position("referral_message_unread"), position("SEARCH r "));
            assert!(messages.is_some() && messages < referrals, "{sql}\n{steps:#?}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn lists_of_an_office_are_read_in_their_order_and_sort_nothing() {
    on_sqlite(async |db| {
        let of = |sql: &String| sql.contains("r.office_id = $1");
        let lists: Vec<_> =
            texts().into_iter().filter(|(file, sql, _)| file == "referral_list.rs" && of(sql)).collect();
        assert_eq!(lists.len(), 2);
        for (_, sql, _) in lists {
            let steps = plan(&db, &sql).await;
            assert!(steps.iter().any(|s| s.starts_with("SEARCH r USING INDEX referral_in_list")), "{sql}\n{steps:#?}");
            assert!(!steps.iter().any(|s| s.contains("TEMP B-TREE")), "{sql}\n{steps:#?}");
        }
    })
    .await;
}
