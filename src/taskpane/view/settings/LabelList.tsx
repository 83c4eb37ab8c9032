import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { labelRoleName } from "../../../text/labels";
import { mayChoose } from "../../session/choices";
import { labelStates } from "../../session/label-settings";
import { usePane, usePaneState } from "../context";
import { originLine } from "./origin";
import { Section } from "./Section";

const useStyles = makeStyles({
  row: { padding: "3px 12px" },
  role: { lineHeight: "20px" },
  labels: { margin: 0, padding: 0, listStyleType: "none" },
  label: { display: "flex", gap: "10px", lineHeight: "20px", overflowWrap: "anywhere" },
  origin: { fontSize: tokens.fontSizeBase200, lineHeight: "18px", color: tokens.colorNeutralForeground3 },
  link: { fontSize: tokens.fontSizeBase200, lineHeight: "20px", flexShrink: 0 },
});

/** What tables call things here, besides what the product knows of itself. */
export function LabelList() {
  const styles = useStyles();
  const { text, session, language } = usePane();
  const choices = usePaneState((state) => state.choices);
  const states = labelStates(choices);
  if (states.length === 0) return null;
  const words = text.settings;
  return (
    <Section title={words.sections.labels}>
      {states.map((state) => (
        <div key={state.role} className={styles.row}>
          <div className={styles.role}>{labelRoleName(state.role, language)}</div>
          <ul className={styles.labels} aria-label={labelRoleName(state.role, language)}>
            {state.labels.map((label) => (
              <li key={label} className={styles.label}>
                <span lang="zh-CN">{words.ownLabel(label)}</span>
                {state.own.includes(label) && mayChoose(choices) && (
                  <Link
                    as="button"
                    className={styles.link}
                    aria-label={words.forgetLabel(label)}
                    onClick={() => void session.removeLabel({ role: state.role, label })}
                  >
                    {words.forget}
                  </Link>
                )}
              </li>
            ))}
          </ul>
          <div className={styles.origin}>{originLine(state, undefined, text)}</div>
        </div>
      ))}
    </Section>
  );
}
