import { Button, Field, Input, makeStyles, Select, Textarea, tokens } from "@fluentui/react-components";
import { useMemo, type FormEvent } from "react";
import { STATUSES, WORDING_OPERATORS } from "../../../check/wording/schema";
import { foldName } from "../../../check/wording/shape";
import { categoryText } from "../../../wording/values";
import { mayKeepWording } from "../../session/choices";
import type { LibraryPage } from "../../session/library/types";
import { faultsOf, mayBeKept, takenNames, type EntryDraft, type EntryFault } from "../../session/library/entry";
import { libraryEntries } from "../../session/library/list";
import { usePane, usePaneState } from "../context";
import { Page } from "./Page";
import { Synonyms } from "./Synonyms";
import { faultText } from "./words";

const useStyles = makeStyles({
  form: { display: "contents" },
  fields: {
    flex: "1 1 0",
    minHeight: 0,
    overflowY: "auto",
    padding: "4px 12px 12px",
    display: "flex",
    flexDirection: "column",
    gap: "10px",
  },
  note: {
    margin: 0,
    padding: "6px 10px",
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    lineHeight: "20px",
  },
  target: { display: "grid", gridTemplateColumns: "76px minmax(0, 1fr) 88px", gap: "6px", alignItems: "start" },
  // Fields are as wide as their text unless told otherwise, which is wider than a third of the pane.
  narrow: { minWidth: 0, "& .fui-Input, & .fui-Select, & input, & select": { minWidth: 0, width: "100%" } },
  bar: {
    flexShrink: 0,
    display: "flex",
    flexWrap: "wrap",
    gap: "8px",
    padding: "8px 12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  last: { marginLeft: "auto" },
});

/** One entry, to be written anew or changed. It is kept in the workbook. */
export function EntryForm({ page }: { page: Extract<LibraryPage, { kind: "entry" }> }) {
  const styles = useStyles();
  const { text, session } = usePane();
  const wording = usePaneState((state) => state.choices.wording);
  const categories = usePaneState((state) => state.choices.check.profile.categories);
  const canKeep = usePaneState(({ choices }) => mayKeepWording(choices));
  const { original, draft } = page;
  const entries = useMemo(() => libraryEntries(wording), [wording]);
  const taken = useMemo(() => takenNames(entries, original?.name ?? null), [entries, original]);
  const faults = useMemo(() => faultsOf(draft, taken), [draft, taken]);
  const origin =
    original === null
      ? null
      : (entries.find(({ entry }) => foldName(entry.name) === foldName(original.name))?.origin ?? null);
  const words = text.wording;
  const edit = (change: Partial<EntryDraft>): void => session.library.edit(change);
  // A blank name is said once something else is written.
  const isUntouched = original === null && draft.name === "" && draft.synonyms.length === 0 && draft.synonym === "";
  const name = isUntouched ? [] : faults.name;
  const isReady = canKeep && mayBeKept(faults);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isReady) void session.library.save();
  };
  return (
    <Page title={original === null ? words.entry.fresh : words.entry.change} onBack={() => session.library.close()}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <div className={styles.fields}>
          {origin === "office" && <p className={styles.note}>{words.entry.fromOffice}</p>}
          {origin === "both" && <p className={styles.note}>{words.entry.overOffice}</p>}
          {!canKeep && <p className={styles.note}>{words.locked}</p>}
          <Field label={words.fields.name} size="small" required {...said(name)}>
            <Input
              data-first
              size="small"
              lang="zh-CN"
              autoComplete="off"
              value={draft.name}
              onChange={(_, { value }) => edit({ name: value })}
            />
          </Field>
          <Field label={words.fields.status} size="small" hint={words.entry.statusHints[draft.status]}>
            <Select
              size="small"
              value={draft.status}
              onChange={(_, { value }) => edit({ status: STATUSES.find((one) => one === value) ?? draft.status })}
            >
              {STATUSES.map((status) => (
                <option key={status} value={status}>
                  {words.statuses[status]}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={words.fields.category} size="small">
            <Select
              size="small"
              value={draft.category ?? ""}
              onChange={(_, { value }) => edit({ category: value === "" ? null : value })}
            >
              <option value="">{words.noCategory}</option>
              {categories.level2
                .filter(({ code }) => code === draft.category || !categories.legacy.includes(code))
                .map(({ code }) => (
                  <option key={code} value={code}>
                    {categoryText(code, categories)}
                  </option>
                ))}
            </Select>
          </Field>
          <Field label={words.fields.synonyms} size="small" hint={words.entry.synonymHint} {...said(faults.synonyms)}>
            <Synonyms draft={draft} edit={edit} />
          </Field>
          <div className={styles.target}>
            <Field label={words.fields.operator} size="small" className={styles.narrow}>
              <Select size="small" value={draft.operator} onChange={(_, { value }) => edit({ operator: value })}>
                {WORDING_OPERATORS.map((operator) => (
                  <option key={operator} value={operator}>
                    {operator === "" ? words.entry.operatorNone : operator}
                  </option>
                ))}
              </Select>
            </Field>
            <Field label={words.fields.target} size="small" className={styles.narrow}>
              <Input
                size="small"
                autoComplete="off"
                aria-invalid={faults.target.length > 0}
                value={draft.target}
                onChange={(_, { value }) => edit({ target: value })}
              />
            </Field>
            <Field label={words.fields.unit} size="small" className={styles.narrow}>
              <Input
                size="small"
                autoComplete="off"
                aria-invalid={faults.unit.length > 0}
                value={draft.unit}
                onChange={(_, { value }) => edit({ unit: value })}
              />
            </Field>
          </div>
          <Faults of={[...faults.target, ...faults.unit]} />
          <Field label={words.fields.note} size="small" {...said(faults.note)}>
            <Textarea
              size="small"
              lang="zh-CN"
              resize="vertical"
              rows={2}
              value={draft.note}
              onChange={(_, { value }) => edit({ note: value })}
            />
          </Field>
        </div>
        <div className={styles.bar}>
          <Button type="submit" appearance="primary" disabledFocusable={!isReady}>
            {words.entry.save}
          </Button>
          <Button onClick={() => session.library.close()}>{words.entry.cancel}</Button>
          {original !== null && origin !== "office" && (
            <Button
              appearance="subtle"
              className={styles.last}
              disabled={!canKeep}
              onClick={() => void session.library.remove(original.name)}
            >
              {origin === "both" ? words.entry.backToOffice : words.entry.remove}
            </Button>
          )}
        </div>
      </form>
    </Page>
  );

  function said(found: readonly EntryFault[]) {
    if (found.length === 0) return {};
    const state = found.some(({ stops }) => stops) ? ("error" as const) : ("warning" as const);
    return { validationState: state, validationMessage: found.map((fault) => faultText(fault, text)).join(" ") };
  }
}

/** What is wrong with fields that stand side by side, below them where there is room. */
function Faults({ of }: { of: readonly EntryFault[] }) {
  const { text } = usePane();
  if (of.length === 0) return null;
  const state = of.some(({ stops }) => stops) ? "error" : "warning";
  return <Field validationState={state} validationMessage={of.map((fault) => faultText(fault, text)).join(" ")} />;
}
