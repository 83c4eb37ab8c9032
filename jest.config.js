/** TypeScript by swc, as in the build. */
const transform = {
  "\\.tsx?$": [
    "@swc/jest",
    {
      jsc: {
        parser: { syntax: "typescript", tsx: true },
        transform: { react: { runtime: "automatic" } },
        target: "es2022",
      },
    },
  ],
};

const project = (displayName, testEnvironment, tests, more) => ({
  displayName,
  testEnvironment,
  testMatch: [`<rootDir>/test/${tests}`],
  transform,
  ...more,
  setupFiles: ["<rootDir>/test/support/seed.js", ...(more?.setupFiles ?? [])],
});

const MESSAGE_CHANNEL = "<rootDir>/test/support/message-channel.js";
const HEART =
  "across,check,editor,generated,naming,store,text,xlsx,cli,commands,manifest,workbench,wording,report,printed";

module.exports = {
  // Milliseconds: a test that breaks off on a busy machine is still at work while the next one begins.
  testTimeout: 30_000,
  reporters: ["default", "<rootDir>/test/support/closing-line.js"],
  projects: [
    project("heart", "node", `{${HEART}}/**/*.test.ts`, {
      globalSetup: "<rootDir>/test/cli/support/setup.mjs",
      globalTeardown: "<rootDir>/test/cli/support/teardown.mjs",
      moduleNameMapper: { "^#threads$": "<rootDir>/test/cli/support/started.ts" },
    }),
    project("excel", "jsdom", "excel/**/*.test.ts", { setupFiles: [MESSAGE_CHANNEL] }),
    // What the pane does is tested on its session, without a page; what it shows in a page of React's.
    project("session", "node", "taskpane/**/*.test.ts", { setupFiles: [MESSAGE_CHANNEL] }),
    project("pane", "jsdom", "taskpane/**/*.test.tsx"),
    // What is handed out, run from the built files.
    project("release", "node", "release/**/*.test.ts", { globalSetup: "<rootDir>/test/release/support/setup.mjs" }),
    project("browser", "node", "e2e/**/*.test.ts", {
      globalSetup: "<rootDir>/test/e2e/support/setup.mjs",
      globalTeardown: "<rootDir>/test/e2e/support/teardown.mjs",
    }),
  ],
};
