import { editText } from "../edit";
import { fixBy } from "../offer";
import { defineRule, type Problem } from "../rule";
import { halfWidthBrackets, hasChinese } from "../sheet/full-width";
import { slice } from "../sheet/located";
import { editsOver } from "../text-edits";

const NONE: readonly Problem[] = [];

/** Half-width brackets in a Chinese project name. The name is a key in the budget system, so the fix is only offered. */
export const projectNameHalfwidthBracket = defineRule({
  id: "project-name-halfwidth-bracket",
  severity: "info",
  scope: "project",
  basis: null,
  examples: {
    bad: [{ name: "展示中心 (联络总站)" }, { name: "信息系统(二期）" }],
    good: [{ name: "展示中心（联络总站）" }, { name: "ERP (Phase 2)" }],
  },
  check({ project: { name } }) {
    const brackets = hasChinese(name.value) ? halfWidthBrackets(name.value) : [];
    if (brackets.length === 0) return NONE;
    const edits = brackets.map(({ start, end, fullWidth }) => ({ start, end, after: fullWidth }));
    return [
      {
        message: { id: "project-name-halfwidth-bracket", params: { better: editText(name.value, edits) } },
        place: brackets.flatMap(({ start, end, mark }) => {
          const at = name.value.indexOf(mark, start);
          return at < end ? slice(name, at, at + 1) : [];
        }),
        offending: brackets.map(({ mark }) => mark).join(""),
        fix: fixBy(false, () =>
          edits.flatMap(({ start, end, after }) =>
            editsOver(slice(name, start, end), name.value.slice(start, end), after),
          ),
        ),
      },
    ];
  },
});
