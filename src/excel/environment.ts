/** What a program says of itself, for a report: nothing of the workbook. */
export interface ExcelEnvironment {
  readonly host: string;
  readonly platform: string;
  readonly version: string;
  readonly displayLanguage: string;
  readonly contentLanguage: string;
  /** The highest version of each requirement set that it claims; sets it has none of are left out. */
  readonly requirements: Readonly<Record<string, string>>;
  /** Members that the loaded Office.js has, whatever the program claims. */
  readonly library: Readonly<Record<string, boolean>>;
}

/** Sets worth knowing of, with the highest version that is asked for. */
const SETS: Readonly<Record<string, readonly string[]>> = {
  ExcelApi: Array.from({ length: 25 }, (_, minor) => `1.${minor + 1}`),
  ExcelApiOnline: ["1.1"],
  ExcelApiDesktop: ["1.1", "1.2", "1.3"],
  ExcelUndoApiAll: ["1.0"],
  SharedRuntime: ["1.1", "1.2"],
  RibbonApi: ["1.1", "1.2"],
  DialogApi: ["1.1", "1.2"],
  AddinCommands: ["1.1", "1.2", "1.3"],
  KeyboardShortcuts: ["1.1"],
  CustomXmlParts: ["1.1"],
  DelayForCellEdit: ["1.1"],
  File: ["1.1"],
};

/** Asks the program what it is. */
export function excelEnvironment(): ExcelEnvironment {
  const { diagnostics, displayLanguage, contentLanguage, requirements } = Office.context;
  const supported = Object.entries(SETS).flatMap(([set, versions]) => {
    const highest = versions.findLast((version) => requirements.isSetSupported(set, version));
    return highest === undefined ? [] : [[set, highest] as const];
  });
  return {
    host: String(diagnostics.host),
    platform: String(diagnostics.platform),
    version: diagnostics.version,
    displayLanguage,
    contentLanguage,
    requirements: Object.fromEntries(supported),
    library: {
      notes: "NoteCollection" in Excel,
      valuesAsJson: "valuesAsJson" in Excel.Range.prototype,
      partitionKey: "partitionKey" in Office.context,
      officeTheme: Office.context.officeTheme !== undefined,
    },
  };
}
