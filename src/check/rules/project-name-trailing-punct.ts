import { slice } from "../sheet/located";
import { tailOf } from "../sheet/tail";
import { defineRule, NO_PROBLEMS } from "../rule";
import { fixBy } from "../offer";
import { editsOver } from "../text-edits";

/** A project name that ends in a mark. The name is a key in the budget system, so the fix is only offered. */
export const projectNameTrailingPunct = defineRule({
  id: "project-name-trailing-punct",
  severity: "warning",
  scope: "project",
  basis: null,
  examples: {
    bad: [{ name: "培训经费。" }, { name: "培训经费、" }],
    good: [{ name: "培训经费" }, { name: "“智慧人大”系统（二期）" }],
  },
  check({ project }) {
    const { name } = project;
    const punctuation = tailOf(name.value, "。；，、;,");
    const start = name.value.length - punctuation.length;
    if (punctuation === "" || start === 0) return NO_PROBLEMS;
    const place = slice(name, start, name.value.length);
    return [
      {
        message: { id: "project-name-trailing-punct", params: { mark: punctuation } },
        place,
        offending: punctuation,
        fix: fixBy(false, () => editsOver(place, punctuation, "")),
      },
    ];
  },
});
