import { markFormula, markId } from "../../check/sheet/mark-formula";
import { HostError } from "../../host/host";
import type { MarkedCell, MarkedSheet, MarksOutcome } from "../../host/marks";
import { isTooLarge, isTurnedAway } from "../errors";
import { inTurns } from "../../steps";
import { run } from "../run";
import { loadFormats, marksAmong, type FoundMark } from "./find";
import { putLook } from "./look";
import { planMarks, portionsOf, type PlannedMark } from "./plan";
import { allSheets, loadedOf, sheetsNamed } from "./sheets";

/** Puts marks in the place of those there are: two to four syncs, one more for each two megabytes. See `MarkHost`. */
export async function putMarks(names: readonly string[], cells: readonly MarkedCell[]): Promise<MarksOutcome> {
  const marks = await inTurns(planMarks(cells));
  const own = newPutting();
  return run(async (context) => {
    const sheets = await sheetsNamed(context, names, loadFormats);
    for (const { name, sheet } of sheets) {
      if (sheet.isNullObject) return { done: false, why: "gone", sheet: name };
      if (refusesFormats(sheet)) return { done: false, why: "protected", sheet: name };
    }
    const found = await marksAmong(context, loadedOf(sheets));
    const old = found.filter(isNamed);
    const progress = { isBegun: false };
    try {
      for (const portion of portionsOf(marks)) await put(context, portion, own, progress);
    } catch (error) {
      if (progress.isBegun) await takeAway(names, (id) => id.endsWith(own) || !isNamed({ id }));
      throw error;
    }
    // The new marks are there; of the old ones some may be gone already, so the rest follows.
    await deleteMarks(context, old).catch(() => takeAway(names, (id) => isNamed({ id }) && !id.endsWith(own)));
    return { done: true, sheets: cellsBySheet(marks) };
  });
}

/** Takes all marks away: at most four syncs. See `MarkHost`. */
export async function clearMarks(): Promise<MarksOutcome> {
  return run(async (context) => {
    const sheets = await allSheets(context, loadFormats);
    const marks = (await marksAmong(context, loadedOf(sheets))).filter(isNamed);
    const locked = sheets.find(({ sheet }) => marks.some((mark) => mark.sheet === sheet.name) && refusesFormats(sheet));
    if (locked !== undefined) return { done: false, why: "protected", sheet: locked.sheet.name };
    try {
      await deleteMarks(context, marks);
    } catch (error) {
      if (isTurnedAway(error)) throw error;
      // Some of them may be gone, so the rest follows.
      await takeAway([...new Set(marks.map(({ sheet }) => sheet))], (id) => isNamed({ id }));
    }
    return { done: true, sheets: cellsBySheet(marks) };
  });
}

/** What the marks of one putting end with, so that they are told from older ones. */
function newPutting(): string {
  puttings += 1;
  return `-${Date.now().toString(36)}-${puttings}`;
}
let puttings = 0;

const isNamed = ({ id }: Pick<FoundMark, "id">): boolean => id !== "";

const refusesFormats = ({ protection }: Excel.Worksheet): boolean =>
  protection.protected && !protection.options.allowFormatCells;

/** Puts marks in one sync, or in several where they are too many for one. `progress` says whether any may be there. */
async function put(
  context: Excel.RequestContext,
  marks: readonly PlannedMark[],
  own: string,
  progress: { isBegun: boolean },
): Promise<void> {
  for (const { sheet, severity, address } of marks) {
    const areas = context.workbook.worksheets.getItem(sheet).getRanges(address);
    const { custom } = areas.conditionalFormats.add("Custom");
    custom.rule.formula = markFormula(markId(severity) + own);
    putLook(custom.format, severity);
  }
  try {
    await context.sync();
    progress.isBegun = true;
  } catch (error) {
    // What Excel turned away it has not begun.
    if (!isTurnedAway(error)) progress.isBegun = true;
    if (!isTooLarge(error) || !isTurnedAway(error) || marks.length === 1) throw error;
    const half = Math.ceil(marks.length / 2);
    await put(context, marks.slice(0, half), own, progress);
    await put(context, marks.slice(half), own, progress);
  }
}

async function deleteMarks(context: Excel.RequestContext, marks: readonly FoundMark[]): Promise<void> {
  if (marks.length === 0) return;
  for (const { format } of marks) format.delete();
  await context.sync();
}

/** Takes marks away after a change broke off. Waits for the user to leave a cell; a sheet that is gone needs nothing. */
async function takeAway(names: readonly string[], isMeant: (id: string) => boolean): Promise<void> {
  try {
    await run(
      async (context) => {
        const marks = await marksAmong(context, loadedOf(await sheetsNamed(context, names, loadFormats)));
        await deleteMarks(
          context,
          marks.filter(({ id }) => isMeant(id)),
        );
      },
      { delayForCellEdit: true },
    );
  } catch (error) {
    throw new HostError("marks-left", `Marks may be left on ${names.join(", ")}`, { cause: error });
  }
}

function cellsBySheet(parts: readonly MarkedSheet[]): readonly MarkedSheet[] {
  const sheets = new Map<string, number>();
  for (const { sheet, cells } of parts) sheets.set(sheet, (sheets.get(sheet) ?? 0) + cells);
  return [...sheets].map(([sheet, cells]) => ({ sheet, cells }));
}
