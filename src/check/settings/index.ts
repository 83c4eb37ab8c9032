/** Settings: what an office's file or a workbook may change about a check, read, checked and laid upon one another. */
export { readOffice, type LayersRead, type Load } from "./chain";
export { SETTING_KEYS } from "./keys";
export type { Layer, Source } from "./layer";
export type { Expected, FileProblem, LoadError, Received, SettingsProblem } from "./problem";
export { LONGEST_SETTINGS, readSettings, type ReadOptions, type SettingsReading } from "./read";
export { originOf, resolveProfile, type Origin, type Refusal, type Resolved } from "./resolve";
export type { Settings } from "./schema";
