import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { sheetsWithTables } from "../../session/workbook/state";
import { usePane, usePaneState } from "../context";

const useStyles = makeStyles({
  title: { margin: "20px 0 4px", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: "0 0 8px", padding: 0, listStyleType: "none", lineHeight: "22px" },
  sheet: { display: "flex", gap: "8px", alignItems: "baseline" },
  name: { minWidth: 0, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, flexShrink: 0 },
});

/** Tables that are named here; the rest are in the view of the workbook. */
const MOST_NAMED = 8;

/** Where a sheet holds no table: the way to those of the workbook that do. */
export function OtherSheets() {
  const styles = useStyles();
  const { text, session } = usePane();
  const words = text.workbook;
  const workbook = usePaneState((state) => state.workbook);
  if ((workbook.sheets?.length ?? 0) < 2) return null;
  const tables = sheetsWithTables(workbook);
  return (
    <section>
      {tables.length > 0 && (
        <>
          <h3 className={styles.title}>{words.elsewhere}</h3>
          <ul className={styles.list}>
            {tables.slice(0, MOST_NAMED).map(({ name, report }) => (
              <li key={name} className={styles.sheet}>
                <Link as="button" className={styles.name} onClick={() => void session.workbook.goTo(name)}>
                  {name}
                </Link>
                {report?.kind === "table" && <span className={styles.quiet}>{text.projects(report.projects)}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      <Link as="button" data-opens="workbook" onClick={() => void session.workbook.open()}>
        {words.all}
      </Link>
    </section>
  );
}
