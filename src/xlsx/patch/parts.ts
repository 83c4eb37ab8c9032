import { strToU8 } from "fflate";
import { changeText, type TextChange } from "../../check/text-change";
import { Package, partId } from "../ooxml/package";
import { decodePart } from "../ooxml/part-decoder";
import { readXmlText } from "../ooxml/xml";
import type { XmlReader } from "../ooxml/xml-reader";
import { WorkbookError } from "../workbook";
import { listZip, unzip } from "../zip";
import { rewriteZip } from "../zip-rewrite";
import { attributeText, intoElement, prefixAt, prefixed, type ElementPlace } from "./snippet";

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CONTENT_TYPES = "[Content_Types].xml";

/** The parts of a workbook file that is being changed: read as they will be, and written in one go. */
export class ChangingParts {
  /** The file as it was. */
  readonly office: Package;
  /** Texts of parts as they were, once they have been asked for. */
  readonly #texts = new Map<string, string>();
  readonly #changed = new Map<string, string>();
  readonly #added = new Map<string, string>();
  readonly #removed = new Set<string>();

  constructor(private readonly bytes: Uint8Array) {
    this.office = new Package(bytes, listZip(bytes));
  }

  has(part: string): boolean {
    const name = this.#nameOf(part);
    return !this.#removed.has(name) && (this.#added.has(name) || this.office.has(name));
  }

