import type { Ribbon, RibbonAction, RibbonControl, RibbonGroup, RibbonTab } from "./ribbon";

/** The file is no add-in-only manifest for Excel; the message says what is missing. */
export class ManifestError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "ManifestError";
  }
}

/**
 * Reads the ribbon of an add-in-only manifest in the given language (a BCP 47 tag): the commands of the newest VersionOverrides for
 * Excel on a desktop. Throws ManifestError. Elements are known by their local names, for prefixes are the author's choice.
 */
export function readManifest(xml: Document | string, locale: string): Ribbon {
  const document = typeof xml === "string" ? new DOMParser().parseFromString(xml, "application/xml") : xml;
  const root = document.documentElement;
  if (root.localName !== "OfficeApp" || root.getElementsByTagName("parsererror").length > 0) {
    throw new ManifestError("not an OfficeApp manifest");
  }
  const name = localized(child(root, "DisplayName"), locale);
  const source = localized(child(root, "DefaultSettings", "SourceLocation"), locale);
  const overrides = newestOverrides(root);
  const host =
    overrides && children(child(overrides, "Hosts"), "Host").find((element) => typeOf(element) === "Workbook");
  if (!overrides || !host) {
    if (!children(child(root, "Hosts"), "Host").some((element) => element.getAttribute("Name") === "Workbook")) {
      throw new ManifestError("not an add-in for Excel");
    }
    return { name, page: source, tabs: [], cellMenu: [], shortcuts: null };
  }
  const resources = resourcesOf(overrides, locale);
  const text = (element: Element | null): string => resources.get(element?.getAttribute("resid") ?? "") ?? "";
  const form = child(host, "DesktopFormFactor");
  const points = children(form, "ExtensionPoint");
  const surface = points.filter((point) => typeOf(point) === "PrimaryCommandSurface");
  const cellMenus = points
    .filter((point) => typeOf(point) === "ContextMenu")
    .flatMap((point) => children(point, "OfficeMenu"))
    .filter((menu) => menu.getAttribute("id") === "ContextMenuCell");
  return {
    name,
    page: text(child(form, "FunctionFile")) || text(child(host, "Runtimes", "Runtime")) || source,
    tabs: mergeTabs(surface.flatMap((point) => Array.from(point.children)).flatMap((tab) => tabOf(tab, text, name))),
    cellMenu: cellMenus.flatMap((menu) => children(menu, "Control").map((control) => controlOf(control, text, name))),
    shortcuts: child(root, "ExtendedOverrides")?.getAttribute("Url") ?? null,
  };
}

type Text = (element: Element | null) => string;

function tabOf(tab: Element, text: Text, name: string): RibbonTab[] {
  if (tab.localName !== "CustomTab" && tab.localName !== "OfficeTab") return [];
  const id = tab.getAttribute("id") ?? "";
  const own = tab.localName === "CustomTab" ? text(child(tab, "Label")) : id.replace(/^Tab/, "");
  const groups = children(tab, "Group").map((group): RibbonGroup => ({
    id: group.getAttribute("id") ?? "",
    label: text(child(group, "Label")),
    controls: children(group, "Control").map((control) => controlOf(control, text, name)),
  }));
  return [{ id, label: own, groups }];
}

/** One tab may be named at several extension points. */
function mergeTabs(tabs: readonly RibbonTab[]): RibbonTab[] {
  const merged = new Map<string, RibbonTab>();
  for (const tab of tabs) {
    const known = merged.get(tab.id);
    merged.set(tab.id, known ? { ...known, groups: [...known.groups, ...tab.groups] } : tab);
  }
  return [...merged.values()];
}

function controlOf(control: Element, text: Text, name: string): RibbonControl {
  const label = text(child(control, "Label"));
  const tip = child(control, "Supertip");
  return {
    id: control.getAttribute("id") ?? "",
    label,
    tip: { title: text(child(tip, "Title")) || label, text: text(child(tip, "Description")) },
    icon: iconOf(child(control, "Icon"), text),
    action: actionOf(child(control, "Action"), text, name),
    items: children(child(control, "Items"), "Item").map((item) => controlOf(item, text, name)),
  };
}

function iconOf(icon: Element | null, text: Text): string | null {
  const images = children(icon, "Image")
    .map((image) => ({ size: Number(image.getAttribute("size")), url: text(image) }))
    .filter(({ url }) => url !== "")
    .sort((a, b) => a.size - b.size);
  return (images.find(({ size }) => size >= 32) ?? images.at(-1))?.url ?? null;
}

function actionOf(action: Element | null, text: Text, name: string): RibbonAction | null {
  switch (action === null ? "" : typeOf(action)) {
    case "ExecuteFunction":
      return { kind: "function", name: child(action, "FunctionName")?.textContent?.trim() ?? "" };
    case "ShowTaskpane":
      return { kind: "pane", url: text(child(action, "SourceLocation")), title: text(child(action, "Title")) || name };
    default:
      return null;
  }
}

/** Later versions stand inside the earlier ones, for programs that know them. */
function newestOverrides(root: Element): Element | null {
  const next = child(root, "VersionOverrides");
  return next && (newestOverrides(next) ?? next);
}

function resourcesOf(overrides: Element, locale: string): ReadonlyMap<string, string> {
  const entries = Array.from(child(overrides, "Resources")?.children ?? []).flatMap((table) =>
    Array.from(table.children),
  );
  return new Map(entries.map((entry) => [entry.getAttribute("id") ?? "", localized(entry, locale)]));
}

/** The override for the language; for its language in another country where there is no closer one; else the default. */
function localized(element: Element | null, locale: string): string {
  const overrides = children(element, "Override");
  const localeOf = (override: Element) => (override.getAttribute("Locale") ?? "").toLowerCase();
  const wanted = locale.toLowerCase();
  const found =
    overrides.find((override) => localeOf(override) === wanted) ??
    overrides.find((override) => localeOf(override).split("-")[0] === wanted.split("-")[0]);
  return found?.getAttribute("Value") ?? element?.getAttribute("DefaultValue") ?? "";
}

const children = (parent: Element | null, name: string): Element[] =>
  Array.from(parent?.children ?? []).filter((element) => element.localName === name);

const child = (parent: Element | null, ...path: readonly string[]): Element | null =>
  path.reduce<Element | null>((element, name) => children(element, name)[0] ?? null, parent);

const typeOf = (element: Element): string =>
  element.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type") ?? "";
