import { readdirSync, readFileSync } from "node:fs";
import { createCheck } from "../../src/check/check";
import type { Finding } from "../../src/check/finding";
import { a1 } from "../../src/check/sheet/address";
import type { Span } from "../../src/check/sheet/located";
import { firstRow, rowOf, type SheetSnapshot } from "../../src/check/sheet/snapshot";
import { GUANGDONG } from "../../src/check/standard/guangdong";
import type { BudgetTable } from "../../src/check/table/types";
import { renderMessage } from "../../src/text/findings";
import { readWorkbook } from "../../src/xlsx/read";
import { caseFile, describeCases } from "../support/cases";

/** What a case's description calls right. A field that is left out is not looked at. */
interface Right {
  readonly projects: number;
  readonly indicators: number;
  /** The first project's goal and its cell. */
  readonly goal: readonly [text: string, cell: string];
  /** The stated annual total as a plain number: of the row 合计, else of the first project. Null where none is stated. */
  readonly total?: string | null;
  readonly moneyUnit: "万元" | "元" | null;
  readonly year: number | null;
  readonly name?: string;
  readonly unit?: string;
  readonly department?: string;
  /** Names of indicators with their annual and cycle targets, by position. */
  readonly targets?: readonly (readonly [position: number, name: string, annual: string, cycle?: string])[];
  /** Every finding above info: severity, rule and cell. A pattern admits several rules. */
  readonly above: readonly (string | RegExp)[];
  /** Findings above info about which the description says nothing. */
  readonly maybe?: readonly string[];
  /** Infos that are right: rule and cell. */
  readonly infos?: readonly string[];
  /** Nothing at all is found. */
  readonly nothing?: true;
  /** What the sentence of a rule says, and what it does not. */
  readonly says?: readonly (readonly [rule: string, says: string, never: string])[];
  /** Cells that no fix and no choice touches. */
  readonly untouched?: readonly string[];
}

const GOAL = "全年办好2次培训。";

/** The control form, of which most cases are variants. */
const FORM: Right = {
  projects: 1,
  indicators: 6,
  goal: [GOAL, "B9"],
  total: "20",
  moneyUnit: "万元",
  year: 2026,
  name: "培训经费",
  unit: "某单位",
  department: "某部门",
  above: [],
};

const GOAL_COUNTS_NOTHING = "warning goal-quantity-not-in-indicators B9";

