import { slice } from "../sheet/located";
import { withoutTail } from "../sheet/tail";
import { defineRule, NOTHING } from "../rule";
import { fixBy } from "../offer";
import { editsOver } from "../text-edits";

/** A project name that ends in a mark. The name is a key in the budget system, so the fix is only offered. */
export const projectNameTrailingPunct = defineRule({
  id: "project-name-trailing-punct",
  severity: "warning",
  scope: "project",
  basis: null,
  fixes: true,
  examples: {
    bad: [{ name: "培训经费。" }, { name: "培训经费、" }],
    good: [{ name: "培训经费" }, { name: "“智慧人大”系统（二期）" }],
  },
  /** Where the marks at its end begin. */
  detect({ project: { name } }) {
    const start = withoutTail(name.value, "。；，、;,").length;
    return start > 0 && start < name.value.length ? [start] : NOTHING;
  },
  describe(start, { project: { name } }) {
    const marks = name.value.slice(start);
    const place = slice(name, start, name.value.length);
    return {
      message: { id: "project-name-trailing-punct", params: { mark: marks } },
      place,
      offending: marks,
      fix: fixBy(false, () => editsOver(place, marks, "")),
    };
  },
});
