import { compareSum } from "../money/sums";
import type { SumNode, TableRow } from "./types";

/**
 * The stated sums of a table and their parts, level by level: 合计 → units → 小计 → projects.
 * A table without unit rows sums its projects; 小计 stand before or after their group, whichever fits the amounts better.
 */
export function sumTree(rows: readonly TableRow[], decimals: number): SumNode[] {
  const body = rows.filter(
    // A 小计 or a category without amounts is a mere heading.
    (row) => row.kind === "unit" || row.kind === "project" || (row.kind === "subtotal" && !statesNothing(row)),
  );
  const firstUnit = body.findIndex((row) => row.kind === "unit");
  const loose = firstUnit < 0 ? body : body.slice(0, firstUnit);
  const top: SumNode[] = group(loose, decimals);
  const sums: SumNode[] = top.filter((node) => node.row.kind === "subtotal");
  for (let start = firstUnit; start >= 0 && start < body.length;) {
    let end = start + 1;
    while (end < body.length && body[end]?.kind !== "unit") end += 1;
    const row = body[start] as TableRow;
    const parts = group(body.slice(start + 1, end), decimals);
    const unit: SumNode = { row, parts };
    // A unit without amounts is a mere heading: it states no sum, and its projects count for the 合计 themselves.
    if (statesNothing(row)) top.push(...parts);
    else {
      top.push(unit);
      sums.push(unit);
    }
    sums.push(...parts.filter((node) => node.row.kind === "subtotal"));
    start = end;
  }
  const totalRows = rows.filter((row) => row.kind === "total");
  const nested = withOuterUnits(top, decimals);
  const fits = (parts: readonly SumNode[]): boolean =>
    totalRows.every((row) => row.amounts.every((_, column) => explains(row, parts, column, decimals)));
  // A unit without projects before the next one is as likely an unfinished one: the 合计 decides where there is one.
  const parts = nested.length < top.length && !(totalRows.length > 0 && fits(top)) ? nested : top;
  const outer = parts === nested ? nested.filter((node) => !top.includes(node)) : [];
  const totals = totalRows.map((row): SumNode => ({ row, parts }));
  return [...totals, ...outer, ...sums].filter((node) => node.parts.length > 0);
}

/** Departments over units: a unit that states the sum of the units right below it, and has no projects of its own. */
function withOuterUnits(nodes: readonly SumNode[], decimals: number): SumNode[] {
  const nested: SumNode[] = [];
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at] as SumNode;
    const end = isBareUnit(node) ? endOfInner(nodes, at, decimals) : null;
    if (end === null) nested.push(node);
    else {
      nested.push({ row: node.row, parts: nodes.slice(at + 1, end) });
      at = end - 1;
    }
  }
  return nested;
}

const isBareUnit = ({ row, parts }: SumNode): boolean => row.kind === "unit" && parts.length === 0;

function endOfInner(nodes: readonly SumNode[], at: number, decimals: number): number | null {
  const { row } = nodes[at] as SumNode;
  if (row.amounts[0]?.amount.kind !== "number") return null;
  for (
    let end = at + 2;
    end <= Math.min(nodes.length, at + MOST_INNER_UNITS) && nodes[end - 1]?.row.kind === "unit";
    end += 1
  )
    if (explains(row, nodes.slice(at + 1, end), 0, decimals)) return end;
  return null;
}

const MOST_INNER_UNITS = 200;

function explains(row: TableRow, parts: readonly SumNode[], column: number, decimals: number): boolean {
  const stated = row.amounts[column];
  if (stated === undefined) return false;
  const amounts = parts.flatMap((part) => part.row.amounts[column]?.amount ?? []);
  return compareSum(stated.amount, amounts, decimals)?.verdict !== "mismatch";
}

const statesNothing = (row: TableRow): boolean => row.amounts.every(({ amount }) => amount.kind === "blank");

/** Projects under their 小计, and loose ones. */
function group(rows: readonly TableRow[], decimals: number): SumNode[] {
  if (!rows.some((row) => row.kind === "subtotal")) return rows.map((row) => ({ row, parts: [] }));
  const before = groupBefore(rows);
  // What stands first has nothing before it to sum.
  if (rows[0]?.kind === "subtotal") return before;
  const after = groupAfter(rows);
  return misfits(before, decimals) < misfits(after, decimals) ? before : after;
}

function groupAfter(rows: readonly TableRow[]): SumNode[] {
  const nodes: SumNode[] = [];
  let open: SumNode[] = [];
  for (const row of rows) {
    if (row.kind === "subtotal") {
      nodes.push({ row, parts: open });
      open = [];
    } else open.push({ row, parts: [] });
  }
  return [...nodes, ...open];
}

function groupBefore(rows: readonly TableRow[]): SumNode[] {
  const nodes: SumNode[] = [];
  let open: SumNode[] | null = null;
  for (const row of rows) {
    if (row.kind === "subtotal") {
      open = [];
      nodes.push({ row, parts: open });
    } else (open ?? nodes).push({ row, parts: [] });
  }
  return nodes;
}

/** Stated subtotals that their parts do not explain; one without parts explains nothing. */
function misfits(nodes: readonly SumNode[], decimals: number): number {
  return nodes.filter(({ row, parts }) => {
    if (row.kind !== "subtotal") return false;
    if (parts.length === 0) return true;
    return row.amounts.some((stated, column) => {
      const amounts = parts.flatMap((part) => part.row.amounts[column]?.amount ?? []);
      return compareSum(stated.amount, amounts, decimals)?.verdict === "mismatch";
    });
  }).length;
}
