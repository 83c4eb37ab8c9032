/** One relationship of a part to another part of the file. */
export interface Relationship {
  readonly id: string;
  /** Its type by its last word, such as worksheet or customXml: the words before it differ between the two forms of the standard. */
  readonly type: string;
  /** The other part's name in the zip. */
  readonly target: string;
}

/** The workbook's relationships within the file; null where the file has none. */
export function workbookRelationships(parts: ReadonlyMap<string, Uint8Array>): Relationship[] | null {
  const [, part] = [...parts].find(([name]) => isWorkbookRelationships(name)) ?? [];
  if (part === undefined) return null;
  return Array.from(new TextDecoder().decode(part).matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g), ([tag]) => tag)
    .filter((tag) => attribute(tag, "TargetMode") !== "External")
    .flatMap((tag) => {
      const id = attribute(tag, "Id");
      const target = attribute(tag, "Target");
      const type = attribute(tag, "Type") ?? "";
      if (id === null || target === null) return [];
      return [{ id, target: resolved(target), type: type.slice(type.lastIndexOf("/") + 1) }];
    });
}

/** Whether a part holds the workbook's relationships: of .xlsx and .xlsm, or of .xlsb. */
export const isWorkbookRelationships = (name: string): boolean =>
  /^xl\/_rels\/workbook\d*\.(?:xml|bin)\.rels$/i.test(name);

/** Targets are relative to the workbook's own folder unless they begin at the top. */
function resolved(target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path = ["xl"];
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== ".") path.push(step);
  }
  return path.join("/");
}

/** An attribute of a tag, by its name without a prefix. */
export function attribute(tag: string, name: string): string | null {
  return new RegExp(`\\s(?:\\w+:)?${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1] ?? null;
}
