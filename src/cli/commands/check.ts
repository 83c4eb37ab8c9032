import type { CheckArguments } from "../arguments";
import { checkFile } from "../checking/check-file";
import { jsonReport } from "../formats/json";
import type { ExitStatus, Surroundings } from "../surroundings";
import { inBlocks, nothingTold } from "../formats/report";
import { isTrouble, tellOfFile } from "./tell-file";
import { textReport } from "../formats/text";

/** `check FILE…`: tells the findings of each file. */
export async function check(wished: CheckArguments, surroundings: Surroundings): Promise<ExitStatus> {
  const { out, say, inputs } = surroundings;
  const { format, language } = wished;
  const report = format === "json" ? jsonReport(language) : textReport(language);
  const told = nothingTold();
  let hasTrouble = false;
  out(report.begin());
  for (const [at, { path }] of inputs.entries()) {
    const checked = await checkFile(path, surroundings);
    tellOfFile(checked, language, say);
    if (at > 0) out(report.between());
    // Written before the next one is read: of thousands of files no more than one is held.
    for (const block of inBlocks(report.file(checked, ({ severity }) => (told[severity] += 1)))) out(block);
    hasTrouble ||= isTrouble(checked, wished);
  }
  out(report.end(inputs.length));
  if (hasTrouble) return 2;
  return told.error > 0 ? 1 : 0;
}
