/** Where the workbook is stored: its address as the program last told it, null as long as it was never saved. */
export interface WorkbookPlace {
  known(): string | null;
  /** Asks again: a first save changes it, and no event tells. */
  follow(): Promise<void>;
}

/** How often a workbook that was never saved is asked again while nobody comes to the pane, in milliseconds. */
const ASKED_AGAIN = 60_000;

/** `onFollowed` is called each time it was asked. */
export function followedPlace(
  address: () => Promise<string | null>,
  onFollowed: () => Promise<void> | undefined,
): WorkbookPlace {
  let known: string | null = null;
  const follow = async (): Promise<void> => {
    try {
      // A program that does not say where has not answered.
      known = (await address()) ?? known;
    } catch {
      // It is asked again.
    }
    await onFollowed();
  };
  const asking = setInterval(() => {
    if (known === null) void follow();
    else clearInterval(asking);
  }, ASKED_AGAIN);
  return { known: () => known, follow };
}
