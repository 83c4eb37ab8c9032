import { Parser } from "htmlparser2";
import { WorkbookError, type WorkbookSheet } from "../workbook";
import { typedValue } from "../typed";
import { PlacedCells } from "./placed-cells";

/** Characters in which a page says that it is one. */
const LOOKED_AT = 8_192;

const BEGINNING =
  /^(?:[\ufeff\s]|<\?xml[^>]*>|<!--[\s\S]*?-->)*<(?:!doctype\s+html|html|head|meta|title|style|body|table|div|center|form|h\d|p)\b/i;

/** Whether a text is a web page with a table in it, which many systems export under the name .xls. */
export const isWebPage = (text: string): boolean => BEGINNING.test(text.slice(0, LOOKED_AT)) && /<table\b/i.test(text);

/** The name that Excel gives the sheet of a file that knows none. */
const SHEET = "Sheet1";

/**
 * The tables of a page as one sheet, one below the other, as Excel opens it; text around them is in rows of its own. Tables in the cells
 * of a table stand below its row. What the page hides is not read, but for hidden rows.
 */
export function readWebPage(text: string): WorkbookSheet {
  const page = new Page();
  const parser = new Parser(page, { decodeEntities: true });
  parser.end(text.replace(/^\ufeff/, ""));
  return page.sheet();
}

type Attributes = Readonly<Record<string, string>>;

/** Elements whose text is nothing of the page's. */
const NO_CONTENT = new Set(["script", "style", "title", "xml", "noscript", "template", "select", "textarea"]);

/** Elements that stand on lines of their own. */
const BLOCKS = new Set([
  "p",
  "div",
  "li",
  "ul",
  "ol",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "caption",
  "center",
  "form",
  "pre",
]);

/** The most cells that one may take in, by the standard of HTML. */
const SPANS = { columns: 1_000, rows: 65_534 };

/** Careless pages leave elements open, and each that is open is looked through. */
const DEEPEST = 10_000;

interface OpenTable {
  /** The rows of the sheet that its rows are: those of a table inside a cell stand between them. */
  readonly rows: number[];
  nextColumn: number;
  /** By column: the last row of the table that a cell further up takes. */
  readonly taken: number[];
  /** Cells that take in more than one, each by the row of the table it stands in. */
  readonly spans: { readonly nth: number; readonly column: number; readonly down: number; readonly right: number }[];
  cell: OpenCell | null;
}

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly attributes: Attributes;
  text: string;
}

class Page {
  readonly #cells = new PlacedCells();
  readonly #tables: OpenTable[] = [];
  /** The first row below all that was read. */
  #nextRow = 0;
  /** Text that stands in no cell. */
  #loose = "";
  /** How deep inside an element that is passed over. */
  #passing = 0;
  #depth = 0;

  onopentag(name: string, attributes: Attributes): void {
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw new WorkbookError("broken", "The file is damaged: its elements are never closed.");
    if (this.#passing > 0 || NO_CONTENT.has(name) || (name !== "tr" && isHidden(attributes))) {
      this.#passing += 1;
      return;
    }
    if (name === "table") this.#openTable();
    else if (name === "tr") this.#openRow(attributes);
    else if (name === "td" || name === "th") this.#openCell(attributes);
    else if (name === "br" || BLOCKS.has(name)) this.#breakLine();
  }

