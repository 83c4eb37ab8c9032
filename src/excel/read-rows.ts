import type { CellRange } from "../check/sheet/snapshot";
import { HostError, type ReadOptions } from "../host/host";
import { createBlockSizer, nextStretches } from "./blocks";
import { readBlocks, type Block, type Wanted } from "./cells";

/**
 * Reads stretches of rows, of one sheet or of several, as if they were one: a sync a block, and several small stretches in one block.
 * A block that is too large for Excel to hand over is halved. Gives the blocks of each stretch, from top to bottom.
 */
export async function readRows(
  context: Excel.RequestContext,
  wanted: readonly Wanted[],
  { onProgress, signal }: Pick<ReadOptions, "onProgress" | "signal">,
): Promise<readonly (readonly Block[])[]> {
  const ranges = wanted.map(({ range }) => range);
  const rowCount = ranges.reduce((sum, range) => sum + heightOf(range), 0);
  const sizer = createBlockSizer();
  const read: Block[][] = wanted.map(() => []);
  let from = { sheet: 0, row: ranges[0]?.top ?? 0 };
  let rowsRead = 0;
  while (from.sheet < wanted.length) {
    stopIfAborted(signal);
    const stretches = nextStretches(ranges, from, sizer.cells);
    const block = stretches.map(({ sheet, top, bottom }): Wanted => {
      const whole = wanted[sheet] as Wanted;
      return { ...whole, range: { ...whole.range, top, bottom } };
    });
    const rows = block.reduce((sum, { range }) => sum + heightOf(range), 0);
    const cells = block.reduce((sum, { range }) => sum + heightOf(range) * (range.right - range.left + 1), 0);
    const blocks = await readBlocks(context, block);
    if (blocks === null) {
      if (rows === 1) throw new HostError("too-large", `Row ${from.row + 1} is larger than Excel hands over.`);
      sizer.failed(cells);
      continue;
    }
    sizer.passed(
      cells,
      blocks.reduce((sum, { bytes }) => sum + bytes, 0),
    );
    stretches.forEach(({ sheet, bottom }, index) => {
      read[sheet]?.push(blocks[index] as Block);
      const isDone = bottom === ranges[sheet]?.bottom;
      from = isDone ? { sheet: sheet + 1, row: ranges[sheet + 1]?.top ?? 0 } : { sheet, row: bottom + 1 };
    });
    rowsRead += rows;
    onProgress?.(rowsRead, rowCount);
  }
  return read;
}

const heightOf = ({ top, bottom }: CellRange): number => bottom - top + 1;

export function stopIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new HostError("cancelled", "Reading was stopped.", { cause: signal.reason });
}
