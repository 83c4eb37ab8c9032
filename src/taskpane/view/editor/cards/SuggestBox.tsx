import { Button, Input, makeStyles, mergeClasses, tokens, usePositioning } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import type { FieldName } from "./actions";
import { useFieldStyles } from "./styles";
import { isComposing, useTyping } from "./typing";
import { SuggestList } from "./SuggestList";

const useStyles = makeStyles({
  box: { position: "relative", minWidth: 0, flex: "1 1 0" },
  input: { paddingRight: "2px" },
  show: { minWidth: "20px", width: "20px", height: "20px", padding: 0 },
  shell: {
    zIndex: 1000,
    display: "flex",
    flexDirection: "column",
    boxSizing: "border-box",
    minWidth: "96px",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
    overflow: "hidden",
  },
});

/** What is offered, best first, and what is to be said besides. */
export interface Suggestions<T> {
  readonly items: readonly T[];
  /** Below the list; null for nothing. */
  readonly note: string | null;
}

interface SuggestBoxProps<T> {
  readonly card: string;
  readonly field: FieldName;
  readonly label: string;
  readonly showLabel: string;
  readonly value: string;
  /** Still to be filled in. */
  readonly isOpen: boolean;
  readonly placeholder?: string;
  /** What is offered for what was typed, or null where nothing was typed yet. */
  readonly find: (typed: string | null) => Suggestions<T>;
  readonly keyOf: (item: T) => string;
  readonly render: (item: T) => ReactNode;
  /** A heading above the item, where it begins another kind. */
  readonly headingOf?: (item: T, before: T | null) => string | null;
  readonly onType: (text: string, step: string) => void;
  readonly onPick: (item: T, step: string) => void;
  readonly onLeave?: () => void;
}

const NOTHING: Suggestions<never> = { items: [], note: null };

/** Entries that a page key moves by. */
const PAGE = 8;

/**
 * A text that can be typed freely or picked from a list. Typing filters, arrows go through the list, Enter picks, Escape brings back
 * what was there, Tab leaves with what is typed.
 */
export function SuggestBox<T>(props: SuggestBoxProps<T>) {
  const { card, field, label, value, find, keyOf, onType, onPick } = props;
  const styles = useStyles();
  const fields = useFieldStyles();
  const id = useId();
  const [isShown, setShown] = useState(false);
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const { targetRef, containerRef } = usePositioning({
    position: "below",
    align: "start",
    strategy: "fixed",
    matchTargetSize: "width",
    autoSize: "height",
    offset: 2,
  });
  const { items, note } = isShown ? find(typed) : NOTHING;
  const current = Math.min(active, items.length - 1);

  const show = (query: string | null): void => {
    setShown(true);
    setTyped(query);
    // What was typed is looked for, so that Enter takes the best; a list that is only looked at has nothing chosen.
    setActive(query === null || query.trim() === "" ? -1 : 0);
  };
  const hide = (): void => setShown(false);
  const typing = useTyping({
    value,
    field: `${card} ${field}`,
    onType: (text, step) => {
      onType(text, step);
      show(text);
    },
  });
  const pick = (item: T): void => {
    onPick(item, typing.step());
    hide();
  };
  const move = (to: number): void => {
    if (!isShown) show(null);
    else if (items.length > 0) setActive(Math.max(0, Math.min(to, items.length - 1)));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event) || event.ctrlKey || event.metaKey) return;
    const chosen = items[current];
    const keys: Record<string, () => boolean> = {
      ArrowDown: () => (move(current + 1), true),
      ArrowUp: () => (isShown && move(current - 1), isShown),
      PageDown: () => (isShown && move(current + PAGE), isShown),
      PageUp: () => (isShown && move(current - PAGE), isShown),
      Enter: () => {
        if (!isShown) return false;
        if (chosen === undefined) hide();
        else pick(chosen);
        return true;
      },
      Escape: () => {
        const isRestored = typing.restore();
        hide();
        return isRestored || isShown;
      },
    };
    if (keys[event.key]?.() !== true) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const listId = `${id}-list`;
  const hasList = isShown && items.length > 0;
  return (
    <div className={styles.box}>
      <Input
        ref={input}
        root={{ ref: targetRef }}
        className={mergeClasses(fields.field, styles.input, props.isOpen && fields.open)}
        size="small"
        autoComplete="off"
        spellCheck={false}
        lang="zh-CN"
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={hasList}
        aria-controls={hasList ? listId : undefined}
        aria-activedescendant={hasList && current >= 0 ? `${id}-${current}` : undefined}
        data-field={field}
        placeholder={props.placeholder}
        value={typing.shown}
        {...typing.props}
        onKeyDown={onKeyDown}
        onBlur={() => {
          hide();
          props.onLeave?.();
        }}
        contentAfter={
          <Button
            className={styles.show}
            size="small"
            appearance="transparent"
            tabIndex={-1}
            icon={<ChevronDownRegular />}
            aria-label={props.showLabel}
            onMouseDown={(event) => {
              // The keyboard stays in the field.
              event.preventDefault();
              input.current?.focus();
              if (isShown) hide();
              else show(null);
            }}
          />
        }
      />
      {isShown && (hasList || note !== null) && (
        <div ref={containerRef} className={styles.shell}>
          <SuggestList
            id={id}
            label={label}
            items={items}
            note={note}
            active={current}
            keyOf={keyOf}
            render={props.render}
            headingOf={props.headingOf}
            onPick={pick}
          />
        </div>
      )}
    </div>
  );
}
