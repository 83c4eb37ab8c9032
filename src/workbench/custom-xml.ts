import { rootNamespace } from "../xlsx/custom-xml";

/** One custom XML part of the open book. */
export interface GridXmlPart {
  readonly id: string;
  /** The namespace of its root element; empty for none. */
  readonly namespace: string;
  readonly xml: string;
}

/** The custom XML parts of the open book, in its order. They belong to the workbook: every page connected to it sees the same. */
export interface GridXmlParts {
  all(): readonly GridXmlPart[];
  /** Gives the new part's id. Throws NotXmlError. */
  add(xml: string): string;
  /** Replaces a part's document; nothing where there is no such part. Throws NotXmlError. */
  set(id: string, xml: string): void;
  remove(id: string): void;
}

/** The text is no XML document. Only the root element is looked at. */
export class NotXmlError extends Error {}

/** The parts of a book in memory, at first with the documents of its file; `onChange` hears of every change. Throws NotXmlError. */
export function createXmlParts(documents: readonly string[] = [], onChange = (): void => undefined): GridXmlParts {
  const parts = new Map<string, GridXmlPart>();
  let last = 0;
  const put = (id: string, xml: string): void => {
    const namespace = rootNamespace(xml);
    if (namespace === null) throw new NotXmlError("The text is no XML document.");
    parts.set(id, { id, namespace, xml });
  };
  const add = (xml: string): string => {
    // Excel names them by GUIDs in braces.
    const id = `{00000000-0000-0000-0001-${String(last + 1).padStart(12, "0")}}`;
    put(id, xml);
    last++;
    return id;
  };
  documents.forEach(add);
  return {
    all: () => [...parts.values()],
    add(xml) {
      const id = add(xml);
      onChange();
      return id;
    },
    set(id, xml) {
      if (!parts.has(id)) return;
      put(id, xml);
      onChange();
    },
    remove(id) {
      if (parts.delete(id)) onChange();
    },
  };
}
