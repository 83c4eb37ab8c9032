import { once } from "../../../../check/once";
import type { Profile } from "../../../../check/standard/profile";
import type { PickedName } from "../../../../editor/pick";
import type { UsedName } from "../../../worker/methods";
import { createNameSearch, type NameEntry, type NameSearch } from "../../../../naming/search";

/** A name that is offered, with what a pick of it brings along. */
export interface NameOption extends NameEntry {
  readonly picked: PickedName;
}

/** The names to be searched: those of the profile's library first, then the standard ones, then others that the table uses. Made once for each. */
export const namesOf = (profile: Profile, used: readonly UsedName[]): NameSearch<NameOption> =>
  ofProfile(profile)(used);

const ofProfile = once((profile: Profile) => once((used: readonly UsedName[]) => searchOf(profile, used)));

function searchOf(profile: Profile, used: readonly UsedName[]): NameSearch<NameOption> {
  const library = profile.wording.map((entry): NameOption => {
    const { name, category, status, synonyms } = entry;
    return { name, category, status, synonyms, source: "library", picked: entry };
  });
  const standard = profile.names.map((entry): NameOption => {
    const { name, category } = entry;
    return { name, category, source: "standard", picked: entry };
  });
  const known = new Set([...library, ...standard].map(({ name }) => name));
  const others = used.flatMap(({ name, category }): NameOption[] =>
    known.has(name) ? [] : [{ name, category, source: "used", picked: bare(name, category) }],
  );
  return createNameSearch([...library, ...standard, ...others]);
}

/** A name that brings nothing along. */
const bare = (name: string, category: string | null): PickedName => ({
  name,
  category,
  operator: "",
  target: null,
  unit: "",
  synonyms: [],
  note: "",
  status: "draft",
});