const CASES: Readonly<Record<string, Right>> = {
  "F00_control_form.xlsx": { ...FORM, nothing: true },
  "F00_control_selfeval.xlsx": { ...FORM, goal: [GOAL, "B10"], nothing: true },
  "F01_transfer_payment_name.xlsx": FORM,
  "F02_goal_heading_selfeval.xlsx": { ...FORM, goal: [GOAL, "B10"], nothing: true },
  "F03_mask_left_in_name.xlsx": {
    ...FORM,
    above: [GOAL_COUNTS_NOTHING],
    infos: ["template-leftover D12", "template-leftover D16"],
    says: [["template-leftover", "≥**", "还无法考核"]],
  },
  "F04_class_with_score_range.xlsx": FORM,
  "F05_class_satisfaction_etc.xlsx": FORM,
  "F05b_class_satisfaction_plain.xlsx": FORM,
  "F06_rows_after_total_read_as_indicator.xlsx": {
    ...FORM,
    indicators: 2,
    goal: [GOAL, "C5"],
    above: ["warning too-few-indicators C2"],
  },
  "F07_content_column_single_block.xlsx": { ...FORM, targets: [[1, "人均培训成本", "≤400元/人天"]] },
  "F08_target_value_columns.xlsx": { ...FORM, targets: [[2, "培训班次", "≥2次", "≥2次"]] },
  "F09_hunan_value_type.xlsx": {
    ...FORM,
    goal: [GOAL, "C6"],
    department: undefined,
    targets: [[2, "培训班次", "≥2次"]],
  },
  "F10_gansu_two_names.xlsx": { ...FORM, goal: [GOAL, "B7"], targets: [[1, "培训班次", "≥2次"]] },
  "F11_bracketed_packed_list.xlsx": {
    ...FORM,
    goal: [GOAL, "E5"],
    total: "202500",
    moneyUnit: null,
    department: undefined,
    unit: undefined,
    targets: [[1, "培训班次", "≥2次"]],
  },
  "F12_hubei_two_levels.xlsx": {
    ...FORM,
    indicators: 3,
    goal: [GOAL, "B8"],
    total: "21",
    moneyUnit: null,
    department: undefined,
    unit: undefined,
    targets: [[1, "培训班次", "≥2次"]],
    above: ["error missing-benefit B2", /^error (total|row-sum)-mismatch B7$/],
  },
  "F13_hebei_graded.xlsx": {
    ...FORM,
    indicators: 2,
    goal: [GOAL, "B3"],
    total: null,
    moneyUnit: null,
    name: undefined,
    department: undefined,
    unit: undefined,
    targets: [
      [1, "培训合格率", "≥95%"],
      [2, "参训人员满意度", "≥90%"],
    ],
    above: ["warning goal-quantity-not-in-indicators B3", /^warning too-few-indicators /],
  },
  "F14_whole_department.xlsx": {
    ...FORM,
    indicators: 4,
    goal: [GOAL, "C3"],
    total: null,
    moneyUnit: null,
    name: "某单位",
    department: undefined,
    unit: undefined,
    above: [7, 8, 9].map((row) => `warning percent-needs-operator E${row}`),
  },
  "F15_amount_with_unit.xlsx": {
    ...FORM,
    total: "20.5",
    infos: ["amount-stored-as-text D5", "amount-stored-as-text D6"],
  },
  "F16_month_in_name.xlsx": { ...FORM, infos: ["unit-in-name D14", "no-operator E14"] },
  "F17_frequency_is_no_rate.xlsx": { ...FORM, nothing: true },
  "F18_wan_as_unit.xlsx": {
    ...FORM,
    above: [GOAL_COUNTS_NOTHING, "warning miscategorised C12", "warning missing-unit E12"],
    maybe: ["warning cost-above-budget E12"],
    says: [["missing-unit", "≤65万元", "万万"]],
  },
  "F19_deadline_words.xlsx": { ...FORM, nothing: true },
  "F20_stars.xlsx": { ...FORM, targets: [[2, "培训人数", "≥60人"]], above: [GOAL_COUNTS_NOTHING] },
  "F21_formula_without_cached_value.xlsx": {
    ...FORM,
    projects: 2,
    indicators: 12,
    goal: [GOAL, "F7"],
    total: undefined,
    department: undefined,
  },
  "F22_fund_row_blank.xlsx": { ...FORM, nothing: true },
  "F23_wrong_bracket_as_sign.xlsx": {
    ...FORM,
    above: [GOAL_COUNTS_NOTHING, "warning sign-mistyped E12"],
    says: [["sign-mistyped", "≥60人", "不成对"]],
  },
  "F24_cost_class_before_2021.xlsx": { ...FORM, year: 2019, nothing: true },
  "F25_biff5_without_codepage.xls": {
    ...FORM,
    projects: 2,
    indicators: 4,
    goal: [GOAL, "C5"],
    total: "30.5",
    department: undefined,
    unit: undefined,
    above: ["error total-mismatch B4", "warning too-few-indicators D5", "warning too-few-indicators D6"],
  },
  "F26_utf16_tab.csv": {
    ...FORM,
    projects: 2,
    indicators: 6,
    goal: [GOAL, "F7"],
    total: "30.5",
    department: "某单位",
  },
  "F27_sichuan_money_and_classes_2021.xlsx": {
    ...FORM,
    goal: [GOAL, "B12"],
    total: undefined,
    department: undefined,
    above: [/^(error|warning) (total|row-sum)-mismatch D6$/],
  },
  "F28_break_in_printed_class.xlsx": { ...FORM, nothing: true },
  "hostile/number-in-goal.csv": {
    projects: 1,
    indicators: 1,
    goal: ["1234.5", "E4"],
    total: "1234.5",
    moneyUnit: "万元",
    year: null,
    above: ["error missing-benefit G4", "warning too-few-indicators G4", "warning total-row-missing A3"],
    untouched: ["E4"],
  },
};

const STRICT = createCheck({ profile: { ...GUANGDONG, tier: "strict" } });

