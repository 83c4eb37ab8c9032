import { fixBy } from "../offer";
import { defineRule, FOUND, NOTHING } from "../rule";
import { halfWidthBrackets, hasChinese } from "../sheet/full-width";
import { slice } from "../sheet/located";
import { editsOver } from "../text-edits";
import { changeText } from "../text-change";

const BRACKET = /[()]/;

/** Half-width brackets in a Chinese project name. The name is a key in the budget system, so the fix is only offered. */
export const projectNameHalfwidthBracket = defineRule({
  id: "project-name-halfwidth-bracket",
  severity: "info",
  scope: "project",
  basis: null,
  fixes: true,
  examples: {
    bad: [{ name: "展示中心 (联络总站)" }, { name: "信息系统(二期）" }],
    good: [{ name: "展示中心（联络总站）" }, { name: "ERP (Phase 2)" }],
  },
  detect: ({ project: { name } }) => (BRACKET.test(name.value) && hasChinese(name.value) ? FOUND : NOTHING),
  describe(_, { project: { name } }) {
    const brackets = halfWidthBrackets(name.value);
    const edits = brackets.map(({ start, end, fullWidth }) => ({ start, end, after: fullWidth }));
    return {
      message: { id: "project-name-halfwidth-bracket", params: { better: changeText(name.value, edits) } },
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
    };
  },
});
