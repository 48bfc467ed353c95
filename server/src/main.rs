//! The binary: one program, many roles. `passerelle --help` explains each.

use std::process::ExitCode;

use clap::Parser as _;
use server::{cli, startup};

/// Gives the large blocks of password hashing back to the system: the system's own allocator keeps one for each thread
/// that ever hashed, which doubles the memory of a small server.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let cli = cli::Cli::parse();
    startup::log_to_stderr();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return fail(&format!("cannot start threads: {error}")),
    };
    match runtime.block_on(cli::run(cli)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => fail(&error.to_string()),
    }
}

/// One clear line that says what to do; no panic, no trace.
fn fail(message: &str) -> ExitCode {
    eprintln!("passerelle: {message}");
    ExitCode::FAILURE
}
