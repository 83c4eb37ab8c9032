import { fixBy } from "../offer";
import { defineRule } from "../rule";
import { halfWidthMarks } from "../sheet/full-width";
import { slice } from "../sheet/located";
import { goalAt, goalsWhere } from "../table/goal";
import { editsOver } from "../text-edits";

/** Half-width , ; : ( ) beside Chinese in a goal. */
export const goalHalfwidthPunct = defineRule({
  id: "goal-halfwidth-punct",
  severity: "info",
  scope: "project",
  basis: null,
  fixes: true,
  examples: {
    bad: [
      { goal: "(1) 办好2次培训, 开好1次会议; (2) 做好总结。", fixed: "(1) 办好2次培训，开好1次会议；(2) 做好总结。" },
      { goal: "维护办公系统(OA), 全年2次。", fixed: "维护办公系统（OA），全年2次。" },
    ],
    good: [{ goal: "每日9:00开馆，全年接待1,200人，网址 http://a.cn/b,c。" }],
  },
  detect: goalsWhere(({ value }) => halfWidthMarks(value).length > 0),
  describe(at, { project }) {
    const goal = goalAt(project, at);
    const marks = halfWidthMarks(goal.value);
    const kinds = [...new Set(marks.map(({ mark }) => mark))].sort();
    return {
      message: { id: "goal-halfwidth-punct", params: { count: marks.length, marks: kinds.join(" ") } },
      place: marks.flatMap(({ start }) => slice(goal, start, start + 1)),
      offending: kinds.join(""),
      fix: fixBy(true, () =>
        marks.flatMap(({ start, end, fullWidth }) =>
          editsOver(slice(goal, start, end), goal.value.slice(start, end), fullWidth),
        ),
      ),
    };
  },
});
