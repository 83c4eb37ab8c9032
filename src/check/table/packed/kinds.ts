import { opensRemarks } from "../labels";
import type { RowKind } from "../types";
import { categoryRows } from "./categories";
import type { RowDraft } from "./rows";
import { unitRows } from "./units";

/** Tells remarks and units from unfinished projects, which needs the whole table. */
export function decideKinds(read: readonly RowDraft[], decimals: number): RowKind[] {
  const drafts = withRemarks(read);
  const body = drafts.flatMap((draft, index) =>
    draft.plain === "total" || draft.plain === "filled" || draft.plain === "bare" ? [index] : [],
  );
  const isHeading = headingsByCode(drafts);
  const opening = openingUnits(drafts);
  const opensUnit = (index: number): boolean => opening.has(index);
  const units = unitRows(
    body.map((index) => {
      const draft = drafts[index] as RowDraft;
      return {
        // A row without a name is not filled in yet.
        isCandidate:
          draft.plain === "bare" && (draft.name.value !== "" || opensUnit(index)) && isHeading(draft) !== false,
        isTotal: draft.plain === "total",
        amounts: draft.amounts.map(({ amount }) => amount),
        indent: draft.indent,
        isNamedUnit: draft.isNamedUnit || opensUnit(index) || isHeading(draft) === true,
      };
    }),
    decimals,
  );
  const unitDrafts = new Set([...units].map((index) => body[index] as number));
  const subtotals = categoryRows(drafts, unitDrafts);
  return drafts.map(({ plain }, index) => {
    if (plain === "filled") return "project";
    if (plain === "bare") return subtotals.has(index) ? "subtotal" : unitDrafts.has(index) ? "unit" : "project";
    return plain === "line" ? "project" : plain;
  });
}

/** The drafts with numbered lines as notes where they go on with a remark, and as rows without amounts elsewhere. */
function withRemarks(drafts: readonly RowDraft[]): readonly RowDraft[] {
  if (!drafts.some(({ plain }) => plain === "line")) return drafts;
  let isInRemarks = false;
  return drafts.map((draft) => {
    const { plain, name } = draft;
    if (plain === "line") return { ...draft, plain: isInRemarks ? "note" : "bare" };
    if (plain !== "blank") isInRemarks = plain === "note" && opensRemarks(name.value);
    return draft;
  });
}

/** 某局 in the column of units, with amounts and no name, above the rows that say the same there. */
function openingUnits(drafts: readonly RowDraft[]): ReadonlySet<number> {
  const opening = new Set<number>();
  let before: string | null = null;
  drafts.forEach(({ plain, unit, unitCell }, index) => {
    if (plain !== "filled" && plain !== "bare") return;
    if (plain === "bare" && unitCell !== null && unit !== "" && unit !== before) opening.add(index);
    before = unit;
  });
  return opening;
}

/**
 * Where every project that is filled in has a code and some bare row has none, codes tell headings (true) from projects (false); null
 * where they tell nothing.
 */
function headingsByCode(drafts: readonly RowDraft[]): (draft: RowDraft) => boolean | null {
  const tells =
    drafts.some(({ plain, hasCode }) => plain === "bare" && !hasCode) &&
    drafts.some(({ plain }) => plain === "filled") &&
    drafts.every(({ plain, hasCode }) => plain !== "filled" || hasCode);
  return ({ plain, hasCode }) => (tells && plain === "bare" ? !hasCode : null);
}
