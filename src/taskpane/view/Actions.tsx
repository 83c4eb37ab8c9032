import { Button, makeStyles } from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import { useMemo } from "react";
import { columnName } from "../../check/sheet/address";
import { PANE_COMMANDS, type PaneCommandId } from "../commands/pane";
import type { FindingList } from "../session/findings/list";
import { fixOffers, offered, type FixOffer } from "../session/offers";
import { useHeldValue } from "./useHeldValue";
import { usePane, usePaneState } from "./context";
import { ButtonMenu } from "./menu/ButtonMenu";
import { entryOf } from "./menu/entries";
import { useCommand } from "./useCommand";

const useStyles = makeStyles({
  actions: { display: "flex", gap: "8px", padding: "0 12px 8px" },
  button: { flex: "1 1 0", minWidth: 0, whiteSpace: "nowrap" },
  more: { flexShrink: 0 },
  held: { display: "flex", flex: "1 1 0", minWidth: 0 },
});

/** The two things to do with a sheet: check it, and make the safe fixes of what is listed after a look at them. */
export function Actions({ list }: { list: FindingList }) {
  const styles = useStyles();
  const check = useCommand("check");
  const columns = usePaneState((state) => state.columns);
  const ruleOrder = usePaneState((state) => state.ruleOrder);
  const offers = useMemo(() => fixOffers(columns, ruleOrder, list.places), [columns, ruleOrder, list]);
  const [held, hoverRef] = useHeldValue(offers);
  return (
    <div className={styles.actions}>
      <Button className={styles.button} appearance="primary" onClick={check.onClick}>
        {check.label}
      </Button>
      <div className={styles.held} ref={hoverRef}>
        <FixButton offers={held} />
      </div>
      <MoreMenu />
    </div>
  );
}

function FixButton({ offers }: { offers: readonly FixOffer[] }) {
  const styles = useStyles();
  const { text, session } = usePane();
  const preview = (offer: FixOffer): void => void session.preview(offer);
  const [first, second] = offers;
  const label = text.fixSome(offered(offers));
  if (first === undefined) {
    return (
      <Button className={styles.button} disabledFocusable>
        {text.fix}
      </Button>
    );
  }
  if (second === undefined) {
    return (
      <Button className={styles.button} onClick={() => preview(first)}>
        {label}
      </Button>
    );
  }
  return (
    <ButtonMenu
      className={styles.button}
      label={label}
      groups={() => [offers.map((offer) => ({ label: offerLabel(offer), act: () => preview(offer) }))]}
    />
  );

  function offerLabel(offer: FixOffer): string {
    const n = offer.count;
    switch (offer.kind) {
      case "all":
        return text.fixAll(n);
      case "rule":
        return text.fixRule(text.ruleTitle(offer.rule), n);
      case "column":
        return text.fixColumn(columnName(offer.column), n);
    }
  }
}

const MORE: readonly (readonly PaneCommandId[])[] = [
  ["addProject"],
  ["insertLists", "removeLists"],
  ["expand", "pack"],
  ["putMarks", "putComments", "clearMarks"],
  ["findingsList", "reply", "changes"],
  ["newTable", "workbook", "files", "overview"],
  ["looked", "since", "accepted"],
  ["shortcuts"],
];

/** What else there is to do with a sheet. An item that does not apply says why. */
function MoreMenu() {
  const styles = useStyles();
  const { text, session } = usePane();
  // Why an item does not apply hangs on these.
  usePaneState((state) => state.result);
  usePaneState((state) => state.selection);
  return (
    <ButtonMenu
      className={styles.more}
      appearance="subtle"
      icon={<MoreHorizontalRegular />}
      aria-label={text.sheetActions.more}
      title={text.sheetActions.more}
      data-opens="sheet-dialog"
      groups={() => MORE.map((ids) => ids.map((id) => entryOf(PANE_COMMANDS[id], session, text)))}
    />
  );
}
