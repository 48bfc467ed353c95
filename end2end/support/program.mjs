// Runs the product with settings and a data folder of its own, as somebody who installs it does.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import readline from "node:readline";

const binary = path.resolve(import.meta.dirname, "../../target/debug/passerelle");

/** Settings of an installation in a new temporary folder; nothing of the developer's own settings reaches it. */
export function installation(settings = {}) {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith("PASSERELLE_"));
  const folder = mkdtempSync(path.join(os.tmpdir(), "passerelle-journeys-"));
  const env = { ...Object.fromEntries(kept), PASSERELLE_DATA_DIR: folder, PASSERELLE_HTTP_ADDR: "127.0.0.1:0", ...settings };
  return { env, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Runs one verb to its end and gives what it said; it must work. */
export function run(env, args) {
  const done = spawnSync(binary, args, { env, encoding: "utf8" });
  if (done.status !== 0) throw new Error(`passerelle ${args.join(" ")}: ${done.stderr}${done.stdout}`);
  return done.stdout;
}

/** Serves; resolves, once pages can be opened, to the address and the process. */
export async function serve(env) {
  const server = spawn(binary, ["serve"], { env, stdio: ["ignore", "pipe", "inherit"] });
  const lines = readline.createInterface({ input: server.stdout });
  const [first] = await Promise.race([
    new Promise((done) => lines.once("line", (line) => done([line]))),
    new Promise((_, fail) => server.once("exit", (code) => fail(new Error(`the server ended with ${code}`)))),
  ]);
  return { server, url: first.split(" ").at(-1) };
}

/** Asks the server to end, and waits for it. */
export function stop(server) {
  const ended = new Promise((done) => server.once("exit", done));
  server.kill("SIGTERM");
  return ended;
}
