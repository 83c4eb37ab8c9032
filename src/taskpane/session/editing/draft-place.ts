import type { Draft } from "../../../editor/types";
import type { DraftStorage } from "./draft-storage";
import type { followedDraftStorage } from "./followed-drafts";

/**
 * Where drafts are to be stored. It gets what stores them in the browser, which is loaded together with the editor: reading them takes
 * a schema of all they hold.
 */
export type DraftPlace = (followed: typeof followedDraftStorage) => DraftStorage;

/** Drafts that last as long as the pane. */
export const IN_MEMORY: DraftPlace = () => {
  let stored: readonly Draft[] = [];
  return {
    load: () => ({ drafts: stored, damaged: 0 }),
    save(drafts) {
      stored = drafts;
      return true;
    },
  };
};
