import type { PaneEvent } from "../events";
import type { Words } from "../findings/list";
import type { PaneState } from "../state/state";
import { reduceActing } from "./acting";
import { reduceChecked } from "./checked";
import { reduceChoices } from "./choices";
import { reduceList } from "./list";
import { reduceOwned } from "./owned";
import { reduceShown } from "./shown";

/** One reducer a slice. What was chosen comes before what was found, and that before the list and the words that tell of it. */
const SLICES = [reduceChoices, reduceOwned, reduceChecked, reduceList, reduceShown, reduceActing];

/** The next state; the same where nothing changes. Pure. `words` is what the search looks through. */
export function reduce(before: PaneState, event: PaneEvent, words: Words): PaneState {
  return SLICES.reduce((state, slice) => {
    const change = slice(state, event, { before, words });
    return change === null ? state : { ...state, ...change };
  }, before);
}
