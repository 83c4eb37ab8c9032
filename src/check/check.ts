import { Assembler } from "./engine/findings";
import { ranksOf } from "./engine/order";
import { runningRules } from "./engine/scopes";
import { checkTable, type CheckedTable } from "./engine/table";
import type { Amount } from "./money/amount";
import { shownAmount } from "./money/sums";
import type { Finding } from "./finding";
import type { Message } from "./message";
import type { CheckResult, TableSummary } from "./result";
import type { Rule } from "./rule";
import { RULES } from "./rules";
import type { SheetSnapshot } from "./sheet/snapshot";
import { GUANGDONG } from "./standard/guangdong";
import type { Profile } from "./standard/profile";
import { ReadingMemory } from "./table/reading-memory";
import { partFacts } from "./table/part-facts";
import { readSheets } from "./table/read";
import type { Mapping } from "./table/mapping";
import type { BudgetTable } from "./table/types";

export interface CheckOptions {
  /** What to check with; Guangdong's lists and the usual choices unless said. */
  readonly profile?: Profile;
  /** The rules to choose from; all of them unless said. The profile decides which of them run. */
  readonly rules?: readonly Rule[];
  /** Columns the user named, of sheets whose layout is not known. */
  readonly mappings?: readonly Mapping[];
}

/** Projects checked so far, of all. */
export type OnProgress = (done: number, all: number) => void;

/** A check that remembers: run again over the same workbook it only looks at what has changed. */
export interface Check {
  /** The same sheets give the same findings, keys and order, whatever was checked before. */
  run(sheets: readonly SheetSnapshot[], onProgress?: OnProgress): CheckResult;
  /** The finding of the last run with a key, without a look at all the others; null where there is none. */
  find(key: string): Finding | null;
  /** The findings of a rule in the last run whose message is wanted, likewise. */
  ofRule(rule: string, isWanted: (message: Message) => boolean): readonly Finding[];
  readonly options: CheckOptions;
  /** The tables that a check of these sheets looks at, for those who write in them. */
  read(sheets: readonly SheetSnapshot[]): readonly BudgetTable[];
}

/** Projects between two reports of progress. */
const PROGRESS_STEP = 500;

/**
 * A check with one profile. It knows a row again by its arrays: a snapshot that shares them with the one before, as `applyWrites`
 * and `reuseRows` make it, is read and checked again only where they differ.
 */
export function createCheck(options: CheckOptions = {}): Check {
  const { profile = GUANGDONG, rules: chosen = RULES, mappings = [] } = options;
  const rules = runningRules(chosen, profile);
  const memory = new ReadingMemory(profile);
  const assembler = new Assembler(rules);
  let known = new Map<string, CheckedTable>();
  return {
    options,
    find: (key) => assembler.find(key),
    ofRule: (rule, isWanted) => assembler.ofRule(rule, isWanted),
    read: (sheets) => readSheets(sheets, { profile, memory, mappings }).tables,
    run(sheets, onProgress) {
      const ranks = ranksOf(sheets);
      const { tables, unread } = readSheets(sheets, { profile, memory, mappings });
      const all = tables.reduce((count, table) => count + table.projects.length, 0);
      let done = 0;
      const onProject = (): void => {
        done += 1;
        if (done % PROGRESS_STEP === 0) onProgress?.(done, all);
      };
      const now = new Map<string, CheckedTable>();
      const checked = tables.map((table, index) => {
        const id = `${table.layout}\n${table.sheets.join("\n")}\n${tables.slice(0, index).filter((one) => one.sheets[0] === table.sheets[0]).length}`;
        const result = checkTable({ table, profile, texts: memory.texts, ranks, rules, onProject }, known.get(id));
        now.set(id, result);
        return result;
      });
      known = now;
      onProgress?.(all, all);
      return {
        tables: tables.map((table, index) => summarise(table, checked[index] as CheckedTable, rules.count)),
        unread,
        findings: assembler.assemble(checked, ranks),
      };
    },
  };
}

/** Reads the tables of a workbook's sheets and runs the rules over them, once. */
export function checkSheets(
  sheets: readonly SheetSnapshot[],
  options: CheckOptions & { readonly onProgress?: OnProgress } = {},
): CheckResult {
  return createCheck(options).run(sheets, options.onProgress);
}

function summarise(table: BudgetTable, checked: CheckedTable, rules: number): TableSummary {
  const total = table.rows.find((row) => row.kind === "total")?.amounts[0]?.amount;
  return {
    layout: table.layout,
    sheets: table.sheets,
    title: table.title?.value ?? null,
    department: table.department?.value ?? null,
    year: table.year,
    basis: table.basis,
    moneyUnit: table.moneyUnit,
    total: total === undefined ? null : shownTotal(total, table.moneyDecimals),
    projects: checked.summary.refs,
    indicators: checked.summary.indicators,
    sums: table.sums.length,
    rules,
    parts: table.parts.map((part) => ({
      sheet: part.sheet,
      range: part.range,
      facts: partFacts(table, part, checked.summary.indicators),
    })),
  };
}

const shownTotal = (total: Amount, decimals: number): string | null =>
  total.kind === "number" ? shownAmount(total, decimals) : total.kind === "unreadable" ? total.text : null;
