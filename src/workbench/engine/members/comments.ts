import type { CellRange } from "../../../check/sheet/snapshot";
import type { GridComment, GridReply } from "../../comments";
import type { Environment } from "../environment";
import { accessDenied, invalidArgument, itemNotFound, notImplemented, RichError } from "../errors";
import { isHostObject, type ObjectOf, type RangeObject } from "../objects";
import type { Members } from "../table";
import { columnCount, parseAddress, rowCount } from "./areas";
import { areaOf, countWrite } from "./range-access";

type Comments = ObjectOf<"CommentCollection">;
type Comment = ObjectOf<"Comment">;
type Replies = ObjectOf<"CommentReplyCollection">;
type Reply = ObjectOf<"CommentReply">;

const objectOf = ({ id }: GridComment): Comment => ({ type: "Comment", id });

/** Those of the workbook, or of one sheet. */
const inCollection = ({ sheet }: Comments, env: Environment): readonly GridComment[] =>
  env.grid.comments.all().filter((one) => sheet === null || one.sheet === sheet);

const find = (comments: Comments, id: unknown, env: Environment): Comment | null => {
  const found = inCollection(comments, env).find((one) => one.id === id);
  return found === undefined ? null : objectOf(found);
};

function commentOf({ id }: Comment, env: Environment): GridComment {
  const found = env.grid.comments.all().find((one) => one.id === id);
  if (found === undefined) throw itemNotFound();
  return found;
}

function replyOf({ comment, id }: Reply, env: Environment): GridReply {
  const found = commentOf({ type: "Comment", id: comment }, env).replies.find((one) => one.id === id);
  if (found === undefined) throw itemNotFound();
  return found;
}

/** The cell that is meant by a range or an address with its sheet's name; more than one cell is an error. */
function cellOf(comments: Comments, cell: unknown, env: Environment): { readonly sheet: string } & CellRange {
  if (isHostObject(cell) && cell.type === "Range") return oneCell(cell.sheet, areaOf(cell));
  const address = String(cell);
  const at = address.lastIndexOf("!");
  const name = address.slice(0, Math.max(at, 0)).replace(/^'(.*)'$/s, "$1");
  const found = env.grid
    .sheets()
    .find((sheet) =>
      at < 0 ? sheet.id === comments.sheet : sheet.name.toLowerCase() === name.replaceAll("''", "'").toLowerCase(),
    );
  if (found === undefined) throw invalidArgument("the address names no sheet");
  return oneCell(found.id, parseAddress(address, found.name));
}

/** A merged area is one cell, its first. */
function oneCell(sheet: string, cells: CellRange): { readonly sheet: string } & CellRange {
  if (rowCount(cells) * columnCount(cells) > 1) throw invalidArgument("the range has more than one cell");
  return { sheet, ...cells };
}

/** Characters of a comment, as many as of a cell. */
const MOST_CHARACTERS = 32_767;

function textOf(content: unknown): string {
  if (typeof content === "object" && content !== null) throw notImplemented("comments that mention people");
  if (typeof content !== "string" || content === "" || content.length > MOST_CHARACTERS)
    throw invalidArgument("content");
  return content;
}

/** A comment is an object on the sheet: where the protection does not let objects be changed, none is. */
function beforeComment(sheet: string, env: Environment): void {
  countWrite(env);
  if (env.sheet(sheet).isProtected && env.grid.protection(sheet)?.options.allowEditObjects !== true)
    throw accessDenied("the sheet is protected");
}

function atCell(comments: Comments, cell: unknown, env: Environment): GridComment | null {
  const { sheet, top, left } = cellOf(comments, cell, env);
  return (
    inCollection(comments, env).find((one) => one.sheet === sheet && one.row === top && one.column === left) ?? null
  );
}

function add(comments: Comments, [cell, content]: readonly unknown[], env: Environment): Comment {
  const { sheet, top, left } = cellOf(comments, cell, env);
  const text = textOf(content);
  beforeComment(sheet, env);
  // That a second one fails is known of Excel's window; the error's code is not documented.
  if (env.grid.comments.all().some((one) => one.sheet === sheet && one.row === top && one.column === left))
    throw new RichError("ItemAlreadyExists", "The cell already has a comment.", 409);
  return { type: "Comment", id: env.grid.comments.add(sheet, top, left, text) };
}

