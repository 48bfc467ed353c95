//! The release binary embeds the built assets: build again when they change.
fn main() {
    println!("cargo:rerun-if-changed=../target/site");
}
