import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback } from "react";
import type { Profile } from "../../../../check/standard/profile";
import { setName } from "../../../../editor/operations";
import { pickName, type PickedName } from "../../../../editor/pick";
import type { Card } from "../../../../editor/types";
import type { NameMatch } from "../../../../naming/search";
import { usePane, usePaneState } from "../../context";
import { classOfCard, shortClassName } from "./categories";
import { namesOf, type NameOption } from "./names";
import { SuggestBox, type Suggestions } from "./SuggestBox";

const useStyles = makeStyles({
  // What does not fit beside the name goes below it, to the end of the line.
  option: { display: "flex", flexWrap: "wrap", columnGap: "8px", alignItems: "baseline" },
  name: { flex: "1 1 auto", overflowWrap: "anywhere" },
  usual: {
    marginLeft: "auto",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: "tabular-nums",
  },
  synonym: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  mark: {
    backgroundColor: "transparent",
    // The brand's colour is too pale on the option the keyboard is on, in the dark.
    color: "inherit",
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: "underline",
    textDecorationColor: tokens.colorBrandStroke1,
    textDecorationThickness: "1px",
    textUnderlineOffset: "3px",
    "@media (forced-colors: active)": { color: "Highlight" },
  },
});

/** Options that are listed at once. */
const MOST = 50;

interface NameBoxProps {
  readonly card: Card;
  readonly profile: Profile;
  readonly isOpen: boolean;
}

/** The indicator's name: typed freely, or picked from the library, the standard names and those in use, with its usual sign, target and unit. */
export function NameBox({ card, profile, isOpen }: NameBoxProps) {
  const { text, session } = usePane();
  const words = text.cards;
  const { id } = card;
  const used = usePaneState((state) => state.editing.used);
  const category = classOfCard(card, profile);
  const find = useCallback(
    (typed: string | null): Suggestions<NameMatch<NameOption>> => {
      const { matches, total } = namesOf(profile, used).search(typed ?? "", { category, limit: MOST });
      const more = total - matches.length;
      return {
        items: matches,
        note: total === 0 ? words.suggest.noName : more > 0 ? words.suggest.more(more) : null,
      };
    },
    [profile, used, category, words],
  );
  const isElsewhere = ({ entry }: NameMatch<NameOption>): boolean => category !== null && entry.category !== category;
  return (
    <SuggestBox
      card={id}
      field="name"
      label={words.name}
      showLabel={words.suggest.show(words.name)}
      placeholder={words.noName}
      value={card.name}
      isOpen={isOpen}
      find={find}
      keyOf={keyOf}
      render={(match) => (
        <NameLine
          match={match}
          elsewhere={isElsewhere(match) ? shortClassName(match.entry.category, profile.categories) : ""}
        />
      )}
      headingOf={(match, before) =>
        isElsewhere(match) && (before === null || !isElsewhere(before)) ? words.suggest.elsewhere : null
      }
      onType={(name, step) => session.editing.edit((draft) => setName(draft, id, name), step)}
      onPick={({ entry }, step) =>
        session.editing.edit(
          (draft) => pickName(draft, id, entry.picked, profile, { filed: entry.category !== category }),
          step,
        )
      }
    />
  );
}

const keyOf = ({ entry }: NameMatch<NameOption>): string => `${entry.category ?? ""} ${entry.name}`;

/** One name on offer: the characters it was found by, its usual target, and whose it is. */
function NameLine({ match, elsewhere }: { match: NameMatch<NameOption>; elsewhere: string }) {
  const styles = useStyles();
  const { text } = usePane();
  const { entry, synonym, ranges } = match;
  const { library, used } = text.cards.suggest;
  const whose = { library, used, standard: "" }[entry.source];
  const besides = [whose, elsewhere, usualTarget(entry.picked)].filter((part) => part !== "");
  return (
    <div className={styles.option} lang="zh-CN">
      <span className={styles.name}>
        {synonym === null ? <Marked text={entry.name} ranges={ranges} /> : entry.name}
        {synonym !== null && (
          <span className={styles.synonym}>
            {" "}
            {text.cards.suggest.insteadOf} <Marked text={synonym} ranges={ranges} />
          </span>
        )}
      </span>{" "}
      <span className={styles.usual}>{besides.join(" · ")}</span>
    </div>
  );
}

/** The target a pick brings along; a line stands for a number that only the user knows. */
function usualTarget({ operator, target, unit }: PickedName): string {
  if (operator === "定性") return target === null ? "" : target + unit;
  return operator === "" && unit === "" && target === null ? "" : `${operator}${target ?? "__"}${unit}`;
}

function Marked({ text, ranges }: { text: string; ranges: NameMatch<NameOption>["ranges"] }) {
  const styles = useStyles();
  const pieces: { readonly text: string; readonly isMarked: boolean }[] = [];
  let end = 0;
  for (const range of ranges) {
    pieces.push({ text: text.slice(end, range.start), isMarked: false });
    pieces.push({ text: text.slice(range.start, range.end), isMarked: true });
    end = range.end;
  }
  pieces.push({ text: text.slice(end), isMarked: false });
  return pieces.map((piece, index) =>
    piece.isMarked ? (
      <mark key={index} className={styles.mark}>
        {piece.text}
      </mark>
    ) : (
      <span key={index}>{piece.text}</span>
    ),
  );
}
