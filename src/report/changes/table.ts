import { a1 } from "../../check/sheet/address";
import { CHANGES_TEXTS } from "../../text/changes";
import type { Language } from "../../text/language";
import type { TextSheet } from "../../xlsx/write";
import type { TableChange } from "./changes";

/** Characters, one a column: number, project, indicator, what, before, after, cell. */
const WIDTHS = [6, 28, 24, 18, 44, 44, 20];

/** Changes as a sheet of texts, the header first. */
export function changesTable(changes: readonly TableChange[], language: Language): TextSheet {
  const { name, header, indicator: named, table, parts } = CHANGES_TEXTS[language];
  const sheets = new Set(changes.map(({ place }) => place?.sheet));
  return {
    name,
    columnWidths: WIDTHS,
    rows: [
      header,
      ...changes.map(({ project, indicator, part, label, before, after, place }, nth) => [
        String(nth + 1),
        project === "" ? table : project,
        indicator === null ? "" : named(indicator.position, indicator.name),
        label === "" ? (parts[part] ?? part) : label,
        ...[before, after].map(inCell),
        place === null ? "" : `${sheets.size > 1 ? `${place.sheet}!` : ""}${a1(place.row, place.column)}`,
      ]),
    ],
  };
}

const inCell = (text: string): string => text.replace(/\r\n?/g, "\n");
