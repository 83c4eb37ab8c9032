import type { Profile } from "../standard/profile";
import { isBuiltIn } from "../standard/built-in";
import { REST, type Settings } from "./schema";

/** Who says a value: the product, an office's file, the workbook, or the options of a command. */
export type Source = "built-in" | "office" | "workbook" | "command";

/** Settings with where they come from. */
export interface Layer {
  readonly source: Exclude<Source, "built-in">;
  /** The file's path, or empty. */
  readonly file: string;
  readonly settings: Settings;
}

/** The name a layer goes by: the one it gives itself, or its file's. */
export function layerName({ file, settings }: Layer): string {
  return settings.name ?? stem(file);
}

/** A file's name without folders, those of Windows among them, and ending. */
export function stem(file: string): string {
  return file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1).replace(/\.json$/i, "");
}

/** A key and its value. */
export type Assignment = readonly [key: string, value: unknown];

/** What a built-in profile says, key by key. */
export function fromProfile(profile: Profile): Assignment[] {
  const { tier, year, severities, thresholds, required, layouts, categories, names, units, phrases, reasons, labels } =
    profile;
  return [
    ["base", profile.id],
    ["tier", tier],
    ["year", year],
    ...under("severities", severities),
    ...under("thresholds", thresholds),
    ...under("required", required),
    ["layouts", layouts],
    ["categories", categories],
    ["names", names],
    ["units", units],
    ["phrases", phrases],
    ["reasons", reasons],
    ...under("labels", labels ?? {}),
  ];
}

/** What settings say, key by key; “...” stands for what `current` gives of a list. `base` comes first, and only where it is built in. */
export function fromSettings(settings: Settings, current: (key: string) => unknown): Assignment[] {
  const { base, tier, year, severities, thresholds, required, layouts, categories } = settings;
  const all: Assignment[] = [
    ["base", base !== undefined && isBuiltIn(base) ? base : undefined],
    ["tier", tier],
    ["year", year],
    ...under("severities", severities ?? {}),
    ...under("thresholds", thresholds ?? {}),
    ...under("required", required ?? {}),
    ["layouts", layouts],
    ["categories", categories],
    ...(["names", "units", "phrases", "reasons"] as const).map((key): Assignment => [
      key,
      list(settings[key], current(key)),
    ]),
    ...Object.entries(settings.labels ?? {}).map(([role, labels]): Assignment => {
      const key = `labels.${role}`;
      return [key, list(labels, current(key) ?? [])];
    }),
  ];
  return all.filter(([, value]) => value !== undefined);
}

const under = (group: string, values: object): Assignment[] =>
  Object.entries(values).map(([key, value]): Assignment => [`${group}.${key}`, value]);

function list(entries: readonly unknown[] | undefined, inherited: unknown): readonly unknown[] | undefined {
  return entries?.flatMap((entry) => (entry === REST ? (inherited as readonly unknown[]) : [entry]));
}
