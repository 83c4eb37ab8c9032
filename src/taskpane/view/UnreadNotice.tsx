import { Button } from "@fluentui/react-components";
import type { Recognition } from "../../check/table/recognise";
import { likelyHeader, recognisedSentences } from "../../text/recognition";
import { useCommand } from "./useCommand";
import { usePane } from "./context";
import { useNoticeStyles } from "./notice-styles";
import { OtherSheets } from "./parts";

/** What was recognised of a part that was not read, on a sheet of which others were. */
export function PartUnread({ recognition, className }: { recognition: Recognition; className: string }) {
  const { text, language } = usePane();
  return (
    <p className={className}>
      {text.facts.partUnread(recognisedSentences(recognition, language).join(language === "zh" ? "" : " "))}
    </p>
  );
}

/** What was recognised of a sheet that was not read, and the way to have it read all the same. */
export function UnreadNotice({ recognition }: { recognition: Recognition }) {
  const styles = useNoticeStyles();
  const { text, session, language } = usePane();
  const newTable = useCommand("newTable");
  const words = text.mapping;
  const sentences = recognisedSentences(recognition, language);
  const isRefused = recognition.refused.length > 0;
  const isLost = !isRefused && recognition.lost !== null;
  const title = isRefused
    ? words.refusedTitle
    : isLost
      ? words.lostTitle
      : likelyHeader(recognition) === null
        ? text.noTable.title
        : words.unknownTitle;
  return (
    <div className={styles.notice}>
      <h2 className={styles.title}>{title}</h2>
      {sentences.length === 0 ? (
        <p className={styles.body}>{text.noTable.lookedFor}</p>
      ) : (
        <p className={styles.body}>{sentences.join(language === "zh" ? "" : " ")}</p>
      )}
      {!isRefused && (recognition.headers.length > 0 || isLost) && (
        <>
          {!isLost && <p className={styles.body}>{words.offerHint}</p>}
          <div className={styles.actions}>
            <Button data-opens="mapping" onClick={() => session.dispatch({ type: "viewed", view: "mapping" })}>
              {isLost ? words.again : words.offer}
            </Button>
            {isLost && (
              <Button
                onClick={() => void session.map(recognition.sheet, null)}
                aria-label={words.removeLabel(recognition.sheet)}
              >
                {words.remove}
              </Button>
            )}
          </div>
        </>
      )}
      <OtherSheets.View />
      <p className={styles.body}>
        <Button appearance="subtle" className={styles.quiet} onClick={newTable.onClick}>
          {newTable.label}
        </Button>
      </p>
    </div>
  );
}
