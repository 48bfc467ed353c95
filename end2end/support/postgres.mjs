// A PostgreSQL server of our own on a Unix socket in a temporary folder, never one that happens to run.
import { execFileSync } from "node:child_process";
import { appendFileSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, chmodSync } from "node:fs";
import os from "node:os";
import path from "node:path";

// A crash loses these data and may: nothing waits for the disk.
const SETTINGS = `
listen_addresses = ''
fsync = off
synchronous_commit = off
full_page_writes = off
timezone = 'UTC'
`;

/** The newest version's programs, where Debian puts them. */
function programs() {
  const root = "/usr/lib/postgresql";
  const versions = existsSync(root) ? readdirSync(root).map(Number).filter((v) => existsSync(`${root}/${v}/bin/initdb`)) : [];
  if (versions.length === 0) throw new Error("PostgreSQL is not installed: apt-get install postgresql");
  return `${root}/${Math.max(...versions)}/bin`;
}

/** PostgreSQL refuses to run as root: then it runs as the account that its package made. */
function account() {
  if (process.getuid() !== 0) return {};
  const line = readFileSync("/etc/passwd", "utf8").split("\n").find((l) => l.startsWith("postgres:"));
  const [, , uid, gid] = line.split(":");
  return { uid: Number(uid), gid: Number(gid) };
}

/** Starts one; gives the address of its empty database, and how to stop it. */
export function postgres() {
  const bin = programs();
  const who = account();
  const home = mkdtempSync(path.join(os.tmpdir(), "passerelle-postgres-"));
  chmodSync(home, 0o755);
  const [data, socket] = ["data", "socket"].map((name) => path.join(home, name));
  for (const folder of [data, socket]) {
    mkdirSync(folder, { mode: 0o700 });
    if (who.uid !== undefined) chownSync(folder, who.uid, who.gid);
  }
  const options = { ...who, cwd: "/", env: { PATH: process.env.PATH, LC_ALL: "C" }, stdio: ["ignore", "ignore", "inherit"] };
  const pg = (program, ...args) => execFileSync(path.join(bin, program), args, options);
  pg("initdb", "--username", "postgres", "--auth", "trust", "--no-sync", "--encoding", "UTF8", "--locale", "C.UTF-8", "--pgdata", data);
  appendFileSync(path.join(data, "postgresql.conf"), `${SETTINGS}unix_socket_directories = '${socket}'\n`);
  pg("pg_ctl", "start", "--wait", "--pgdata", data, "--log", path.join(data, "server.log"));
  return {
    url: `postgres:///postgres?host=${socket}&port=5432&user=postgres`,
    stop() {
      pg("pg_ctl", "stop", "--mode", "immediate", "--pgdata", data);
      rmSync(home, { recursive: true, force: true });
    },
  };
}
