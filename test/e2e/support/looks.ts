import { shareOf } from "../../support/runs";
import type { OpenOptions } from "./workbench";

type Look = readonly [name: string, options: OpenOptions];

/** How the pane can look: narrow and wide, light and dark, and in the system's own few colours. */
const LOOKS: readonly Look[] = [
  ["320-light", { width: 320, theme: "light" }],
  ["320-dark", { width: 320, theme: "dark" }],
  ["350-dark", { width: 350, theme: "dark" }],
  ["500-dark", { width: 500, theme: "dark" }],
  ["350-light", { width: 350, theme: "light" }],
  ["forced-colours", { width: 350, forcedColors: true }],
  ["500-light", { width: 500, theme: "light" }],
];

const VIEWS = [
  "check",
  "wording",
  "unify",
  "cards",
  "editor",
  "sheet-actions",
  "self-evaluation",
  "workbook",
  "standing",
  "accept",
  "ribbon",
  "report",
  "overview",
  "since",
  "files",
] as const;

/** The looks to see a view in: all, or a share that is another one for the next view, so that every look is seen. */
export const looksOf = (view: (typeof VIEWS)[number]): readonly Look[] => shareOf(LOOKS, VIEWS.indexOf(view));
