import type { Located } from "../sheet/located";

/** Texts that are one, though each has a cell of its own: read as one line, and each character knows its cell. */
export const joinedTexts = (texts: readonly Located<string>[]): Located<string> => ({
  value: texts.map(({ value }) => value).join(""),
  spans: texts.flatMap(({ spans }) => spans),
});
