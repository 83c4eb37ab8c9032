import type { Severity } from "../check/finding";
import { a1 } from "../check/sheet/address";
import { rowOf } from "../check/sheet/snapshot";
import { CLI_TEXTS } from "../text/cli";
import { renderMessage } from "../text/findings";
import type { Language } from "../text/language";
import type { CheckedFile } from "./check-file";

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** The answer for a person: a line a finding, and the counts. */
export function asText(files: readonly CheckedFile[], language: Language): string {
  const texts = CLI_TEXTS[language];
  return (
    files.map((file) => `${fileLines(file, language).join("\n")}\n`).join("\n") +
    (files.length > 1 ? `\n${texts.files(files.length)}\n` : "")
  );
}

function fileLines({ path, error, profile, sheets, result }: CheckedFile, language: Language): string[] {
  const texts = CLI_TEXTS[language];
  if (error !== null || result === null) return [path, `  ${texts.fileError(error?.code ?? "unreadable")}`];
  const heading = profile === null ? path : texts.checkedWith(path, profile.name);
  if (result.tables.length === 0) return [heading, `  ${texts.noTable}`];
  const lines = result.findings.map((finding) => {
    const at = finding.place[0];
    const sheet = sheets.find(({ name }) => name === at?.sheet);
    const cell = at === undefined ? "" : a1((sheet && rowOf(sheet, at.row)) ?? at.row, at.column);
    const where = sheets.length > 1 ? `${at?.sheet ?? ""}!${cell}` : cell;
    const which = finding.indicator === null ? "" : ` ${texts.indicator(finding.indicator)}`;
    return `  ${where}${which} ${texts.severity[finding.severity]} ${finding.rule} ${renderMessage(finding.message, language)}`;
  });
  const counts = SEVERITIES.map(
    (severity) => `${texts.severity[severity]} ${result.findings.filter((one) => one.severity === severity).length}`,
  );
  return [heading, ...lines, `  ${lines.length === 0 ? texts.nothingFound : counts.join(texts.comma)}`];
}
