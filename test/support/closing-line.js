/**
 * Ends a run with one plain line of counts, for whoever reads only the end of a log, and before it one line of what was skipped
 * because a folder with published tables is not at hand (see published.ts).
 */
module.exports = class ClosingLine {
  constructor({ testNamePattern }) {
    // Asked for tests of some names, jest counts all the others as skipped.
    this.isChoosing = Boolean(testNamePattern);
  }

  onRunComplete(_contexts, results) {
    const { numPassedTests: passed, numFailedTests, numPendingTests: skipped, numRuntimeErrorTestSuites } = results;
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    const folders = skippedFolders(results);
    if (folders.length > 0)
      process.stdout.write(`\nSkipped, for want of what ${folders.join(", ")} would name: see Tests in README.md\n`);
    const rest = skipped > 0 && !this.isChoosing ? `, ${skipped} skipped` : "";
    process.stdout.write(`\n${passed} passed, ${failed} failed${rest}\n`);
  }
};

/** The variables of the folders that skipped tests need. */
function skippedFolders({ testResults }) {
  const names = testResults
    .flatMap((file) => file.testResults)
    .filter(({ status, title }) => status === "pending" && title === "the folder is not at hand")
    .flatMap(({ fullName }) => /\[(JIXIAO_\w+)\]/.exec(fullName)?.[1] ?? []);
  return [...new Set(names)].sort();
}
