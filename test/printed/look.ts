/**
 * Prints what is read and found of printed forms, to be judged by hand before it is written into their descriptions:
 * npx tsx test/printed/look.ts test/printed/forms/<file>.ts … (--infos prints every info as well)
 */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { renderMessage } from "../../src/text/findings";
import { PLACINGS, type PrintedForm } from "./form";
import { countRules, readPrinted } from "./reading";
import { firstRow } from "../../src/check/sheet/snapshot";

const files = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const showsInfos = process.argv.includes("--infos");

async function look(file: string): Promise<void> {
  const { default: form } = (await import(pathToFileURL(resolve(file)).href)) as { default: PrintedForm };
  console.log(`=== ${file}`);
  const { tables, findings, unread } = readPrinted(form);
  for (const { projects, ...table } of tables) {
    console.log(JSON.stringify(table));
    for (const { indicators, ...project } of projects) console.log(JSON.stringify(project, null, 1), indicators);
  }
  for (const sheet of unread) console.log("UNREAD", JSON.stringify(sheet));
  for (const { severity, rule, place, message } of findings) {
    if (severity === "info" && !showsInfos) continue;
    console.log(
      `${severity} ${rule} ${place.map(({ row, column }) => `R${firstRow(row) + 1}C${column + 1}`).join(" ")} ${renderMessage(message, "zh")}`,
    );
  }
  const grave = ({ severity }: { severity: string }): boolean => severity !== "info";
  console.log("found:", JSON.stringify(countRules(findings.filter(grave))));
  console.log("infos:", JSON.stringify(countRules(findings.filter((one) => !grave(one)))));
  for (const [how, placing] of Object.entries(PLACINGS)) {
    const other = readPrinted(form, placing);
    const isSame =
      JSON.stringify([other.tables, countRules(other.findings)]) === JSON.stringify([tables, countRules(findings)]);
    if (!isSame) console.log(`NOT THE SAME ${how}:`, JSON.stringify([other.tables, countRules(other.findings)]));
  }
}

void (async () => {
  for (const file of files) await look(file);
})();