  /** The names of all parts as they will be. */
  names(): readonly string[] {
    return [...this.office.names(), ...this.#added.keys()].filter((name) => !this.#removed.has(name));
  }

  /** A part's text as it will be written. */
  text(part: string): string {
    const name = this.#nameOf(part);
    return this.#changed.get(name) ?? this.#added.get(name) ?? this.#texts.get(name) ?? this.#read(name);
  }

  /** Reads a part as it will be written; places in it are those of `text`. */
  read(part: string, reader: XmlReader): void {
    readXmlText(part, this.text(part), reader);
  }

  change(part: string, changes: readonly TextChange[]): void {
    if (changes.length > 0) this.replace(part, changeText(this.text(part), changes));
  }

  replace(part: string, text: string): void {
    const name = this.#nameOf(part);
    (this.office.has(name) ? this.#changed : this.#added).set(name, text);
  }

  /** Adds a part of a type that is told for it alone. */
  add(part: string, xml: string, contentType: string): void {
    this.#added.set(part, DECLARATION + xml);
    this.#tellType(part, contentType);
  }

  /** Adds a part whose type is told by its extension. */
  addByExtension(part: string, text: string, contentType: string): void {
    this.#added.set(part, text);
    const extension = part.slice(part.lastIndexOf(".") + 1);
    let told: string | undefined;
    this.read(CONTENT_TYPES, {
      open(name, attributes) {
        if (name === "Default" && attributes("Extension")?.toLowerCase() === extension)
          told = attributes("ContentType");
      },
    });
    if (told === contentType) return;
    // The types by extension come before those of single parts.
    if (told === undefined)
      this.#insertFirst(CONTENT_TYPES, `<Default Extension="${extension}" ContentType="${contentType}"/>`);
    else this.#tellType(part, contentType);
  }

  /** Takes a part away, with its type and the relationship of `from` to it. */
  remove(part: string, from: string): void {
    this.#removed.add(this.#nameOf(part));
    const isIt = (target = ""): boolean => partId(target.replace(/^\//, "")) === partId(part);
    this.#removeElements(CONTENT_TYPES, (name, attributes) => name === "Override" && isIt(attributes("PartName")));
    const ids = new Set(this.office.relationships(from).flatMap(({ id, target }) => (isIt(target) ? [id] : [])));
    this.#removeElements(relationshipsOf(from), (_, attributes) => ids.has(attributes("Id") ?? ""));
  }

  /** A name for a new part: `stem` with the first number that is free. */
  freeName(stem: string, extension: string): string {
    for (let number = 1; ; number += 1) {
      const name = `${stem}${number}.${extension}`;
      if (!this.has(name)) return name;
    }
  }

  /** Relates a part to another one and gives the relationship's id. */
  relate(from: string, type: string, target: string): string {
    return this.#relate(from, type, [`Target="/${attributeText(encodeURI(target))}"`])[0] as string;
  }

  /** The same for files outside of this one, by their paths from here with / between folders; there may be thousands. */
  relateOutside(from: string, type: string, paths: readonly string[]): readonly string[] {
    const targets = paths.map((path) => encodeURI(path).replaceAll("#", "%23").replaceAll("?", "%3F"));
    return this.#relate(
      from,
      type,
      targets.map((target) => `Target="${attributeText(target)}" TargetMode="External"`),
    );
  }

  /** Written all at once: a list that grows by one after the other is read as often. */
  #relate(from: string, type: string, targets: readonly string[]): readonly string[] {
    if (targets.length === 0) return [];
    const list = relationshipsOf(from);
    const taken = new Set(this.relationshipIds(from));
    let number = 0;
    const ids = targets.map(() => {
      do number += 1;
      while (taken.has(`jx${number}`));
      return `jx${number}`;
    });
    const xml = targets
      .map((target, at) => `<Relationship Id="${ids[at]}" Type="${OFFICE}/${type}" ${target}/>`)
      .join("");
    if (this.has(list)) this.#insertLast(list, xml);
    else this.#added.set(list, `${DECLARATION}<Relationships xmlns="${RELATIONSHIPS}">${xml}</Relationships>`);
    return ids;
  }

  relationshipIds(from: string): readonly string[] {
    const list = relationshipsOf(from);
    const ids: string[] = [];
    if (this.has(list))
      this.read(list, {
        open: (name, attributes) => void (name === "Relationship" && ids.push(attributes("Id") ?? "")),
      });
    return ids;
  }

  /** The file with all that was changed; what was not is there byte for byte. */
  write(): Uint8Array {
    const encoded = (texts: ReadonlyMap<string, string>): Map<string, Uint8Array> =>
      new Map([...texts].map(([name, text]) => [name, strToU8(text)]));
    return rewriteZip(this.bytes, {
      changed: encoded(this.#changed),
      added: encoded(this.#added),
      removed: this.#removed,
    });
  }

  #nameOf(part: string): string {
    return this.office.entry(part)?.name ?? part;
  }

  #read(name: string): string {
    const entry = this.office.entry(name);
    const bytes = entry === null ? undefined : unzip(this.bytes, [entry]).get(entry.name);
    if (bytes === undefined) throw new WorkbookError("broken", `The file is damaged: ${name} is missing.`);
    // What is changed is written in UTF-8, whatever it was before.
    const text = decodePart(bytes).replace(/^(<\?xml\s[^>]*?encoding\s*=\s*["'])[\w.:-]+/, "$1UTF-8");
    this.#texts.set(name, text);
    return text;
  }

  #tellType(part: string, contentType: string): void {
    const type = `<Override PartName="/${attributeText(encodeURI(part))}" ContentType="${contentType}"/>`;
    this.#insertLast(CONTENT_TYPES, type);
  }

  #insertLast(part: string, xml: string): void {
    const root = this.root(part);
    this.change(part, [intoElement(root.text, root, prefixed(xml, root.prefix))]);
  }

  #insertFirst(part: string, xml: string): void {
    const { openEnd, isEmpty, prefix } = this.root(part);
    if (isEmpty) this.#insertLast(part, xml);
    else this.change(part, [{ start: openEnd, end: openEnd, after: prefixed(xml, prefix) }]);
  }

  /** The elements of a part's root. */
  elements(part: string): readonly ElementPlace[] {
    const text = this.text(part);
    const elements: (ElementPlace & { end: number })[] = [];
    this.read(part, {
      open(name, _, depth, end) {
        if (depth === 1) elements.push({ name, start: text.lastIndexOf("<", end - 1), openEnd: end, end });
      },
      close(_, depth, end) {
        const last = elements.at(-1);
        if (depth === 1 && last !== undefined) last.end = end;
      },
    });
    return elements;
  }

  /** The root element of a part. */
  root(part: string) {
    const text = this.text(part);
    let [openEnd, end] = [0, 0];
    this.read(part, {
      open: (_name, _attributes, depth, at) => void (depth === 0 && (openEnd = at)),
      close: (_name, depth, at) => void (depth === 0 && (end = at)),
    });
    const start = text.lastIndexOf("<", openEnd - 1);
    return { text, start, openEnd, end, isEmpty: openEnd === end, prefix: prefixAt(text, start) };
  }

  #removeElements(
    part: string,
    isMeant: (name: string, attributes: (name: string) => string | undefined) => boolean,
  ): void {
    const text = this.text(part);
    const changes: TextChange[] = [];
    let start = -1;
    this.read(part, {
      open(name, attributes, depth, end) {
        if (depth === 1) start = isMeant(name, attributes) ? text.lastIndexOf("<", end - 1) : -1;
      },
      close(_, depth, end) {
        if (depth === 1 && start >= 0) changes.push({ start, end, after: "" });
      },
    });
    this.change(part, changes);
  }
}

/** The part that lists what a part is related to. */
export function relationshipsOf(part: string): string {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}
