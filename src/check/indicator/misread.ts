import type { SignEdit } from "./signs";
import type { Target } from "./types";

/** 2 and a share: what a scan makes of ≥92%. */
const LIKE_A_SIGN = /^2(100(?:\.0+)?|[1-9]\d(?:\.\d+)?)$/;

/** The edits that turn a 2 before a percentage back into the ≥ it was scanned from (292% → ≥92%); null where no 2 is in the way. */
export function signForTwo(target: Target): readonly SignEdit[] | null {
  if (target.kind !== "quantity" || target.marks.length > 0 || !LIKE_A_SIGN.test(target.number.written)) return null;
  const { start } = target.number.span;
  return [
    { start, end: start, after: "≥" },
    { start, end: start + 1, after: "" },
  ];
}
