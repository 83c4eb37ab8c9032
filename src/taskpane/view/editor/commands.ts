import type { Command } from "../../commands/command";
import type { Session } from "../../session/session";

interface EditorContext {
  readonly session: Session;
  /** Writes, asking first where the draft is not finished. */
  readonly write: () => void;
}

export const WRITE: Command<EditorContext> = {
  id: "write",
  label: (text) => text.editor.write,
  keys: [{ key: "Enter", ctrl: true }],
  act: ({ write }) => write(),
};

export const BACK: Command<Pick<EditorContext, "session">> = {
  id: "back",
  label: (text) => text.editor.back,
  keys: [{ key: "z", ctrl: true, shift: false }],
  isTextKey: true,
  applies: ({ session }) => (session.getState().editing.open?.history.past.length ?? 0) > 0,
  act: ({ session }) => session.editing.back(),
};

export const FORTH: Command<Pick<EditorContext, "session">> = {
  id: "forth",
  label: (text) => text.editor.forth,
  keys: [
    { key: "y", ctrl: true },
    { key: "z", ctrl: true, shift: true },
  ],
  isTextKey: true,
  applies: ({ session }) => (session.getState().editing.open?.history.future.length ?? 0) > 0,
  act: ({ session }) => session.editing.forth(),
};

/** What the keys do in the view 指标, wherever the keyboard is in it. */
export const EDITOR_COMMANDS: readonly Command<EditorContext>[] = [WRITE, BACK, FORTH];
