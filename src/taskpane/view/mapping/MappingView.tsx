import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { columnName } from "../../../check/sheet/address";
import { rowBounds, type SheetSnapshot } from "../../../check/sheet/snapshot";
import { MOST_HEADER_ROWS } from "../../../check/table/list/block";
import type { MappedRole } from "../../../check/table/mapping";
import { vocabularyOf } from "../../../check/table/vocabulary/vocabulary";
import { missingSentence, roleName } from "../../../text/recognition";
import {
  doubledIn,
  draftColumns,
  draftLabels,
  draftMapping,
  firstDraft,
  missingIn,
  withRemembered,
  withRole,
  withRow,
  withRows,
} from "../../session/draft";
import { ChoiceNotes } from "../ChoiceNotes";
import { MAPPING_TEXTS } from "../../../text/mapping";
import { usePane, usePaneState } from "../context";
import { ErrorBar } from "../ErrorBar";
import { NumberField } from "../NumberField";
import { MappedColumn } from "./MappedColumn";

const useStyles = makeStyles({
  view: { flex: "1 1 0", minHeight: 0, display: "flex", flexDirection: "column" },
  scroller: { flex: "1 1 0", minHeight: 0, overflowY: "auto" },
  intro: {
    margin: 0,
    padding: "4px 12px 8px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    color: tokens.colorNeutralForeground2,
  },
  header: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px 5px",
    margin: 0,
    padding: "2px 12px 8px",
    border: "none",
  },
  legend: { float: "left", padding: 0, fontWeight: tokens.fontWeightSemibold, marginRight: "2px" },
  number: { width: "46px", minWidth: 0, "& > input": { padding: 0, textAlign: "center" } },
  take: { marginLeft: "auto", minWidth: 0, whiteSpace: "nowrap" },
  wrong: { flexBasis: "100%", fontSize: tokens.fontSizeBase200, color: tokens.colorStatusDangerForeground1 },
  columns: { margin: 0, padding: 0, listStyleType: "none", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  none: { margin: 0, padding: "12px" },
  foot: {
    flexShrink: 0,
    display: "flex",
    alignItems: "center",
    gap: "8px",
    padding: "6px 12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // Room for its longest sentence, so that nothing moves as columns are named.
  status: {
    flex: 1,
    minWidth: 0,
    display: "flex",
    alignItems: "center",
    minHeight: "48px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "16px",
    overflowWrap: "anywhere",
  },
  button: { minWidth: "64px", flexShrink: 0 },
});

/** The view 指定列: which rows are the header, and what each column holds. */
export function MappingView() {
  const { text } = usePane();
  const sheet = usePaneState((state) => state.snapshot);
  if (sheet === null) return <main aria-label={text.mapping.label} />;
  // Another sheet, or another reading of it, is another matter to settle; what was picked stays with its sheet.
  return <Mapped key={sheet.name} sheet={sheet} />;
}

function Mapped({ sheet }: { sheet: SheetSnapshot }) {
  const styles = useStyles();
  const { text, session, language } = usePane();
  const words = MAPPING_TEXTS[language];
  const recognition = usePaneState(({ result }) => result?.unread.find((one) => one.sheet === sheet.name) ?? null);
  const kept = usePaneState(({ choices }) => choices.own.mappings.find((one) => one.sheet === sheet.name) ?? null);
  const canKeep = usePaneState(({ choices }) => choices.stored.trouble === null);
  const profile = usePaneState(({ choices }) => choices.check.profile);
  const selection = usePaneState((state) => state.selection);
  const [draft, setDraft] = useState(() => firstDraft(sheet, recognition, kept));
  const [isWrong, setWrong] = useState(false);
  const [note, setNote] = useState("");
  const { rows } = draft;
  const columns = draftColumns(sheet, draft, vocabularyOf(profile));
  const missing = missingIn(sheet, draft, columns, vocabularyOf(profile));
  const selected = selection?.sheet === sheet.name ? selection.range : null;
  const { first, end } = rowBounds(sheet);
  const doubled = doubledIn(columns);
  const isReady = missing.length === 0 && doubled === null && canKeep;

  const pick = (column: number, role: MappedRole | null): void => {
    setDraft(withRole(draft, column, role));
    setNote("");
  };
  const takeRows = (): void => {
    if (selected === null) setNote(words.nothingSelected);
    else {
      setNote("");
      setDraft(withRows(sheet, draft, selected));
    }
  };
  const leave = (): void => session.dispatch({ type: "viewed", view: "check" });
  const confirm = async (): Promise<void> => {
    const mapping = draftMapping(sheet, draft, columns);
    if (isReady && (await session.map(sheet.name, mapping, draftLabels(columns)))) leave();
  };
  const rowField = (which: "top" | "bottom", label: string) => (
    <NumberField
      className={styles.number}
      label={label}
      value={rows[which] + 1}
      min={first + 1}
      max={end}
      whole
      onWrong={setWrong}
      onCommit={(row) => {
        if (row !== null) setDraft(withRow(draft, which, row - 1));
      }}
    />
  );
  const status = (): string => {
    if (note !== "") return note;
    if (doubled !== null) return words.doubled(roleName(doubled.role, language), doubled.columns.map(columnName));
    return missing.length > 0 ? missingSentence(missing, language) : words.complete;
  };
  return (
    <main className={styles.view} aria-label={text.mapping.label}>
      <div className={styles.scroller}>
        <p className={styles.intro}>{words.intro}</p>
        <ErrorBar />
        {!canKeep && <ChoiceNotes />}
        <fieldset className={styles.header}>
          <legend className={styles.legend}>{words.header.label}</legend>
          {words.header.before}
          {rowField("top", words.header.from)}
          {words.header.between}
          {rowField("bottom", words.header.to)}
          {words.header.after}
          <Button size="small" className={styles.take} onClick={takeRows}>
            {words.takeRows}
          </Button>
          {isWrong && (
            <span className={styles.wrong} role="alert">
              {words.rowsWanted(MOST_HEADER_ROWS)}
            </span>
          )}
        </fieldset>
        {columns.length === 0 ? (
          <p className={styles.none}>{words.noLabels}</p>
        ) : (
          <ul className={styles.columns} aria-label={words.columns}>
            {columns.map((column) => (
              <MappedColumn
                key={column.column}
                column={column}
                onPick={(role) => pick(column.column, role)}
                onRemember={(isRemembered) => setDraft(withRemembered(draft, column.column, isRemembered))}
                onSelect={() => void session.select({ ...rows, left: column.column, right: column.column })}
              />
            ))}
          </ul>
        )}
      </div>
      <div className={styles.foot}>
        <div className={styles.status} role="status">
          {status()}
        </div>
        <Button
          size="small"
          appearance="primary"
          className={styles.button}
          disabledFocusable={!isReady}
          onClick={() => void confirm()}
        >
          {words.confirm}
        </Button>
        <Button size="small" className={styles.button} onClick={leave}>
          {words.cancel}
        </Button>
      </div>
    </main>
  );
}
