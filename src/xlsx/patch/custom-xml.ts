import type { ChangingBook } from "./book";

/** What becomes of the documents that add-ins and other programs keep in a workbook. */
export interface CustomXmlChanges {
  /** New documents by the part's name in the file. */
  readonly changed?: ReadonlyMap<string, string>;
  readonly removed?: ReadonlySet<string>;
  readonly added?: readonly string[];
}

/** Puts in, changes and takes away custom XML parts. A document that is added must be well-formed, with its own declaration or none. */
export function changeCustomXml(book: ChangingBook, { changed, removed, added = [] }: CustomXmlChanges): void {
  const { parts, main } = book;
  for (const [name, xml] of changed ?? []) parts.replace(name, xml);
  for (const name of removed ?? []) parts.remove(name, main);
  if (added.length > 0) book.refuseStrict();
  for (const xml of added) {
    const part = parts.freeName("customXml/item", "xml");
    parts.addByExtension(part, xml, "application/xml");
    parts.relate(main, "customXml", part);
  }
}
