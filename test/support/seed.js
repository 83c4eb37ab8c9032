const fc = require("fast-check");

/**
 * Loaded before each test file. `npm test` tries the same generated cases each time, so that it fails for what was changed and for
 * nothing else; `npm run test:long`, where JIXIAO_RUNS is set, tries others each time. JIXIAO_SEED=7 sets the seed of both.
 */
const seed = process.env.JIXIAO_SEED ?? (process.env.JIXIAO_RUNS === undefined ? "20261129" : undefined);
if (seed !== undefined) fc.configureGlobal({ seed: Number(seed) });
