import { placeOfProject } from "../../../../check/finding";
import { Button, makeStyles } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { cardsOf, isCard } from "../../../../editor/types";
import { unfinishedCards } from "../../../../editor/unfinished";
import type { ListedDraftFinding } from "../../../worker/methods";
import { selectedCard } from "../../../session/editing/selected-card";
import type { OpenEditing } from "../../../session/editing/state";
import { usePane, usePaneState } from "../../context";
import { CardActionsProvider } from "./actions";
import { CardMenu, type OpenMenu } from "./CardMenu";
import { layoutOf } from "./categories";
import { useDrag } from "./drag";
import { findingsByCard, shownFindings } from "./findings";
import { isPressed } from "../../../commands/keystroke";
import { BACK, FORTH } from "../commands";
import { cardIn, useKeyboard } from "./keyboard";
import { IndicatorCard } from "./IndicatorCard";
import { Refused } from "./Refused";
import { StrayText } from "./StrayText";
import { useFieldStyles } from "./styles";
import { isComposing } from "./typing";
import { useCards } from "./useCards";

const useStyles = makeStyles({
  root: { position: "relative" },
  list: { display: "flex", flexDirection: "column", rowGap: "6px", margin: 0, padding: 0, listStyleType: "none" },
  add: { marginTop: "6px" },
});

/** The indicators of the open draft as cards. */
export function CardList() {
  const open = usePaneState((state) => state.editing.open);
  if (open === null) return null;
  // What is folded and where the keyboard is belongs to one project.
  return <Cards key={placeOfProject(open.fresh.owner)} open={open} />;
}

const NONE: readonly ListedDraftFinding[] = [];

function Cards({ open }: { open: OpenEditing }) {
  const styles = useStyles();
  const fields = useFieldStyles();
  const { text, session } = usePane();
  const profile = usePaneState((state) => state.choices.check.profile);
  const words = text.cards;
  const { history, found, fresh, begun } = open;
  const draft = history.now;
  const lacks = useMemo(
    () => new Map(unfinishedCards(draft).map(({ id, parts }) => [id, parts.join(" ")] as const)),
    [draft],
  );
  const cards = useMemo(() => cardsOf(draft), [draft]);
  const findings = useMemo(() => findingsByCard(found?.findings ?? NONE), [found]);
  const before = useMemo(() => new Map(cardsOf(fresh).map((card) => [card.id, card] as const)), [fresh]);
  const { form, targets } = draft;
  const layout = useMemo(() => layoutOf({ form, targets }), [form, targets]);
  const selection = usePaneState((state) => state.selection);
  const selected = usePaneState(selectedCard);
  const followed = useRef<typeof selection>(null);
  const list = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const keyboard = useKeyboard(list, cards);
  const { actions, isOpen, refused, said, say } = useCards({
    cards,
    fresh,
    profile,
    first:
      cards.find(({ id }) => id === begun) ??
      cards.find(({ id }) => id === selected) ??
      cards.find(({ id }) => lacks.has(id)) ??
      cards[0] ??
      null,
    keyboard,
    onMenu: (id, button) => setMenu({ id, button }),
  });
  // A selection is followed once: what the user opens after it stays open.
  useEffect(() => {
    if (selected === null || selection === followed.current) return;
    followed.current = selection;
    actions.show(selected);
  }, [selection, selected, actions]);
  const isSelectedOpen = selected !== null && isOpen(selected);
  useEffect(() => {
    if (isSelectedOpen && list.current !== null) cardIn(list.current, selected)?.scrollIntoView?.({ block: "nearest" });
  }, [selected, isSelectedOpen]);
  // What was begun goes before what is selected.
  useEffect(() => {
    if (begun !== undefined) actions.begin(begun);
  }, [begun, actions]);
  const { drag, onGrip } = useDrag(list, actions.move);
  const isStale = found === null || found.of !== draft;
  const from = cards.findIndex(({ id }) => id === drag?.id);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || isComposing(event)) return;
    const step = [BACK, FORTH].find(({ keys = [] }) => keys.some((stroke) => isPressed(stroke, event)));
    if (step === undefined) return;
    const hasStep = step.applies?.({ session }) === true;
    // With no step of the draft left, the pane's own last action is next; a field's own steps are those of the draft.
    if (!hasStep && !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    event.stopPropagation();
    if (!hasStep) return;
    step.act({ session });
    say(step === BACK ? words.said.back : words.said.forth);
  };
  const places = new Map(cards.map(({ id }, index) => [id, index] as const));
  return (
    <CardActionsProvider value={actions}>
      <div ref={list} className={styles.root} onKeyDown={onKeyDown} onFocus={keyboard.onFocus} onBlur={keyboard.onBlur}>
        <ol className={styles.list} aria-label={words.label}>
          {draft.items.map((item) => {
            if (!isCard(item)) {
              return (
                <li key={item.id}>
                  <StrayText text={item.text} />
                </li>
              );
            }
            const index = places.get(item.id) ?? 0;
            const isDrop = drag !== null && drag.to === index && drag.to !== from;
            return (
              <IndicatorCard
                key={item.id}
                card={item}
                index={index}
                isOpen={isOpen(item.id)}
                isActive={keyboard.active === item.id}
                layout={layout}
                profile={profile}
                lacks={lacks.get(item.id) ?? ""}
                findings={shownFindings(findings.get(item.id) ?? NONE, item, before.get(item.id) ?? null)}
                isStale={isOpen(item.id) && isStale}
                isDragged={drag?.id === item.id}
                drop={isDrop ? (drag.to > from ? "after" : "before") : null}
                refused={refused !== null && refused.at === item.id ? refused.reason : null}
                onGrip={onGrip}
              />
            );
          })}
        </ol>
        {layout.isFixed ? (
          <Refused reason="evaluated" />
        ) : (
          <Button
            className={styles.add}
            size="small"
            appearance="subtle"
            icon={<AddRegular />}
            data-adds
            onClick={() => actions.add(null)}
          >
            {words.add}
          </Button>
        )}
        {refused !== null && refused.at === null && <Refused reason={refused.reason} />}
        {menu !== null && (
          <CardMenu
            menu={menu}
            index={cards.findIndex(({ id }) => id === menu.id)}
            actions={actions}
            onClose={() => setMenu(null)}
          />
        )}
        <div className={fields.unseen} aria-live="polite">
          <span key={said.serial}>{said.text}</span>
        </div>
      </div>
    </CardActionsProvider>
  );
}
