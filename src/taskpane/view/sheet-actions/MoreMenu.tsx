import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
} from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import { expandedPlaces } from "../../../editor/expand/read";
import type { PaneText } from "../../../text/pane";
import type { PaneState } from "../../session/state";
import { usePane, usePaneState } from "../context";

const useStyles = makeStyles({
  button: { flexShrink: 0 },
  // A reason may take two lines; the menu stays within a narrow pane.
  popover: { maxWidth: "min(300px, calc(100vw - 16px))" },
});

type Words = PaneText["sheetActions"];
type Cannot = keyof Words["cannot"];

/** What else there is to do with a sheet. An item that does not apply says why. */
export function MoreMenu() {
  const styles = useStyles();
  const { text } = usePane();
  const words = text.sheetActions;
  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <Button
          className={styles.button}
          appearance="subtle"
          icon={<MoreHorizontalRegular />}
          aria-label={words.more}
          title={words.more}
          data-opens="sheet-dialog"
        />
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <Items />
      </MenuPopover>
    </Menu>
  );
}

function Items() {
  const { text, session } = usePane();
  const { menu, cannot } = text.sheetActions;
  const result = usePaneState((state) => state.result);
  const snapshot = usePaneState((state) => state.snapshot);
  const selection = usePaneState((state) => state.selection);
  const reasons = reasonsOf({ result, snapshot, selection });
  const { sheets } = session;
  const item = (label: string, hint: string, why: Cannot | null, act: () => unknown) => (
    <MenuItem disabled={why !== null} subText={why === null ? hint : cannot[why]} onClick={() => void act()}>
      {label}
    </MenuItem>
  );
  return (
    <MenuList>
      {item(menu.insert, menu.insertHint, reasons.insert, () => sheets.insertLists())}
      {item(menu.remove, menu.removeHint, reasons.remove, () => sheets.removeLists())}
      <MenuDivider />
      {item(menu.unfold, menu.unfoldHint, reasons.expand, () => sheets.expand())}
      {item(menu.fold, menu.foldHint, reasons.pack, () => sheets.pack())}
      <MenuDivider />
      {item(`${menu.make}…`, menu.makeHint, null, () => sheets.askNewTable())}
    </MenuList>
  );
}

/** Why an item does not apply to what is open; null where it does, as far as can be told before it is tried. */
function reasonsOf({
  result,
  snapshot,
  selection,
}: Pick<PaneState, "result" | "snapshot" | "selection">): Readonly<
  Record<"insert" | "remove" | "expand" | "pack", Cannot | null>
> {
  const isExpanded = snapshot !== null && expandedPlaces(snapshot) !== null;
  if (isExpanded) return { insert: null, remove: null, expand: "isUnfolded", pack: null };
  const tables = result?.tables.filter(({ sheets }) => sheets.includes(snapshot?.name ?? "")) ?? [];
  const none = tables.length === 0 ? "noTable" : null;
  // Of a table with named columns it is not known before its cells are looked at.
  const arePacked = tables.every(({ layout }) => layout === "L0");
  const arePlain = tables.every(({ layout }) => layout !== "L0" && layout !== "mapped");
  const isChosen = selection?.range != null && selection.sheet === snapshot?.name;
  return {
    insert: none ?? (arePacked ? "packed" : null),
    remove: none,
    expand: none ?? (arePlain ? "notPacked" : isChosen ? null : "noProject"),
    pack: "notUnfolded",
  };
}
