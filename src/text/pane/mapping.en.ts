import type { MappingText } from "./mapping.zh";

export const mapping: MappingText = {
  label: "Name columns",

  unknownTitle: "The layout of this table is not known",
  lostTitle: "Columns you named are gone",
  refusedTitle: "This layout is not accepted",
  offerHint: "If this is the goal table, you can say what each column holds.",
  offer: "Name columns",
  again: "Name again",
  change: "Change columns",
  changeLabel: (sheet) => `Change the columns of “${sheet}”`,
  remove: "Forget",
  removeLabel: (sheet) => `Forget the columns of “${sheet}”`,
  sheet: (name) => `Sheet “${name}”`,
  headerAt: (top, bottom) => (top === bottom ? `header in row ${top}` : `header in rows ${top} to ${bottom}`),
};
