import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import { ReOrderDotsVerticalRegular } from "@fluentui/react-icons/svg/re-order-dots-vertical";
import type { KeyboardEvent, PointerEvent } from "react";
import type { Profile } from "../../../../check/standard/profile";
import type { Card } from "../../../../editor/types";
import type { ListedDraftFinding } from "../../../worker/methods";
import { usePane } from "../../context";
import { SeverityMark } from "../../SeverityMark";
import { commandFor } from "../../../commands/command";
import { useCardActions } from "./actions";
import { CARD_KEYS } from "./commands";
import { shownClass, type CardLayout } from "./categories";
import { CategoryPickers } from "./CategoryPickers";
import { graveFirst } from "./findings";
import { useFieldStyles } from "./styles";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "center", minHeight: "32px", columnGap: "2px" },
  // It takes the room beside the number without a word: the card's menu moves it as well.
  grip: {
    display: "flex",
    flexShrink: 0,
    width: "14px",
    justifyContent: "center",
    alignSelf: "stretch",
    alignItems: "center",
    color: tokens.colorNeutralForeground3,
    cursor: "grab",
    touchAction: "none",
    ":active": { cursor: "grabbing" },
  },
  noGrip: { flexShrink: 0, width: "4px" },
  // Without the menu at its end the line keeps off the edge of the card.
  fixed: { paddingRight: "8px" },
  toggle: {
    display: "flex",
    alignItems: "center",
    columnGap: "4px",
    minWidth: 0,
    minHeight: "28px",
    padding: "0 4px 0 0",
    border: "none",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    textAlign: "left",
    cursor: "pointer",
    outlineStyle: "none",
    ":focus-visible": { boxShadow: `inset 0 0 0 2px ${tokens.colorStrokeFocus2}` },
    "@media (forced-colors: active)": { ":focus-visible": { outline: "2px solid Highlight", outlineOffset: "-2px" } },
  },
  line: { flex: "1 1 0" },
  chevron: { flexShrink: 0, fontSize: "14px", color: tokens.colorNeutralForeground3 },
  number: { flexShrink: 0, minWidth: "14px", fontVariantNumeric: "tabular-nums", textAlign: "right" },
  class: { flexShrink: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  name: { flex: "1 1 0", minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  missing: { color: tokens.colorNeutralForeground3, fontStyle: "italic" },
  target: {
    flexShrink: 0,
    maxWidth: "38%",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontVariantNumeric: "tabular-nums",
    color: tokens.colorNeutralForeground2,
  },
  open: {
    flexShrink: 0,
    padding: "0 4px",
    borderRadius: tokens.borderRadiusSmall,
    border: `1px dashed ${tokens.colorStatusWarningForeground1}`,
    fontSize: tokens.fontSizeBase100,
    lineHeight: "14px",
    color: tokens.colorNeutralForeground2,
  },
  // The same width with and without a mark, so that the targets stand under one another.
  mark: { display: "flex", justifyContent: "center", flexShrink: 0, width: "12px" },
  more: { flexShrink: 0 },
});

interface CardHeadProps {
  readonly card: Card;
  /** Place among the cards, from 0. */
  readonly index: number;
  readonly isOpen: boolean;
  /** Whether the keyboard comes here among the heads. */
  readonly isActive: boolean;
  readonly layout: CardLayout;
  readonly profile: Profile;
  readonly lacks: ReadonlySet<string>;
  readonly findings: readonly ListedDraftFinding[];
  readonly onGrip: (id: string, event: PointerEvent<HTMLElement>) => void;
}

/** The head of a card: its number with the lists of its classes, or all of it in one line where it is folded. */
export function CardHead(props: CardHeadProps) {
  const { card, index, isOpen, isActive, layout, profile, lacks, findings } = props;
  const styles = useStyles();
  const fields = useFieldStyles();
  const { text } = usePane();
  const actions = useCardActions();
  const words = text.cards;
  const { id, name } = card;
  const number = card.ordinal ?? index + 1;
  const filed = shownClass(card, profile);
  const target = card.annual ?? card.cycle ?? "";
  const worst = graveFirst(findings)[0]?.finding.severity;
  const isUnfinished = lacks.size > 0;
  const said = name === "" ? words.noName : name;
  const onKeyDown = (event: KeyboardEvent): void => {
    const context = { actions, id, index, isFixed: layout.isFixed };
    const command = commandFor(CARD_KEYS, event, context);
    if (command === undefined) return;
    command.act(context);
    event.preventDefault();
  };
  const Chevron = isOpen ? ChevronDownRegular : ChevronRightRegular;
  return (
    <div className={mergeClasses(styles.head, layout.isFixed && styles.fixed)}>
      {layout.isFixed ? (
        <span className={styles.noGrip} />
      ) : (
        <span className={styles.grip} title={words.drag} onPointerDown={(event) => props.onGrip(id, event)}>
          <ReOrderDotsVerticalRegular aria-hidden />
        </span>
      )}
      <button
        type="button"
        className={mergeClasses(styles.toggle, !isOpen && styles.line)}
        data-field="head"
        tabIndex={isActive || isOpen ? 0 : -1}
        aria-expanded={isOpen}
        onClick={() => actions.toggle(id)}
        onKeyDown={onKeyDown}
      >
        <Chevron className={styles.chevron} aria-hidden />
        <span className={styles.number} aria-hidden>
          {number}
        </span>
        <span className={fields.unseen}>{`${words.card(number)} ${isOpen ? said : ""}`}</span>
        {!isOpen && (
          // The spaces are for who hears the line in one piece.
          <>
            <span className={styles.class} lang="zh-CN">
              {filed}
            </span>{" "}
            <span className={mergeClasses(styles.name, name === "" && styles.missing)} lang="zh-CN" title={name}>
              {said}
            </span>{" "}
            {isUnfinished && name !== "" && <span className={styles.open}>{words.open}</span>}{" "}
            <span className={styles.target} lang="zh-CN">
              {target}
            </span>{" "}
            <span className={styles.mark}>{worst !== undefined && <SeverityMark severity={worst} silent />}</span>
            {findings.length > 0 && <span className={fields.unseen}>{words.findings(findings.length)}</span>}
          </>
        )}
      </button>
      {isOpen && <CategoryPickers card={card} layout={layout} profile={profile} lacks={lacks} />}
      {!layout.isFixed && (
        <Button
          size="small"
          appearance="subtle"
          className={styles.more}
          icon={<MoreHorizontalRegular />}
          data-field="menu"
          tabIndex={isActive || isOpen ? 0 : -1}
          aria-haspopup="menu"
          aria-label={words.menu(number)}
          onClick={(event) => actions.openMenu(id, event.currentTarget)}
        />
      )}
    </div>
  );
}
