import { parseA1 } from "../../../check/sheet/address";

/** Names the folder where the command was started, from which files are named. */
export const BASE = "%SRCROOT%";

/** A file by a relative reference (RFC 3986); one on another drive of Windows by an address of its own. */
export const artifactOf = (file: string) =>
  /^[A-Za-z]:\//.test(file) ? { uri: `file:///${encoded(file)}` } : { uri: encoded(file), uriBaseId: BASE };

/** Characters that a part of a path may not hold, and those that have a meaning in one. */
const encoded = (file: string): string =>
  file
    .split("/")
    .map((part) => encodeURIComponent(wellFormed(part)))
    .join("/");

/** A name on Windows may hold half a character, which no address can. */
const wellFormed = (text: string): string =>
  text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");

/**
 * A cell: its sheet and address as a logical location. Viewers know lines and columns alone, so its row and column stand there, both
 * counted from 1.
 */
export function locationOf(file: string, sheet: string, cell: string) {
  const at = parseA1(cell);
  return {
    physicalLocation: {
      artifactLocation: artifactOf(file),
      ...(at !== null && { region: { startLine: at.top + 1, startColumn: at.left + 1 } }),
    },
    logicalLocations: [{ name: cell, fullyQualifiedName: `${sheet}!${cell}`, kind: "element" }],
  };
}
