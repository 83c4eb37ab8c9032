import type { Grid } from "../grid";
import type { Quirks } from "../profiles/quirks";

/** What a batch does whose effect a quirk takes away when it is over. */
export interface BatchEffects {
  begin(): void;
  end(): void;
  /** The batch wrote to the workbook. */
  wrote(): void;
  /** The batch has made another sheet the active one. */
  activated(): void;
  /** Whether a selection is lost, because the batch has just changed sheets. */
  losesSelection(): boolean;
  /** The batch wrote a custom XML part. */
  wrotePart(id: string): void;
}

export function createBatchEffects(grid: Grid, quirks: Quirks): BatchEffects {
  let hasWritten = false;
  let hasActivated = false;
  let parts: string[] = [];
  return {
    begin() {
      hasWritten = false;
      hasActivated = false;
      parts = [];
    },
    end() {
      if (hasWritten && quirks.writesClearUndo) grid.clearUndo?.();
      if (quirks.partsVanish) for (const id of parts) grid.customXml.remove(id);
    },
    wrote: () => {
      hasWritten = true;
    },
    activated: () => {
      hasActivated = true;
    },
    losesSelection: () => hasActivated && quirks.selectNeedsSecondSync,
    wrotePart: (id) => {
      parts.push(id);
    },
  };
}
