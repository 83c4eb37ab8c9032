import { isOfSame } from "./draft-owner";
import { browserDraftStorage, type DraftStorage } from "./draft-storage";
import type { BrowserStorage } from "../partitioned";

/** Stores drafts under the workbook's address. The address is asked each time they are saved, as it changes with a first save. */
export function followedDraftStorage(
  storage: () => BrowserStorage,
  address: () => Promise<string | null>,
): Required<DraftStorage> {
  let known: string | null = null;
  let stored = browserDraftStorage(storage, known);
  /** Whether what is stored was read or written by this pane: what another workbook without an address left there is not moved. */
  let hasOwn = false;
  let following: Promise<void> = Promise.resolve();

  const followNow = async (): Promise<void> => {
    const now = await address();
    // A workbook that was saved stays so: a program that does not say where has not answered.
    if (now === known || now === null) return;
    const next = browserDraftStorage(storage, now);
    const drafts = hasOwn ? stored.load().drafts : [];
    if (drafts.length > 0) {
      // What cannot be read there is put aside by its reading.
      const others = next.load().drafts.filter((draft) => !drafts.some((own) => isOfSame(own, draft)));
      if (next.save([...others, ...drafts])) stored.save([]);
    }
    known = now;
    stored = next;
  };
  const follow = (): Promise<void> => {
    following = following.then(followNow).catch(() => undefined);
    return following;
  };

  return {
    load() {
      hasOwn = true;
      return stored.load();
    },
    save(drafts) {
      hasOwn = true;
      const isStored = stored.save(drafts);
      void follow();
      return isStored;
    },
    follow,
  };
}
