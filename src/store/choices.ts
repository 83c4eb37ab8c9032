import { readSettings, type Settings, type SettingsProblem } from "../check/settings";
import type { Mapping } from "../check/table/mapping";
import { validateMapping, type MappingProblem } from "../check/table/validate-mapping";
import { withSection, type JsonValue, type Store } from "./store";

/** The sections of the store that say how a workbook is checked. */
const SETTINGS = "settings";
const MAPPINGS = "mappings";

/** What a workbook chooses for itself, as its store holds it. */
export interface WorkbookChoices {
  /** Empty where the workbook chooses nothing; null where it holds settings that cannot be used. */
  readonly settings: Settings | null;
  readonly settingsProblems: readonly SettingsProblem[];
  /** How sheets that no reader knows are to be read; one a sheet. */
  readonly mappings: readonly Mapping[];
  /** What is wrong with those that cannot be used and are left out. */
  readonly mappingProblems: readonly MappingProblem[];
}

/** Reads a workbook's choices; `rules` are the ids of all rules there are. Never throws. */
export function choicesIn(store: Store | null, rules: readonly string[]): WorkbookChoices {
  const { settings, problems } = readSettings(sectionOf(store, SETTINGS) ?? {}, { rules, isWorkbook: true });
  return { settings, settingsProblems: problems, ...mappingsIn(sectionOf(store, MAPPINGS)) };
}

const sectionOf = (store: Store | null, name: string): JsonValue | undefined =>
  store !== null && Object.hasOwn(store.sections, name) ? store.sections[name] : undefined;

function mappingsIn(section: JsonValue | undefined): Pick<WorkbookChoices, "mappings" | "mappingProblems"> {
  if (section === undefined) return { mappings: [], mappingProblems: [] };
  if (!isList(section)) {
    return { mappings: [], mappingProblems: [{ path: "", code: "wrong-value", expected: "object" }] };
  }
  const read = section.map(validateMapping);
  return {
    mappings: read.flatMap(({ mapping }) => mapping ?? []),
    mappingProblems: read.flatMap(({ problems }, index) =>
      problems.map((problem) => ({ ...problem, path: [String(index + 1), problem.path].filter(Boolean).join(".") })),
    ),
  };
}

const isList = (value: JsonValue): value is readonly JsonValue[] => Array.isArray(value);

/** The store with other settings for the workbook; with none, where they choose nothing. */
export function withSettings(store: Store | null, settings: Settings): Store {
  const isEmpty = Object.keys(settings).length === 0;
  return withSection(store, SETTINGS, isEmpty ? undefined : (settings as JsonValue));
}

/** The store with another mapping for a sheet, or none; those of other sheets stay, also ones that cannot be used. */
export function withMapping(store: Store | null, sheet: string, mapping: Mapping | null): Store {
  const section = sectionOf(store, MAPPINGS);
  const others = section !== undefined && isList(section) ? section.filter((each) => sheetOf(each) !== sheet) : [];
  const all = mapping === null ? others : [...others, mapping as unknown as JsonValue];
  return withSection(store, MAPPINGS, all.length === 0 ? undefined : all);
}

/** The store without the mappings that cannot be used. */
export function withoutBrokenMappings(store: Store | null): Store {
  const section = sectionOf(store, MAPPINGS);
  const sound = section !== undefined && isList(section) ? section.filter((each) => validateMapping(each).mapping) : [];
  return withSection(store, MAPPINGS, sound.length === 0 ? undefined : sound);
}

function sheetOf(entry: JsonValue): unknown {
  return typeof entry === "object" && entry !== null && "sheet" in entry ? entry.sheet : undefined;
}
