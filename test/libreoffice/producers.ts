import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { readWorkbook } from "../../src/xlsx/read";
import { SAMPLE } from "../support/seeds";
import { richWorkbook } from "../xlsx/support/rich";
import { at, expect, FILTERS, runBasic } from "./office";
import { writeByExcelJs, type ExcelJs } from "./rich-exceljs";

/** Makes a file with the sample's table and about everything beside it that a program can write. */
export interface Producer {
  readonly file: string;
  readonly program: string;
  /** Begins of names of parts that the file must have, or nothing would be proved by it. */
  readonly parts: readonly string[];
  /** Why the file cannot be made here; null where it was made. */
  readonly make: () => Promise<string | null>;
}

export const PICTURE = path.resolve(__dirname, "../../assets/icons/app-32.png");
const PYTHON = process.env.JIXIAO_PYTHON ?? "python3";

export const PRODUCERS: readonly Producer[] = [
  {
    file: "by-hand.xlsx",
    program: "our own hands",
    parts: ["xl/charts/", "xl/media/", "xl/comments", "xl/threadedComments/", "xl/pivotTables/", "xl/vbaProject.bin"],
    async make() {
      writeFileSync(at("by-hand.xlsx"), richWorkbook());
      return null;
    },
  },
  {
    file: "libreoffice.xlsx",
    program: "LibreOffice",
    parts: ["xl/charts/", "xl/media/", "xl/comments", "xl/pivotTables/", "xl/tables/"],
    make: async () => byOffice("libreoffice", ".xlsx"),
  },
  {
    file: "libreoffice.xlsm",
    program: "LibreOffice",
    parts: ["xl/charts/", "xl/media/", "xl/comments", "xl/pivotTables/", "xl/tables/", "xl/vbaProject.bin"],
    make: async () => byOffice("libreoffice", ".xlsm"),
  },
  {
    file: "openpyxl.xlsx",
    program: "openpyxl",
    parts: ["xl/charts/", "xl/media/", "xl/comments/", "xl/tables/"],
    make: async () => byPython("openpyxl", SAMPLE, "openpyxl.xlsx"),
  },
  {
    file: "openpyxl.xlsm",
    program: "openpyxl, of LibreOffice's .xlsm",
    parts: ["xl/charts/chart2", "xl/media/", "xl/comments/", "xl/pivotTables/", "xl/tables/", "xl/vbaProject.bin"],
    make: async () => byPython("openpyxl", at("libreoffice.xlsm"), "openpyxl.xlsm"),
  },
  {
    file: "xlsxwriter.xlsx",
    program: "XlsxWriter",
    parts: ["xl/charts/", "xl/chartsheets/", "xl/media/", "xl/comments", "xl/tables/"],
    async make() {
      const [table] = readWorkbook(readFileSync(SAMPLE));
      writeFileSync(at("cells.json"), JSON.stringify(table?.snapshot.values));
      return byPython("xlsxwriter", at("cells.json"), "xlsxwriter.xlsx");
    },
  },
  {
    file: "exceljs.xlsx",
    program: "ExcelJS",
    parts: ["xl/media/", "xl/comments", "xl/tables/"],
    async make() {
      const bench = createRequire(path.resolve(__dirname, "../../bench/package.json"));
      try {
        await writeByExcelJs(bench("exceljs") as ExcelJs, {
          source: SAMPLE,
          picture: PICTURE,
          target: at("exceljs.xlsx"),
        });
        return null;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "MODULE_NOT_FOUND") return "npm ci --prefix bench installs it";
        throw error;
      }
    },
  },
];

function byOffice(name: string, kind: keyof typeof FILTERS): null {
  const file = name + kind;
  const module = readFileSync(path.join(__dirname, "rich-workbook.bas"), "utf8");
  runBasic(module, "Make", [SAMPLE, PICTURE, at(file), FILTERS[kind]]);
  expect(existsSync(at(`${file}.made`)), "LibreOffice did not come to the end of rich-workbook.bas");
  return null;
}

function byPython(library: string, source: string, file: string): string | null {
  if (spawnSync(PYTHON, ["-c", `import ${library}`]).status !== 0)
    return `JIXIAO_PYTHON names a Python that has it (pip install openpyxl pillow xlsxwriter)`;
  const script = path.join(__dirname, `rich_${library}.py`);
  const { status, stderr } = spawnSync(PYTHON, [script, source, PICTURE, at(file)], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return null;
}
