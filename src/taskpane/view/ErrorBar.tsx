import type { PaneTask } from "../../text/pane";
import { Bar, type BarAction } from "./Bar";
import { usePane, usePaneState } from "./context";

/** What failed, what was and was not done, and the one thing to do about it. */
export function ErrorBar() {
  const { text, session, language } = usePane();
  const error = usePaneState((state) => state.error);
  const hasResult = usePaneState((state) => state.result !== null);
  if (error === null) return null;
  const words = text.errors;
  const dismiss = { label: words.dismiss, act: () => session.dispatch({ type: "error-dismissed" }) };
  const checkAgain = {
    label: words.checkAgain,
    act() {
      dismiss.act();
      void session.check(true);
    },
  };
  const actions: Partial<Record<PaneTask, BarAction>> = {
    check: { label: words.retry, act: () => void session.check(true) },
    write: checkAgain,
    undo: checkAgain,
    workbook: { label: words.retry, act: () => void session.workbook.check() },
  };
  const readAgain = { label: words.readAgain, act: () => void session.readAgain() };
  const action = error.code === "store-changed" ? readAgain : (actions[error.task] ?? dismiss);
  const [what, todo] = words.happened[error.code];
  const old = error.task === "check" && hasResult ? words.oldResult : "";
  const parts = [words.done[error.task], old, todo, error.cells].filter((part) => part !== "");
  return (
    <Bar intent="error" title={what} actions={[action]}>
      {parts.join(language === "zh" ? "" : " ")}
    </Bar>
  );
}
