import { XMLParser } from "fast-xml-parser";

/** What the check needs to know that the manifest does not say. */
export interface Surroundings {
  /** Width and height of the picture at an address, or null where there is none. */
  readonly iconSize: (url: string) => { readonly width: number; readonly height: number } | null;
  /** Names of the functions that src/commands registers. */
  readonly functions: readonly string[];
  /** Locales besides the default one that everything must be told in. */
  readonly locales: readonly string[];
}

/** An element as one kind of node: its name, attributes, children and text. */
interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

type RawNode = Readonly<Record<string, unknown>>;

function toElement(raw: RawNode): Element {
  const name = Object.keys(raw).find((key) => key !== ":@") ?? "";
  const inner = (raw[name] ?? []) as readonly RawNode[];
  return {
    name: name.replace(/^.*:/, ""),
    attributes: (raw[":@"] ?? {}) as Record<string, string>,
    children: inner.filter((child) => !("#text" in child)).map(toElement),
    text: inner.map((child) => ("#text" in child ? String(child["#text"]) : "")).join(""),
  };
}

function parse(xml: string): Element {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: "",
    ignoreDeclaration: true,
    parseTagValue: false,
  });
  const root = (parser.parse(xml) as readonly RawNode[]).find((node) => "OfficeApp" in node);
  if (!root) throw new Error("This is no manifest.");
  return toElement(root);
}

const descendants = (element: Element): readonly Element[] => element.children.flatMap((c) => [c, ...descendants(c)]);

const ICON_SIZES = ["16", "32", "64", "80"];
const MAX_LENGTH: Readonly<Record<string, number>> = {
  ShortStrings: 125,
  LongStrings: 250,
  DisplayName: 125,
  Description: 250,
};
const MAX_COMMANDS = 7;
const MAX_GROUPS = 6;
const MAX_ID = 32;

/** Everything about a manifest that Excel would take offence at, or hide the add-in for, beyond what the schemas say. */
export function manifestProblems(xml: string, { iconSize, functions, locales }: Surroundings): readonly string[] {
  const root = parse(xml);
  const all = descendants(root);
  const named = (name: string) => all.filter((element) => element.name === name);
  const problems: string[] = [];

  const resources = named("Resources")
    .flatMap((element) => element.children)
    .flatMap((kind) => kind.children);
  const byId = new Map(resources.map((resource) => [resource.attributes.id ?? "", resource]));
  for (const [id] of byId) if (id.length > MAX_ID) problems.push(`${id}: an id has at most ${MAX_ID} characters`);
  if (byId.size < resources.length) problems.push("two resources have the same id");

  const used = new Set(all.map((element) => element.attributes.resid).filter((id) => id !== undefined));
  for (const id of used) if (!byId.has(id)) problems.push(`${id}: no such resource`);
  for (const id of byId.keys()) if (!used.has(id)) problems.push(`${id}: nobody uses this resource`);

  const url = (element: Element) => byId.get(element.attributes.resid ?? "")?.attributes.DefaultValue ?? "";
  for (const list of named("Icon")) {
    const sizes = list.children.map((image) => image.attributes.size ?? "");
    for (const size of ICON_SIZES) if (!sizes.includes(size)) problems.push(`an icon lacks ${size} px`);
    for (const image of list.children) expectIcon(url(image), Number(image.attributes.size));
  }
  for (const [name, size] of [
    ["IconUrl", 32],
    ["HighResolutionIconUrl", 64],
  ] as const)
    for (const element of named(name)) expectIcon(element.attributes.DefaultValue ?? "", size);
  function expectIcon(address: string, size: number) {
    const actual = iconSize(address);
    if (!actual) problems.push(`${address}: no such picture`);
    else if (actual.width !== size || actual.height !== size)
      problems.push(`${address}: ${actual.width}×${actual.height} instead of ${size}×${size}`);
  }

  const pressed = named("FunctionName").map((element) => element.text);
  for (const name of pressed) if (!functions.includes(name)) problems.push(`${name}: no such command is registered`);
  for (const name of functions) if (!pressed.includes(name)) problems.push(`${name}: no button calls this command`);

  for (const group of named("ShortStrings").concat(named("LongStrings")))
    for (const string of group.children) checkTexts(string.attributes.id ?? "", string, MAX_LENGTH[group.name] ?? 0);
  for (const name of ["DisplayName", "Description"])
    for (const element of root.children.filter((child) => child.name === name))
      checkTexts(name, element, MAX_LENGTH[name] ?? 0);
  function checkTexts(id: string, element: Element, limit: number) {
    const texts = new Map([["default", element.attributes.DefaultValue ?? ""]]);
    for (const { attributes } of element.children) texts.set(attributes.Locale ?? "", attributes.Value ?? "");
    for (const locale of locales) if (!texts.has(locale)) problems.push(`${id}: not told in ${locale}`);
    for (const [locale, text] of texts) {
      if (text.trim() === "") problems.push(`${id}: empty in ${locale}`);
      if (text.length > limit) problems.push(`${id}: ${text.length} of ${limit} characters in ${locale}`);
    }
  }

  const addresses = all
    .flatMap(({ attributes }) => [attributes.DefaultValue, attributes.Value])
    .filter((value) => value !== undefined)
    .filter((value) => /^[a-z]+:\/\//i.test(value));
  for (const address of addresses) if (!address.startsWith("https://")) problems.push(`${address}: not https`);
  const origins = new Set(addresses.map((address) => new URL(address).origin));
  if (origins.size > 1) problems.push(`more than one origin: ${[...origins].join(", ")}`);

  for (const group of named("Group")) {
    const count = group.children.filter((child) => child.name === "Control").length;
    if (count > MAX_COMMANDS) problems.push(`${group.attributes.id}: ${count} commands, at most ${MAX_COMMANDS}`);
  }
  for (const tab of named("CustomTab").concat(named("OfficeTab"))) {
    const count = tab.children.filter((child) => child.name === "Group").length;
    if (count > MAX_GROUPS) problems.push(`${tab.attributes.id}: ${count} groups, at most ${MAX_GROUPS}`);
  }
  const ids = all.filter((e) => ["Control", "Group", "CustomTab"].includes(e.name)).map((e) => e.attributes.id);
  if (new Set(ids).size < ids.length) problems.push("two parts of the ribbon have the same id");

  for (const { attributes } of named("Set"))
    if (attributes.Name !== "ExcelApi" || attributes.MinVersion !== "1.1")
      problems.push(`${attributes.Name}: an older Excel would hide the add-in instead of explaining`);

  const runtime = named("Runtime")[0];
  const page = named("SourceLocation")[0]?.attributes.DefaultValue;
  if (!runtime || runtime.attributes.lifetime !== "long") problems.push("no shared runtime");
  else if (url(runtime) !== page) problems.push("the shared runtime is not the pane's page");
  for (const file of named("FunctionFile"))
    if (file.attributes.resid !== runtime?.attributes.resid)
      problems.push("the function file is not the shared runtime");
  return problems;
}
