import { Button, Field, Input, makeStyles, Radio, RadioGroup, Select } from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import { alikeIn } from "../../session/accepting/alike";
import type { AcceptScope } from "../../session/accepting/types";
import type { PaneState } from "../../session/state/state";
import { ACCEPTED_TEXTS } from "../../../text/accepted";
import { usePane, usePaneState } from "../context";
import { DialogFrame, PaneDialog } from "../PaneDialog";
import { useFocusBack } from "../useFocusBack";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "8px" },
  text: { margin: 0, lineHeight: "20px" },
  // Its longest entry is wider than a narrow pane.
  scope: { minWidth: 0, "& > select": { minWidth: 0, textOverflow: "ellipsis" } },
  // A radio's own padding makes a list of five as high as the pane.
  reasons: { "& > *": { minHeight: "28px", alignItems: "center" } },
});

/** Reasons offered at most: those of the pane, and what was given in this workbook before. */
const MOST_REASONS = 7;

/** A value no reason has. */
const OTHER = "";

/** The row the keyboard goes on to, or where no finding is left the way to those accepted. */
const LIST = ['[role="treegrid"] [role="row"][tabindex="0"]', '[data-opens="accepted"]'];

/** The question whether a finding is to be accepted: how far, why, and by whom. */
export function AcceptDialog() {
  const accepting = usePaneState((state) => state.accepting);
  const { session } = usePane();
  useFocusBack(accepting !== null, LIST);
  return (
    <PaneDialog isOpen={accepting !== null} onClose={() => session.accepting.close()}>
      {() => accepting !== null && <Question accepting={accepting} />}
    </PaneDialog>
  );
}

function Question({ accepting: { finding, by: known } }: { accepting: NonNullable<PaneState["accepting"]> }) {
  const styles = useStyles();
  const { text, session, language } = usePane();
  const words = ACCEPTED_TEXTS[language].ask;
  const findings = usePaneState((state) => state.columns.findings);
  const accepted = usePaneState((state) => state.accepted);
  const acceptances = usePaneState((state) => state.choices.accepted.acceptances);
  const office = usePaneState((state) => state.choices.check.profile.reasons);
  const alike = useMemo(() => alikeIn(findings, accepted, finding), [findings, accepted, finding]);
  const reasons = useMemo(() => {
    const given = acceptances.map(({ reason }) => reason).reverse();
    const own = office.length > 0 ? office : words.reasons;
    // All of the office's are there, however many; those given before as far as there is room.
    return [...new Set([...own, ...given])]
      .filter((reason) => reason !== OTHER)
      .slice(0, Math.max(own.length, MOST_REASONS));
  }, [acceptances, words, office]);
  const [scope, setScope] = useState<AcceptScope>("finding");
  const [chosen, setChosen] = useState<string | null>(null);
  const [typed, setTyped] = useState("");
  const [by, setBy] = useState(known);
  const [wasTried, setWasTried] = useState(false);
  const typing = useRef<HTMLInputElement>(null);
  const name = useRef<HTMLInputElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const reason = (chosen === OTHER ? typed : (chosen ?? "")).trim();
  const accept = (): void => {
    setWasTried(true);
    if (reason !== "" && by.trim() !== "") void session.accepting.accept(scope, reason, by.trim());
    else if (reason !== "") name.current?.focus();
    else (chosen === OTHER ? typing.current : form.current?.querySelector<HTMLElement>("[type=radio]"))?.focus();
  };
  const scopes = [
    ["finding", words.scopes.finding],
    ...(alike.project.length > 1 ? [["project", words.scopes.project(alike.project.length)] as const] : []),
    ...(alike.table.length > alike.project.length ? [["table", words.scopes.table(alike.table.length)] as const] : []),
    ["rule", words.scopes.rule],
  ] as const;
  return (
    <DialogFrame
      title={words.title}
      actions={
        <>
          <Button appearance="primary" onClick={accept}>
            {words.accept}
          </Button>
          <Button onClick={() => session.accepting.close()}>{words.cancel}</Button>
        </>
      }
    >
      <form
        ref={form}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          accept();
        }}
      >
        <p className={styles.text}>
          <strong>{text.ruleTitle(finding.rule)}</strong>
        </p>
        <p className={styles.text}>{words.body}</p>
        <Field label={words.scope}>
          <Select className={styles.scope} value={scope} onChange={(_, { value }) => setScope(value as AcceptScope)}>
            {scopes.map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={words.reason} validationMessage={wasTried && reason === "" ? words.reasonMissing : undefined}>
          <RadioGroup
            className={styles.reasons}
            value={chosen ?? undefined}
            onChange={(_, { value }) => setChosen(value)}
          >
            {[...reasons, OTHER].map((each) => (
              <Radio
                key={each}
                value={each}
                label={each === OTHER ? words.other : each}
                // One stop of the Tab key, as a group of radios is anywhere else: in a dialog each would be one.
                input={{ tabIndex: each === (chosen ?? reasons[0]) ? 0 : -1 }}
              />
            ))}
          </RadioGroup>
        </Field>
        {chosen === OTHER && (
          <Input
            ref={typing}
            aria-label={words.otherLabel}
            value={typed}
            autoComplete="off"
            onChange={(_, { value }) => setTyped(value)}
          />
        )}
        <Field label={words.by} validationMessage={wasTried && by.trim() === "" ? words.byMissing : undefined}>
          <Input ref={name} value={by} autoComplete="off" onChange={(_, { value }) => setBy(value)} />
        </Field>
        {/* Enter in a field sends the form, which it does only where the form has a button of its own. */}
        <button type="submit" hidden />
      </form>
    </DialogFrame>
  );
}
