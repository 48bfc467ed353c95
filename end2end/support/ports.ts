// Free ports of this run, chosen once: Playwright loads its settings in every worker, and all must agree.
import { execFileSync } from "node:child_process";

function freePort(): string {
  const script = "const s=require('net').createServer();s.listen(0,'127.0.0.1',()=>{console.log(s.address().port);s.close()})";
  return execFileSync(process.execPath, ["-e", script]).toString().trim();
}

const port = (name: string) => (process.env[name] ??= freePort());

/** One server with its own data, and the mail server it sends to. */
function engine(name: "file" | "postgres") {
  const [web, sink] = [port(`JOURNEY_${name}_PORT`), port(`JOURNEY_${name}_SINK`)];
  return {
    /** Where the server is. */
    url: `http://127.0.0.1:${web}`,
    /** Where the mail sink shows what came. */
    sink: `http://127.0.0.1:${sink}`,
    env: { JOURNEY_ENGINE: name, JOURNEY_PORT: web, SINK_PORT: sink },
  };
}

/** The encrypted file, and PostgreSQL. */
export const engines = { file: engine("file"), postgres: engine("postgres") };
