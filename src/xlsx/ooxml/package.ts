import { WorkbookError } from "../workbook";
import { checkUnpacked, unzipInPieces, type ZipEntry } from "../zip";
import { readXml } from "./xml";
import type { XmlReader } from "./xml-reader";

/** One relationship of a part to another part of the file. */
export interface Relationship {
  readonly id: string;
  /** Its type by its last word, such as worksheet or customXml: the words before it differ between the two forms of the standard. */
  readonly type: string;
  /** The other part's name in the file, without a leading stroke. */
  readonly target: string;
}

/** The parts of an Office file, by names in which neither case nor the escapes of an address count. */
export class Package {
  readonly #entries = new Map<string, ZipEntry>();

  constructor(
    private readonly bytes: Uint8Array,
    entries: readonly ZipEntry[],
  ) {
    for (const entry of entries)
      if (!this.#entries.has(partId(entry.name))) this.#entries.set(partId(entry.name), entry);
  }

  has(part: string): boolean {
    return this.#entries.has(partId(part));
  }

  names(): readonly string[] {
    return [...this.#entries.values()].map(({ name }) => name);
  }

  /** A part as the file lists it; null where there is none of the name. */
  entry(part: string): ZipEntry | null {
    return this.#entries.get(partId(part)) ?? null;
  }

  /** Reads a part as XML in one pass. Throws WorkbookError "broken" where there is none of the name. */
  read(part: string, reader: XmlReader): void {
    const entry = this.entry(part);
    if (entry === null) throw new WorkbookError("broken", `The file is damaged: ${part} is missing.`);
    checkUnpacked(entry.size);
    readXml(entry.name, (take) => unzipInPieces(this.bytes, entry, take), reader);
  }

  /** The relationships of a part within the file, or of the file itself where none is named; none where it has no such list. */
  relationships(part = ""): readonly Relationship[] {
    const folder = part.slice(0, part.lastIndexOf("/") + 1);
    const list = `${folder}_rels/${part.slice(folder.length)}.rels`;
    if (!this.has(list)) return [];
    const found: Relationship[] = [];
    this.read(list, {
      open(name, attributes) {
        const [id, target] = [attributes("Id"), attributes("Target")];
        if (name !== "Relationship" || attributes("TargetMode") === "External") return;
        if (id === undefined || target === undefined) return;
        const type = attributes("Type") ?? "";
        found.push({ id, target: resolved(folder, target), type: type.slice(type.lastIndexOf("/") + 1) });
      },
    });
    return found;
  }
}

/** A target as a part's name: relative to the folder of the part it belongs to, unless it begins at the top. */
function resolved(folder: string, target: string): string {
  const path = target.startsWith("/") ? [] : folder.split("/").filter((step) => step !== "");
  for (const step of target
    .replaceAll("\\", "/")
    .replace(/[?#].*$/, "")
    .split("/")) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return path.join("/");
}

/** A part's name without what does not count in it: case, and the escapes of an address. */
export const partId = (part: string): string => unescaped(part).toLowerCase();

function unescaped(name: string): string {
  if (!name.includes("%")) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    // A per cent sign that begins no escape stands for itself.
    return name;
  }
}
