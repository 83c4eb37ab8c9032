/**
 * Programs that do not calculate write a formula without its value (`<c><f>…</f></c>`, or with an empty `<v/>`), and SheetJS passes
 * over such cells. Given the type of a text they stay, as a formula with no value.
 */
export function mendBareFormulas(parts: Map<string, Uint8Array>): void {
  for (const [name, part] of parts) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/i.test(name)) continue;
    const xml = new TextDecoder().decode(part);
    const mended = withTextType(xml);
    if (mended !== xml) parts.set(name, new TextEncoder().encode(mended));
  }
}

const FORMULA = /<(?:\w+:)?f(?=[\s/>])/g;
const CELL = /^<((?:\w+:)?c)((?:\s[^>]*)?)>\s*$/;
const VALUE = /<(?:\w+:)?v(?:\s[^>]*)?>([^<]*)</;
const TYPE = /\st\s*=\s*(?:"[^"]*"|'[^']*')/;

/** One pass over the formulas; each is looked at up to the end of its cell. */
function withTextType(xml: string): string {
  const pieces: string[] = [];
  let copied = 0;
  for (const { index } of xml.matchAll(FORMULA)) {
    const start = xml.lastIndexOf("<", index - 1);
    const [, cell, attributes = ""] = CELL.exec(xml.slice(start, index)) ?? [];
    if (cell === undefined) continue;
    const end = xml.indexOf(`</${cell}>`, index);
    if (end < 0) break; // no cell ends from here on: not well-formed
    const value = VALUE.exec(xml.slice(index, end))?.[1] ?? "";
    if (value.trim() !== "") continue;
    pieces.push(xml.slice(copied, start), `<${cell}${attributes.replace(TYPE, "")} t="str">`);
    copied = index;
  }
  return pieces.join("") + xml.slice(copied);
}
