/** Settings: what an office's file or a workbook may change about a check, read, checked and laid upon one another. */
export { readOffice, type LayersRead, type Load } from "./chain";
export { SETTING_KEYS } from "./keys";
export type { Layer, Source } from "./layer";
export { originOf, type Origin } from "./origin";
export type { Expected, FileProblem, LoadError, Received, SettingsProblem } from "./problem";
export { LONGEST_SETTINGS, readSettings, type ReadOptions, type SettingsReading } from "./read";
export { resolveProfile, type Refusal, type Resolved } from "./resolve";
export type { Settings } from "./schema";
