/** A requirement set and the least version the product works with. */
export interface Requirement {
  readonly set: string;
  readonly version: string;
}

/**
 * What the page checks when it starts: Office 2021 and Microsoft 365 have it. The manifest asks for less, so that an older Excel
 * shows the add-in and the page can say what is missing. The page's plain start script states the same list; a test compares them.
 */
export const REQUIREMENTS: readonly Requirement[] = [
  { set: "ExcelApi", version: "1.13" },
  { set: "SharedRuntime", version: "1.1" },
];

/** The requirements this program does not meet. */
export function missingRequirements(): readonly Requirement[] {
  return REQUIREMENTS.filter(({ set, version }) => !Office.context.requirements.isSetSupported(set, version));
}
