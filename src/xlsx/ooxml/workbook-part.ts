import type { Package } from "./package";

/** A sheet as the workbook names it. */
export interface NamedSheet {
  readonly name: string;
  /** The id of the relationship to its part. */
  readonly relationship: string;
  readonly visible: boolean;
}

/** What the workbook says of its sheets, in tab order. */
export interface WorkbookPart {
  readonly sheets: readonly NamedSheet[];
  /** Days are counted from 1904 and not from 1900. */
  readonly from1904: boolean;
}

export function readWorkbookPart(parts: Package, part: string): WorkbookPart {
  const sheets: NamedSheet[] = [];
  let from1904 = false;
  parts.read(part, {
    open(name, attributes, depth) {
      if (name === "workbookPr" && depth === 1) from1904 = isTrue(attributes("date1904"));
      if (name !== "sheet" || depth !== 2) return;
      const state = attributes("state") ?? "visible";
      sheets.push({
        name: attributes("name") ?? "",
        relationship: attributes.prefixed("id") ?? "",
        visible: state === "visible",
      });
    },
  });
  return { sheets, from1904 };
}

/** A truth value as XML writes it. */
export const isTrue = (value: string | undefined): boolean => value === "1" || value === "true" || value === "on";

export const isFalse = (value: string | undefined): boolean => value === "0" || value === "false" || value === "off";
