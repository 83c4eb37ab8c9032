import type { Target } from "./types";
import type { TextChange } from "../text-change";

/** 2 and a share: what a scan makes of ≥92%. */
const LIKE_A_SIGN = /^2(100(?:\.0+)?|[1-9]\d(?:\.\d+)?)$/;

/** The edits that turn a 2 before a percentage back into the ≥ it was scanned from (292% → ≥92%); null where no 2 is in the way. */
export function signForTwo(target: Target): readonly TextChange[] | null {
  if (target.kind !== "quantity" || target.marks.length > 0 || target.mistyped !== undefined) return null;
  if (!LIKE_A_SIGN.test(target.number.written)) return null;
  const { start } = target.number.span;
  return [
    { start, end: start, after: "≥" },
    { start, end: start + 1, after: "" },
  ];
}

/** Percentages that a scan makes of a ≥ and a share lie between these. */
const LEAST = 200;
const MOST = 2100;

/** True for a bare number that is a 2 and a share of 0 to 100: as a percentage it is a misread ≥, if it is wrong at all. */
export function isLikeSignAndShare(target: Target): boolean {
  if (target.kind !== "quantity" || target.marks.length > 0) return false;
  const { decimal } = target.number;
  const value = Number(decimal);
  return value >= LEAST && value <= MOST && decimal.startsWith("2") && Number(decimal.slice(1)) <= 100;
}
