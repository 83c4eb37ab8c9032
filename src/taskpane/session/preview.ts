import { cellId, type CellId } from "../../check/sheet/cell-id";
import type { Edit, ListedFinding } from "../../check/finding";
import type { SheetSnapshot } from "../../check/sheet/snapshot";
import { cellText } from "../../check/sheet/snapshot";
import { a1 } from "../../check/sheet/address";
import type { FindingColumns } from "./findings/columns";
import { byRule, type Group } from "./findings/groups";
import { cellOf } from "./places";

/** One cell of a fix before and after, with the characters that change. */
export interface Change {
  readonly sheet: string;
  readonly address: string;
  readonly before: { readonly text: string; readonly stretches: readonly Stretch[] };
  readonly after: { readonly text: string; readonly stretches: readonly Stretch[] };
  /** The cell's text becomes a number. */
  readonly toNumber: boolean;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What the edits of a fix change, cell by cell. */
export function changesOf(sheets: readonly SheetSnapshot[], fix: readonly Edit[]): readonly Change[] {
  const cells = new Map<CellId, Edit[]>();
  for (const edit of fix) {
    const id = cellId(edit);
    const edits = cells.get(id);
    if (edits === undefined) cells.set(id, [edit]);
    else edits.push(edit);
  }
  return [...cells.values()].flatMap((edits) => changeOf(sheets, edits) ?? []);
}

function changeOf(sheets: readonly SheetSnapshot[], edits: readonly Edit[]): Change | null {
  const first = edits[0];
  const cell = first === undefined ? null : cellOf(sheets, first);
  if (first === undefined || cell === null) return null;
  const where = { sheet: cell.sheet.name, address: a1(cell.row, cell.column) };
  if (first.kind === "number") {
    const after = String(first.number);
    return { ...where, before: whole(first.expected), after: whole(after), toNumber: true };
  }
  const text = cellText(cell.sheet, cell.row, cell.column);
  const ordered = edits.filter((edit) => edit.kind === "text").sort((a, b) => a.start - b.start);
  let after = "";
  let at = 0;
  const stretches: Stretch[] = [];
  for (const edit of ordered) {
    after += text.slice(at, edit.start);
    stretches.push({ start: after.length, end: after.length + edit.after.length });
    after += edit.after;
    at = edit.end;
  }
  after += text.slice(at);
  return {
    ...where,
    before: { text, stretches: ordered.map(({ start, end }) => ({ start, end })) },
    after: { text: after, stretches },
    toNumber: false,
  };
}

function whole(text: string): Change["before"] {
  return { text, stretches: [{ start: 0, end: text.length }] };
}

/** A line of a preview: a rule, or one of its findings. */
export type PreviewLine =
  | { readonly kind: "rule"; readonly rule: string; readonly keys: readonly string[] }
  | { readonly kind: "finding"; readonly finding: ListedFinding };

/** The lines of a preview, put together as they are asked for: it may have thousands. */
export interface PreviewLines {
  readonly count: number;
  /** Undefined behind the last one. */
  at(index: number): PreviewLine | undefined;
}

/** Findings of a preview under their rules: rules in the order of their groups, findings in the order of the sheets. */
export function previewLines(
  columns: FindingColumns,
  keys: readonly string[],
  ruleOrder: readonly string[],
): PreviewLines {
  const wanted = new Set(keys);
  const places: number[] = [];
  columns.findings.forEach(({ key }, at) => {
    if (wanted.has(key)) places.push(at);
  });
  const groups = byRule(ruleOrder)(columns, Uint32Array.from(places), "");
  // Thousands of keys, which a rule in view is asked for again and again.
  const ruleLines = new Map<Group, PreviewLine>();
  const ruleLine = (group: Group): PreviewLine => {
    let line = ruleLines.get(group);
    if (line === undefined) {
      const keys = group.findings.map(({ key }) => key);
      ruleLines.set(group, (line = { kind: "rule", rule: group.rule ?? "", keys }));
    }
    return line;
  };
  return {
    count: places.length + groups.length,
    at(index) {
      let start = 0;
      for (const group of groups) {
        if (index === start) return ruleLine(group);
        const finding = index <= start + group.count ? group.findings[index - start - 1] : undefined;
        if (finding !== undefined) return { kind: "finding", finding };
        start += group.count + 1;
      }
      return undefined;
    },
  };
}
