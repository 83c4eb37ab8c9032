import type { SettingsReading } from "../check/settings";

/** The settings a workbook carries, or null where it carries none. Nothing is kept in workbooks yet, so there are none to read. */
export function workbookSettings(_bytes: Uint8Array): SettingsReading | null {
  return null;
}
