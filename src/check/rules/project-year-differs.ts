import { fold } from "../indicator/fold";
import { defineRule, FOUND, NOTHING } from "../rule";
import { slice } from "../sheet/located";
import { present } from "../table/found";
import { HEAD, projectRow, sumRow } from "./example";

/** 2025年, 2025-2026年, 2025年至2027年; a range stands without 年 too. A bare 2025 may number anything and says no year. */
const YEARS =
  /(?<!\d)(20\d\d)(?:\s*年度?)?\s*[-—–~～至到]{1,2}\s*(20\d\d)(?!\d)(?:\s*年)?|(?<!\d)(20\d\d)\s*[-—–~～至到]{1,2}\s*(\d\d)\s*年|(?<!\d)(20\d\d)\s*年/g;

/** How every such year begins. */
const SOME = /[2２][0０]/;

/** A project named after another year than the table's. */
export const projectYearDiffers = defineRule({
  id: "project-year-differs",
  severity: "warning",
  scope: "project",
  basis: null,
  examples: {
    bad: [{ name: "2025年信息化运维项目" }, { name: "2023-2025年信息化运维项目" }],
    good: [
      { name: "2026年信息化运维项目" },
      { name: "2025-2027年信息化运维项目" },
      { name: "信息化运维项目" },
      {
        sheet: [
          ["某单位项目支出绩效目标表"],
          ...HEAD.slice(1),
          sumRow("合计", 20),
          projectRow("2025年信息化运维项目", 20),
        ],
      },
    ],
  },
  detect({ project: { name }, facts: { year } }) {
    if (year === null || !SOME.test(name.value)) return NOTHING;
    const years = yearsIn(name.value);
    return years.length === 0 || years.some(({ from, to }) => from <= year && year <= to) ? NOTHING : FOUND;
  },
  describe(_, { project: { name }, facts: { year } }) {
    const years = yearsIn(name.value);
    const written = years.map(({ start, end }) => name.value.slice(start, end)).join("、");
    return {
      message: { id: "project-year-differs", params: { written, year: present(year) } },
      place: years.flatMap(({ start, end }) => slice(name, start, end)),
      offending: written,
    };
  },
});

/** The years and ranges of years a name speaks of. */
function yearsIn(name: string): { from: number; to: number; start: number; end: number }[] {
  return [...fold(name).matchAll(YEARS)].map((match) => {
    const [written, from, to, shortFrom, shortTo, single] = match;
    const first = Number(from ?? shortFrom ?? single);
    const last = to ?? (shortTo === undefined ? undefined : `20${shortTo}`);
    return {
      from: first,
      to: last === undefined ? first : Number(last),
      start: match.index,
      end: match.index + written.length,
    };
  });
}
