import type { Ribbon, RibbonAction, RibbonControl, RibbonGroup } from "./ribbon";

export interface Strip {
  /** Enables or disables, shows or hides a control or a tab, as the add-in asks for. */
  update(id: string, state: { readonly enabled?: boolean; readonly visible?: boolean }): void;
}

type Press = (action: RibbonAction, control: RibbonControl) => void;

/** What is drawn of the ribbon, by the manifest's ids. A menu's summary has no `disabled`. */
type Drawn = Map<string, HTMLElement & { disabled?: boolean }>;

/** Draws a ribbon into its tab list and the panel below it. `press` runs a control's action. */
export function drawRibbon(ribbon: Ribbon, tabList: HTMLElement, panel: HTMLElement, press: Press): Strip {
  const drawn: Drawn = new Map();
  const tabs = ribbon.tabs.map((tab) => {
    const button = element("button", "ribbon-tab", tab.label);
    button.type = "button";
    button.role = "tab";
    button.id = `tab-${tab.id}`;
    button.setAttribute("aria-controls", panel.id);
    drawn.set(tab.id, button);
    return { button, groups: tab.groups.map((group) => drawGroup(group, press, drawn)) };
  });
  const choose = (index: number, focus: boolean): void => {
    const chosen = tabs[index];
    if (chosen === undefined) return;
    for (const { button } of tabs) {
      button.setAttribute("aria-selected", String(button === chosen.button));
      button.tabIndex = button === chosen.button ? 0 : -1;
    }
    panel.setAttribute("aria-labelledby", chosen.button.id);
    panel.replaceChildren(...chosen.groups);
    if (focus) chosen.button.focus();
  };
  tabs.forEach(({ button }, index) => {
    button.addEventListener("click", () => choose(index, false));
    button.addEventListener("keydown", (event) => {
      const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
      if (step !== 0) choose((index + step + tabs.length) % tabs.length, true);
    });
  });
  tabList.replaceChildren(...tabs.map(({ button }) => button));
  panel.replaceChildren();
  choose(0, false);
  return {
    update(id, { enabled, visible }) {
      const node = drawn.get(id);
      if (node === undefined) return;
      if (enabled !== undefined) node.disabled = !enabled;
      if (visible !== undefined) node.hidden = !visible;
    },
  };
}

function drawGroup(group: RibbonGroup, press: Press, drawn: Drawn): HTMLElement {
  const section = element("div", "ribbon-group");
  section.role = "group";
  section.setAttribute("aria-label", group.label);
  const row = element("div", "ribbon-controls");
  row.append(...group.controls.map((control) => drawControl(control, press, drawn)));
  const caption = element("div", "ribbon-caption", group.label);
  caption.setAttribute("aria-hidden", "true");
  section.append(row, caption);
  return section;
}

function drawControl(control: RibbonControl, press: Press, drawn: Drawn): HTMLElement {
  const { action, items } = control;
  if (items.length === 0) {
    const button = element("button", "ribbon-button");
    button.type = "button";
    drawn.set(control.id, button);
    button.disabled = action === null;
    face(button, control);
    if (action !== null) button.addEventListener("click", () => press(action, control));
    return button;
  }
  const menu = element("details", "ribbon-menu");
  const summary = element("summary", "ribbon-button");
  drawn.set(control.id, summary);
  face(summary, control);
  const list = element("div", "ribbon-items");
  list.append(...items.map((item) => drawControl(item, press, drawn)));
  list.addEventListener("click", () => (menu.open = false));
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    menu.open = false;
    summary.focus();
  });
  menu.append(summary, list);
  return menu;
}

function face(button: HTMLElement, { icon, label, tip }: RibbonControl): void {
  if (icon !== null) {
    const image = element("img");
    Object.assign(image, { src: icon, alt: "", width: 32, height: 32 });
    button.append(image);
  }
  button.append(element("span", "", label));
  button.title = [tip.title, tip.text].filter((line) => line !== "").join("\n");
  if (tip.text !== "") button.setAttribute("aria-description", tip.text);
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className = "",
  text = "",
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== "") made.className = className;
  if (text !== "") made.textContent = text;
  return made;
}
