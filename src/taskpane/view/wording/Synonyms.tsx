import { Button, Input, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useRef, type KeyboardEvent } from "react";
import { withTyped, type EntryDraft } from "../../session/library/entry";
import { usePane } from "../context";

const useStyles = makeStyles({
  list: { display: "flex", flexWrap: "wrap", gap: "4px", margin: "0 0 6px", padding: 0, listStyleType: "none" },
  synonym: {
    display: "flex",
    alignItems: "center",
    maxWidth: "100%",
    paddingLeft: "8px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  remove: { minWidth: "24px", width: "24px", height: "24px", padding: 0, flexShrink: 0 },
  add: { display: "flex", gap: "6px" },
  typed: { flex: 1, minWidth: 0 },
});

interface SynonymsProps {
  readonly draft: EntryDraft;
  readonly edit: (change: Partial<EntryDraft>) => void;
}

/** The synonyms of an entry, each to be taken away, and a field for a further one. */
export function Synonyms({ draft, edit }: SynonymsProps) {
  const styles = useStyles();
  const { text } = usePane();
  const words = text.wording.entry;
  const typed = useRef<HTMLInputElement>(null);
  const add = (): void => {
    const { synonyms, synonym } = withTyped(draft);
    edit({ synonyms, synonym });
    typed.current?.focus();
  };
  const remove = (index: number): void => {
    edit({ synonyms: draft.synonyms.filter((_, at) => at !== index) });
    // The button goes away with its synonym.
    typed.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing || draft.synonym.trim() === "") return;
    event.preventDefault();
    add();
  };
  return (
    <div>
      {draft.synonyms.length > 0 && (
        <ul className={styles.list}>
          {draft.synonyms.map((synonym, index) => (
            <li key={synonym} className={styles.synonym}>
              <span lang="zh-CN">{synonym}</span>
              <Button
                size="small"
                appearance="transparent"
                className={styles.remove}
                icon={<DismissRegular />}
                aria-label={words.removeSynonym(synonym)}
                onClick={() => remove(index)}
              />
            </li>
          ))}
        </ul>
      )}
      <div className={styles.add}>
        <Input
          ref={typed}
          size="small"
          lang="zh-CN"
          autoComplete="off"
          className={styles.typed}
          value={draft.synonym}
          onChange={(_, { value }) => edit({ synonym: value })}
          onKeyDown={onKeyDown}
        />
        <Button size="small" disabled={draft.synonym.trim() === ""} aria-label={words.addSynonym} onClick={add}>
          {words.addShort}
        </Button>
      </div>
    </div>
  );
}
