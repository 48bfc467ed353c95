// Journeys run on the dev server with release wasm, in the system's Chromium: no browser is downloaded.
import { defineConfig, devices } from "@playwright/test";
import { engines } from "./support/ports";

const chromium = {
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
};

const on = (engine: keyof typeof engines, device: string) => ({
  use: { ...devices[device], baseURL: engines[engine].url },
  metadata: { sink: engines[engine].sink },
});

export default defineConfig({
  testDir: "tests",
  // Tests of one file follow one another: they may share a provider, and the newest one-time code is the one that counts.
  fullyParallel: false,
  forbidOnly: !!process.env.CI,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: "list",
  use: { trace: "retain-on-failure", launchOptions: chromium },
  webServer: Object.values(engines).map(({ url, env }) => ({
    command: "node support/serve.mjs",
    env,
    url: `${url}/health/ready`,
    timeout: 300_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
    stdout: "ignore",
    stderr: "pipe",
  })),
  projects: [
    { name: "desktop", ...on("file", "Desktop Chrome") },
    { name: "phone", ...on("file", "Pixel 7"), testMatch: ["walk.spec.ts", "sign-in.spec.ts", "islands.spec.ts"] },
    // The same walk on the other database.
    { name: "postgres", ...on("postgres", "Desktop Chrome"), testMatch: "walk.spec.ts", grep: /in en|another office/ },
  ],
});
