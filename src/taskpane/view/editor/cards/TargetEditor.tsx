import { makeStyles, Select, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useMemo, useState, type ReactNode } from "react";
import type { Profile } from "../../../../check/standard/profile";
import { unitsOf } from "../../../../check/standard/units";
import { setAnnual, setCycle } from "../../../../editor/operations";
import { asTargetKind } from "../../../../editor/targets/edit";
import { targetPicklists } from "../../../../editor/targets/picklists";
import type { TargetKind } from "../../../../editor/targets/types";
import type { Card } from "../../../../editor/types";
import { usePane } from "../../context";
import { useCardActions, type Period } from "./actions";
import { BetterWays } from "./BetterWays";
import { classOfCard } from "./categories";
import { cardFields, shownFields, typeField, type Typed } from "./fields";
import { TargetFieldRow } from "./TargetFieldRow";

const useStyles = makeStyles({
  target: { display: "flex", flexDirection: "column", rowGap: "2px" },
  // The line is as high with its list of kinds as without, so that nothing moves when the year goes its own way.
  head: { display: "flex", alignItems: "center", minHeight: "24px", columnGap: "12px" },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, flexShrink: 0 },
  rest: { flex: "1 1 0" },
  kind: {
    flexShrink: 0,
    "& > select": { border: "none", height: "22px", paddingLeft: "6px", paddingRight: "20px", textAlign: "right" },
    "::after": { display: "none" },
  },
});

interface TargetEditorProps {
  readonly card: Card;
  readonly period: Period;
  readonly profile: Profile;
  /** Still to be filled in. */
  readonly isOpen: boolean;
  /** Says the same as the other target and is not shown. */
  readonly isFolded?: boolean;
  /** Beside the label. */
  readonly children?: ReactNode;
}

/** One target of an indicator: its kind, its fields, and ways to say words in numbers. */
export function TargetEditor({ card, period, profile, isOpen, isFolded = false, children }: TargetEditorProps) {
  const styles = useStyles();
  const { text: pane, session } = usePane();
  const words = pane.cards;
  const { id, name } = card;
  const text = card[period] ?? "";
  const units = unitsOf(profile);
  const category = classOfCard(card, profile);
  const lists = useMemo(() => targetPicklists(name, category, profile), [name, category, profile]);
  const [typed, setTyped] = useState<Typed | null>(null);
  const [chosen, setChosen] = useState<TargetKind | null>(null);
  const shown = shownFields(text, typed, chosen, units);
  const actions = useCardActions();
  // Left, a number that was typed as 6-8 becomes a range, and the field gone to is another one.
  useLayoutEffect(() => actions.keep(), [actions, shown.kind]);
  const set = period === "cycle" ? setCycle : setAnnual;
  const label = words.periods[period];

  const write = (next: string, step: string | null = null): void =>
    session.editing.edit((draft) => set(draft, id, next), step);
  const toKind = (kind: TargetKind): void => {
    setTyped(null);
    setChosen(kind);
    const isAlready = kind === "text" || cardFields(text, null, units).kind === kind;
    const next = isAlready ? text : asTargetKind(text, kind, units);
    if (next !== text) write(next);
  };
  return (
    <div className={styles.target} role="group" aria-label={label}>
      <div className={styles.head}>
        <span className={styles.label} aria-hidden>
          {label}
        </span>
        {children}
        <span className={styles.rest} />
        {!isFolded && (
          <Select
            size="small"
            appearance="outline"
            className={styles.kind}
            data-field={`${period}-kind`}
            aria-label={words.kindOf(label)}
            value={shown.kind}
            onChange={(_, { value }) => toKind(value as TargetKind)}
          >
            {lists.kinds.map((kind) => (
              <option key={kind} value={kind}>
                {words.kinds[kind]}
              </option>
            ))}
          </Select>
        )}
      </div>
      {!isFolded && (
        <>
          <TargetFieldRow
            card={id}
            period={period}
            fields={shown}
            lists={lists}
            isOpen={isOpen}
            onType={(field, value, step) => {
              const operator = lists.operators[0] ?? "";
              const next = typeField(text, typed, { field, value }, { chosen, units, operator });
              setTyped(next);
              write(next.text, step);
            }}
            onLeave={() => setTyped(null)}
          />
          <BetterWays
            card={card}
            period={period}
            // What is still being typed is not yet to be bettered.
            text={typed?.text === text ? typed.base : text}
            category={category}
            profile={profile}
            onTake={() => {
              setTyped(null);
              setChosen(null);
            }}
          />
        </>
      )}
    </div>
  );
}
