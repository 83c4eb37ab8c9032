import { makeStyles, Menu, MenuDivider, MenuItem, MenuList, MenuPopover } from "@fluentui/react-components";
import { Fragment } from "react";
import type { MenuGroups } from "./entries";

const useStyles = makeStyles({
  // A reason may take two lines; the menu stays within a narrow pane.
  popover: { maxWidth: "min(300px, calc(100vw - 16px))" },
});

export interface MenuPopupProps {
  readonly groups: MenuGroups;
  /** The button it belongs to, which it stands at and gives the keyboard back to. */
  readonly button: HTMLElement;
  readonly align: "start" | "end";
  readonly onClose: () => void;
}

/** The menu of a button while it is open. */
export function MenuPopup({ groups, button, align, onClose }: MenuPopupProps) {
  const styles = useStyles();
  return (
    <Menu
      open
      positioning={{ target: button, position: "below", align }}
      onOpenChange={(_, { open, type }) => {
        if (open) return;
        onClose();
        // A click elsewhere has gone there, and an item has said where the keyboard goes. What the menu itself does as it closes comes first.
        if (type !== "menuItemClick" && type !== "clickOutside") setTimeout(() => button.focus());
      }}
    >
      <MenuPopover className={styles.popover}>
        <MenuList aria-label={button.getAttribute("aria-label") ?? undefined}>
          {groups.map((entries, at) => (
            <Fragment key={at}>
              {at > 0 && <MenuDivider />}
              {entries.map(({ label, act, ...item }) => (
                <MenuItem
                  key={label}
                  {...item}
                  onClick={() => {
                    // Where what it does leaves the keyboard, unless that takes it elsewhere.
                    button.focus();
                    act();
                  }}
                >
                  {label}
                </MenuItem>
              ))}
            </Fragment>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
