/** What a bar offers to do. */
export interface BarAction {
  readonly label: string;
  act(): void;
}

/** A quiet line below the ribbon, with what can be done about what it says. */
export interface Bar {
  /** Takes the place of what it said before. `onDismiss` is called where it is closed without an action. */
  show(text: string, actions?: readonly BarAction[], onDismiss?: () => void): void;
  hide(): void;
}

export function createBar(container: HTMLElement, dismissLabel: string): Bar {
  const bar = document.createElement("div");
  bar.className = "message notice";
  bar.hidden = true;
  const line = document.createElement("span");
  line.setAttribute("role", "status");
  const buttons = document.createElement("span");
  buttons.className = "notice-actions";
  bar.append(line, buttons);
  container.append(bar);
  const hide = (): void => {
    bar.hidden = true;
    line.textContent = "";
  };
  const button = (label: string, act: () => void): HTMLButtonElement => {
    const element = document.createElement("button");
    element.type = "button";
    element.textContent = label;
    element.addEventListener("click", () => {
      hide();
      act();
    });
    return element;
  };
  return {
    show(text, actions = [], onDismiss = () => undefined) {
      const dismiss = button("×", onDismiss);
      dismiss.className = "dismiss";
      dismiss.setAttribute("aria-label", dismissLabel);
      buttons.replaceChildren(...actions.map(({ label, act }) => button(label, act)), dismiss);
      bar.hidden = false;
      line.textContent = text;
    },
    hide,
  };
}
