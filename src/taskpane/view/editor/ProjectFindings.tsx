import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useId, useState } from "react";
import type { Severity } from "../../../check/finding";
import { saysMissing } from "../../../editor/lacking";
import { usePane, usePaneState } from "../context";
import { SeverityMark } from "../SeverityMark";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", margin: "0 0 4px -8px", minHeight: "28px" },
  title: { minWidth: 0, paddingLeft: "4px", fontWeight: tokens.fontWeightRegular },
  counts: {
    flex: 1,
    display: "flex",
    justifyContent: "flex-end",
    gap: "10px",
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
  },
  count: { display: "flex", alignItems: "center", gap: "4px" },
  list: { margin: "0 0 8px", padding: 0, listStyleType: "none", fontSize: tokens.fontSizeBase200, lineHeight: "18px" },
  finding: { display: "flex", gap: "6px", padding: "2px 0" },
  mark: { paddingTop: "2px" },
  said: { flex: 1, minWidth: 0, display: "flow-root" },
  way: { float: "right", minWidth: 0, marginLeft: "8px" },
});

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** What is found of the project as a whole, such as a benefit that is missing: one line above the cards, to be opened. */
export function ProjectFindings() {
  const styles = useStyles();
  const { text, session } = usePane();
  const found = usePaneState((state) => state.editing.open?.found ?? null);
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const own = (found?.findings ?? [])
    .filter(({ card }) => card === null)
    .sort((a, b) => SEVERITIES.indexOf(a.finding.severity) - SEVERITIES.indexOf(b.finding.severity));
  if (own.length === 0) return null;
  const count = (severity: Severity): number => own.filter(({ finding }) => finding.severity === severity).length;
  return (
    <section aria-label={text.editor.ofProject}>
      <div className={styles.line}>
        <Button
          size="small"
          appearance="transparent"
          className={styles.title}
          icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {text.editor.ofProject}
        </Button>
        <span className={styles.counts}>
          {SEVERITIES.filter((severity) => count(severity) > 0).map((severity) => (
            <span key={severity} className={styles.count}>
              <SeverityMark severity={severity} />
              {count(severity)}
            </span>
          ))}
        </span>
      </div>
      <ul id={id} className={styles.list} hidden={!isOpen}>
        {own.map(
          ({
            finding,
            finding: {
              place: [first],
            },
          }) => (
            <li key={finding.key} className={styles.finding}>
              <span className={styles.mark}>
                <SeverityMark severity={finding.severity} />
              </span>
              <span className={styles.said}>
                {text.renderMessage(finding.message)}
                {saysMissing(finding.rule) && first !== undefined && (
                  <Button
                    size="small"
                    className={styles.way}
                    onClick={() => void session.editing.begin(finding.rule, first)}
                  >
                    {text.writeOne}
                  </Button>
                )}
              </span>
            </li>
          ),
        )}
      </ul>
    </section>
  );
}
