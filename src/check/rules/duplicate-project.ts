import { defineGroupRule, NOTHING } from "../rule";
import type { Project } from "../table/types";
import { HEAD, projectRow, sumRow } from "./example";

/** A project that stands twice under one unit. */
export const duplicateProject = defineGroupRule({
  id: "duplicate-project",
  severity: "error",
  scope: "group",
  basis: null,
  examples: {
    bad: [
      { sheet: [...HEAD, sumRow("合计", 30), projectRow("培训经费", 20), projectRow("培训经费", 10)] },
      {
        sheet: [
          ...HEAD,
          sumRow("合计", 60),
          projectRow("培训经费", 30),
          projectRow("培训\n经费", 20),
          projectRow("培训经费", 10),
        ],
        findings: 2,
      },
      {
        sheet: [
          ...HEAD,
          sumRow("合计", 30),
          sumRow("甲单位", 30),
          projectRow("培训经费", 20),
          projectRow("培训经费", 10),
        ],
      },
    ],
    good: [
      {},
      {
        sheet: [
          ...HEAD,
          sumRow("合计", 30),
          sumRow("甲单位", 20),
          projectRow("培训经费", 20),
          sumRow("乙单位", 10),
          projectRow("培训经费", 10),
        ],
      },
    ],
  },
  // By the name alone: a key with the unit in it would have to be made for each of a hundred thousand projects.
  members({ project: { name } }) {
    return name.value === "" ? NOTHING : [{ key: sameName(name.value) }];
  },
  *check({ members }) {
    const firsts = new Map<string, Project>();
    for (const { project } of members) {
      const unit = project.unit ?? "";
      const first = firsts.get(unit);
      if (first === undefined) {
        firsts.set(unit, project);
        continue;
      }
      yield {
        message: { id: "duplicate-project", params: { name: project.name.value, unit } },
        place: project.name.spans,
        related: first.name.spans,
        offending: unit,
      };
    }
  },
});

/** A space between Latin words may be a line break to another reader of the same name. */
const sameName = (name: string): string => name.replace(/(?<=[A-Za-z])\s+(?=[A-Za-z])/g, "");
