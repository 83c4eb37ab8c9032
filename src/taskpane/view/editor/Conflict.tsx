import { Button, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useId, useMemo, useState } from "react";
import type { CardTexts } from "../../../editor/compare";
import { mergeLines, type MergeLine, type Take } from "../../../editor/merge";
import type { PaneText } from "../../../text/pane";
import { Bar } from "../Bar";
import { usePane, usePaneState } from "../context";
import { Excerpt } from "../Excerpt";
import { excerpt } from "../../../text/excerpt";
import { changedStretches } from "./changed";

const useStyles = makeStyles({
  quiet: {
    margin: "4px 0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    color: tokens.colorNeutralForeground3,
  },
  line: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: "6px 8px",
    marginBottom: "6px",
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  side: { display: "block", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  text: { display: "block", fontSize: tokens.fontSizeBase200, lineHeight: "18px", overflowWrap: "anywhere" },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "8px" },
});

/** A draft and what its cells say by now, card by card: which of the two goes on is the user's to say. */
export function Conflict() {
  const styles = useStyles();
  const { text, session } = usePane();
  const words = text.editor.conflict;
  const draft = usePaneState((state) => state.editing.open?.conflict ?? null);
  const fresh = usePaneState((state) => state.editing.open?.fresh ?? null);
  const lines = useMemo(() => (draft === null || fresh === null ? [] : mergeLines(draft, fresh)), [draft, fresh]);
  const [chosen, setChosen] = useState<{ readonly of: typeof lines; readonly takes: ReadonlyMap<number, Take> }>({
    of: lines,
    takes: new Map(),
  });
  const [isRefused, setRefused] = useState(false);
  // The cell may change once more while somebody chooses.
  const takes = chosen.of === lines ? chosen.takes : new Map<number, Take>();
  const takeOf = (line: MergeLine, index: number): Take => takes.get(index) ?? line.take;
  if (draft === null || fresh === null) return null;
  const settle = (all: readonly Take[] | Take): void => {
    const isSettled = session.editing.settle(all);
    setRefused(!isSettled);
    if (!isSettled) return;
    const kind = all === "theirs" ? "theirs" : "settled";
    session.dispatch({ type: "announced", outcome: { kind: "editor", outcome: { kind } } });
  };
  const different = lines.flatMap((line, index) => (line.isSame ? [] : [{ line, index }]));
  const hasStrays = fresh.items.some(({ kind }) => kind === "stray");
  return (
    <section aria-label={words.title} data-conflict>
      <Bar intent="warning" title={words.title} isFlush>
        {words.what}
      </Bar>
      {different.map(({ line, index }, nth) => (
        <Line
          key={index}
          number={nth + 1}
          line={line}
          take={takeOf(line, index)}
          onTake={(take) => setChosen({ of: lines, takes: new Map(takes).set(index, take) })}
        />
      ))}
      {different.length < lines.length && <p className={styles.quiet}>{words.same(lines.length - different.length)}</p>}
      {hasStrays && <p className={styles.quiet}>{words.strays}</p>}
      {isRefused && (
        <p role="alert" className={styles.text}>
          {words.noRoom}
        </p>
      )}
      <div className={styles.actions}>
        <Button appearance="primary" onClick={() => settle(lines.map(takeOf))}>
          {words.takeChosen}
        </Button>
        <Button onClick={() => settle("mine")}>{words.takeMine}</Button>
        <Button onClick={() => settle("theirs")}>{words.takeTheirs}</Button>
      </div>
    </section>
  );
}

interface LineProps {
  readonly number: number;
  readonly line: MergeLine;
  readonly take: Take;
  readonly onTake: (take: Take) => void;
}

function Line({ number, line, take, onTake }: LineProps) {
  const styles = useStyles();
  const { text } = usePane();
  const words = text.editor.conflict;
  const id = useId();
  const isApart = areApart(line);
  const mine = textOf(line.mine, isApart, text.cards.periods);
  const theirs = textOf(line.theirs, isApart, text.cards.periods);
  const side = (label: string, own: string, other: string) => (
    <span>
      <span className={styles.side}>{label}</span>
      <span className={styles.text}>
        {own === "" ? words.none : <Excerpt tone="after" pieces={excerpt(own, marksOf(other, own), ALL)} />}
      </span>
    </span>
  );
  return (
    <div className={styles.line}>
      <h3 className={styles.title} id={id}>
        {words.card(number)}
      </h3>
      <RadioGroup
        value={take}
        aria-labelledby={id}
        onChange={(_, { value }) => onTake(value === "mine" ? "mine" : "theirs")}
      >
        <Radio value="mine" label={side(words.mine, mine, theirs)} />
        <Radio value="theirs" label={side(words.theirs, theirs, mine)} />
      </RadioGroup>
    </div>
  );
}

const ALL = { context: Infinity, longest: Infinity, most: Infinity };

/** An excerpt is around something; with nothing on the other side all of it would be marked. */
function marksOf(before: string, after: string) {
  const stretches = before === "" ? [] : changedStretches(before, after);
  return stretches.length === 0 ? [{ start: 0, end: 0 }] : stretches;
}

/** Whether the line names its two targets one by one: as soon as one side has them apart. */
const areApart = ({ mine, theirs }: MergeLine): boolean =>
  [mine, theirs].some(
    (card) => card !== null && card.cycle !== null && card.annual !== null && card.cycle !== card.annual,
  );

/** What a card says in one line; empty where there is none. */
function textOf(card: CardTexts | null, isApart: boolean, periods: PaneText["cards"]["periods"]): string {
  if (card === null) return "";
  const { level1, level2, name, cycle, annual } = card;
  const told = (label: string, target: string | null) =>
    target === null || target === "" ? null : `${label} ${target}`;
  const targets = isApart ? [told(periods.cycle, cycle), told(periods.annual, annual)] : [cycle ?? annual];
  return [level1, level2, name, ...targets].filter((part) => part !== null && part !== "").join(" · ");
}
