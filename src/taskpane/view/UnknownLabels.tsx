import { makeStyles, Select } from "@fluentui/react-components";
import { bareWord } from "../../check/table/vocabulary/bare";
import { OWN_LABEL_ROLES, type OwnLabelRole } from "../../check/table/vocabulary/own";
import { labelRoleName } from "../../text/labels";
import { mayChoose } from "../session/choices";
import { labelLock } from "../session/labels";
import { usePane, usePaneState } from "./context";

const useStyles = makeStyles({
  labels: { margin: 0, padding: "0 0 4px 16px", listStyleType: "none" },
  label: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 148px",
    columnGap: "8px",
    alignItems: "center",
    minHeight: "28px",
    overflowWrap: "anywhere",
  },
  select: { minWidth: 0, "& > select": { textOverflow: "ellipsis" } },
});

interface UnknownLabelsProps {
  readonly labels: readonly string[];
  /** Called before one of them is known: its line goes away. */
  readonly onNamed: () => void;
}

/** The labels that were not recognised, each with a list to choose what it means from. */
export function UnknownLabels({ labels, onNamed }: UnknownLabelsProps) {
  const styles = useStyles();
  return (
    <ul className={styles.labels}>
      {labels.map((label) => (
        <UnknownLabel key={label} label={label} onNamed={onNamed} />
      ))}
    </ul>
  );
}

/** One label that was not recognised. What is chosen for it is kept in this workbook. */
function UnknownLabel({ label, onNamed }: { label: string; onNamed: () => void }) {
  const styles = useStyles();
  const { text, session, language } = usePane();
  const choices = usePaneState((state) => state.choices);
  const words = text.facts;
  const name = (role: OwnLabelRole): void => {
    // The row goes away with the answer: the focus stays where the facts are.
    onNamed();
    void session.addLabel({ role, label: bareWord(label) });
  };
  return (
    <li className={styles.label}>
      <span lang="zh-CN">{label}</span>
      <Select
        size="small"
        className={styles.select}
        aria-label={words.nameLabel(label)}
        disabled={!mayChoose(choices)}
        value=""
        onChange={(_, { value }) => name(value as OwnLabelRole)}
      >
        <option value="">{words.nothing}</option>
        {OWN_LABEL_ROLES.map((role) => {
          const lockedBy = labelLock(choices, role);
          return (
            <option key={role} value={role} disabled={lockedBy !== null}>
              {lockedBy === null
                ? labelRoleName(role, language)
                : words.locked(labelRoleName(role, language), lockedBy)}
            </option>
          );
        })}
      </Select>
    </li>
  );
}
