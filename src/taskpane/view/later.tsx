import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useState, type ComponentType } from "react";
import { createChunk, type Chunk } from "../chunk";
import { Bar } from "./Bar";
import { usePane } from "./context";
import { useDelayed } from "./useDelayed";

/** What is loaded sooner shows no word of it, in milliseconds. */
const PATIENCE = 300;

const useStyles = makeStyles({
  waiting: { padding: "4px 12px", color: tokens.colorNeutralForeground2 },
  view: { flex: "1 1 0", minHeight: 0, padding: "12px" },
});

interface LaterProps {
  /** Goes on without it, where it cannot be loaded and stands before everything else. */
  readonly onGiveUp?: () => void;
}

/**
 * A component of a part of the program that is loaded when it is first shown. A view takes the room of the pane meanwhile, a piece takes
 * none before there is something to say.
 */
export function later<P extends object>(
  get: () => Promise<ComponentType<P>>,
  as: "view" | "piece" = "view",
): { readonly chunk: Chunk<ComponentType<P>>; readonly View: ComponentType<P & LaterProps> } {
  const chunk = createChunk(get);
  function View({ onGiveUp, ...props }: P & LaterProps) {
    const [Loaded, setLoaded] = useState(chunk.now);
    const [hasFailed, setHasFailed] = useState(false);
    const isWaiting = Loaded === null && !hasFailed;
    useEffect(() => {
      if (!isWaiting) return undefined;
      let isShown = true;
      const show = (then: () => void) => () => {
        if (isShown) then();
      };
      chunk.load().then(
        show(() => setLoaded(chunk.now)),
        show(() => setHasFailed(true)),
      );
      return () => {
        isShown = false;
      };
    }, [isWaiting]);
    if (Loaded !== null) return <Loaded {...(props as unknown as P)} />;
    return hasFailed ? <Failed onRetry={() => setHasFailed(false)} onGiveUp={onGiveUp} /> : <Waiting as={as} />;
  }
  return { chunk, View };
}

function Waiting({ as }: { as: "view" | "piece" }) {
  const styles = useStyles();
  const { text } = usePane();
  const slow = useDelayed(true, PATIENCE);
  return (
    <div
      className={mergeClasses((as === "view" || slow) && styles.waiting, as === "view" && styles.view)}
      role="status"
    >
      {slow && text.parts.loading}
    </div>
  );
}

function Failed({ onRetry, onGiveUp }: { onRetry: () => void; onGiveUp: (() => void) | undefined }) {
  const { text } = usePane();
  const retry = { label: text.errors.retry, act: onRetry };
  const giveUp = onGiveUp === undefined ? [] : [{ label: text.preview.cancel, act: onGiveUp }];
  return (
    <Bar intent="error" title={text.parts.notLoaded} actions={[retry, ...giveUp]}>
      {text.parts.what}
    </Bar>
  );
}
