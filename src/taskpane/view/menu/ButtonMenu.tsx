import { Button, type ButtonProps } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { useState, type KeyboardEvent } from "react";
import { paneError } from "../../session/errors";
import { usePane } from "../context";
import { MENU } from "../parts";
import type { MenuGroups } from "./entries";
import type { MenuPopup } from "./MenuPopup";

type ButtonMenuProps = Pick<ButtonProps, "appearance" | "size" | "icon" | "className" | "aria-label" | "title"> & {
  readonly label?: string;
  readonly align?: "start" | "end";
  /** Marks the button, so that what its items open gives the keyboard back to it. */
  readonly "data-opens"?: string;
  readonly "data-library"?: string;
  /** What it offers, once it is open. */
  readonly groups: () => MenuGroups;
};

/** A button with a menu, which is loaded when it is first opened. */
export function ButtonMenu({ label, align = "end", groups, icon, ...props }: ButtonMenuProps) {
  const { session } = usePane();
  const [button, setButton] = useState<HTMLElement | null>(null);
  /** What shows the menu, while it is open. */
  const [Popup, setPopup] = useState<typeof MenuPopup | null>(null);
  const isOpen = Popup !== null;
  const close = (): void => setPopup(null);
  const open = async (): Promise<void> => {
    try {
      const loaded = MENU.now() ?? (await MENU.load());
      setPopup(() => loaded);
    } catch (error) {
      session.dispatch({ type: "failed", error: paneError("plan", error) });
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "ArrowDown" || isOpen) return;
    event.preventDefault();
    void open();
  };
  return (
    <>
      <Button
        {...props}
        ref={setButton}
        icon={icon ?? <ChevronDownRegular />}
        iconPosition={icon === undefined ? "after" : "before"}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => (isOpen ? close() : void open())}
        onKeyDown={onKeyDown}
      >
        {label}
      </Button>
      {isOpen && button !== null && <Popup groups={groups()} button={button} align={align} onClose={close} />}
    </>
  );
}
