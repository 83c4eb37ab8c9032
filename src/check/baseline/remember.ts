import type { Acceptable } from "../accepted/acceptance";
import type { Finding } from "../finding";
import type { SheetSnapshot } from "../sheet/snapshot";
import type { Baseline, EarlierCheck } from "./baseline";
import { remembered } from "./said";

/** A check that is to be remembered. */
export interface CheckToRemember extends Pick<EarlierCheck, "on" | "file" | "rules"> {
  /** The sheets that were checked, and those among them that hold a table or a part of one. */
  readonly sheets: readonly SheetSnapshot[];
  readonly withTables: ReadonlySet<string>;
  readonly findings: readonly (Acceptable & Pick<Finding, "severity">)[];
  /** The names of all sheets there are. */
  readonly there: readonly string[];
}

/** A check as it is remembered. A sheet without a table was not checked. */
export function earlierCheck(check: CheckToRemember): EarlierCheck {
  const { on, file, rules, sheets, withTables, findings, there } = check;
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const checked = sheets.filter(({ name }) => withTables.has(name)).map(({ name }) => name);
  const bySheet = new Map(
    checked.map((name) => [name, { sheet: name, findings: [] as ReturnType<typeof remembered>[] }]),
  );
  for (const finding of findings)
    bySheet.get(finding.place[0]?.sheet ?? "")?.findings.push(remembered(finding, byName));
  return { on, file, rules, unchecked: there.filter((name) => !bySheet.has(name)), sheets: [...bySheet.values()] };
}

/** The baseline with another check: it takes the place of what was remembered of its sheets. One of a file stands for itself, and one of nothing changes nothing. */
export function withCheck(before: Baseline, check: EarlierCheck): Baseline {
  if (check.sheets.length === 0) return before;
  if (check.file !== "") return { checks: [check] };
  const again = new Set(check.sheets.map(({ sheet }) => sheet));
  const others = before.checks.flatMap((one) => {
    const sheets = one.sheets.filter(({ sheet }) => !again.has(sheet));
    return sheets.length === 0 ? [] : [{ ...one, sheets }];
  });
  const last = others.at(-1);
  if (last === undefined || !isSameKind(last, check)) return { checks: [...others, check] };
  // Sheets that are checked one after the other need no list of rules each.
  const sheets = [...last.sheets, ...check.sheets];
  const known = new Set(sheets.map(({ sheet }) => sheet));
  return {
    checks: [
      ...others.slice(0, -1),
      { ...check, sheets, unchecked: check.unchecked.filter((name) => !known.has(name)) },
    ],
  };
}

const isSameKind = (one: EarlierCheck, other: EarlierCheck): boolean =>
  one.on === other.on && one.file === other.file && one.rules.join() === other.rules.join();
