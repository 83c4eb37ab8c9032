import { asWritten, isSigned, signed } from "../../check/sheet/mark-comment";
import { HostError } from "../../host/host";
import type { CellComment, CommentsOutcome } from "../../host/marks";
import { excelCode, isTooLarge, isTurnedAway, toHostError } from "../errors";
import { rangeAt, run } from "../run";
import { loadComments, locate, type FoundComment } from "./find-comments";
import { allSheets, loadedOf, sheetsNamed } from "./sheets";

/** Comments put in one request: some hundred bytes beside their texts, well within the 5 MB of Excel on the web. */
const AT_ONCE = 200;
const CHARACTERS_AT_ONCE = 300_000;

/** Puts comments: two or three syncs to read those there are, one for each two hundred. See `MarkHost`. */
export async function putComments(names: readonly string[], wanted: readonly CellComment[]): Promise<CommentsOutcome> {
  return run(async (context) => {
    const sheets = await sheetsNamed(context, names, loadComments);
    for (const { name, sheet } of sheets) if (sheet.isNullObject) return { done: false, why: "gone", sheet: name };
    const before = await locate(context, loadedOf(sheets));
    const plan = planned(wanted, before);
    const touched = new Set([...plan.add, ...plan.rewrite, ...plan.remove].map(({ sheet }) => sheet));
    const locked = sheets.find(({ name, sheet }) => touched.has(name) && refusesObjects(sheet));
    if (locked !== undefined) return { done: false, why: "protected", sheet: locked.name };
    let refused = 0;
    try {
      refused = await add(context, plan.add);
      for (const { found, text } of plan.rewrite) found.comment.content = text;
      for (const { found } of plan.remove) found.comment.delete();
      await context.sync();
    } catch (error) {
      await putBack(names, before);
      throw error;
    }
    return {
      done: true,
      comments: plan.add.length + plan.rewrite.length + plan.same - refused,
      left: plan.left + refused,
    };
  });
}

/** Takes the comments away that are ours. See `MarkHost`. */
export async function clearComments(): Promise<CommentsOutcome> {
  return run(async (context) => {
    const sheets = await allSheets(context, loadComments);
    const found = await locate(context, loadedOf(sheets));
    const own = found.filter(({ text }) => isSigned(text));
    const ours = own.filter(({ replies }) => replies === 0);
    const locked = sheets.find(({ name, sheet }) => ours.some((one) => one.sheet === name) && refusesObjects(sheet));
    if (locked !== undefined) return { done: false, why: "protected", sheet: locked.name };
    if (ours.length > 0) {
      for (const { comment } of ours) comment.delete();
      try {
        await context.sync();
      } catch (error) {
        await putBack(
          sheets.map(({ name }) => name),
          found,
        );
        throw error;
      }
    }
    return { done: true, comments: ours.length, left: own.length - ours.length };
  });
}

const refusesObjects = ({ protection }: Excel.Worksheet): boolean =>
  protection.protected && !protection.options.allowEditObjects;

interface Plan {
  readonly add: readonly CellComment[];
  readonly rewrite: readonly { readonly sheet: string; readonly found: FoundComment; readonly text: string }[];
  readonly remove: readonly { readonly sheet: string; readonly found: FoundComment }[];
  /** Of ours that say already what they should. */
  readonly same: number;
  /** Cells with a comment that is not ours or was answered. */
  readonly left: number;
}

/** What is to be done so that the wanted comments are those of ours that there are. */
function planned(wanted: readonly CellComment[], before: readonly FoundComment[]): Plan {
  const there = new Map(before.map((one) => [placeOf(one), one]));
  const places = new Set(wanted.map(placeOf));
  const add: CellComment[] = [];
  const rewrite: { sheet: string; found: FoundComment; text: string }[] = [];
  let [same, left] = [0, 0];
  for (const cell of wanted) {
    const found = there.get(placeOf(cell));
    const text = signed(cell.text);
    if (found === undefined) add.push({ ...cell, text });
    else if (!isSigned(found.text) || found.replies > 0) left += 1;
    else if (asWritten(found.text) === text) same += 1;
    else rewrite.push({ sheet: cell.sheet, found, text });
  }
  const remove = before
    .filter((one) => isSigned(one.text) && one.replies === 0 && !places.has(placeOf(one)))
    .map((found) => ({ sheet: found.sheet, found }));
  return { add, rewrite, remove, same, left };
}

