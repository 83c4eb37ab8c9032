import type { Language } from "../../text/language";
import { WorkbookError } from "../../xlsx/workbook";
import type { Draft, Drafts } from "../saving/drafts";
import type { OpenPages } from "../saving/pages";
import type { Bar } from "./bar";
import { SAVING_TEXTS } from "./saving-texts";

export interface RecoveryOptions {
  readonly bar: Bar;
  readonly language: Language;
  readonly drafts: Drafts;
  readonly pages: OpenPages;
  /** Opens a draft in place of the workbook that is shown; rejects where its file cannot be read. */
  readonly open: (draft: Draft) => Promise<void>;
  /** The workbook whose draft this page is keeping. */
  readonly current: () => string | null;
  readonly say: (problem: string | null) => void;
  readonly status: (text: string) => void;
}

/** Offers, one after the other, the drafts that no open page is working on. To be called at the start, and when a workbook was left. */
export function createRecovery(options: RecoveryOptions): () => Promise<void> {
  const { bar, language, drafts, pages, open, current, say, status } = options;
  const texts = SAVING_TEXTS[language];

  const restore = async (draft: Draft): Promise<void> => {
    try {
      await open(draft);
    } catch (error) {
      if (error instanceof Error && error.cause instanceof WorkbookError) {
        await drafts.setAside(draft.workbook).catch(() => undefined);
        say(texts.damaged([draft.workbook]));
      } else say(error instanceof Error ? error.message : String(error));
    }
  };
  const discard = async ({ workbook }: Draft): Promise<void> => {
    await drafts.remove(workbook).catch(() => undefined);
    status(texts.discarded(workbook));
    await offer();
  };
  const isWorkedOn = async ({ page, workbook }: Draft): Promise<boolean> =>
    page === pages.own ? workbook === current() : pages.isOpen(page);
  const offer = async (looksLeft = LOOKS): Promise<void> => {
    // Where the browser keeps nothing, there is nothing to offer; that is said once something is to be kept.
    const found = await drafts.list().catch(() => null);
    if (found === null) return;
    if (found.damaged.length > 0) say(texts.damaged(found.damaged));
    for (const draft of found.drafts) {
      if (await isWorkedOn(draft)) continue;
      bar.show(texts.restorable(draft.workbook, draft.at), [
        { label: texts.restore, act: () => void restore(draft) },
        { label: texts.discard, act: () => void discard(draft) },
      ]);
      return;
    }
    // A page that has just been closed counts as open for a moment.
    if (found.drafts.length > 0 && looksLeft > 1) setTimeout(() => void offer(looksLeft - 1), BETWEEN_LOOKS);
  };
  return () => offer();
}

const LOOKS = 3;
const BETWEEN_LOOKS = 2_000;
