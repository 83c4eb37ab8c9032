import { separatorStyles } from "../indicator/separators";
import { fixBy } from "../offer";
import { defineGroupRule, NOTHING, type Member } from "../rule";
import type { IndicatorCell } from "../table/types";
import { halfWidthEdits } from "../table/half-width";
import { FAULTLESS_CELL, HEAD, projectRow, sumRow } from "./example";

/** More than one separator style in a table. */
export const separatorStyleInconsistent = defineGroupRule({
  id: "separator-style-inconsistent",
  severity: "info",
  scope: "group",
  basis: null,
  fixes: true,
  examples: {
    bad: [
      {
        sheet: [
          ...HEAD,
          sumRow("合计", 30),
          projectRow("培训经费", 20),
          projectRow("会议经费", 10, FAULTLESS_CELL.replaceAll("：", ":")),
        ],
      },
    ],
    good: [
      {},
      { sheet: [...HEAD, sumRow("合计", 10), projectRow("会议经费", 10, FAULTLESS_CELL.replaceAll("：", ":"))] },
    ],
  },
  members({ project }) {
    return project.cells.flatMap(({ parsed }) => separatorStyles(parsed).map((style) => ({ key: "", says: style })));
  },
  check({ members, facts }) {
    const styles = countStyles(members);
    if (styles.size < 2) return NOTHING;
    return [
      {
        message: {
          id: "separator-style-inconsistent",
          params: { styles: [...styles].map(([style, count]) => `${style}×${count}`).join("、"), count: styles.size },
        },
        place: facts.indicatorHeader.spans,
        related: () => inOtherStyles(members).map(({ span }) => span),
        offending: [...styles.keys()].sort().join("/"),
        fix: fixBy(true, () => cellsOf(members).flatMap(halfWidthEdits), { cellByCell: true }),
      },
    ];
  },
});

/** A cell in two styles is a member twice. */
const cellsOf = (members: readonly Member[]): IndicatorCell[] => [
  ...new Set(members.flatMap(({ project }) => project.cells)),
];

/** A lone cell of a project has the styles of its members; where there are several each is asked, which parses it again. */
const inOtherStyles = (members: readonly Member[]): IndicatorCell[] =>
  [...new Set(members.filter(({ says }) => isOther(says)).map(({ project }) => project))].flatMap(({ cells }) =>
    cells.length === 1 ? cells : cells.filter(({ parsed }) => separatorStyles(parsed).some(isOther)),
  );

const PROPER_STYLE = "；：";
const isOther = (style: string): boolean => style !== PROPER_STYLE;

/** How many cells are in each style. There may be twenty thousand, and most are in the style of the one above. */
function countStyles(members: readonly Member[]): ReadonlyMap<string, number> {
  const styles = new Map<string, number>();
  let style = "";
  let count = 0;
  for (const { says } of members) {
    if (says === style) count += 1;
    else {
      if (count > 0) styles.set(style, (styles.get(style) ?? 0) + count);
      style = says;
      count = 1;
    }
  }
  return count === 0 ? styles : styles.set(style, (styles.get(style) ?? 0) + count);
}
