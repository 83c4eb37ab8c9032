import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Fragment, useLayoutEffect, useRef, type ReactNode } from "react";

const useStyles = makeStyles({
  list: { position: "relative", maxHeight: "236px", minHeight: 0, overflowY: "auto", padding: "2px" },
  option: {
    padding: "4px 6px",
    borderRadius: tokens.borderRadiusSmall,
    lineHeight: "20px",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    outline: `2px solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: "-2px",
    "@media (forced-colors: active)": { outlineColor: "Highlight" },
  },
  heading: {
    padding: "6px 6px 2px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "16px",
    color: tokens.colorNeutralForeground3,
  },
  note: {
    flexShrink: 0,
    padding: "4px 8px 6px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "16px",
    color: tokens.colorNeutralForeground3,
  },
});

interface SuggestListProps<T> {
  /** Of the field; its options are numbered from it. */
  readonly id: string;
  readonly label: string;
  readonly items: readonly T[];
  readonly note: string | null;
  /** The option the keyboard is on; -1 for none. */
  readonly active: number;
  readonly keyOf: (item: T) => string;
  readonly render: (item: T) => ReactNode;
  readonly headingOf?: (item: T, before: T | null) => string | null;
  readonly onPick: (item: T) => void;
}

/** The list under a field. The keyboard stays in the field. */
export function SuggestList<T>(props: SuggestListProps<T>) {
  const { id, label, items, note, active, keyOf, render, headingOf, onPick } = props;
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const option = list.current?.querySelector<HTMLElement>("[aria-selected=true]");
    if (list.current === null || option == null) return;
    const { scrollTop, clientHeight } = list.current;
    const { offsetTop, offsetHeight } = option;
    if (offsetTop < scrollTop) list.current.scrollTop = offsetTop;
    else if (offsetTop + offsetHeight > scrollTop + clientHeight)
      list.current.scrollTop = offsetTop + offsetHeight - clientHeight;
  }, [active, items]);
  return (
    <>
      {items.length > 0 && (
        <div ref={list} id={`${id}-list`} role="listbox" aria-label={label} className={styles.list}>
          {items.map((item, index) => {
            const heading = headingOf?.(item, items[index - 1] ?? null) ?? null;
            return (
              <Fragment key={keyOf(item)}>
                {heading !== null && (
                  <div role="presentation" className={styles.heading}>
                    {heading}
                  </div>
                )}
                <div
                  id={`${id}-${index}`}
                  role="option"
                  aria-selected={index === active}
                  className={mergeClasses(styles.option, index === active && styles.active)}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => onPick(item)}
                >
                  {render(item)}
                </div>
              </Fragment>
            );
          })}
        </div>
      )}
      {note !== null && <div className={styles.note}>{note}</div>}
    </>
  );
}
