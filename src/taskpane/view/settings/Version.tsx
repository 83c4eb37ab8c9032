import { makeStyles, tokens } from "@fluentui/react-components";
import { VERSION_TEXTS } from "../../../text/version";
import { VERSION } from "../../../version";
import { usePane } from "../context";

const useStyles = makeStyles({
  version: {
    margin: 0,
    padding: "8px 12px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
  },
});

/** Which version of the add-in this is. */
export function Version() {
  const styles = useStyles();
  const { language } = usePane();
  return <p className={styles.version}>{VERSION_TEXTS[language](VERSION)}</p>;
}
