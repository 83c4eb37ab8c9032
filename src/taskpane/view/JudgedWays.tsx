import { Button, makeStyles } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { useState } from "react";
import type { ListedFinding } from "../../check/finding";
import { findingRow } from "../session/findings/rows";
import type { ListedWay } from "../session/ways";
import { usePane } from "./context";
import type { MenuEntry } from "./menu/entries";
import { MenuPopup } from "./menu/MenuPopup";

const useStyles = makeStyles({ button: { minWidth: 0 } });

interface JudgedWaysProps {
  readonly finding: ListedFinding;
  /** Whether the keyboard is on it. */
  readonly active: boolean;
}

/**
 * The ways to mend a finding by its picklist. What comes of each is worked out when they are asked for: one that nothing speaks against is
 * taken at once, of several there is a menu that goes with the finding and says what each would bring.
 */
export function JudgedWays({ finding, active }: JudgedWaysProps) {
  const styles = useStyles();
  const { text, session } = usePane();
  const [ways, setWays] = useState<readonly ListedWay[] | null>(null);
  const [button, setButton] = useState<HTMLElement | null>(null);
  const { key, choices, fix } = finding;
  const [only, ...others] = choices;
  const isSingle = others.length === 0 && fix === null;
  const take = (way: ListedWay): void => {
    setWays(null);
    const { label, keys } = way;
    if (keys.length > 1) {
      void session.preview({ kind: "alike", way: { key, label }, keys, count: keys.length });
    } else if (label === null) void session.fix(key);
    else {
      void session.choose(
        key,
        choices.findIndex((choice) => choice.label === label),
      );
    }
  };
  const ask = async (): Promise<void> => {
    session.dispatch({ type: "moved", row: findingRow(key) });
    const found = await session.waysOf(key);
    const [first, ...rest] = found;
    if (first !== undefined && rest.length === 0 && isSingle && first.outcome?.faults.length === 0) take(first);
    else setWays(found);
  };
  const name = ({ label, keys }: ListedWay): string =>
    keys.length === 1
      ? (label ?? text.suggestion)
      : label === null
        ? text.fixAlike(keys.length)
        : text.changeAlike(keys.length, label);
  const entry = (way: ListedWay): MenuEntry => {
    const faults = way.outcome?.faults ?? [];
    const rules = [...new Set(faults.map(({ rule }) => text.ruleTitle(rule)))];
    return {
      label: name(way),
      subText: faults.length === 0 ? undefined : text.brings(faults.length, rules),
      act: () => take(way),
    };
  };
  return (
    <>
      <Button
        ref={setButton}
        size="small"
        className={styles.button}
        tabIndex={active ? 0 : -1}
        aria-haspopup={isSingle ? undefined : "menu"}
        aria-expanded={isSingle ? undefined : ways !== null && active}
        icon={isSingle ? undefined : <ChevronDownRegular />}
        iconPosition="after"
        onClick={() => void ask()}
      >
        {isSingle && only !== undefined ? text.changeTo(only.label) : text.choose}
      </Button>
      {ways !== null && active && button !== null && (
        <MenuPopup
          groups={[
            ways.length === 0 ? [{ label: text.outcome.gone, disabled: true, act: () => undefined }] : ways.map(entry),
          ]}
          button={button}
          align="start"
          onClose={() => setWays(null)}
        />
      )}
    </>
  );
}
