import { defineGroupRule, NOTHING } from "../rule";
import { yearlessProjectName } from "../table/project-name";
import { HEAD, projectRow, sumRow } from "./example";

/** Project names that are the same but for years, quotes, brackets and punctuation. */
export const nearDuplicateProject = defineGroupRule({
  id: "near-duplicate-project",
  severity: "info",
  scope: "group",
  basis: null,
  examples: {
    bad: [
      {
        sheet: [
          ...HEAD,
          sumRow("合计", 30),
          projectRow("2025-2026年信息化运维项目", 20),
          projectRow("2026-2027年“信息化”运维项目。", 10),
        ],
      },
    ],
    good: [
      {
        sheet: [
          ...HEAD,
          sumRow("合计", 30),
          projectRow("2026年信息化运维项目", 20),
          projectRow("2026年信息化升级项目", 10),
        ],
      },
      { sheet: [...HEAD, sumRow("合计", 30), projectRow("培训经费", 20), projectRow("培训经费", 10)] },
    ],
  },
  members({ project }) {
    const key = yearlessProjectName(project.name.value);
    return key === "" ? NOTHING : [{ key }];
  },
  *check({ members }) {
    const [first, ...others] = members.map(({ project }) => project);
    const other = others.find(({ name }) => name.value !== first?.name.value);
    if (first === undefined || other === undefined) return;
    yield {
      message: {
        id: "near-duplicate-project",
        params: { first: first.name.value, other: other.name.value, projects: members.length },
      },
      place: first.name.spans,
      related: others.flatMap(({ name }) => name.spans),
      offending: others.map(({ name }) => name.value).join("/"),
    };
  },
});
