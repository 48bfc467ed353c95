//! What the programme made its own comes into force in this process.

use service::App;

/// Says texts as the programme wants them, if that has changed. When the database does not answer, everything stays as
/// it is; whoever needs the database says so.
pub async fn refresh(app: &App) {
    match app.programme.news(&app.db).await {
        Ok(Some(news)) => app::i18n::say(&news.words),
        Ok(None) => {}
        Err(error) => tracing::warn!(error = %error, "programme.unknown"),
    }
}
