import { Button, makeStyles, Select } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Severity } from "../../../check/finding";
import { foundInAll } from "../../session/files/rows";
import { usePane, usePaneState } from "../context";
import { ButtonMenu } from "../menu/ButtonMenu";
import { SeverityToggles } from "../SeverityToggles";
import { useFilesText } from "./useFilesText";

const useStyles = makeStyles({
  tools: { display: "flex", flexDirection: "column", gap: "6px", padding: "6px 12px 8px", flexShrink: 0 },
  row: { display: "flex", gap: "6px", alignItems: "center" },
  order: { flex: "1 1 0", minWidth: 0, "& > select": { textOverflow: "ellipsis" } },
  button: { flexShrink: 0, minWidth: 0, whiteSpace: "nowrap" },
});

/** What of the findings of all files is shown, in which order, and what can be made of them. */
export function FilesTools({ onClear }: { readonly onClear: () => void }) {
  const styles = useStyles();
  const { session } = usePane();
  const texts = useFilesText();
  const files = usePaneState((state) => state.files.files);
  const { order, severities } = usePaneState((state) => state.files.look);
  const found = useMemo(() => foundInAll(files), [files]);
  const toggle = (severity: Severity): void => {
    const next = new Set(severities);
    if (!next.delete(severity)) next.add(severity);
    session.files.look({ severities: next });
  };
  return (
    <div className={styles.tools}>
      <SeverityToggles counts={found} chosen={severities} onToggle={toggle} />
      <div className={styles.row}>
        <Select
          size="small"
          className={styles.order}
          aria-label={texts.order.label}
          value={order}
          onChange={(_, { value }) => session.files.look({ order: value === "errors" ? "errors" : "given" })}
        >
          <option value="given">{texts.order.given}</option>
          <option value="errors">{texts.order.errors}</option>
        </Select>
        <SaveButton />
        <Button size="small" className={styles.button} onClick={onClear}>
          {texts.clear}
        </Button>
      </div>
    </div>
  );
}

/** 问题清单 of all files, saved in the one way in which files reach the user. */
function SaveButton() {
  const styles = useStyles();
  const { session, language, text, canSave, save } = usePane();
  const { list } = useFilesText();
  // Of many findings it takes its time.
  const [isMaking, setMaking] = useState(false);
  const saveAs = async (kind: "xlsx" | "csv"): Promise<void> => {
    const { renderMessage, ruleTitle } = text;
    setMaking(true);
    const made = await session.files.list(kind, { language, renderMessage, ruleTitle });
    setMaking(false);
    if (made !== null && save(made)) session.files.tell(list.saved(made.name));
  };
  return (
    <ButtonMenu
      size="small"
      className={styles.button}
      label={isMaking ? list.making : list.label}
      groups={() => [
        [
          {
            label: list.xlsx,
            act: () => void saveAs("xlsx"),
            disabled: !canSave || isMaking,
            ...(!canSave && { subText: list.cannot }),
          },
          { label: list.csv, act: () => void saveAs("csv"), disabled: isMaking },
        ],
      ]}
    />
  );
}
