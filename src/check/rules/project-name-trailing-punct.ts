import { slice } from "../sheet/located";
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
    const match = /[。；，、;,]+$/.exec(name.value);
    if (match === null || match.index === 0) return NO_PROBLEMS;
    const place = slice(name, match.index, name.value.length);
    return [
      {
        message: { id: "project-name-trailing-punct", params: { mark: match[0] } },
        place,
        offending: match[0],
        fix: fixBy(false, () => editsOver(place, name.value.slice(match.index), "")),
      },
    ];
  },
});