function look(file: string) {
  const path = caseFile(file) ?? "";
  const sheets = readWorkbook(new Uint8Array(readFileSync(path)), { name: path }).map(({ snapshot }) => snapshot);
  const [table] = STRICT.read(sheets);
  const { findings } = STRICT.run(sheets);
  return { sheets, table, findings };
}

const cellOf = (sheets: readonly SheetSnapshot[], { sheet, row, column }: Span): string => {
  const snapshot = sheets.find(({ name }) => name === sheet);
  return a1((snapshot && rowOf(snapshot, row)) ?? firstRow(row), column);
};

/** The same facts of a table as `right` names, so that the two can be laid side by side. */
function facts(table: BudgetTable, sheets: readonly SheetSnapshot[], right: Right) {
  const [first] = table.projects;
  const goal = first?.goals[0];
  const span = goal?.spans[0];
  const amounts = (table.rows.find(({ kind }) => kind === "total") ?? first)?.amounts ?? [];
  const total = amounts.find(({ column }) => column.role === "total" && column.period === "annual")?.amount;
  const known: Record<string, unknown> = {
    projects: table.projects.length,
    indicators: table.projects.reduce((sum, { indicators }) => sum + indicators.length, 0),
    goal: [goal?.value, span && cellOf(sheets, span)],
    total: total?.kind === "number" ? total.value.toString() : null,
    moneyUnit: table.moneyUnit,
    year: table.year,
    name: first?.name.value.trim(),
    unit: first?.unit,
    department: table.department?.value,
    targets: right.targets?.map(([position, , , cycle]) => {
      const one = first?.indicators[position - 1];
      const both = [position, one?.name?.value, one?.annual?.value.text];
      return cycle === undefined ? both : [...both, one?.cycle?.value.text];
    }),
  };
  return Object.fromEntries(Object.entries(known).filter(([key]) => right[key as keyof Right] !== undefined));
}

/** Findings as lines, one a finding. */
const lines = (findings: readonly Finding[], sheets: readonly SheetSnapshot[]): string[] =>
  findings.map(
    ({ severity, rule, place: [at] }) => `${severity} ${rule} ${at === undefined ? "" : cellOf(sheets, at)}`,
  );

function expectRight(file: string, right: Right): void {
  const { sheets, table, findings } = look(file);
  expect(table).toBeDefined();
  if (table === undefined) return;
  const expected = Object.entries(right).filter(
    ([key, value]) => value !== undefined && key in facts(table, sheets, right),
  );
  expect(facts(table, sheets, right)).toEqual(Object.fromEntries(expected));

  const found = lines(findings, sheets);
  if (right.nothing) expect(found).toEqual([]);
  const above = found.filter((line) => !line.startsWith("info ") && right.maybe?.includes(line) !== true);
  const matches = (line: string, wanted: string | RegExp): boolean =>
    typeof wanted === "string" ? line === wanted : wanted.test(line);
  expect(above.filter((line) => !right.above.some((wanted) => matches(line, wanted)))).toEqual([]);
  expect(right.above.filter((wanted) => above.filter((line) => matches(line, wanted)).length !== 1)).toEqual([]);
  for (const info of right.infos ?? []) expect(found).toContain(`info ${info}`);
  for (const [rule, says, never] of right.says ?? []) {
    const said = findings.filter((one) => one.rule === rule).map(({ message }) => renderMessage(message, "zh"));
    expect(said.join("\n")).toContain(says);
    expect(said.join("\n")).not.toContain(never);
  }
  const touched = findings.flatMap(({ fix, choices }) =>
    [fix, ...(choices ?? [])]
      .flatMap((one) => one?.edits ?? [])
      .map(({ sheet, row, column }) => cellOf(sheets, { sheet, row, column, start: 0, end: 0 })),
  );
  for (const cell of right.untouched ?? []) expect(touched).not.toContain(cell);
}

describeCases("the cases", () => {
  for (const [file, right] of Object.entries(CASES)) {
    test(`${file} gives what its description calls right`, () => expectRight(file, right));
  }

  test("every form among the cases is looked at", () => {
    const forms = readdirSync(caseFile(".") ?? "").filter((file) => /^F\d/.test(file));
    expect(forms.filter((file) => !(file in CASES))).toEqual([]);
  });
});