const locationOf = ({ sheet, row, column }: GridComment): RangeObject => ({
  type: "Range",
  sheet,
  area: { top: row, bottom: row, left: column, right: column },
});

function found(comment: Comment | null): Comment {
  if (comment === null) throw itemNotFound();
  return comment;
}

export const comments: Members<Comments> = {
  items: (collection, env) => inCollection(collection, env).map(objectOf),
  item: (collection, id, env) => found(find(collection, id, env)),
  methods: {
    Add: add,
    GetCount: (collection, _args, env) => inCollection(collection, env).length,
    GetItemAt: (collection, [index], env) => {
      const comment = inCollection(collection, env)[Number(index)];
      if (comment === undefined) throw itemNotFound();
      return objectOf(comment);
    },
    GetItemOrNullObject: (collection, [id], env) => find(collection, id, env),
    GetItemByCell: (collection, [cell], env) => {
      const comment = atCell(collection, cell, env);
      if (comment === null) throw itemNotFound();
      return objectOf(comment);
    },
    GetItemByReplyId: (collection, [id], env) => {
      const comment = inCollection(collection, env).find(({ replies }) => replies.some((reply) => reply.id === id));
      if (comment === undefined) throw itemNotFound();
      return objectOf(comment);
    },
  },
};

export const comment: Members<Comment> = {
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: ({ id }) => id,
    Content: (one, env) => commentOf(one, env).text,
    AuthorName: (one, env) => commentOf(one, env).author,
    CreationDate: (one, env) => commentOf(one, env).created,
    ContentType: () => "Plain",
  },
  setters: {
    Content: (one, content, env) => {
      const { id, sheet } = commentOf(one, env);
      const text = textOf(content);
      beforeComment(sheet, env);
      env.grid.comments.setText(id, text);
    },
  },
  navigations: { Replies: ({ id }) => ({ type: "CommentReplyCollection", comment: id }) },
  methods: {
    GetLocation: (one, _args, env) => locationOf(commentOf(one, env)),
    Delete: (one, _args, env) => {
      const { id, sheet } = commentOf(one, env);
      beforeComment(sheet, env);
      env.grid.comments.remove(id);
    },
  },
};

const repliesOf = ({ comment: id }: Replies, env: Environment): readonly GridReply[] =>
  commentOf({ type: "Comment", id }, env).replies;

export const commentReplies: Members<Replies> = {
  items: (replies, env) =>
    repliesOf(replies, env).map(({ id }): Reply => ({ type: "CommentReply", comment: replies.comment, id })),
  item: (replies, id, env) => {
    if (!repliesOf(replies, env).some((one) => one.id === id)) throw itemNotFound();
    return { type: "CommentReply", comment: replies.comment, id: String(id) };
  },
  methods: {
    GetCount: (replies, _args, env) => repliesOf(replies, env).length,
    Add: ({ comment: id }, [content], env) => {
      const { sheet } = commentOf({ type: "Comment", id }, env);
      const text = textOf(content);
      beforeComment(sheet, env);
      return { type: "CommentReply", comment: id, id: env.grid.comments.reply(id, text) ?? "" };
    },
  },
};

export const commentReply: Members<Reply> = {
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: ({ id }) => id,
    Content: (reply, env) => replyOf(reply, env).text,
    AuthorName: (reply, env) => replyOf(reply, env).author,
    CreationDate: (reply, env) => replyOf(reply, env).created,
  },
  methods: {
    GetParentComment: ({ comment: id }) => ({ type: "Comment", id }),
    GetLocation: ({ comment: id }, _args, env) => locationOf(commentOf({ type: "Comment", id }, env)),
    Delete: (reply, _args, env) => {
      const { id } = replyOf(reply, env);
      beforeComment(commentOf({ type: "Comment", id: reply.comment }, env).sheet, env);
      env.grid.comments.remove(id);
    },
  },
};
