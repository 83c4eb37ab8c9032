/** Loaded before each file of `npm run test:long`, see runs.ts. A variable set in package.json would need a shell of its own on Windows. */
process.env.JIXIAO_RUNS ??= "1";
