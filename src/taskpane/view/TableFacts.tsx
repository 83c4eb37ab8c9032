import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useId, useRef, useState, type ReactNode } from "react";
import type { PartSummary } from "../../check/result";
import { a1Range } from "../../check/sheet/address";
import { filledRange } from "../../check/sheet/filled";
import { missingFacts, recognisedFacts } from "../../text/facts";
import { layoutName } from "../../text/layout-names";
import type { PaneState } from "../session/state/state";
import { usePane, usePaneState } from "./context";
import { PartUnread, UnknownLabels } from "./parts";

const useStyles = makeStyles({
  facts: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
    maxHeight: "216px",
    overflowY: "auto",
    outlineStyle: "none",
  },
  part: { margin: 0, overflowWrap: "anywhere" },
  place: { fontSize: "inherit" },
  toggle: {
    display: "flex",
    alignItems: "center",
    gap: "4px",
    minHeight: "24px",
    padding: "0 4px 0 0",
    border: "none",
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chevron: { flexShrink: 0, fontSize: "12px" },
});

/** Parts that are told one by one; more of them are behind a disclosure. */
const MOST_SHOWN = 2;

interface Told extends PartSummary {
  readonly layout: string;
}

/** What was recognised of the tables of the open sheet and what was not found, and the labels nobody knows. */
export function TableFacts() {
  const styles = useStyles();
  const { text, session, language } = usePane();
  const result = usePaneState((state) => state.result);
  const sheet = usePaneState((state) => state.snapshot);
  const region = useRef<HTMLDivElement>(null);
  if (result === null || sheet === null) return null;
  const parts = partsOn(result, sheet.name);
  const unread = result.unread.find((one) => one.sheet === sheet.name);
  if (parts.length === 0) return null;
  const words = text.facts;
  const line = ({ layout, range, facts }: Told) => {
    const filled = filledRange(sheet, range);
    const missing = missingFacts(facts, language);
    return (
      <p key={a1Range(range)} className={styles.part}>
        {parts.length > 1 && (
          <>
            <Link as="button" className={styles.place} onClick={() => void session.select(filled)}>
              {words.place(a1Range(filled), layoutName(layout, language))}
            </Link>{" "}
          </>
        )}
        {words.recognised(recognisedFacts(facts, language, parts.length > 1 ? "all" : "without-projects"))}
        {missing !== "" && `${language === "zh" ? "" : " "}${words.sentence(missing)}`}
      </p>
    );
  };
  const labels = [...new Set(parts.flatMap(({ facts }) => facts.unknownLabels))];
  const repeated = [...new Set(parts.flatMap(({ facts }) => facts.repeatedLabels))];
  return (
    <div className={styles.facts} ref={region} tabIndex={-1} role="group" aria-label={words.label}>
      {parts.length <= MOST_SHOWN ? (
        parts.map(line)
      ) : (
        <Disclosure label={words.tables(parts.length)}>{parts.map(line)}</Disclosure>
      )}
      {repeated.length > 0 && <p className={styles.part}>{words.repeated(repeated)}</p>}
      {unread !== undefined && <PartUnread.View recognition={unread} className={styles.part} />}
      {labels.length > 0 && (
        <Disclosure label={words.unknown(labels.length)}>
          <UnknownLabels.View labels={labels} onNamed={() => region.current?.focus()} />
        </Disclosure>
      )}
    </div>
  );
}

/** The parts of tables on a sheet, in reading order. */
function partsOn({ tables }: NonNullable<PaneState["result"]>, sheet: string): readonly Told[] {
  return tables
    .flatMap(({ layout, parts }) => parts.map((part) => ({ ...part, layout })))
    .filter((part) => part.sheet === sheet)
    .sort((a, b) => a.range.top - b.range.top || a.range.left - b.range.left);
}

function Disclosure({ label, children }: { label: string; children: ReactNode }) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? (
          <ChevronDownRegular className={styles.chevron} />
        ) : (
          <ChevronRightRegular className={styles.chevron} />
        )}
        {label}
      </button>
      {isOpen && <div id={id}>{children}</div>}
    </>
  );
}
