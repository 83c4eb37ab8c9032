import {
  Button,
  makeStyles,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { useMemo } from "react";
import { columnName } from "../../check/sheet/address";
import { ruleTitle } from "../../text/findings";
import { fixOffers, offered, type Offer } from "../session/offers";
import { useHeldValue } from "./useHeldValue";
import { usePane, usePaneState } from "./context";
import { MoreMenu } from "./sheet-actions/MoreMenu";

const useStyles = makeStyles({
  actions: { display: "flex", gap: "8px", padding: "0 12px 8px" },
  button: { flex: "1 1 0", minWidth: 0, whiteSpace: "nowrap" },
  held: { display: "flex", flex: "1 1 0", minWidth: 0 },
});

/** The two things to do with a sheet: check it, and make its safe fixes after a look at them. */
export function Actions() {
  const styles = useStyles();
  const { text, session } = usePane();
  const columns = usePaneState((state) => state.columns);
  const ruleOrder = usePaneState((state) => state.ruleOrder);
  const offers = useMemo(() => fixOffers(columns, ruleOrder), [columns, ruleOrder]);
  const [held, hoverRef] = useHeldValue(offers);
  return (
    <div className={styles.actions}>
      <Button className={styles.button} appearance="primary" onClick={() => void session.check(true)}>
        {text.check}
      </Button>
      <div className={styles.held} ref={hoverRef}>
        <FixButton offers={held} />
      </div>
      <MoreMenu />
    </div>
  );
}

function FixButton({ offers }: { offers: readonly Offer[] }) {
  const styles = useStyles();
  const { text, session, language } = usePane();
  const preview = (offer: Offer): void => void session.preview(offer);
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
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <MenuButton className={styles.button}>{label}</MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {offers.map((offer, index) => (
            <MenuItem key={index} onClick={() => preview(offer)}>
              {offerLabel(offer)}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );

  function offerLabel(offer: Offer): string {
    const n = offer.count;
    switch (offer.kind) {
      case "all":
        return text.fixAll(n);
      case "rule":
        return text.fixRule(ruleTitle(offer.rule, language), n);
      case "column":
        return text.fixColumn(columnName(offer.column), n);
    }
  }
}
