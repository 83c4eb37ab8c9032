import { listedParts, listedTargets } from "../indicator/paired-lists";
import type { Part } from "../indicator/types";
import type { Located } from "../sheet/located";
import type { SheetSnapshot } from "../sheet/snapshot";
import { rawText } from "./cells";
import { TARGET_FIELDS } from "./fields";
import type { Indicator, Project } from "./types";

/** Whether an indicator was read from a cell of several names or targets that cannot be paired with each other. */
export function listsSeveral(
  indicator: Indicator,
  { cells }: Pick<Project, "cells">,
  sheets: ReadonlyMap<string, SheetSnapshot>,
): boolean {
  if (cells.length > 0) return false;
  const holds = (part: Located<unknown> | null, text: string, listed: (raw: string) => readonly Part[]): boolean =>
    part !== null && MAY_LIST.test(text) && coversSeveral(part, listed(rawText(part.spans[0], sheets)));
  const { name } = indicator;
  return (
    holds(name, name?.value ?? "", listedParts) ||
    TARGET_FIELDS.some((field) => holds(indicator[field], indicator[field]?.value.text ?? "", listedTargets))
  );
}

/** A cheap look first: a second number, or one after the other. */
const MAY_LIST = /[2２②]|\d[^\d]+\d/;

/** Whether what was read begins in the first part of a list and goes on into the second. */
function coversSeveral({ spans }: Located<unknown>, [first, second]: readonly Part[]): boolean {
  const [from, to] = [spans[0]?.start ?? 0, spans.at(-1)?.end ?? 0];
  return (
    first !== undefined &&
    second !== undefined &&
    from <= (first.spans[0]?.end ?? 0) &&
    to > (second.spans[0]?.start ?? 0)
  );
}
