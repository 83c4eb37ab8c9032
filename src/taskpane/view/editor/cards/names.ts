import { once } from "../../../../check/once";
import type { Profile } from "../../../../check/standard/profile";
import type { PickedName } from "../../../../editor/pick";
import { createNameSearch, type NameEntry, type NameSearch } from "../../../../naming/search";

/** A name that is offered, with what a pick of it brings along. */
export interface NameOption extends NameEntry {
  readonly picked: PickedName;
}

/** The names a profile has, to be searched: those of the library first, then the standard ones. Made once a profile. */
export const namesOf = once((profile: Profile): NameSearch<NameOption> => {
  const library = profile.wording.map((entry): NameOption => {
    const { name, category, status, synonyms } = entry;
    return { name, category, status, synonyms, source: "library", picked: entry };
  });
  const standard = profile.names.map((entry): NameOption => {
    const { name, category } = entry;
    return { name, category, source: "standard", picked: entry };
  });
  return createNameSearch([...library, ...standard]);
});
