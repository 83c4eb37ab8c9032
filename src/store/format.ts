import { STORE_NAMESPACE, StoreError, type JsonValue, type Store } from "./store";
import { contentAt, endTagAt, escape, expandedName, rootOf, skipMisc, startTagAt, type StartTag } from "./xml";

const ROOT = "jixiao";
const SECTION = "section";

/**
 * The store as an XML document: one element a section, holding JSON.
 *
 *     <jixiao xmlns="urn:jixiao:store:1"><section name="settings">{"tier":"formal"}</section></jixiao>
 *
 * The same sections in the same order give the same text. Throws StoreError "not-json" for what JSON would leave out or change.
 */
export function storeToXml(store: Store): string {
  const sections = Object.entries(store.sections).map(
    ([name, content]) =>
      `<${SECTION} name="${escape(jsonOf(name).slice(1, -1))}">${escape(jsonOf(content))}</${SECTION}>`,
  );
  return `<${ROOT} xmlns="${STORE_NAMESPACE}">${sections.join("")}</${ROOT}>`;
}

/**
 * Reads the document of `storeToXml`, also where another program wrote it anew (with a declaration, a prefix, other quotation marks,
 * CDATA, line breaks between the sections). Throws StoreError "broken", "foreign" or "newer", and nothing else.
 */
export function storeFromXml(xml: string): Store {
  const root = rootOf(xml);
  if (root === null) throw broken("it has no root element");
  if (root.name.namespace !== STORE_NAMESPACE || root.name.local !== ROOT) {
    throw new StoreError("foreign", "The XML document is not a store of this product.");
  }
  const { tag } = root;
  refuseUnknown(tag, []);
  const sections = new Map<string, JsonValue>();
  let at = tag.end;
  let end = tag.isEmpty ? at : null;
  while (end === null) {
    at = skipMisc(xml, at);
    end = endTagAt(xml, at, tag.name);
    if (end !== null) break;
    const section = sectionAt(xml, at, tag);
    if (sections.has(section.name)) throw broken(`it has the section ${section.name} twice`);
    sections.set(section.name, section.content);
    at = section.end;
  }
  if (skipMisc(xml, end) !== xml.length) throw broken("something stands after its end");
  // Own properties whatever they are called, __proto__ too.
  return { version: 1, sections: Object.fromEntries(sections) };
}

interface Section {
  readonly name: string;
  readonly content: JsonValue;
  readonly end: number;
}

function sectionAt(xml: string, at: number, root: StartTag): Section {
  const tag = startTagAt(xml, at);
  if (tag === null) throw broken("a tag is missing or damaged");
  const name = expandedName(tag, root);
  if (name?.namespace !== STORE_NAMESPACE || name.local !== SECTION) throw newer(`the element ${tag.name}`);
  refuseUnknown(tag, ["name"]);
  const content = tag.isEmpty ? null : contentAt(xml, tag.end);
  if (content === null) throw broken("a section is cut off");
  const end = endTagAt(xml, content.end, tag.name);
  if (end === null) {
    const inner = startTagAt(xml, content.end);
    throw inner === null ? broken("a section has no end") : newer(`the element ${inner.name}`);
  }
  return { name: sectionName(tag), content: parsed(content.text), end };
}

/** Names are written like JSON texts, without the quotation marks: XML cannot hold every character. */
function sectionName(tag: StartTag): string {
  const name = tag.attributes.get("name");
  if (name === undefined) throw broken("a section has no name");
  const text = parsed(`"${name}"`);
  if (typeof text !== "string") throw broken("a section's name is damaged");
  return text;
}

function parsed(json: string): JsonValue {
  try {
    return JSON.parse(json) as JsonValue;
  } catch (error) {
    throw broken("a section is no JSON", error);
  }
}

/** An attribute of a later version would be lost when the store is written back. Declarations of namespaces hold nothing. */
function refuseUnknown(tag: StartTag, known: readonly string[]): void {
  for (const name of tag.attributes.keys()) {
    if (name !== "xmlns" && !name.startsWith("xmlns:") && !known.includes(name)) throw newer(`the attribute ${name}`);
  }
}

/** JSON that XML 1.0 can hold, too. JSON.stringify already escapes control characters and lone halves of surrogate pairs. */
function jsonOf(content: JsonValue): string {
  let json: string | undefined;
  try {
    json = JSON.stringify(content, refuseLoss);
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new StoreError("not-json", "The content to keep goes in circles or is nested too deep.", { cause: error });
  }
  if (json === undefined) throw new StoreError("not-json", "The content to keep is no JSON.");
  return json.replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, escaped);
}

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** Numbers that JSON lacks would come back as null, and so would holes in lists. A property that is undefined is one that is not there. */
function refuseLoss(this: unknown, key: string, content: unknown): unknown {
  const isHole = content === undefined && Array.isArray(this);
  const isNoNumber = typeof content === "number" && !Number.isFinite(content);
  if (isHole || isNoNumber || typeof content === "function" || typeof content === "symbol") {
    throw new StoreError("not-json", `The content to keep is no JSON at ${key === "" ? "its top" : key}.`);
  }
  return content;
}

const broken = (why: string, cause?: unknown) =>
  new StoreError("broken", `The store is damaged: ${why}.`, cause === undefined ? {} : { cause });

const newer = (what: string) =>
  new StoreError("newer", `The store was written by a newer version: ${what} is not known to this one.`);
