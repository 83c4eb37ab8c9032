import { Button, Checkbox, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useEffect, useId, useMemo, useRef, useState } from "react";
import { addSet } from "../../../editor/add-set";
import { kindOf, PROJECT_KINDS, type KindGuess, type ProjectKind } from "../../../editor/kinds";
import { setFor, type SetIndicator } from "../../../editor/sets";
import { cardsOf } from "../../../editor/types";
import type { PaneText } from "../../../text/pane";
import { usePane, usePaneState } from "../context";
import { focusCard } from "./focus";

const useStyles = makeStyles({
  picker: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: "8px 10px",
    marginTop: "6px",
  },
  title: { margin: "0 0 6px", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  kind: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", alignItems: "center", columnGap: "8px" },
  quiet: {
    margin: "2px 0 0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    color: tokens.colorNeutralForeground3,
  },
  set: { margin: "6px 0", padding: 0, border: "none", minWidth: 0 },
  line: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", alignItems: "start", columnGap: "6px" },
  target: {
    padding: "7px 0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    color: tokens.colorNeutralForeground3,
  },
  class: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  actions: { display: "flex", gap: "8px" },
});

interface SetPickerProps {
  /** True where the project has no indicators: there is nothing to go back to. */
  readonly isAlone: boolean;
  readonly onClose: () => void;
}

/** The kind of the project, best guess first, and the indicators usual for it, to be ticked and added in one step. */
export function SetPicker({ isAlone, onClose }: SetPickerProps) {
  const styles = useStyles();
  const { text } = usePane();
  const words = text.editor.set;
  const name = usePaneState((state) => state.editing.open?.fresh.owner.name ?? "");
  const goal = usePaneState((state) => state.editing.open?.goal ?? "");
  const guesses = useMemo(() => kindOf(name, goal), [name, goal]);
  const [chosen, setChosen] = useState<ProjectKind | null>(null);
  const kind = chosen ?? guesses[0]?.kind ?? null;
  const id = useId();
  const title = useId();
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    // It was asked for.
    if (!isAlone) select.current?.focus();
  }, [isAlone]);
  const others = PROJECT_KINDS.filter((one) => guesses.every((guess) => guess.kind !== one));
  const option = (one: ProjectKind) => (
    <option key={one} value={one}>
      {words.kinds[one]}
    </option>
  );
  return (
    <section className={styles.picker} aria-labelledby={title}>
      <h3 className={styles.title} id={title}>
        {words.title}
      </h3>
      <div className={styles.kind}>
        <label htmlFor={id}>{words.kind}</label>
        <Select
          ref={select}
          id={id}
          size="small"
          value={kind ?? ""}
          onChange={(_, { value }) => setChosen(PROJECT_KINDS.find((one) => one === value) ?? null)}
        >
          {kind === null && <option value="">{words.choose}</option>}
          {guesses.length > 0 && <optgroup label={words.likely}>{guesses.map((guess) => option(guess.kind))}</optgroup>}
          <optgroup label={words.others}>{others.map(option)}</optgroup>
        </Select>
      </div>
      <p className={styles.quiet}>{whyLine(kind, guesses, words)}</p>
      {kind !== null && <Ticks key={kind} kind={kind} isAlone={isAlone} onClose={onClose} />}
      {kind === null && !isAlone && <Button onClick={onClose}>{words.cancel}</Button>}
    </section>
  );
}

function whyLine(kind: ProjectKind | null, guesses: readonly KindGuess[], words: PaneText["editor"]["set"]): string {
  if (kind === null) return words.unknown;
  const guess = guesses.find((one) => one.kind === kind);
  if (guess === undefined) return "";
  const of = (place: "name" | "goal") => guess.words.filter((word) => word.in === place).map(({ word }) => word);
  return words.why(of("name").slice(0, MOST_WORDS), of("goal").slice(0, MOST_WORDS));
}

/** Words that are told as the reason for a guess. */
const MOST_WORDS = 3;

function Ticks({ kind, isAlone, onClose }: SetPickerProps & { readonly kind: ProjectKind }) {
  const styles = useStyles();
  const { text, session } = usePane();
  const words = text.editor.set;
  const profile = usePaneState((state) => state.choices.check.profile);
  const draft = usePaneState((state) => state.editing.open?.history.now ?? null);
  const { indicators, leftOut } = useMemo(() => setFor(kind, profile), [kind, profile]);
  const there = new Set(draft === null ? [] : cardsOf(draft).map(({ name }) => name));
  const [ticks, setTicks] = useState<ReadonlyMap<SetIndicator, boolean>>(new Map());
  const isTicked = (one: SetIndicator): boolean => ticks.get(one) ?? !there.has(one.pick.name);
  const chosen = indicators.filter(isTicked);
  const add = (): void => {
    let outcome = { added: 0, noRoom: 0 };
    let first: string | undefined;
    session.editing.edit((now) => {
      const { draft: next, added, noRoom } = addSet(now, chosen, profile);
      outcome = { added: added.length, noRoom: noRoom.length };
      first = added[0];
      return next;
    });
    session.dispatch({ type: "announced", outcome: { kind: "editor", outcome: { kind: "set-added", ...outcome } } });
    if (first === undefined) return;
    onClose();
    // Where the picker was the first new card is.
    const id = first;
    setTimeout(() => focusCard(id));
  };
  return (
    <>
      <fieldset className={styles.set} aria-label={words.indicators}>
        {indicators.map((one) => {
          const { level2, pick } = one;
          return (
            <div key={`${pick.category} ${pick.name}`} className={styles.line}>
              <Checkbox
                checked={isTicked(one)}
                onChange={(_, { checked }) => setTicks(new Map(ticks).set(one, checked === true))}
                label={
                  <span lang="zh-CN">
                    {pick.name} <span className={styles.class}>{level2.names[0]}</span>
                  </span>
                }
              />
              <span className={styles.target}>
                {there.has(pick.name)
                  ? words.there
                  : pick.target === null
                    ? words.open
                    : pick.operator + pick.target + pick.unit}
              </span>
            </div>
          );
        })}
      </fieldset>
      {leftOut.length > 0 && <p className={styles.quiet}>{words.leftOut(leftOut.map(({ name }) => name))}</p>}
      <div className={styles.actions}>
        <Button appearance={isAlone ? "primary" : "secondary"} disabledFocusable={chosen.length === 0} onClick={add}>
          {words.apply(chosen.length)}
        </Button>
        {!isAlone && (
          <Button appearance="subtle" onClick={onClose}>
            {words.cancel}
          </Button>
        )}
      </div>
    </>
  );
}
