import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { usePane, usePaneState } from "../context";
import { Section } from "./Section";

const useStyles = makeStyles({
  row: { padding: "3px 12px" },
  sheet: { lineHeight: "20px", overflowWrap: "anywhere" },
  line: {
    display: "flex",
    gap: "10px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    color: tokens.colorNeutralForeground3,
  },
  link: { fontSize: tokens.fontSizeBase200, lineHeight: "18px" },
});

/** The sheets whose columns were named by hand. */
export function MappingList() {
  const styles = useStyles();
  const { text, session } = usePane();
  const mappings = usePaneState((state) => state.choices.own.mappings);
  const sheet = usePaneState((state) => state.snapshot?.name);
  if (mappings.length === 0) return null;
  const words = text.mapping;
  return (
    <Section title={text.settings.sections.columns}>
      {mappings.map((mapping) => (
        <div key={mapping.sheet} className={styles.row}>
          <div className={styles.sheet}>{words.sheet(mapping.sheet)}</div>
          <div className={styles.line}>
            <span>{words.headerAt(mapping.header.top + 1, mapping.header.bottom + 1)}</span>
            {mapping.sheet === sheet && (
              <Link
                as="button"
                className={styles.link}
                aria-label={words.changeLabel(mapping.sheet)}
                onClick={() => session.dispatch({ type: "viewed", view: "mapping" })}
              >
                {words.change}
              </Link>
            )}
            <Link
              as="button"
              className={styles.link}
              aria-label={words.removeLabel(mapping.sheet)}
              onClick={() => void session.map(mapping.sheet, null)}
            >
              {words.remove}
            </Link>
          </div>
        </div>
      ))}
    </Section>
  );
}
