import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useRef, useState } from "react";
import { cardsOf, isEvaluated } from "../../../editor/types";
import { usePane, usePaneState } from "../context";
import { SetPicker } from "./SetPicker";

const useStyles = makeStyles({
  empty: { margin: "4px 0 8px", lineHeight: "20px", color: tokens.colorNeutralForeground2 },
});

/** Adds the indicators usual for the project's kind: at once to see where there are none, else when asked for. */
export function SetSection() {
  const styles = useStyles();
  const { text } = usePane();
  const words = text.editor.set;
  const isEmpty = usePaneState(({ editing: { open } }) => open !== null && cardsOf(open.history.now).length === 0);
  const isFixed = usePaneState(({ editing: { open } }) => open !== null && isEvaluated(open.history.now));
  const [isAsked, setAsked] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setAsked(false);
    // Where it stood the picker was, until a moment later.
    setTimeout(() => button.current?.focus());
  };
  if (isFixed) return null;
  if (isEmpty || isAsked) {
    return (
      <>
        {isEmpty && <p className={styles.empty}>{words.empty}</p>}
        <SetPicker isAlone={isEmpty} onClose={close} />
      </>
    );
  }
  return (
    <Button ref={button} size="small" appearance="subtle" icon={<AddRegular />} onClick={() => setAsked(true)}>
      {words.add}
    </Button>
  );
}
