import { LocaleType, LogLevel, Univer } from "@univerjs/core";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsDataValidationPlugin } from "@univerjs/sheets-data-validation";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import type { WorkbookSheet } from "../../xlsx/workbook";
import type { GridFile } from "../grid";
import { gridOver, type UniverGrid } from "./grid";

/** The same grid without anything to see, for tests in Node. */
export function createHeadlessGrid(
  sheets: readonly WorkbookSheet[],
  customXml: readonly string[] = [],
  conditions: GridFile["conditions"] = new Map(),
): UniverGrid {
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: {} },
    logLevel: LogLevel.SILENT,
  });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  return gridOver(univer, { sheets, customXml, conditions }, "");
}
