import type { ExampleCell } from "../../src/check/rule";
import { exampleFacts, heldFacts } from "../../src/across/example";
import type { FileFacts } from "../../src/across/facts";
import { cellWith, evaluated, listed } from "../../src/across/rules/examples";
import { createAcrossCheck, type AcrossResult } from "../../src/across/run";
import type { AcrossExample } from "../../src/across/rule";
import { renderAcross } from "../../src/text/across";

type File = AcrossExample["files"][number];

/** A department's table whose project has a code. */
function coded(name: string, code: ExampleCell, own: Parameters<typeof listed>[1] = {}): File {
  const { sheet } = listed(name, own);
  const cells = ["", "", "", "项目编码", "", code];
  return { name, sheet: sheet.map((row, at) => (at < 3 ? [...row] : [...row, cells[at] ?? null])) };
}

/** A self-evaluation of a project with a code, under another name. */
function codedEvaluation(name: string, code: ExampleCell, project = "培训经费", more = {}): File {
  const { sheet } = evaluated(name, more);
  return {
    name,
    sheet: sheet.map((row) =>
      row[0] === "项目名称" ? ["项目名称", project, null, null, "项目编码", code, ...row.slice(6)] : [...row],
    ),
  };
}

function compare(files: readonly (File | readonly [string, FileFacts])[]): AcrossResult {
  const check = createAcrossCheck(heldFacts());
  for (const file of files) {
    const [name, facts] = "name" in file ? [file.name, exampleFacts(file)] : file;
    check.add({ path: name, file: name }, facts);
  }
  return check.finish();
}

const found = ({ findings }: AcrossResult): string[] => findings.map(({ rule }) => rule);

const CODE = "45010025T000000000013";
const OTHER = "45010025T000000000014";
const HIGHER = { year: 2025, cell: cellWith("≥2次", "≥3次") };

describe("the same code is the same project", () => {
  test("under a name that was slightly changed, which is said", () => {
    const result = compare([coded("2025.xlsx", CODE, HIGHER), coded("2026.xlsx", CODE, { project: "干部培训经费" })]);
    expect(found(result)).toEqual(["target-below-last-year"]);
    expect(result.compared).toMatchObject({ years: 1, renamed: 1, otherCodes: 0 });
    expect(result.first.renamed).toMatchObject({ formerly: "培训经费" });
    const [finding] = result.findings;
    if (finding === undefined) throw new Error("nothing was found");
    expect(renderAcross(finding.message, "zh")).toContain("（2025.xlsx 表!G6，项目编码相同，名称为“培训经费”）");
    expect(renderAcross(finding.message, "en")).toContain("of the same code, named “培训经费” there");
  });

  test("in its plan and its self-evaluation, which names the unit where the plan names the department alone", () => {
    const plan = coded("申报表.xlsx", CODE, { department: "某部门" });
    const lowered = { rows: [null, null, { target: "≥80%" }] };
    expect(found(compare([plan, codedEvaluation("自评表.xlsx", CODE, "干部培训经费", lowered)]))).toEqual([
      "selfeval-differs-from-plan",
    ]);
  });

  test("where two projects of one name stand in both tables", () => {
    const two = (name: string, own: Parameters<typeof listed>[1]): File => {
      const one = coded(name, CODE, own);
      const other = coded(name, OTHER, own).sheet.at(-1) ?? [];
      return {
        name,
        sheet: [...one.sheet, other.map((cell) => (typeof cell === "string" ? cell.replace("600人", "700人") : cell))],
      };
    };
    const result = compare([two("2025.xlsx", HIGHER), two("2026.xlsx", {})]);
    expect(result.compared).toMatchObject({ years: 2, ambiguous: 0 });
  });

  test("written in small or wide letters", () => {
    const small = CODE.replace("T", "ｔ");
    expect(
      found(compare([coded("1.xlsx", small, HIGHER), coded("2.xlsx", CODE, { project: "干部培训经费" })])),
    ).toEqual(["target-below-last-year"]);
  });

  test.each<[string, File, File]>([
    [
      "of another department",
      coded("1.xlsx", CODE, { ...HIGHER, department: "甲局" }),
      coded("2.xlsx", CODE, { department: "乙局" }),
    ],
    [
      "under another name altogether",
      coded("1.xlsx", CODE, HIGHER),
      coded("2.xlsx", CODE, { project: "公务用车购置" }),
    ],
    [
      "that is too short to be one of the system",
      coded("1.xlsx", "45013", HIGHER),
      coded("2.xlsx", "45013", { project: "干部培训经费" }),
    ],
    [
      "that Excel has rounded",
      coded("1.xlsx", 4.50100252400001e20, HIGHER),
      coded("2.xlsx", 4.50100252400001e20, { project: "干部培训经费" }),
    ],
  ])("not one %s", (_, before, after) => {
    const result = compare([before, after]);
    expect([found(result), result.compared.years]).toEqual([[], 0]);
  });

  test("not one that several projects of a table bear, such as that of their programme", () => {
    const bearing = (name: string, own: Parameters<typeof listed>[1]): File => {
      const table = coded(name, CODE, own);
      const other = coded(name, CODE, { ...own, project: "培训经费（二）", cell: cellWith("≥2次", "≥9次") });
      return { name, sheet: [...table.sheet, other.sheet.at(-1) ?? []] };
    };
    const result = compare([bearing("2025.xlsx", HIGHER), bearing("2026.xlsx", {})]);
    // By their names each has its own.
    expect(result.compared).toMatchObject({ years: 2, ambiguous: 0, renamed: 0 });
  });
});

