import type { CellComment } from "../../host/marks";

/** A comment that stands on a sheet, to be changed in the same run. */
export interface FoundComment extends CellComment {
  readonly id: string;
  readonly replies: number;
  readonly comment: Excel.Comment;
}

/** Comments whose places are read at once, so that the answer stays small. */
const AT_ONCE = 2_000;

/** Loads the comments of a sheet; the next sync is the caller's. */
export function loadComments(sheet: Excel.Worksheet): Excel.CommentCollection {
  return sheet.comments.load("items/id,items/content");
}

/** Comments that were loaded, by sheet, with where they stand. One sync for each two thousand. */
export async function locate(
  context: Excel.RequestContext,
  loaded: ReadonlyMap<string, Excel.CommentCollection>,
): Promise<readonly FoundComment[]> {
  const all = [...loaded].flatMap(([sheet, { items }]) => items.map((comment) => ({ sheet, comment })));
  return locateSome(context, all);
}

async function locateSome(
  context: Excel.RequestContext,
  comments: readonly { readonly sheet: string; readonly comment: Excel.Comment }[],
): Promise<readonly FoundComment[]> {
  if (comments.length === 0) return [];
  const asked = comments.slice(0, AT_ONCE).map(({ sheet, comment }) => ({
    sheet,
    comment,
    at: comment.getLocation().load("rowIndex,columnIndex"),
    replies: comment.replies.getCount(),
  }));
  await context.sync();
  const found = asked.map(({ sheet, comment, at, replies }): FoundComment => {
    const { id, content: text } = comment;
    return { sheet, comment, id, text, row: at.rowIndex, column: at.columnIndex, replies: replies.value };
  });
  return [...found, ...(await locateSome(context, comments.slice(AT_ONCE)))];
}
