import { Menu, MenuDivider, MenuItem, MenuList, MenuPopover } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { ArrowDownRegular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUpRegular } from "@fluentui/react-icons/svg/arrow-up";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { usePane } from "../../context";
import type { CardActions } from "./actions";

/** The menu that is open: whose, where it stands among the cards, and the button it belongs to. */
export interface OpenMenu {
  readonly id: string;
  readonly button: HTMLElement;
}

interface CardMenuProps {
  readonly menu: OpenMenu;
  readonly index: number;
  readonly count: number;
  readonly actions: CardActions;
  readonly onClose: () => void;
}

/** What can be done with a card. One menu serves all cards, so that forty of them stay light. */
export function CardMenu({ menu, index, count, actions, onClose }: CardMenuProps) {
  const { text } = usePane();
  const words = text.cards;
  const { id, button } = menu;
  return (
    <Menu
      open
      positioning={{ target: button, position: "below", align: "end" }}
      onOpenChange={(_, { open, type }) => {
        if (open) return;
        onClose();
        // An item says itself where the keyboard goes on, and a click elsewhere has gone there.
        if (type !== "menuItemClick" && type !== "clickOutside") button.focus();
      }}
    >
      <MenuPopover>
        <MenuList aria-label={button.getAttribute("aria-label") ?? undefined}>
          <MenuItem icon={<AddRegular />} onClick={() => actions.add(id)}>
            {words.addAfter}
          </MenuItem>
          <MenuItem icon={<CopyRegular />} onClick={() => actions.duplicate(id)}>
            {words.duplicate}
          </MenuItem>
          <MenuItem
            icon={<ArrowUpRegular />}
            disabled={index === 0}
            secondaryContent="Alt+↑"
            onClick={() => actions.move(id, index - 1)}
          >
            {words.up}
          </MenuItem>
          <MenuItem
            icon={<ArrowDownRegular />}
            disabled={index === count - 1}
            secondaryContent="Alt+↓"
            onClick={() => actions.move(id, index + 1)}
          >
            {words.down}
          </MenuItem>
          <MenuDivider />
          <MenuItem icon={<DeleteRegular />} onClick={() => actions.remove(id)}>
            {words.remove}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
