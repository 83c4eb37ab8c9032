import { separatorStyles } from "../indicator/separators";
import { fixBy } from "../offer";
import { defineRule, NO_PROBLEMS } from "../rule";
import type { IndicatorCell } from "../table/types";
import { halfWidthEdits } from "../table/half-width";
import { FAULTLESS_CELL, HEAD, projectRow, sumRow } from "./example";

/** More than one separator style in a table. */
export const separatorStyleInconsistent = defineRule({
  id: "separator-style-inconsistent",
  severity: "info",
  scope: "table",
  basis: null,
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
  check({ table }) {
    const styles = new Map<string, number>();
    for (const { cell } of table.projects) {
      if (cell === null) continue;
      for (const style of separatorStyles(cell.parsed)) styles.set(style, (styles.get(style) ?? 0) + 1);
    }
    if (styles.size < 2) return NO_PROBLEMS;
    const cells = (): IndicatorCell[] => table.projects.flatMap(({ cell }) => cell ?? []);
    return [
      {
        message: {
          id: "separator-style-inconsistent",
          params: { styles: [...styles].map(([style, count]) => `${style}×${count}`).join("、"), count: styles.size },
        },
        place: table.indicatorHeader.spans,
        related: () =>
          cells()
            .filter(({ parsed }) => separatorStyles(parsed).some((style) => style !== "；："))
            .map(({ span }) => span),
        offending: [...styles.keys()].sort().join("/"),
        fix: fixBy(true, () => cells().flatMap(halfWidthEdits), true),
      },
    ];
  },
});
