import { Button } from "@fluentui/react-components";
import { wordingProblem } from "../../../text/wording";
import type { LibraryPage } from "../../session/library/types";
import { usePane } from "../context";
import { useNoticeStyles } from "../notice-styles";
import { useLibraryFile } from "./files";
import { Page } from "./Page";

/** A file that is no library: why, and what was looked for. */
export function UnreadView({ page }: { page: Extract<LibraryPage, { kind: "unread" }> }) {
  const styles = useNoticeStyles();
  const { text, session, language } = usePane();
  const file = useLibraryFile();
  const words = text.wording.unread;
  return (
    <Page title={words.title(page.from)} onBack={() => session.library.close()}>
      <div className={styles.notice}>
        {page.problems.map((problem, index) => (
          <p key={index} className={styles.body}>
            {wordingProblem(problem, language)}
          </p>
        ))}
        <p className={styles.body}>{words.looked}</p>
        <div className={styles.actions}>
          <Button onClick={file.choose}>{words.other}</Button>
        </div>
        {file.input}
      </div>
    </Page>
  );
}
