import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Severity } from "../../../check/finding";
import { SeverityMark } from "../SeverityMark";

const useStyles = makeStyles({
  figure: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: "8px",
    alignItems: "baseline",
    width: "100%",
    boxSizing: "border-box",
    padding: "4px 12px",
    border: "none",
    background: "none",
    color: "inherit",
    font: "inherit",
    lineHeight: "20px",
    textAlign: "left",
  },
  button: {
    cursor: "pointer",
    color: tokens.colorBrandForegroundLink,
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover, color: tokens.colorBrandForegroundLinkHover },
    // Where the system's colours leave no other sign.
    "@media (forced-colors: active)": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  label: { minWidth: 0, overflowWrap: "anywhere" },
  mark: { marginRight: "6px" },
  number: {
    color: tokens.colorNeutralForeground1,
    fontVariantNumeric: "tabular-nums",
    textAlign: "right",
    whiteSpace: "nowrap",
  },
  note: {
    gridColumn: "1 / -1",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  track: {
    gridColumn: "1 / -1",
    height: "4px",
    marginTop: "2px",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground5,
    "@media (forced-colors: active)": { backgroundColor: "Canvas" },
  },
  bar: {
    height: "100%",
    // One among thousands is still to be seen.
    minWidth: "2px",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "CanvasText" },
  },
});

interface FigureProps {
  readonly label: string;
  readonly number: string;
  readonly severity?: Severity | undefined;
  /** The label is the severity's name. */
  readonly isNamed?: boolean;
  /** A small line below, such as what is left out. */
  readonly note?: string | undefined;
  /** From 0 to 1, drawn as a bar; none where there is nothing to compare with. */
  readonly share?: number;
  /** Shows in the list what is counted; without it the figure is a text. */
  readonly act?: (() => void) | undefined;
  /** What it does, to be read over it. */
  readonly title?: string;
}

/** A figure with what it counts, and a bar for the eye: all that the bar says stands in the number. */
export function Figure({ label, number, severity, isNamed = false, note, share, act, title }: FigureProps) {
  const styles = useStyles();
  const content = (
    <>
      <span className={styles.label}>
        {severity !== undefined && (
          <span className={styles.mark}>
            <SeverityMark severity={severity} silent={isNamed} />
          </span>
        )}
        {label}
      </span>{" "}
      <span className={styles.number}>{number}</span>
      {note !== undefined && <span className={styles.note}> {note}</span>}
      {share !== undefined && (
        <span className={styles.track} aria-hidden>
          {share > 0 && <span className={styles.bar} style={{ display: "block", width: `${share * 100}%` }} />}
        </span>
      )}
    </>
  );
  return (
    <li>
      {act === undefined ? (
        <div className={styles.figure}>{content}</div>
      ) : (
        <button type="button" className={mergeClasses(styles.figure, styles.button)} title={title} onClick={act}>
          {content}
        </button>
      )}
    </li>
  );
}
