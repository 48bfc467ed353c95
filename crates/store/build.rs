//! The migrations are read while compiling: compile again when they change.
fn main() {
    println!("cargo:rerun-if-changed=../../migrations");
}
