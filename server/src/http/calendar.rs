//! A week as a file for the calendar of a phone. It leaves the program, so its titles say what is done and never with
//! whom: no name, no code name, no number; a link leads back to the page, behind the sign-in.

use app::i18n::{FluentArgs, text};
use axum::extract::{Query, State};
use axum::http::request::Parts;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::case::TaskKind;
use domain::locale::Locale;
use icalendar::{Calendar, Component, Event, EventLike};
use serde::Deserialize;
use service::ServiceError;
use service::week::{Day, OpenTask, Week};
use uuid::Uuid;

use super::Web;
use super::caller::Known;

/// How long an appointment or a session is shown to last: nobody says.
const LASTS: TimeDelta = TimeDelta::hours(1);

/// Which week.
#[derive(Debug, Deserialize)]
pub struct Asked {
    day: Option<String>,
}

/// The week with this day in it, as `text/calendar`.
pub async fn week(State(web): State<Web>, Query(asked): Query<Asked>, parts: Parts) -> Response {
    let Ok(known) = Known::of(&web, &parts).await else { return StatusCode::SERVICE_UNAVAILABLE.into_response() };
    let Some(ctx) = known.caller.0 else { return Redirect::to("/sign-in?next=/week").into_response() };
    let day = asked.day.and_then(|d| d.parse::<NaiveDate>().ok());
    match service::week::week(&ctx, day).await {
        Ok(week) => {
            let headers = [
                (header::CONTENT_TYPE, "text/calendar; charset=utf-8".to_owned()),
                (header::CONTENT_DISPOSITION, format!("attachment; filename=\"week-{}.ics\"", week.monday)),
                (header::CACHE_CONTROL, "no-store".to_owned()),
            ];
            (headers, file(&week, ctx.locale, &ctx.app.base_url)).into_response()
        }
        Err(ServiceError::Forbidden) => StatusCode::FORBIDDEN.into_response(),
        Err(ServiceError::NotFound) => StatusCode::NOT_FOUND.into_response(),
        Err(error) => {
            tracing::error!(error = %error, "week.failed");
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
    }
}

/// Sessions of a day that have a time. A group is one meeting, however many of its people are one's own.
fn meetings(day: &Day) -> Vec<(Uuid, DateTime<Utc>)> {
    let id = |task: &OpenTask| task.subject.filter(|_| task.kind == TaskKind::GroupSession).unwrap_or(task.id.0);
    let mut meetings: Vec<_> = day.timed.iter().map(|(at, task)| (id(task), *at)).collect();
    meetings.sort_unstable();
    meetings.dedup();
    meetings
}

/// The file: days with a number of tasks, and appointments with their time.
fn file(week: &Week, locale: Locale, base_url: &str) -> String {
    let mut calendar = Calendar::new();
    for day in &week.days {
        let url = format!("{base_url}/week?day={}", day.date);
        if day.to_do() > 0 {
            let mut args = FluentArgs::new();
            args.set("n", day.to_do() as i64);
            let title = text(locale, "week-file-tasks", Some(&args));
            let uid = format!("{}@passerelle", day.date);
            // The end of an event is the first day after it.
            let until = day.date + TimeDelta::days(1);
            calendar.push(Event::new().uid(&uid).summary(&title).url(&url).starts(day.date).ends(until).done());
        }
        for (id, at) in meetings(day) {
            let title = text(locale, "week-file-meeting", None);
            let uid = format!("{id}@passerelle");
            calendar.push(Event::new().uid(&uid).summary(&title).url(&url).starts(at).ends(at + LASTS).done());
        }
        for appointment in &day.appointments {
            let title = text(locale, "week-file-appointment", None);
            let uid = format!("{}@passerelle", appointment.id);
            let mut event = Event::new();
            event.uid(&uid).summary(&title).url(&url).starts(appointment.at).ends(appointment.at + LASTS);
            calendar.push(event.done());
        }
    }
    calendar.done().to_string()
}
