import { defineRule } from "../rule";

/** A cell of text in which no indicator can be found. */
export const indicatorParseError = defineRule({
  id: "indicator-parse-error",
  severity: "error",
  scope: "project",
  basis: null,
  examples: {
    bad: [{ cell: "完成全年培训任务，参训人员满意。" }],
    good: [{}, { cell: "" }],
  },
  *check({ project }) {
    if (project.cell === null || project.indicators.length > 0 || project.cell.parsed.strays.length === 0) return;
    const text = project.cell.parsed.strays.map((stray) => stray.text.trim()).join("");
    yield {
      message: { id: "indicator-parse-error", params: { text: text.length > 20 ? `${text.slice(0, 20)}…` : text } },
      place: [project.cell.span],
      offending: text,
    };
  },
});
