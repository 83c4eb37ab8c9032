import { defineRule, FOUND, NOTHING } from "../rule";
import { breakProblem, breaksOf } from "../table/hard-breaks";

/** A line break inside a project's name. */
export const hardBreakInName = defineRule({
  id: "hard-break-in-name",
  severity: "info",
  scope: "project",
  basis: null,
  fixes: true,
  examples: {
    bad: [
      { name: "代表履职\n培训经费", fixed: "代表履职培训经费" },
      { name: "OA\nERP 系统\n运维经费", fixed: "OA ERP 系统运维经费" },
    ],
    good: [{}, { name: "培训经费\n" }],
  },
  detect: ({ project, sheets }) => (breaksOf(project.name.spans, sheets).length > 0 ? FOUND : NOTHING),
  describe: (_, { project, sheets }) => breakProblem("hard-break-in-name", breaksOf(project.name.spans, sheets)),
});
