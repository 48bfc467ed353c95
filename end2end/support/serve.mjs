// Starts what the journeys need, in a temporary folder: the mail sink, demonstration data, the server. Ends with them.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { startSink } from "./sink.mjs";

const binary = path.resolve(import.meta.dirname, "../../target/debug/passerelle");
const folder = mkdtempSync(path.join(os.tmpdir(), "passerelle-journeys-"));
const sink = await startSink();
const env = {
  ...process.env,
  PASSERELLE_DATA_DIR: folder,
  PASSERELLE_HTTP_ADDR: `127.0.0.1:${process.env.JOURNEY_PORT}`,
  PASSERELLE_BASE_URL: `http://127.0.0.1:${process.env.JOURNEY_PORT}`,
  PASSERELLE_SMTP_URL: `smtp://127.0.0.1:${sink.smtp}`,
};

const seeded = spawnSync(binary, ["seed", "demo"], { env, stdio: ["ignore", "inherit", "inherit"] });
if (seeded.status !== 0) process.exit(seeded.status ?? 1);

const server = spawn(binary, ["serve"], { env, stdio: ["ignore", "inherit", "inherit"] });
const end = () => server.kill("SIGTERM");
process.on("SIGTERM", end);
process.on("SIGINT", end);
server.on("exit", (code) => {
  rmSync(folder, { recursive: true, force: true });
  process.exit(code ?? 0);
});