describe("the same name with other codes is not the same project", () => {
  test("of two years, and that is counted", () => {
    const result = compare([
      coded("2025.xlsx", "45010023T000000000013", HIGHER),
      coded("2026.xlsx", "45010024T000000000077"),
    ]);
    expect(found(result)).toEqual([]);
    expect(result.compared).toMatchObject({ years: 0, otherCodes: 1 });
    expect(result.first.otherCodes).toMatchObject({ cell: "A6", of: { from: { path: "2026.xlsx" } } });
  });

  test("of one year", () => {
    const lowered = { rows: [null, null, { target: "≥80%" }] };
    const result = compare([coded("申报表.xlsx", CODE), codedEvaluation("自评表.xlsx", OTHER, "培训经费", lowered)]);
    expect(found(result)).toEqual([]);
    expect(result.compared).toMatchObject({ evaluations: 0, otherCodes: 1 });
  });

  test("of one year, where codes hold the year", () => {
    const lowered = { rows: [null, null, { target: "≥80%" }] };
    const files = [
      coded("申报表.xlsx", "XM2026-0013"),
      codedEvaluation("自评表.xlsx", "XM2026-0077", "培训经费", lowered),
    ];
    expect(found(compare(files))).toEqual([]);
    expect(compare(files).compared).toMatchObject({ evaluations: 0, otherCodes: 1 });
  });

  test.each([
    ["codes are given anew each year", "45010025T000000000013", "45010026T000000000077"],
    ["they are, by four digits", "XM2025-0013", "XM2026-0077"],
    ["one is no code of the same kind", "XM-450100-13", CODE],
    ["one has none", "", CODE],
  ])("unless %s", (_, before, after) => {
    const result = compare([coded("2025.xlsx", before, HIGHER), coded("2026.xlsx", after)]);
    expect([found(result), result.compared.otherCodes]).toEqual([["target-below-last-year"], 0]);
  });
});

test("a code that stands in thousands of tables takes no time and pairs nothing", () => {
  const one = exampleFacts(coded("1.xlsx", CODE));
  const files = Array.from({ length: 4000 }, (_, at): [string, FileFacts] => [
    `${at}.xlsx`,
    { projects: one.projects.map((project) => ({ ...project, year: 2025 + (at % 2), department: `第${at}局` })) },
  ]);
  const { compared } = compare(files);
  expect([compared.years, compared.renamed]).toEqual([0, 0]);
}, 20_000);
