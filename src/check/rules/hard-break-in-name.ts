import { defineRule, type Problem } from "../rule";
import { breakProblem, breaksOf } from "../table/hard-breaks";

const NONE: readonly Problem[] = [];

/** A line break inside a project's name. */
export const hardBreakInName = defineRule({
  id: "hard-break-in-name",
  severity: "info",
  scope: "project",
  basis: null,
  examples: {
    bad: [
      { name: "代表履职\n培训经费", fixed: "代表履职培训经费" },
      { name: "OA\nERP 系统\n运维经费", fixed: "OA ERP 系统运维经费" },
    ],
    good: [{}, { name: "培训经费\n" }],
  },
  check({ project, sheets }) {
    const breaks = breaksOf(project.name.spans, sheets);
    return breaks.length === 0 ? NONE : [breakProblem("hard-break-in-name", breaks)];
  },
});