  ontext(text: string): void {
    if (this.#passing > 0) return;
    const plain = text.replace(/[ \t\r\n\f]+/g, " ");
    const cell = this.#tables.at(-1)?.cell;
    // Text of a table outside its cells gets a row of its own.
    if (cell) cell.text += plain;
    else this.#loose += plain;
  }

  onclosetag(name: string): void {
    this.#depth -= 1;
    if (this.#passing > 0) {
      this.#passing -= 1;
      return;
    }
    if (name === "table") this.#closeTable();
    else if (name === "td" || name === "th") this.#closeCell();
    else if (BLOCKS.has(name)) this.#breakLine();
  }

  sheet(): WorkbookSheet {
    while (this.#tables.length > 0) this.#closeTable();
    this.#putLoose();
    return this.#cells.sheet(SHEET, { visible: true, isProtected: false });
  }

  #breakLine(): void {
    const cell = this.#tables.at(-1)?.cell;
    if (cell) cell.text += "\n";
    else this.#putLoose();
  }

  #putLoose(): void {
    const text = lines(this.#loose);
    this.#loose = "";
    if (isBlank(text)) return;
    this.#cells.put(this.#nextRow, 0, { value: typedValue(text), text });
    this.#nextRow += 1;
  }

  #openTable(): void {
    this.#putLoose();
    // What its cell says before the table stays in the cell; the table comes below.
    this.#closeCell();
    this.#tables.push({ rows: [], nextColumn: 0, taken: [], spans: [], cell: null });
  }

  #closeTable(): void {
    this.#closeCell();
    const table = this.#tables.pop();
    if (table === undefined) return;
    for (const { nth, column, down, right } of table.spans) {
      const top = table.rows[nth] ?? 0;
      const bottom = table.rows[Math.min(nth + down, table.rows.length - 1)] ?? top;
      // A merge over the rows of an inner table would hide what stands in them.
      if (bottom - top <= down) this.#cells.merge(top, column, bottom, column + right);
    }
  }

  #openRow(attributes: Attributes): void {
    const table = this.#tables.at(-1);
    if (table === undefined) return;
    this.#closeCell();
    this.#putLoose();
    const row = this.#nextRow;
    table.rows.push(row);
    table.nextColumn = 0;
    this.#nextRow += 1;
    if (isHidden(attributes)) this.#cells.setRow(row, { hidden: true });
  }

  #openCell(attributes: Attributes): void {
    const table = this.#tables.at(-1);
    if (table === undefined) return;
    this.#closeCell();
    if (table.rows.length === 0) this.#openRow({});
    const nth = table.rows.length - 1;
    const row = table.rows[nth] ?? 0;
    let column = table.nextColumn;
    while ((table.taken[column] ?? -1) >= nth) column += 1;
    const right = spanOf(attributes.colspan, SPANS.columns) - 1;
    const down = spanOf(attributes.rowspan, SPANS.rows) - 1;
    if (down > 0) for (let at = column; at <= column + right; at += 1) table.taken[at] = nth + down;
    table.nextColumn = column + right + 1;
    if (right > 0 || down > 0) table.spans.push({ nth, column, down, right });
    table.cell = { row, column, attributes, text: "" };
  }

  #closeCell(): void {
    const table = this.#tables.at(-1);
    const cell = table?.cell;
    if (!table || !cell) return;
    table.cell = null;
    const text = lines(cell.text);
    if (isBlank(text)) return;
    this.#cells.put(cell.row, cell.column, { value: valueOf(text, cell.attributes), text });
  }
}

const isHidden = ({ style }: Attributes): boolean => /display\s*:\s*none/i.test(style ?? "");

/** What a cell holds: Excel says it beside the text where it wrote the page itself. */
function valueOf(text: string, attributes: Attributes) {
  const number = attributes["x:num"];
  if (number !== undefined && number !== "" && Number.isFinite(Number(number))) return Number(number);
  const isText = "x:str" in attributes || /mso-number-format\s*:\s*["']?\s*\\?@/i.test(attributes.style ?? "");
  return isText ? text : typedValue(text);
}

function spanOf(said: string | undefined, most: number): number {
  const span = Number.parseInt(said ?? "1", 10);
  return span >= 1 ? Math.min(span, most) : 1;
}

/** The lines of a text that hold something, without the spaces around them. */
const lines = (text: string): string =>
  text
    .replace(/ {2,}/g, " ")
    .split("\n")
    .map((line) => line.replace(/^ | $/g, ""))
    .filter((line) => line !== "")
    .join("\n");

/** Pages fill their empty cells with spaces that do not break. */
const isBlank = (text: string): boolean => /^[\s\u00a0]*$/.test(text);
