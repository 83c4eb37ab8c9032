import type { Severity } from "../../../check/finding";

/** How stretches of text look on a terminal. */
export interface Style {
  readonly file: (text: string) => string;
  readonly project: (text: string) => string;
  readonly severity: (severity: Severity, text: string) => string;
  readonly rule: (text: string) => string;
  /** The characters at fault, and what stands around them. */
  readonly fault: (text: string) => string;
  readonly context: (text: string) => string;
}

const same = (text: string): string => text;

export const PLAIN: Style = {
  ...{ file: same, project: same, rule: same, fault: same, context: same },
  severity: (_, text) => text,
};

/** A stretch with a look that ends with it (ECMA-48). */
const look =
  (on: number, off: number) =>
  (text: string): string =>
    `\u001b[${on}m${text}\u001b[${off}m`;

const BOLD = look(1, 22);
const UNDERLINE = look(4, 24);
const [RED, YELLOW, BLUE, GREY] = [31, 33, 34, 90].map((color) => look(color, 39)) as [Look, Look, Look, Look];
type Look = ReturnType<typeof look>;
const SEVERITY: Readonly<Record<Severity, Look>> = { error: RED, warning: YELLOW, info: BLUE };

export const COLOURED: Style = {
  file: (text) => BOLD(UNDERLINE(text)),
  project: BOLD,
  severity: (severity, text) => SEVERITY[severity](text),
  rule: GREY,
  fault: (text) => RED(UNDERLINE(text)),
  context: GREY,
};
