import type { Profile, StandardName } from "../check/standard/profile";
import { unitsOf } from "../check/standard/units";
import type { WordingEntry } from "../check/wording/entry";
import { setLevel2, withCard } from "./operations";
import { targetFields } from "./targets/fields";
import type { Draft } from "./types";

/** A name to pick: of the standard, or of a team's library. */
export type PickedName = StandardName | WordingEntry;

/**
 * Gives a card a name with its usual operator, target and unit, and files it where the name belongs if `filed` says so. Where only the
 * user can know the target, the number that is there stays, and if there is none it is left open: none is invented.
 */
export function pickName(
  draft: Draft,
  id: string,
  picked: PickedName,
  profile: Profile,
  { filed = false } = {},
): Draft {
  const units = unitsOf(profile);
  const named = withCard(draft, id, (card) => {
    const text = (now: string | null): string | null => (now === null ? null : pickedTarget(picked, now, units));
    const cycle = text(card.cycle);
    const annual = card.follows ? cycle : text(card.annual);
    return { ...card, name: picked.name, cycle, annual };
  });
  return filed && picked.category !== null ? setLevel2(named, id, picked.category, profile) : named;
}

/** The target that a pick brings along, where `now` is the one that stands there. */
function pickedTarget(
  { operator, target, unit }: Pick<PickedName, "operator" | "target" | "unit">,
  now: string,
  units: ReturnType<typeof unitsOf>,
): string {
  const isWords = operator === "定性";
  if (target !== null) return isWords ? target + unit : operator + target + unit;
  // Words have no number to be left open, and a pick without a sign or unit has nothing to bring.
  if (isWords || (operator === "" && unit === "")) return now;
  const fields = targetFields(now, units);
  const number = fields.kind === "quantity" || fields.kind === "frequency" ? fields.number : "";
  return operator + number + unit;
}
