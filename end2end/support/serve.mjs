// Starts what the journeys need, in a temporary folder: the mail sink, demonstration data, the server. Ends with them.
// JOURNEY_ENGINE=postgres runs them on a private PostgreSQL instead of the encrypted file.
import { postgres } from "./postgres.mjs";
import { installation, run, serve } from "./program.mjs";
import { startSink } from "./sink.mjs";

// Enough for lists of several pages, and quick to make. The README's pictures show the whole demonstration.
const PEOPLE = process.env.SCREENSHOTS ? "1200" : "300";

const sink = await startSink();
const engine = process.env.JOURNEY_ENGINE === "postgres" ? postgres() : null;
const address = `127.0.0.1:${process.env.JOURNEY_PORT}`;
const { env, remove } = installation({
  PASSERELLE_HTTP_ADDR: address,
  PASSERELLE_BASE_URL: `http://${address}`,
  PASSERELLE_SMTP_URL: `smtp://127.0.0.1:${sink.smtp}`,
  ...(engine && { PASSERELLE_DATABASE_URL: engine.url }),
});
const clear = () => {
  engine?.stop();
  remove();
};

try {
  run(env, ["seed", "demo", "--people", engine ? "60" : PEOPLE]);
  const { server } = await serve(env);
  for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => server.kill("SIGTERM"));
  server.on("exit", (code) => {
    clear();
    process.exit(code ?? 0);
  });
} catch (error) {
  clear();
  throw error;
}
