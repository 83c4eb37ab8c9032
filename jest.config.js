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
  setupFiles: ["<rootDir>/test/support/seed.js"],
  ...more,
});

const HEART =
  "across,check,editor,generated,naming,store,text,xlsx,cli,commands,manifest,workbench,wording,report,printed";

module.exports = {
  reporters: ["default", "<rootDir>/test/support/closing-line.js"],
  projects: [
    project("heart", "node", `{${HEART}}/**/*.test.ts`),
    project("excel", "jsdom", "excel/**/*.test.ts"),
    // What the pane does is tested on its session, without a page; what it shows in a page of React's.
    project("session", "node", "taskpane/**/*.test.ts"),
    project("pane", "jsdom", "taskpane/**/*.test.tsx"),
    // What is handed out, run from the built files.
    project("release", "node", "release/**/*.test.ts", { globalSetup: "<rootDir>/test/release/support/setup.mjs" }),
    project("browser", "node", "e2e/**/*.test.ts", {
      globalSetup: "<rootDir>/test/e2e/support/setup.mjs",
      globalTeardown: "<rootDir>/test/e2e/support/teardown.mjs",
    }),
  ],
};
