import type { Quirks } from "../profiles/quirks";

/** When a pane is shown that its add-in wants shown: at once, or once the function of the button that was pressed has completed. */
export interface Visibility {
  /** The add-in wants its pane shown or hidden. */
  wish(visible: boolean): void;
  /** No function of a button is under way any more. */
  idle(): void;
}

export function createVisibility(
  quirks: Readonly<Quirks>,
  isBusy: () => boolean,
  show: (visible: boolean) => void,
): Visibility {
  let isPutOff = false;
  return {
    wish(visible) {
      isPutOff = visible && quirks.hidesPaneUntilCompleted && isBusy();
      if (!isPutOff) show(visible);
    },
    idle() {
      if (isPutOff) show(true);
      isPutOff = false;
    },
  };
}
