// Free ports of this run, chosen once: Playwright loads its settings in every worker, and all must agree.
import { execFileSync } from "node:child_process";

function freePort(): string {
  const script = "const s=require('net').createServer();s.listen(0,'127.0.0.1',()=>{console.log(s.address().port);s.close()})";
  return execFileSync(process.execPath, ["-e", script]).toString().trim();
}

process.env.JOURNEY_PORT ??= freePort();
process.env.SINK_PORT ??= freePort();

/** Where the server is. */
export const server = `http://127.0.0.1:${process.env.JOURNEY_PORT}`;
/** Where the mail sink shows what came. */
export const sink = `http://127.0.0.1:${process.env.SINK_PORT}`;