const placeOf = ({ sheet, row, column }: Pick<CellComment, "sheet" | "row" | "column">): string =>
  `${row}/${column}@${sheet}`;

/** Adds comments, and gives how many their cells did not take: one with a note takes none, and no program tells of notes. */
async function add(context: Excel.RequestContext, comments: readonly CellComment[]): Promise<number> {
  let refused = 0;
  for (const portion of portionsOf(comments)) refused += await addPortion(context, portion);
  return refused;
}

async function addPortion(context: Excel.RequestContext, portion: readonly CellComment[]): Promise<number> {
  try {
    for (const one of portion) queue(context, one);
    await context.sync();
    return 0;
  } catch (error) {
    if (isTooLarge(error) && isTurnedAway(error) && portion.length > 1) {
      const half = Math.ceil(portion.length / 2);
      return (await add(context, portion.slice(0, half))) + (await add(context, portion.slice(half)));
    }
    if (!isOfOneCell(error)) throw error;
    if (portion.length === 1) return 1;
    // Those before the cell that refused are there; the others are tried one by one.
    const there = await placesWithComments(context, portion);
    let refused = 0;
    for (const one of portion) if (!there.has(placeOf(one))) refused += await addPortion(context, [one]);
    return refused;
  }
}

function queue(context: Excel.RequestContext, { sheet, row, column, text }: CellComment): void {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const cell = rangeAt(worksheet, { top: row, bottom: row, left: column, right: column });
  worksheet.comments.add(cell, text);
}

/** Whether an error may be about one cell alone, so that the others can be tried. Which one a cell with a note gives is not documented. */
const isOfOneCell = (error: unknown): boolean =>
  ["ItemAlreadyExists", "InvalidArgument", "InvalidOperation", "GeneralException"].includes(excelCode(error));

async function placesWithComments(
  context: Excel.RequestContext,
  portion: readonly CellComment[],
): Promise<ReadonlySet<string>> {
  const names = [...new Set(portion.map(({ sheet }) => sheet))];
  const loaded = new Map(names.map((name) => [name, loadComments(context.workbook.worksheets.getItem(name))]));
  await context.sync();
  return new Set((await locate(context, loaded)).map(placeOf));
}

function portionsOf(comments: readonly CellComment[]): readonly (readonly CellComment[])[] {
  const portions: CellComment[][] = [];
  let characters = 0;
  for (const one of comments) {
    const last = portions.at(-1);
    if (last !== undefined && last.length < AT_ONCE && characters + one.text.length <= CHARACTERS_AT_ONCE) {
      last.push(one);
      characters += one.text.length;
    } else {
      portions.push([one]);
      characters = one.text.length;
    }
  }
  return portions;
}

/** Makes the comments of ours what they were, after a change broke off. Waits for the user to leave a cell. */
async function putBack(names: readonly string[], before: readonly FoundComment[]): Promise<void> {
  try {
    await run(
      async (context) => {
        const there = loadedOf(await sheetsNamed(context, names, loadComments));
        const now = await locate(context, there);
        const known = new Map(before.map((one) => [one.id, one]));
        for (const { id, text, comment } of now) {
          const was = known.get(id);
          if (was === undefined) {
            if (isSigned(text)) comment.delete();
          } else if (was.text !== text && isSigned(was.text)) comment.content = was.text;
        }
        await context.sync();
        const left = new Set(now.map(({ id }) => id));
        const gone = before.filter((one) => !left.has(one.id) && isSigned(one.text) && there.has(one.sheet));
        if ((await add(context, gone)) > 0) throw new Error("A cell did not take its comment back.");
      },
      { delayForCellEdit: true },
    );
  } catch (error) {
    throw new HostError("marks-left", `Comments may be left on ${names.join(", ")}: ${toHostError(error).message}`, {
      cause: error,
    });
  }
}
