import { rootOf } from "../store/xml";
import { Package } from "./ooxml/package";
import { workbookPartOf } from "./ooxml/read";
import { LIMITS, WorkbookError } from "./workbook";
import { isZip, listZip, unzip, type ZipEntry } from "./zip";

/** A document that an add-in or another program keeps in a workbook beside its cells. */
export interface CustomXmlPart {
  /** The part's name in the file, such as customXml/item1.xml. */
  readonly name: string;
  /** The namespace of its root element; empty for none. */
  readonly namespace: string;
  readonly xml: string;
}

export interface CustomXml {
  /** In the workbook's order. */
  readonly parts: readonly CustomXmlPart[];
  /** Why each of the other parts could not be read; whose they are cannot be told. */
  readonly unreadable: readonly WorkbookError[];
}

/**
 * Reads the custom XML parts of an .xlsx, .xlsm or .xlsb file; other kinds of files have none that this reads. They stand apart from
 * the sheets: what is wrong with a part is told beside the others and keeps no sheet from being read. Throws WorkbookError, and
 * nothing else, where `readWorkbook` cannot open the file either.
 */
export function readCustomXml(bytes: Uint8Array): CustomXml {
  if (!isZip(bytes)) return { parts: [], unreadable: [] };
  try {
    const entries = listZip(bytes);
    const office = new Package(bytes, entries);
    const parts: CustomXmlPart[] = [];
    const unreadable: WorkbookError[] = [];
    let room: number = LIMITS.customXmlBytes;
    for (const target of targetsIn(office)) {
      try {
        const entry = office.entry(target);
        if (entry === null) throw new WorkbookError("broken", `The file is damaged: ${target} is missing.`);
        if (entry.size > room) throw tooLarge(entry);
        room -= entry.size;
        parts.push(readPart(bytes, entry));
      } catch (error) {
        unreadable.push(toWorkbookError(error));
      }
    }
    return { parts, unreadable };
  } catch (error) {
    throw toWorkbookError(error);
  }
}

/** The names of the parts that the workbook calls its custom XML, each once. */
function targetsIn(parts: Package): ReadonlySet<string> {
  const main = workbookPartOf(parts);
  const custom = main === null ? [] : parts.relationships(main).filter(({ type }) => type === "customXml");
  return new Set(custom.map(({ target }) => target));
}

function readPart(bytes: Uint8Array, entry: ZipEntry): CustomXmlPart {
  if (entry.isEncrypted) throw new WorkbookError("encrypted", `${entry.name} is protected by a password.`);
  const data = unzip(bytes, [entry]).get(entry.name) ?? new Uint8Array();
  const xml = decode(data);
  const namespace = xml === null ? null : rootNamespace(xml);
  if (xml === null || namespace === null) {
    throw new WorkbookError("broken", `The file is damaged: ${entry.name} is no XML document.`);
  }
  return { name: entry.name, namespace, xml };
}

/** The namespace of a document's root element, empty for none; null where the text is no XML document. */
export function rootNamespace(xml: string): string | null {
  return rootOf(xml)?.name.namespace ?? null;
}

/** By its byte order mark, else as its declaration says, else UTF-8. Null where the bytes are none of that encoding. */
function decode(data: Uint8Array): string | null {
  const declared = /^<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(
    String.fromCharCode(...data.subarray(0, 200)),
  )?.[1];
  const encoding =
    data[0] === 0xff && data[1] === 0xfe
      ? "utf-16le"
      : data[0] === 0xfe && data[1] === 0xff
        ? "utf-16be"
        : (declared ?? "utf-8");
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(data);
  } catch {
    return null;
  }
}

const tooLarge = ({ name, size }: ZipEntry) =>
  new WorkbookError(
    "too-large",
    `${name} takes ${Math.ceil(size / 2 ** 20)} MB unpacked; the limit for all custom XML is ${LIMITS.customXmlBytes / 2 ** 20} MB.`,
  );

function toWorkbookError(error: unknown): WorkbookError {
  if (error instanceof WorkbookError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new WorkbookError("broken", `The file is damaged: ${reason}`, { cause: error });
}
