import { Bar } from "../Bar";
import { usePane, usePaneState } from "../context";

/** Says once that drafts do not outlive the pane, or that stored ones are damaged. */
export function NotKept() {
  const { text, session } = usePane();
  const isStored = usePaneState((state) => state.editing.persistence !== "not-stored");
  const damaged = usePaneState((state) => state.editing.damagedDrafts);
  const isLost = damaged > 0;
  if (isStored && !isLost) return null;
  const words = isLost ? text.editor.lost : text.editor.notKept;
  const act = (): void => (isLost ? session.editing.noteLossRead() : session.editing.noteRead());
  return (
    <Bar
      intent="warning"
      title={isLost ? text.editor.lost.title(damaged) : text.editor.notKept.title}
      actions={[{ label: words.dismiss, act }]}
      isFlush
    >
      {words.what}
    </Bar>
  );
}
