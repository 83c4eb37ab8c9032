import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, type RefObject } from "react";
import { KINDS } from "../../session/files/given";
import { usePane } from "../context";
import { useDragOver } from "./useDragOver";
import { useFilesText } from "./useFilesText";

const useStyles = makeStyles({
  area: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "6px 10px",
    margin: "4px 12px 6px",
    padding: "8px 10px",
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    flexShrink: 0,
  },
  empty: { flexDirection: "column", padding: "28px 12px" },
  over: { border: `1px solid ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorNeutralBackground1Selected },
  drop: { color: tokens.colorNeutralForeground2 },
  button: { flexShrink: 0, minWidth: 0 },
});

interface ChooseFilesProps {
  /** No file is there yet, so this has the room. */
  readonly isEmpty: boolean;
  readonly button: RefObject<HTMLButtonElement | null>;
}

/** Where files are dropped, with a button beside it: in some builds of Excel on Windows nothing can be dropped on a page. */
export function ChooseFiles({ isEmpty, button }: ChooseFilesProps) {
  const styles = useStyles();
  const { session } = usePane();
  const texts = useFilesText();
  const isOver = useDragOver();
  const field = useRef<HTMLInputElement>(null);
  return (
    <div className={mergeClasses(styles.area, isEmpty && styles.empty, isOver && styles.over)}>
      <Button
        ref={button}
        className={styles.button}
        appearance={isEmpty ? "primary" : "secondary"}
        onClick={() => field.current?.click()}
      >
        {texts.choose}
      </Button>
      <span className={styles.drop}>{texts.drop}</span>
      <input
        ref={field}
        type="file"
        multiple
        accept={KINDS.join(",")}
        hidden
        aria-label={texts.choose}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          if (files.length > 0) void session.files.add({ files, folders: [] });
          // The same files may be chosen again once they were changed.
          currentTarget.value = "";
        }}
      />
    </div>
  );
}
