import { HostError } from "../host/host";
import { storeToXml } from "../store/format";
import { readingOf } from "../store/parts";
import { STORE_NAMESPACE, type Store, type StoreReading } from "../store/store";
import { run } from "./run";

/** A custom XML part as it was read. */
interface Part {
  readonly id: string;
  readonly xml: string;
}

/** Reads the store in two syncs, or one where there is none. */
export async function readStore(): Promise<StoreReading> {
  return readingOf((await readParts()).map(({ xml }) => xml));
}

/**
 * Writes the store in at most three syncs: two to compare what is there with what is expected, one to write. The batch that writes
 * also reads what it writes over, so that a change in between is seen, and put back in a fourth.
 */
export async function writeStore(next: Store, expected: Store | null): Promise<void> {
  const xml = storeToXml(next);
  const before = expected === null ? null : storeToXml(expected);
  const parts = await readParts();
  // One that cannot be read throws here: it is never written over.
  const { store } = readingOf(parts.map((part) => part.xml));
  if ((store === null ? null : storeToXml(store)) !== before) throw changed();
  const [first] = parts;
  if (first === undefined) await addPart(xml);
  else if (store !== null && storeToXml(store) !== xml) await replacePart(first, xml);
}

/** The parts of our namespace, in the workbook's order. */
function readParts(): Promise<readonly Part[]> {
  return run(async (context) => {
    const parts = context.workbook.customXmlParts.getByNamespace(STORE_NAMESPACE);
    parts.load("items/id");
    await context.sync();
    const { items } = parts;
    if (items.length === 0) return [];
    const documents = items.map(xmlOf);
    await context.sync();
    return items.map(({ id }, index) => ({ id, xml: documents[index]?.value ?? "" }));
  });
}

const xmlOf = (part: Excel.CustomXmlPart): OfficeExtension.ClientResult<string> => part.getXml();

function addPart(xml: string): Promise<void> {
  return run(async (context) => {
    const { customXmlParts } = context.workbook;
    const others = customXmlParts.getByNamespace(STORE_NAMESPACE);
    others.load("items/id");
    const added = customXmlParts.add(xml);
    await context.sync();
    const { items } = others;
    if (items.length === 0) return;
    // Another store was added first. Ours is removed: it cannot have been read yet.
    added.delete();
    await context.sync();
    throw changed();
  });
}

async function replacePart({ id, xml: expected }: Part, xml: string): Promise<void> {
  try {
    await run(async (context) => {
      const part = context.workbook.customXmlParts.getItem(id);
      const overwritten = xmlOf(part);
      part.setXml(xml);
      await context.sync();
      if (overwritten.value === expected) return;
      part.setXml(overwritten.value);
      await context.sync();
      throw changed();
    });
  } catch (error) {
    // Excel stops at the first thing it cannot do: where the part is gone nothing was written.
    if (error instanceof HostError && error.code === "sheet-gone") throw changed(error);
    throw error;
  }
}

const changed = (cause?: unknown) =>
  new HostError("store-changed", "What is kept in the workbook was changed meanwhile.", { cause });
