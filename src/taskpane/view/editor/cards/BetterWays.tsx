import { Button, makeStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import { nameFacts } from "../../../../check/indicator/name";
import { parseTarget } from "../../../../check/indicator/target";
import { betterTargets, targetText, type BetterTarget } from "../../../../check/standard/better-targets";
import type { Profile } from "../../../../check/standard/profile";
import { unitsOf } from "../../../../check/standard/units";
import { isUnfilled, isWithoutNumber, quoted } from "../../../../check/table/text-targets";
import { setAnnual, setCycle, setName } from "../../../../editor/operations";
import { targetFields } from "../../../../editor/targets/fields";
import type { Card } from "../../../../editor/types";
import { usePane } from "../../context";
import { useCardActions, type Period } from "./actions";

const useStyles = makeStyles({
  ways: { display: "flex", flexWrap: "wrap", gap: "4px", margin: 0, padding: "2px 0 0", listStyleType: "none" },
  way: { minWidth: 0, height: "auto", whiteSpace: "normal", textAlign: "left" },
});

interface BetterWaysProps {
  readonly card: Card;
  readonly period: Period;
  readonly text: string;
  /** Code of the card's level 2 class. */
  readonly category: string | null;
  readonly profile: Profile;
  readonly onTake: () => void;
}

/** Ways to say in numbers what a target says in words. A number that only the user knows is left open, with the keyboard on it. */
export function BetterWays({ card, period, text, category, profile, onTake }: BetterWaysProps) {
  const styles = useStyles();
  const { text: pane, session } = usePane();
  const actions = useCardActions();
  const { id, name } = card;
  const ways = useMemo(() => waysFor(text, name, category, profile), [text, name, category, profile]);
  if (ways.length === 0) return null;
  const set = period === "cycle" ? setCycle : setAnnual;
  const take = (way: BetterTarget): void => {
    session.editing.edit((draft) => {
      const named = way.name === null ? draft : setName(draft, id, way.name);
      return set(named, id, targetText(way, ""));
    });
    onTake();
    actions.focus(id, `${period}-number`);
  };
  return (
    <ul className={styles.ways} aria-label={pane.cards.betterLabel}>
      {ways.map((way) => {
        const target = targetText(way, "__");
        const said = way.name === null ? target : `${way.name} ${target}`;
        return (
          <li key={said}>
            <Button size="small" className={styles.way} onClick={() => take(way)}>
              {pane.cards.better(said)}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

/** None for a target that holds a number, or that nobody has filled in: there are no words to be said otherwise. */
function waysFor(text: string, name: string, category: string | null, profile: Profile): readonly BetterTarget[] {
  const units = unitsOf(profile);
  const { kind } = targetFields(text, units);
  // A number that is begun and still open is no words.
  if (text.trim() === "" || (kind !== "text" && kind !== "graded")) return [];
  const target = parseTarget(text, units);
  const facts = name.trim() === "" ? null : nameFacts(name, units);
  if (isUnfilled(target, name) || !isWithoutNumber(target, facts)) return [];
  // Grades are a way of their own, but where the name asks for a number.
  if (target.kind === "graded" && facts?.isQuantitative !== true) return [];
  return betterTargets({ text: quoted(target), name: facts === null ? null : name, category, profile });
}
