import type { Severity } from "../../../check/finding";
import { stamp } from "../../../report/stamp";
import type { AcrossFindingAnswer } from "../../answer/across";
import type { FileAnswer, FindingAnswer, PlaceAnswer, SheetAnswer } from "../../answer/answer";
import { locationOf } from "./location";

export const LEVELS: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  info: "note",
};

export function resultOf(
  { key, rule, severity, message, cell, related, accepted }: FindingAnswer,
  { name }: SheetAnswer,
  { file }: FileAnswer,
  rules: ReadonlyMap<string, number>,
) {
  const ruleIndex = rules.get(rule);
  const others = otherCells(related, { sheet: name, cell });
  return {
    ruleId: rule,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: LEVELS[severity],
    message: { text: message },
    locations: [locationOf(file, name, cell)],
    ...(others.length > 0 && { relatedLocations: others.map((one) => locationOf(file, one.sheet, one.cell)) }),
    // The key names no row, so a finding that has moved is the same one.
    partialFingerprints: { "jixiaoFinding/v1": stamp(rule, key) },
    // Where one result tells whether it is suppressed, all have to.
    suppressions: accepted === undefined ? [] : [suppressionOf(accepted)],
  };
}

/** A finding across files: its places may be in any of them. */
export function acrossResult(
  { key, rule, severity, message, file, sheet, cell, related, accepted }: AcrossFindingAnswer,
  rules: ReadonlyMap<string, number>,
) {
  const ruleIndex = rules.get(rule);
  return {
    ruleId: rule,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: LEVELS[severity],
    message: { text: message },
    locations: [locationOf(file, sheet, cell)],
    relatedLocations: related.map((one) => locationOf(one.file, one.sheet, one.cell)),
    partialFingerprints: { "jixiaoFinding/v1": stamp(rule, key) },
    suppressions: accepted === undefined ? [] : [suppressionOf(accepted)],
  };
}

/** The cells of other places, each once: several stretches of one cell are one location. */
function otherCells(places: readonly Cell[], own: Cell): readonly Cell[] {
  const cells = new Map(places.map((place) => [`${place.sheet}!${place.cell}`, place]));
  cells.delete(`${own.sheet}!${own.cell}`);
  return [...cells.values()];
}

type Cell = Pick<PlaceAnswer, "sheet" | "cell">;

const suppressionOf = ({ reason, by, on }: NonNullable<FindingAnswer["accepted"]>) => ({
  kind: "external",
  status: "accepted",
  justification: reason,
  properties: { by, on },
});
