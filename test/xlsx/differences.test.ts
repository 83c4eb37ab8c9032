import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { SheetSnapshot } from "../../src/check/sheet/snapshot";
import { openWorkbook } from "../../src/xlsx/read";
import { writeTextWorkbook } from "../../src/xlsx/write";
import { chosenAxes } from "../generated/axes";
import { Choice } from "../generated/choice";
import { LAYOUTS, modelFor } from "../generated/layouts";
import { describeCases } from "../support/cases";
import { drawn } from "../support/drawn";
import { FILED_FORMS } from "../support/filed-forms";
import { FILED_LISTS } from "../support/filed-lists";
import { FILED_OLD_FORMS } from "../support/filed-old-forms";
import { publishedFile } from "../support/published";
import { describeSeeds, SAMPLE } from "../support/seeds";
import { workbookFile } from "../support/workbook-file";
import { comparedCells, differences, readBySheetJs, type Difference } from "./support/differences";
import { EXPLANATIONS, explanationOf } from "./support/explanations";

/** Differences that nothing explains. */
function faultsOf(bytes: Uint8Array): Difference[] {
  const { sheets } = openWorkbook(bytes);
  expect(comparedCells(sheets)).toBeGreaterThan(0);
  return [...differences(sheets, readBySheetJs(bytes))].filter((difference) => explanationOf(difference) === null);
}

const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(file));

describe("our reader and SheetJS read the same in", () => {
  test("the sample", () => {
    expect(faultsOf(bytesOf(SAMPLE))).toEqual([]);
  });

  test.each([...FILED_FORMS, ...FILED_OLD_FORMS, ...FILED_LISTS].map((form) => [form.id, form] as const))(
    "the form %s",
    (id, { sheet }) => {
      expect(faultsOf(workbookFile([drawn(sheet, { name: id })]))).toEqual([]);
    },
  );

  test.each(LAYOUTS.map((layout, index) => [layout.id, layout, index] as const))(
    "a generated table of %s",
    (_id, layout, seed) => {
      const choice = new Choice(seed);
      const axes = chosenAxes(layout.axes, choice);
      expect(faultsOf(workbookFile(layout.write(modelFor(choice, axes), axes).sheets))).toEqual([]);
    },
  );

  test("what we write ourselves", () => {
    const rows = [
      ["指标", "说明"],
      ["培训人数", "一\n二 <三> & “四” _x000D_ \u0001"],
      ["𠮷", " 前后空格 "],
    ];
    expect(faultsOf(writeTextWorkbook({ name: "指标词库", columnWidths: [20, 20], rows }))).toEqual([]);
  });
});

/** The workbooks of a folder beside the project; none where it is not at hand. */
function workbooksIn(folder: "JIXIAO_CASES" | "JIXIAO_SEEDS"): string[] {
  const home = publishedFile(folder);
  const names = home === null ? [] : readdirSync(home).filter((name) => /\.(xlsx|xlsm)$/i.test(name));
  return names.map((name) => path.join(home ?? "", name));
}

describeCases("our reader and SheetJS read the same in the case", () => {
  test.each(workbooksIn("JIXIAO_CASES"))("%s", (file) => {
    expect(faultsOf(bytesOf(file))).toEqual([]);
  });
});

describeSeeds("our reader and SheetJS read the same in the published table", () => {
  test.each(workbooksIn("JIXIAO_SEEDS"))("%s", (file) => {
    expect(faultsOf(bytesOf(file))).toEqual([]);
  });
});

describe("a difference that is no fault", () => {
  test.each(EXPLANATIONS.map((explanation) => [explanation.id, explanation] as const))("%s", (id, { example }) => {
    const bytes = example();
    const found = [...differences(openWorkbook(bytes).sheets, readBySheetJs(bytes))];
    expect(found).not.toHaveLength(0);
    expect(new Set(found.map((difference) => explanationOf(difference)?.id))).toEqual(new Set([id]));
  });
});

describe("a difference that is a fault is found in", () => {
  const [original] = openWorkbook(bytesOf(SAMPLE)).sheets;
  const book = readBySheetJs(bytesOf(SAMPLE));
  if (original === undefined) throw new Error("the sample has no sheet");

  test.each<[string, Partial<SheetSnapshot>]>([
    ["sheets", { name: "别的" }],
    ["value", { values: original.snapshot.values.toSpliced(5, 1, []) }],
    ["text", { texts: original.snapshot.texts.map((row) => row.map((text) => `${text} `)) }],
    ["formula", { formulas: original.snapshot.formulas.map((row) => row.map(() => "=1")) }],
    ["merges", { merges: original.snapshot.merges.slice(1) }],
    ["hidden rows", { hiddenRows: [1] }],
  ])("%s", (aspect, change) => {
    const changed = { ...original, snapshot: { ...original.snapshot, ...change } };
    const found = [...differences([changed], book)].filter((difference) => explanationOf(difference) === null);
    expect(found.map((difference) => difference.aspect)).toContain(aspect);
  });

  test("visibility", () => {
    const found = [...differences([{ ...original, visible: false }], book)];
    expect(found.map(({ aspect }) => aspect)).toEqual(["visibility"]);
  });
});
