// Journeys run on the dev server with release wasm, in the system's Chromium: no browser is downloaded.
import { defineConfig, devices } from "@playwright/test";
import { server } from "./support/ports";

const chromium = {
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
};

export default defineConfig({
  testDir: "tests",
  fullyParallel: false,
  forbidOnly: !!process.env.CI,
  // One at a time: the journeys share a provider, and the newest one-time code is the one that counts.
  workers: 1,
  timeout: 240_000,
  expect: { timeout: 20_000 },
  reporter: "list",
  use: { baseURL: server, trace: "retain-on-failure", launchOptions: chromium },
  webServer: {
    command: "node support/serve.mjs",
    url: `${server}/health/ready`,
    timeout: 300_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
    stdout: "ignore",
    stderr: "pipe",
  },
  projects: [
    { name: "desktop", use: { ...devices["Desktop Chrome"] } },
    { name: "phone", use: { ...devices["Pixel 7"] } },
  ],
});
