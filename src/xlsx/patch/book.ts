import { workbookPartOf } from "../ooxml/read";
import { readWorkbookPart } from "../ooxml/workbook-part";
import { isZip } from "../zip";
import { inOrder, WORKBOOK_ORDER } from "./elements";
import { PatchError } from "./error";
import { ChangingParts } from "./parts";
import { prefixed, withAttribute, type ElementPlace } from "./snippet";
import { AddedStrings } from "./strings";
import { AddedStyles } from "./styles";

export const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const STRICT = "http://purl.oclc.org/ooxml/";

/** A workbook file that is being changed. */
export class ChangingBook {
  readonly parts: ChangingParts;
  /** The name of the workbook's own part. */
  readonly main: string;
  readonly strings: AddedStrings;
  readonly styles: AddedStyles;
  readonly #sheets: ReadonlyMap<string, string>;
  readonly #isStrict: boolean;

  /** Throws PatchError where the file cannot be changed without harm, and WorkbookError where it cannot be read. */
  constructor(bytes: Uint8Array) {
    if (!isZip(bytes)) throw new PatchError("not-xlsx", "The file is no .xlsx or .xlsm.");
    this.parts = new ChangingParts(bytes);
    const main = workbookPartOf(this.parts.office);
    if (main === null || /\.bin$/i.test(main)) throw new PatchError("not-xlsx", "The file is no .xlsx or .xlsm.");
    this.main = main;
    if (this.parts.office.relationships().some(({ type }) => type === "origin"))
      throw new PatchError("signed", "The file is signed.");
    const related = this.parts.office.relationships(main);
    if (related.some(({ type }) => type === "revisionHeaders"))
      throw new PatchError("shared", "The workbook is shared with a history of changes.");
    const { text, start, openEnd } = this.parts.root(main);
    this.#isStrict = text.slice(start, openEnd).includes(STRICT);
    const targets = new Map(related.map(({ id, target }) => [id, target]));
    const { sheets } = readWorkbookPart(this.parts.office, main);
    this.#sheets = new Map(sheets.map(({ name, relationship }) => [name, targets.get(relationship) ?? ""]));
    this.strings = new AddedStrings(this.parts, this.#related("sharedStrings"));
    this.styles = new AddedStyles(this.parts, this.#related("styles") ?? this.#addStyles());
  }

  sheetNames(): readonly string[] {
    return [...this.#sheets.keys()];
  }

  /** The name of a sheet's part. */
  partOf(sheet: string): string {
    const part = this.#sheets.get(sheet);
    if (part === undefined || !this.parts.has(part)) throw new PatchError("changed", `There is no sheet ${sheet}.`);
    return part;
  }

  /** To be called before a part is added: the strict form of the standard tells them in another way. */
  refuseStrict(): void {
    if (this.#isStrict) throw new PatchError("strict", "The file is written by the strict form of the standard.");
  }

  /** Makes Excel calculate all formulas when it opens the file. */
  calculateOnLoad(): void {
    const text = this.parts.text(this.main);
    const { openEnd, prefix } = this.parts.root(this.main);
    const elements = this.elements();
    const calcPr = elements.find(({ name }) => name === "calcPr");
    const change =
      calcPr === undefined
        ? inOrder(WORKBOOK_ORDER, elements, openEnd, "calcPr", prefixed('<calcPr fullCalcOnLoad="1"/>', prefix))
        : {
            start: calcPr.start,
            end: calcPr.openEnd,
            after: withAttribute(text.slice(calcPr.start, calcPr.openEnd), "fullCalcOnLoad", "1"),
          };
    this.parts.change(this.main, [change]);
  }

  /** Removes the calculation chain, which would still list cells whose formula is gone. Excel builds a new one. */
  removeCalcChain(): void {
    const chain = this.#related("calcChain");
    if (chain !== null) this.parts.remove(chain, this.main);
  }

  /** The elements of the workbook's own part. */
  elements(): readonly ElementPlace[] {
    return this.parts.elements(this.main);
  }

  write(): Uint8Array {
    this.strings.write();
    this.styles.write();
    return this.parts.write();
  }

  #related(type: string): string | null {
    const target = this.parts.office.relationships(this.main).find((one) => one.type === type)?.target;
    return target !== undefined && this.parts.has(target) ? target : null;
  }

  #addStyles(): string {
    const part = this.parts.freeName(`${this.main.slice(0, this.main.lastIndexOf("/") + 1)}styles`, "xml");
    this.refuseStrict();
    this.parts.add(part, `<styleSheet xmlns="${MAIN}"></styleSheet>`, `${SPREADSHEET}.styles+xml`);
    this.parts.relate(this.main, "styles", part);
    return part;
  }
}
