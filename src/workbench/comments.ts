import type { CellRange } from "../check/sheet/snapshot";
import type { GridEvent } from "./grid-event";
import { shiftedRange } from "./shift";
import { shiftOf } from "./shift-events";

/** A comment with its answers, on one cell. */
export interface GridComment extends GridReply {
  /** Id of its sheet. */
  readonly sheet: string;
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
  readonly replies: readonly GridReply[];
}

export interface GridReply {
  readonly id: string;
  readonly text: string;
  readonly author: string;
  /** An ISO date and time. */
  readonly created: string;
}

/** The comments of the open book, in the order they were made. A cell has one at most. */
export interface GridComments {
  all(): readonly GridComment[];
  /** Gives the new comment's id. Throws where the cell has one. */
  add(sheet: string, row: number, column: number, text: string): string;
  /** Adds an answer and gives its id; null where there is no such comment. */
  reply(comment: string, text: string): string | null;
  /** Replaces the text of a comment or an answer. */
  setText(id: string, text: string): void;
  /** Takes a comment with its answers away, or one answer. */
  remove(id: string): void;
  /** Moves comments with their cells; those of deleted cells and sheets are gone. */
  follow(event: GridEvent): void;
}

/** Who is signed in; comments and answers are theirs. */
const AUTHOR = "工作台用户";

/** The comments of a book in memory; `onChange` hears of every change. */
export function createComments(onChange = (): void => undefined): GridComments {
  let comments: readonly GridComment[] = [];
  let last = 0;
  const put = (next: readonly GridComment[]): void => {
    comments = next;
    onChange();
  };
  // Excel names them by GUIDs in braces.
  const made = (text: string): GridReply => ({
    id: `{00000000-0000-0000-0002-${String(++last).padStart(12, "0")}}`,
    text,
    author: AUTHOR,
    created: new Date().toISOString(),
  });
  return {
    all: () => comments,
    add(sheet, row, column, text) {
      if (comments.some((one) => one.sheet === sheet && one.row === row && one.column === column))
        throw new Error("The cell has a comment.");
      const comment = { ...made(text), sheet, row, column, replies: [] };
      put([...comments, comment]);
      return comment.id;
    },
    reply(id, text) {
      if (!comments.some((one) => one.id === id)) return null;
      const reply = made(text);
      put(comments.map((one) => (one.id === id ? { ...one, replies: [...one.replies, reply] } : one)));
      return reply.id;
    },
    setText(id, text) {
      const rewritten = <T extends GridReply>(one: T): T => (one.id === id ? { ...one, text } : one);
      put(comments.map((one) => rewritten({ ...one, replies: one.replies.map(rewritten) })));
    },
    remove(id) {
      const others = <T extends GridReply>(all: readonly T[]): readonly T[] => all.filter((one) => one.id !== id);
      put(others(comments).map((one) => ({ ...one, replies: others(one.replies) })));
    },
    follow(event) {
      if (comments.length === 0) return;
      if (event.type === "deleted") put(comments.filter(({ sheet }) => sheet !== event.sheet));
      const shift = shiftOf(event);
      if (shift === null || event.type !== "changed") return;
      put(
        comments.flatMap((one) => {
          if (one.sheet !== event.sheet) return [one];
          const at = shiftedRange(cellRange(one), shift);
          return at === null ? [] : [{ ...one, row: at.top, column: at.left }];
        }),
      );
    },
  };
}

const cellRange = ({ row, column }: Pick<GridComment, "row" | "column">): CellRange => ({
  top: row,
  bottom: row,
  left: column,
  right: column,
});
