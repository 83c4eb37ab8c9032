import { IUndoRedoService, type Injector } from "@univerjs/core";
import { BOOK } from "./book";

/** Runs several commands as one undo step. Inside another such step they become part of that one. */
export type AsOneStep = <T>(work: () => T) => T;

export function createSteps(injector: Injector): AsOneStep {
  const undos = injector.get(IUndoRedoService);
  let isOpen = false;
  return (work) => {
    if (isOpen) return work();
    const step = undos.__tempBatchingUndoRedo(BOOK);
    isOpen = true;
    try {
      return work();
    } finally {
      isOpen = false;
      step.dispose();
    }
  };
}
