import { Button, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ListedFinding } from "../../check/finding";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import { saysMissing } from "../../editor/lacking";
import { findingRow, sumRow } from "../session/findings/rows";
import { usePane } from "./context";
import { JudgedWays } from "./JudgedWays";
import { useCopying } from "./useCopying";
import { LibraryLink, libraryName } from "./wording/LibraryLink";

const useStyles = makeStyles({
  actions: { float: "right", display: "flex", flexWrap: "wrap", gap: "6px", margin: "0 0 -4px 8px" },
  action: { minWidth: 0 },
  // No higher than a line of the sentence, where it stands alone. The last one ends at the edge of the text.
  icon: {
    minWidth: 0,
    width: "20px",
    height: "20px",
    padding: 0,
    alignSelf: "center",
    ":last-child": { marginRight: "-4px" },
  },
});

interface FindingActionsProps {
  readonly finding: ListedFinding;
  /** Whether the keyboard is on it: only then do its buttons take part in the Tab order. */
  readonly active: boolean;
  readonly sumOpen: boolean;
}

/** What can be done about a finding of the list, right there. */
export function FindingActions({ finding, active, sumOpen }: FindingActionsProps) {
  const styles = useStyles();
  const { text, session } = usePane();
  const copy = useCopying();
  const { key, rule, indicator, fix, choices, sum, place } = finding;
  const [first] = place;
  const inLibrary = libraryName(finding);
  const isMissing = saysMissing(rule) && first !== undefined;
  // What only the writer knows.
  const isToBeRevised =
    indicator !== null &&
    first !== undefined &&
    !isMissing &&
    fix === null &&
    choices.length === 0 &&
    inLibrary === null;
  const button = { size: "small", className: styles.action, tabIndex: active ? 0 : -1 } as const;
  return (
    <div className={styles.actions}>
      {inLibrary !== null && <LibraryLink name={inLibrary} className={styles.action} tabIndex={button.tabIndex} />}
      {fix !== null && choices.length === 0 && (
        <Button {...button} onClick={() => void session.fix(key)}>
          {fix.safe ? text.fix : text.suggestion}
        </Button>
      )}
      {choices.length > 0 && <JudgedWays finding={finding} active={active} />}
      {isMissing && (
        <Button
          {...button}
          onClick={() => {
            session.dispatch({ type: "viewed", view: "indicators" });
            void session.editing.begin(rule, first);
          }}
        >
          {text.writeOne}
        </Button>
      )}
      {isToBeRevised && (
        <Button
          {...button}
          onClick={() => {
            session.dispatch({ type: "viewed", view: "indicators" });
            void session.editing.revise(indicator, first);
          }}
        >
          {text.revise}
        </Button>
      )}
      {sum !== null && (
        <Button
          {...button}
          appearance="subtle"
          aria-expanded={sumOpen}
          onClick={() => session.dispatch({ type: "row-toggled", row: sumRow(key) })}
        >
          {sumOpen ? text.sum.hide : text.sum.show(sum.parts.length)}
        </Button>
      )}
      <IconButton
        icon={<CopyRegular fontSize={16} />}
        tabIndex={button.tabIndex}
        title={text.report.copyOne}
        label={text.report.copyOneLabel(text.ruleTitle(rule))}
        onClick={() => void copy([finding])}
      />
      <IconButton
        icon={<CheckmarkCircleRegular fontSize={16} />}
        tabIndex={button.tabIndex}
        title={text.accepted.action}
        label={text.accepted.actionLabel(text.ruleTitle(rule))}
        onClick={() => session.accepting.ask(key)}
      />
      <IconButton
        icon={<InfoRegular fontSize={16} />}
        tabIndex={button.tabIndex}
        title={text.rule.why}
        label={text.rule.whyLabel(text.ruleTitle(rule))}
        data-opens={active ? "rule" : undefined}
        onClick={() => {
          session.dispatch({ type: "moved", row: findingRow(key) });
          void session.explain(rule);
        }}
      />
    </div>
  );
}

interface IconButtonProps {
  readonly icon: ReactElement;
  readonly tabIndex: number;
  readonly title: string;
  /** Names the finding as well, for those who do not see where the button stands. */
  readonly label: string;
  readonly "data-opens"?: string | undefined;
  readonly onClick: () => void;
}

/** What every finding offers, small beside what this one does. */
function IconButton({ label, ...props }: IconButtonProps) {
  const styles = useStyles();
  return <Button className={styles.icon} appearance="transparent" aria-label={label} {...props} />;
}
