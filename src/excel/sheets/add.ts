import { HostError } from "../../host/host";
import type { AddedSheet, NewSheet } from "../../host/sheets";
import { expectNoDeletion } from "../events";
import { readWorksheet } from "../read";
import { quietly } from "../quiet";
import { rangeAt, run } from "../run";
import { contentOf, type Content } from "./content";
import { deleteSheet } from "./delete";
import { valueAt } from "./compare";
import { sheetName } from "../../check/sheet/sheet-name";
import { writeContent } from "./write";

/** Adds a sheet: a sync for the names there are, one for the sheet, one a portion of cells, one for looks, and those of reading it back. */
export function addSheet(sheet: NewSheet, onNamed?: (name: string) => void): Promise<AddedSheet> {
  const content = contentOf(sheet);
  return run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name,items/position");
    await context.sync();
    const name = sheetName(
      sheet.name,
      worksheets.items.map((item) => item.name),
    );
    const before = worksheets.items.find((item) => item.name === sheet.after);
    onNamed?.(name);
    // Alone: where anything fails that comes after it, it is taken away again.
    const added = await quietly(context, () => worksheets.add(name).load("id,name"));
    expectNoDeletion(added.id);
    try {
      await writeContent(context, added, content);
      await quietly(context, () => {
        if (before !== undefined) added.position = before.position + 1;
        queueLooks(added, sheet);
      });
      return await readBack(context, added, content);
    } catch (error) {
      await deleteSheet(added.id);
      throw error;
    }
  });
}

/** Queues all that is not content. It comes last: a hidden sheet can be written to as well, and the user does not see it being filled. */
function queueLooks(added: Excel.Worksheet, sheet: NewSheet): void {
  sheet.columnWidths?.forEach((points, column) => {
    if (points === undefined) return;
    rangeAt(added, { top: 0, bottom: 0, left: column, right: column }).format.columnWidth = points;
  });
  for (const { range, bold, centered, wrap, top, color, fill } of sheet.looks ?? []) {
    const { format } = rangeAt(added, range);
    if (bold !== undefined) format.font.bold = bold;
    if (centered === true) format.horizontalAlignment = "Center";
    if (wrap !== undefined) format.wrapText = wrap;
    if (top === true) format.verticalAlignment = "Top";
    if (color !== undefined) format.font.color = color;
    if (fill !== undefined) format.fill.color = fill;
  }
  for (const range of sheet.merges ?? []) rangeAt(added, range).merge();
  if (sheet.frozenRows !== undefined) added.freezePanes.freezeRows(sheet.frozenRows);
  if (sheet.filter !== undefined) added.autoFilter.apply(rangeAt(added, sheet.filter));
  const visibility = sheet.visibility ?? "visible";
  if (visibility === "hidden") added.visibility = "Hidden";
  else if (visibility === "very-hidden") added.visibility = "VeryHidden";
  else if (sheet.activate === true) added.activate();
}

/** Holds what Excel made of the cells to what was meant, and keeps it as the guard of a later removal. */
async function readBack(context: Excel.RequestContext, added: Excel.Worksheet, content: Content): Promise<AddedSheet> {
  const is = await readWorksheet(context, added);
  const formulas = content.map((row, r) =>
    row.map((cell, c) => (cell.formula === null ? null : valueAt(is, r, c).formula)),
  );
  content.forEach((row, r) =>
    row.forEach((cell, c) => {
      const { value, formula } = valueAt(is, r, c);
      if (cell.formula === null ? formula === null && value === cell.value : formula !== null) return;
      throw new HostError("unknown", `Excel did not take cell ${r + 1},${c + 1} of the new sheet as it was written.`);
    }),
  );
  const values = content.map((row) => row.map(({ value, formula }) => (formula === null ? value : null)));
  return { id: added.id, name: added.name, values, formulas };
}
