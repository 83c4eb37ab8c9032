import { createContext, useContext, useSyncExternalStore } from "react";
import type { Language } from "../../text/language";
import type { PaneText } from "../../text/pane";
import type { Session } from "../session/session";
import type { PaneState } from "../session/state/state";
import type { FileToSave, TextToCopy } from "./saving/save-file";

/** What every part of the pane works with. */
export interface Pane {
  readonly session: Session;
  readonly language: Language;
  readonly text: PaneText;
  /** Whether the program's pane can save files. */
  readonly canSave: boolean;
  /** The one way a file reaches the user: as a download, or where the program does nothing with one, as a text to copy. True where it was saved. */
  readonly save: (file: FileToSave) => boolean;
  /** Shows a text to be copied by hand. */
  readonly offerText: (text: TextToCopy) => void;
}

const PaneContext = createContext<Pane | null>(null);

export const PaneProvider = PaneContext.Provider;

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (pane === null) throw new Error("no pane around this component");
  return pane;
}

/** A piece of the session's state; the component renders again when it is another one. */
export function usePaneState<T>(select: (state: PaneState) => T): T {
  const { session } = usePane();
  return useSyncExternalStore(session.subscribe, () => select(session.getState()));
}
