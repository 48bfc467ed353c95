//! Being asked to stop: Ctrl-C or a polite kill.

use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;

/// Becomes true when the program is asked to stop.
pub fn requested() -> watch::Receiver<bool> {
    let (tell, stopping) = watch::channel(false);
    tokio::spawn(async move {
        asked().await;
        // Nobody may be listening any more.
        tell.send_replace(true);
        tracing::info!("stopping");
    });
    stopping
}

async fn asked() {
    let terminate = async {
        match signal(SignalKind::terminate()) {
            Ok(mut terminated) => {
                terminated.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        () = terminate => {}
    }
}

/// Waits for it.
pub async fn wait(mut stopping: watch::Receiver<bool>) {
    // An error means that the sender is gone, and then nobody can ask any more.
    if stopping.wait_for(|stop| *stop).await.is_err() {
        std::future::pending::<()>().await;
    }
}
