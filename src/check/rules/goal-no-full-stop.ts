import { fixBy } from "../offer";
import { defineRule } from "../rule";
import { slice } from "../sheet/located";
import { cellAt, rowOf, type SheetSnapshot } from "../sheet/snapshot";
import { tailOf, withoutTail } from "../sheet/tail";
import { goalAt, goalsWhere, isUnwritten } from "../table/goal";
import type { Goal } from "../table/types";
import { edit, editsOver } from "../text-edits";

/** What may close a quotation or a bracket after the 。 */
const CLOSING = '”’"』」）)》';
/** A mark that stands where the 。 should. */
const OTHER_STOP = /[；;.．｡]$/;
/** After these, after … or after two points and more, something is still to come. */
const OPEN = /[，、：,:…]$/;

/** A goal that does not end in 。 */
export const goalNoFullStop = defineRule({
  id: "goal-no-full-stop",
  severity: "info",
  scope: "project",
  basis: null,
  fixes: true,
  examples: {
    bad: [
      { goal: "全年办好2次培训", fixed: "全年办好2次培训。" },
      { goal: "办好2次培训；开好1次会议；", fixed: "办好2次培训；开好1次会议。" },
      { goal: "全年办好2次培训，" },
    ],
    good: [{}, { goal: "全年办好2次培训（含线上1次。）" }, { goal: "" }],
  },
  detect: goalsWhere((goal, { sheets }) => !isClosed(goal.value) && !isUnwritten(goal) && !isNumber(goal, sheets)),
  describe(at, { project }) {
    const goal = goalAt(project, at);
    const { value } = goal;
    const points = tailOf(value, ".");
    const open = points.length > 1 ? points : (OPEN.exec(value.slice(-1))?.[0] ?? "");
    const replaced = open === "" ? (OTHER_STOP.exec(value.slice(-1))?.[0] ?? "") : "";
    const end = slice(goal, value.length, value.length);
    const last = open + replaced;
    return {
      message: {
        id: open === "" ? "goal-no-full-stop" : "goal-no-full-stop/open",
        params: { last: open === "" ? value.slice(-4) : open },
      },
      place: last === "" ? end : slice(goal, value.length - last.length, value.length),
      offending: last,
      ...(open === ""
        ? {
            fix: fixBy(true, () =>
              replaced === ""
                ? end.map((span) => edit(span, "", "。"))
                : editsOver(slice(goal, value.length - 1, value.length), replaced, "。"),
            ),
          }
        : {}),
    };
  },
});

const isClosed = (text: string): boolean =>
  text.endsWith("。") || /[。！？]$/.test(withoutTail(text, CLOSING).slice(-1));

/** A number or a date is no sentence. */
function isNumber({ spans }: Goal, sheets: ReadonlyMap<string, SheetSnapshot>): boolean {
  const at = spans.at(-1);
  const sheet = at && sheets.get(at.sheet);
  const row = sheet && rowOf(sheet, at.row);
  return sheet !== undefined && row != null && typeof cellAt(sheet, row, at?.column ?? 0).value === "number";
}
