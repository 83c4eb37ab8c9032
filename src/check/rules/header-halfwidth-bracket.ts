import { fixBy } from "../offer";
import { defineTableRule } from "../rule";
import { halfWidthBrackets, hasChinese } from "../sheet/full-width";
import { slice } from "../sheet/located";
import { editsOver } from "../text-edits";
import { HEAD, HEADER, projectRow, sumRow } from "./example";
import { changeText } from "../text-change";

const OTHER_HEADER = ["项目名称 (资金使用单位)", ...HEADER.slice(1)];

/** Half-width brackets in the header of the name column. */
export const headerHalfwidthBracket = defineTableRule({
  id: "header-halfwidth-bracket",
  severity: "info",
  scope: "table",
  basis: null,
  fixes: true,
  examples: {
    bad: [
      {
        sheet: [
          ...HEAD.slice(0, -1),
          OTHER_HEADER,
          sumRow("合计", 30),
          projectRow("培训经费", 20),
          OTHER_HEADER,
          projectRow("会议经费", 10),
        ],
        findings: 2,
      },
    ],
    good: [{}],
  },
  *check({ table }) {
    for (const header of table.headers) {
      const brackets = hasChinese(header.value) ? halfWidthBrackets(header.value) : [];
      if (brackets.length === 0) continue;
      const edits = brackets.map(({ start, end, fullWidth }) => ({ start, end, after: fullWidth }));
      yield {
        message: {
          id: "header-halfwidth-bracket",
          params: { header: header.value, better: changeText(header.value, edits) },
        },
        place: brackets.flatMap(({ start, end }) => slice(header, start, end)),
        offending: header.value,
        fix: fixBy(true, () =>
          edits.flatMap(({ start, end, after }) =>
            editsOver(slice(header, start, end), header.value.slice(start, end), after),
          ),
        ),
      };
    }
  },
});
