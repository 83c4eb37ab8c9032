import type { ExampleCell } from "../../check/rule";
import { FAULTLESS_CELL, HEADER, projectRow, sumRow } from "../../check/rules/example";
import { evaluation } from "../../check/rules/example-evaluation";
import type { AcrossExample } from "../rule";

type File = AcrossExample["files"][number];

interface Listed {
  readonly department?: string;
  readonly year?: number;
  /** The project's name; 培训经费 unless said. */
  readonly project?: string;
  readonly cell?: string;
  readonly goal?: string;
  readonly total?: number;
}

const GOAL = "全年办好2次培训。";

/** A department's table of goals with one project, otherwise faultless. */
export function listed(name: string, own: Listed): File {
  const {
    department = "某单位",
    year = 2026,
    project = "培训经费",
    cell = FAULTLESS_CELL,
    goal = GOAL,
    total = 20,
  } = own;
  const line = (text: string): ExampleCell[] => [text, ...HEADER.slice(1).map(() => null)];
  return {
    name,
    sheet: [
      line(`${year}年项目支出绩效目标表`),
      line(`部门名称：${department}`),
      line("单位：万元"),
      HEADER,
      sumRow("合计", total),
      projectRow(project, total, cell, goal),
    ],
  };
}

/** The self-evaluation of 培训经费 of 某单位 in 2026, otherwise faultless. */
export const evaluated = (name: string, changes: Parameters<typeof evaluation>[0] = {}): File => ({
  name,
  sheet: evaluation(changes).sheet ?? [],
});

/** The faultless cell with one text in place of another. */
export const cellWith = (text: string, other: string): string => FAULTLESS_CELL.replaceAll(text, other);

/** The faultless cell without the indicator of a number, those behind it counting on. */
export function cellWithout(number: number): string {
  const indicators = FAULTLESS_CELL.split(/(?<=。)/).filter((one) => !one.startsWith(`${number}、`));
  return indicators.map((one, at) => one.replace(/^\d+/, String(at + 1))).join("");
}
