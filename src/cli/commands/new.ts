import { GUANGDONG } from "../../check/standard/guangdong";
import { blankTable, NEW_PROJECTS } from "../../editor/blank-table";
import { WRITE_TEXTS } from "../../text/cli-write";
import { newWorkbook } from "../../xlsx/patch/new-workbook";
import { sheetToAdd } from "../../xlsx/sheet-to-add";
import type { NewArguments } from "../arguments/types";
import type { Answering, ExitStatus } from "../surroundings";
import { makeFile } from "./make-file";

/** `new FILE.xlsx`: an empty table to be filled in, where there is no file of its name. */
export async function newTable(
  { file, language, department, unit, year, moneyUnit }: NewArguments,
  surroundings: Pick<Answering, "out" | "say" | "folder">,
): Promise<ExitStatus> {
  const table = blankTable({ department, unit, year, moneyUnit, profile: GUANGDONG, projects: NEW_PROJECTS });
  if (!(await makeFile(file, newWorkbook([sheetToAdd(table)]), surroundings, language))) return 2;
  surroundings.out(`${WRITE_TEXTS[language].written(file)}\n`);
  return 0;
}
