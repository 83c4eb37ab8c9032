import { parseCell } from "../../src/check/indicator/cell";
import { exampleSheet } from "../../src/check/rules/example";
import type { SheetSnapshot } from "../../src/check/sheet/snapshot";
import { GUANGDONG } from "../../src/check/standard/guangdong";
import type { Profile } from "../../src/check/standard/profile";
import { readTables } from "../../src/check/table/read";
import type { BudgetTable } from "../../src/check/table/types";
import { openIndicators } from "../../src/editor/open";
import { printDraft, type PrintedDraft } from "../../src/editor/print";
import { cardsOf, type Card, type Draft } from "../../src/editor/types";

export const CELL =
  "1、1-产出指标；11-数量指标；培训人数；实施周期指标值：≥600人次；年度指标值：≥600人次。" +
  "2、1-产出指标；12-质量指标；培训合格率；实施周期指标值：≥90%；年度指标值：≥95%。" +
  "3、2-效益指标；22-社会效益；政策知晓率；实施周期指标值：≥90%；年度指标值：≥90%。";

export interface Opened {
  readonly draft: Draft;
  readonly sheets: readonly SheetSnapshot[];
  readonly table: BudgetTable;
}

/** The draft of a project on these sheets. */
export function openOn(sheets: readonly SheetSnapshot[], profile: Profile = GUANGDONG, project = 0): Opened {
  const [table] = readTables(sheets, profile);
  const opened = table?.projects[project];
  if (table === undefined || opened === undefined) throw new Error("no project was read");
  return { draft: openIndicators(opened, table, sheets, profile), sheets, table };
}

/** The draft of a packed cell. */
export const openText = (cell: string): Opened => openOn([exampleSheet({ cell })]);

/** The text a packed draft prints. */
export const textOf = ({ draft, sheets }: Pick<Opened, "draft" | "sheets">): string =>
  printDraft(draft, sheets).cells[0]?.text ?? "";

export const printed = ({ draft, sheets }: Pick<Opened, "draft" | "sheets">): PrintedDraft => printDraft(draft, sheets);

/** A card in a line. */
export const shown = ({ ordinal, level1, level2, name, cycle, annual }: Card): string =>
  [ordinal, level1?.text, level2?.text, name === "" ? null : name, cycle, annual].map((part) => part ?? "·").join(" ");

export const cardsShown = (draft: Draft): string[] => cardsOf(draft).map(shown);

/** What a text is read as, in the same lines. */
export const readAs = (text: string): string[] =>
  parseCell(text).indicators.map(({ ordinal, level1, level2, name, cycle, annual }) =>
    [ordinal?.number, level1?.text, level2?.text, name?.text, cycle?.text, annual?.text]
      .map((part) => part ?? "·")
      .join(" "),
  );

/** The id of a card by its place, from 0. */
export function idAt(draft: Draft, at: number): string {
  const card = cardsOf(draft)[at];
  if (card === undefined) throw new Error(`no card ${at}`);
  return card.id;
}
