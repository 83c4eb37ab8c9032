import { Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, useMemo, type PointerEvent } from "react";
import type { Profile } from "../../../../check/standard/profile";
import { setFollows } from "../../../../editor/operations";
import type { Card } from "../../../../editor/types";
import type { ListedDraftFinding } from "../../../worker/methods";
import { usePane } from "../../context";
import { CardHead } from "./CardHead";
import type { CardLayout } from "./categories";
import { FindingsOfCard } from "./FindingsOfCard";
import { NameBox } from "./NameBox";
import { OutcomeLine } from "./OutcomeLine";
import { Refused, type RefusedReason } from "./Refused";
import { StrayText } from "./StrayText";
import { TargetEditor } from "./TargetEditor";

/** Between two cards, where one would be let go. */
const LINE = {
  content: '""',
  position: "absolute",
  left: 0,
  right: 0,
  height: "2px",
  backgroundColor: tokens.colorBrandStroke1,
  "@media (forced-colors: active)": { backgroundColor: "Highlight" },
} as const;

const useStyles = makeStyles({
  card: {
    position: "relative",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  dragged: { opacity: 0.5 },
  before: { "::before": { ...LINE, top: "-4px" } },
  after: { "::after": { ...LINE, bottom: "-4px" } },
  body: { display: "flex", flexDirection: "column", rowGap: "6px", padding: "2px 8px 8px 16px" },
  follows: {
    "& .fui-Checkbox__indicator": { alignSelf: "center", margin: "0" },
    "& .fui-Checkbox__label": {
      alignSelf: "center",
      margin: "0",
      padding: "0 0 0 6px",
      fontSize: tokens.fontSizeBase200,
      lineHeight: "16px",
    },
    alignItems: "center",
    minHeight: "24px",
  },
});

interface IndicatorCardProps {
  readonly card: Card;
  /** Place among the cards, from 0. */
  readonly index: number;
  readonly isOpen: boolean;
  readonly isActive: boolean;
  readonly layout: CardLayout;
  readonly profile: Profile;
  /** The parts that are still to be filled in, with spaces between them. */
  readonly lacks: string;
  readonly findings: readonly ListedDraftFinding[];
  readonly isStale: boolean;
  readonly isDragged: boolean;
  /** Where a card that is being dragged would go. */
  readonly drop: "before" | "after" | null;
  readonly refused: RefusedReason | null;
  readonly onGrip: (id: string, event: PointerEvent<HTMLElement>) => void;
}

/** One indicator: folded into a line, or its parts as fields with what is found of it. */
export const IndicatorCard = memo(function IndicatorCard(props: IndicatorCardProps) {
  const { card, index, isOpen, layout, profile, findings, isStale, isDragged, drop, refused } = props;
  const styles = useStyles();
  const lacks = useMemo(() => new Set(props.lacks.split(" ").filter((part) => part !== "")), [props.lacks]);
  return (
    <li
      className={mergeClasses(
        styles.card,
        isDragged && styles.dragged,
        drop === "before" && styles.before,
        drop === "after" && styles.after,
      )}
      data-card={card.id}
    >
      <CardHead
        card={card}
        index={index}
        isOpen={isOpen}
        isActive={props.isActive}
        layout={layout}
        profile={profile}
        lacks={lacks}
        findings={findings}
        onGrip={props.onGrip}
      />
      {isOpen && (
        <div className={styles.body}>
          <NameBox card={card} profile={profile} isOpen={lacks.has("name")} />
          <Targets card={card} layout={layout} profile={profile} lacks={lacks} />
          {card.outcome !== undefined && <OutcomeLine outcome={card.outcome} />}
          {card.strays.map((stray, at) => (
            <StrayText key={at} text={stray} isInside />
          ))}
          <FindingsOfCard number={card.ordinal ?? index + 1} findings={findings} isStale={isStale} />
        </div>
      )}
      {refused !== null && <Refused reason={refused} />}
    </li>
  );
});

interface TargetsProps {
  readonly card: Card;
  readonly layout: CardLayout;
  readonly profile: Profile;
  readonly lacks: ReadonlySet<string>;
}

/** The targets a table has; the one for the year says that it is the same as the other, or has fields of its own. */
function Targets({ card, layout, profile, lacks }: TargetsProps) {
  const styles = useStyles();
  const { text, session } = usePane();
  const hasCycle = layout.targets.cycle || card.cycle !== null;
  const hasAnnual = layout.targets.annual || card.annual !== null;
  const hasBoth = hasCycle && hasAnnual;
  return (
    <>
      {hasCycle && <TargetEditor card={card} period="cycle" profile={profile} isOpen={lacks.has("cycle")} />}
      {hasAnnual && (
        <TargetEditor
          card={card}
          period="annual"
          profile={profile}
          isOpen={lacks.has("annual")}
          isFolded={hasBoth && card.follows}
        >
          {hasBoth && (
            <Checkbox
              className={styles.follows}
              label={text.cards.follows}
              aria-label={text.cards.followsLabel}
              data-field="follows"
              checked={card.follows}
              // Without a target for the whole period there is nothing to follow.
              disabled={card.cycle === null}
              onChange={(_, { checked }) =>
                session.editing.edit((draft) => setFollows(draft, card.id, checked === true))
              }
            />
          )}
        </TargetEditor>
      )}
    </>
  );
}
