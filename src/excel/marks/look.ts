import type { Severity } from "../../check/finding";

/**
 * How marked cells look. A conditional format has no patterns over Office.js, so the kind of line around the cell is the second sign
 * for those who cannot tell the colours apart, and errors are bold besides. Backgrounds are those of a marked copy of a file.
 */
const LOOKS: Readonly<
  Record<Severity, { readonly fill: string; readonly line: string; readonly style: Line; readonly bold: boolean }>
> = {
  error: { fill: "#FFDADD", line: "#A4262C", style: "Continuous", bold: true },
  warning: { fill: "#FFF2CC", line: "#8A6100", style: "Dash", bold: false },
  info: { fill: "#E3EEF9", line: "#2B5C8A", style: "Dot", bold: false },
};

type Line = "Continuous" | "Dash" | "Dot";

/** Queues setting the look of a mark. */
export function putLook(format: Excel.ConditionalRangeFormat, severity: Severity): void {
  const { fill, line, style, bold } = LOOKS[severity];
  format.fill.color = fill;
  if (bold) format.font.bold = true;
  const { borders } = format;
  for (const border of [borders.top, borders.bottom, borders.left, borders.right]) {
    border.style = style;
    border.color = line;
  }
}
