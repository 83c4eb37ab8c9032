import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState, useSyncExternalStore } from "react";
import { STEPS, type Step } from "../../text/rehearsal/steps";
import { REHEARSAL_WORDS } from "../../text/rehearsal/words";
import type { Recorder, StepResult } from "../rehearsal/record";
import { usePane } from "./context";

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    // The pane itself is what is looked at.
    maxHeight: "45%",
    overflowY: "auto",
    padding: "8px 12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px" },
  head: { flex: 1, margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, lineHeight: "20px", overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface RehearsalBarProps {
  readonly recorder: Recorder;
  /** The program's platform, in the words of Office.js. */
  readonly platform: string;
}

const PLATFORMS: Readonly<Record<string, Step["on"]>> = { PC: ["windows"], Mac: ["mac"], OfficeOnline: ["web"] };

/** The rehearsal in a real Excel, a step at a time below the pane it is about. */
export function RehearsalBar({ recorder, platform }: RehearsalBarProps) {
  const styles = useStyles();
  const { language } = usePane();
  const words = REHEARSAL_WORDS[language];
  const record = useSyncExternalStore(recorder.subscribe, recorder.get);
  const here = PLATFORMS[platform];
  const steps = STEPS.filter(
    ({ on }) => on === undefined || here === undefined || on.some((one) => here.includes(one)),
  );
  const isDone = ({ id }: Step): boolean => record.steps.some((step) => step.id === id);
  const [at, setAt] = useState(() => {
    const first = steps.findIndex((step) => !isDone(step));
    return first < 0 ? steps.length : first;
  });
  const [isHidden, setIsHidden] = useState(false);
  const step = steps[at];
  return (
    <section className={styles.bar} aria-label={words.label}>
      <div className={styles.line}>
        <h2 className={styles.head}>{words.progress(Math.min(at + 1, steps.length), steps.length)}</h2>
        <Save recorder={recorder} />
        <Button size="small" appearance="subtle" aria-expanded={!isHidden} onClick={() => setIsHidden(!isHidden)}>
          {isHidden ? words.show : words.hide}
        </Button>
      </div>
      {!isHidden && step !== undefined && (
        <StepForm
          key={step.id}
          step={step}
          note={record.steps.find(({ id }) => id === step.id)?.note ?? ""}
          onBack={at === 0 ? null : () => setAt(at - 1)}
          onEnd={(result, note) => {
            recorder.step(step.id, result, note);
            setAt(at + 1);
          }}
        />
      )}
      {!isHidden && step === undefined && (
        <>
          <p className={styles.text}>{words.done(steps.filter(isDone).length, steps.length)}</p>
          <p className={styles.quiet}>{words.privacy}</p>
          <div className={styles.line}>
            <Button size="small" onClick={() => setAt(at - 1)}>
              {words.back}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

function Save({ recorder }: { recorder: Recorder }) {
  const styles = useStyles();
  const { language, save } = usePane();
  const words = REHEARSAL_WORDS[language];
  const [name, setName] = useState("");
  return (
    <>
      <Button
        size="small"
        onClick={() => {
          const file = recorder.file();
          setName(save(file) ? file.name : "");
        }}
      >
        {words.save}
      </Button>
      <span role="status" className={styles.quiet}>
        {name !== "" && words.saved(name)}
      </span>
    </>
  );
}

interface StepFormProps {
  readonly step: Step;
  readonly note: string;
  readonly onBack: (() => void) | null;
  readonly onEnd: (result: StepResult, note: string) => void;
}

function StepForm({ step, note, onBack, onEnd }: StepFormProps) {
  const styles = useStyles();
  const { language } = usePane();
  const words = REHEARSAL_WORDS[language];
  const [typed, setTyped] = useState(note);
  const { title, act, see, note: toNote } = step[language];
  return (
    <>
      <p className={styles.text}>
        <strong>{title}</strong>
      </p>
      <p className={styles.text}>{act}</p>
      <p className={styles.text}>{words.see(see)}</p>
      <Field label={words.note} hint={toNote ?? words.noteHint} size="small">
        <Input size="small" value={typed} autoComplete="off" onChange={(_, { value }) => setTyped(value)} />
      </Field>
      <div className={styles.line}>
        <Button size="small" appearance="primary" onClick={() => onEnd("as-expected", typed)}>
          {words.asExpected}
        </Button>
        <Button size="small" onClick={() => onEnd("otherwise", typed)}>
          {words.otherwise}
        </Button>
        <Button size="small" onClick={() => onEnd("skipped", typed)}>
          {words.skip}
        </Button>
        {onBack !== null && (
          <Button size="small" appearance="subtle" onClick={onBack}>
            {words.back}
          </Button>
        )}
      </div>
    </>
  );
}
