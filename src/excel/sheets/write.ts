import { textSize } from "../blocks";
import { isTooLarge } from "../errors";
import { quietly } from "../quiet";
import { rangeAt } from "../run";
import type { Content, ContentCell } from "./content";

/** Bytes of a request aimed at, well within the 5 MB of Excel on the web. */
const BUDGET = 2_000_000;
const BYTES_PER_CELL = 20;

/** Writes a new sheet's cells, as many rows a sync as fit; what proves too large is halved. */
export async function writeContent(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  content: Content,
): Promise<void> {
  let from = 0;
  while (from < content.length) {
    const to = endOfPortion(content, from);
    await writeRows(context, sheet, content, { from, to });
    from = to;
  }
}

function endOfPortion(content: Content, from: number): number {
  let room = BUDGET;
  let to = from;
  for (; to < content.length; to++) {
    room -= (content[to] ?? []).reduce((sum, cell) => sum + sizeOf(cell), 0);
    if (room < 0 && to > from) break;
  }
  return to;
}

function sizeOf({ value, formula }: ContentCell): number {
  const text = formula ?? value;
  return BYTES_PER_CELL + (typeof text === "string" ? textSize(text) : 0);
}

/** `to` is the first row that is not written. */
async function writeRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  content: Content,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<void> {
  const rows = content.slice(from, to);
  const width = rows[0]?.length ?? 0;
  if (width === 0) return;
  try {
    await quietly(context, () => {
      const range = rangeAt(sheet, { top: from, bottom: to - 1, left: 0, right: width - 1 });
      // Formats first: they decide what becomes of a text. Null leaves a cell's own.
      if (rows.some((row) => row.some(({ format }) => format !== null))) {
        range.numberFormat = rows.map((row) => row.map(({ format }) => format));
      }
      range.formulas = rows.map((row) => row.map(({ value, formula }) => formula ?? value ?? ""));
    });
  } catch (error) {
    if (!isTooLarge(error) || to - from === 1) throw error;
    const middle = Math.floor((from + to) / 2);
    await writeRows(context, sheet, content, { from, to: middle });
    await writeRows(context, sheet, content, { from: middle, to });
  }
}
