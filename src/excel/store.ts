import { HostError } from "../host/host";
import { storeToXml } from "../store/format";
import { readingOf } from "../store/parts";
import { STORE_NAMESPACE, StoreError, type Store, type StoreReading } from "../store/store";
import { toHostError } from "./errors";
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
 * Writes the store in at most four syncs: two to compare what is there with what is expected, one to write, one to see that it is there:
 * parts have been seen to go missing (office-js #6091). The batch that writes also reads what it writes over, so that a change in
 * between is seen, and put back.
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
    if (items.length === 0) return await seeKept(context, added, xml);
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
      if (overwritten.value === expected) return await seeKept(context, part, xml);
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

/** Reads a part that was just written. Rejects with HostError "not-kept" where the workbook has not kept it. */
async function seeKept(context: Excel.RequestContext, part: Excel.CustomXmlPart, xml: string): Promise<void> {
  let kept: string | null = null;
  try {
    const is = xmlOf(part);
    await context.sync();
    // Excel may write the same document in words of its own.
    const { store } = readingOf([is.value]);
    kept = store === null ? null : storeToXml(store);
  } catch (error) {
    if (!(error instanceof StoreError) && toHostError(error).code !== "sheet-gone") throw error;
  }
  if (kept !== xml) throw new HostError("not-kept", "The workbook has not kept what was written.");
}

const changed = (cause?: unknown) =>
  new HostError("store-changed", "What is kept in the workbook was changed meanwhile.", { cause });
