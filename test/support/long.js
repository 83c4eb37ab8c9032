/** Loaded before each file of `npm run test:long`, see runs.ts. A variable set in package.json would need a shell of its own on Windows. */
process.env.JIXIAO_RUNS ??= "1";

// Named on the command line, this file stands in the place of those that jest.config.js names.
require("./seed.js");
require("./message-channel.js");
