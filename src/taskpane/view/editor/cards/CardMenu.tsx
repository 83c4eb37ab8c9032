import { AddRegular } from "@fluentui/react-icons/svg/add";
import { ArrowDownRegular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUpRegular } from "@fluentui/react-icons/svg/arrow-up";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import type { ReactElement } from "react";
import { usePane } from "../../context";
import { entryOf } from "../../menu/entries";
import { MenuPopup } from "../../menu/MenuPopup";
import type { CardActions } from "./actions";
import { CARD_COMMANDS, CARD_MENU, type CardCommandId } from "./commands";

/** The menu that is open: whose, and the button it belongs to. */
export interface OpenMenu {
  readonly id: string;
  readonly button: HTMLElement;
}

const ICONS: Readonly<Record<CardCommandId, ReactElement>> = {
  add: <AddRegular />,
  duplicate: <CopyRegular />,
  up: <ArrowUpRegular />,
  down: <ArrowDownRegular />,
  remove: <DeleteRegular />,
};

interface CardMenuProps {
  readonly menu: OpenMenu;
  /** Where its card stands among the cards. */
  readonly index: number;
  readonly actions: CardActions;
  readonly onClose: () => void;
}

/** What can be done with a card. One menu serves all cards, so that forty of them stay light. */
export function CardMenu({ menu: { id, button }, index, actions, onClose }: CardMenuProps) {
  const { text } = usePane();
  const context = { actions, id, index, isFixed: false };
  const groups = CARD_MENU.map((ids) =>
    ids.map((command) => ({ ...entryOf(CARD_COMMANDS[command], context, text), icon: ICONS[command] })),
  );
  return <MenuPopup groups={groups} button={button} align="end" onClose={onClose} />;
}
