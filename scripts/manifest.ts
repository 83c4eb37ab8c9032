import { functionOf } from "../src/commands/function-name";
import {
  CELL_MENU,
  idOf,
  isFunction,
  isMenu,
  RIBBON,
  TAB,
  type RibbonButton,
  type RibbonGroup,
  type RibbonMenu,
  type Told,
} from "../src/host/ribbon";

const SIZES = [16, 32, 64, 80];
const ORIGIN = "https://localhost:3000";
/** What belongs to no button. */
const NAMES: Readonly<Record<string, Told>> = {
  "Tab.Label": { zh: "绩效检查", en: "Performance Goals" },
  "Pane.Title": { zh: "绩效目标表检查", en: "Performance Goals Check" },
};

/** Writes the ribbon into a manifest: its tab, the menu of cells, and the resources of both. The rest is kept as it stands. */
export function withRibbon(manifest: string): string {
  return [
    ["DesktopFormFactor", form()],
    ["bt:Images", images()],
    ["bt:ShortStrings", strings({ ...NAMES, ...labels() })],
    ["bt:LongStrings", strings(tips())],
  ].reduce((xml, [name = "", inner = ""]) => {
    const element = new RegExp(`(\\n( *)<${name}>)[^]*?(\\n *</${name}>)`);
    if (!element.test(xml)) throw new Error(`The manifest has no ${name}.`);
    return xml.replace(element, (_, open: string, indent: string, close: string) =>
      [open, ...inner.split("\n").map((line) => `\n${indent}  ${line}`), close].join(""),
    );
  }, manifest);
}

const ALL: readonly (RibbonButton | RibbonMenu)[] = [
  ...RIBBON.flatMap(({ controls }) => controls.flatMap((one) => (isMenu(one) ? [one, ...one.items] : [one]))),
  ...CELL_MENU,
];

function form(): string {
  return [
    `<FunctionFile resid="Pane.Url"/>`,
    `<ExtensionPoint xsi:type="PrimaryCommandSurface">`,
    `  <CustomTab id="${TAB}">`,
    ...RIBBON.flatMap(group).map(indented(2)),
    `    <Label resid="Tab.Label"/>`,
    `  </CustomTab>`,
    `</ExtensionPoint>`,
    `<ExtensionPoint xsi:type="ContextMenu">`,
    `  <OfficeMenu id="ContextMenuCell">`,
    ...CELL_MENU.flatMap(control).map(indented(2)),
    `  </OfficeMenu>`,
    `</ExtensionPoint>`,
  ].join("\n");
}

const indented =
  (levels: number) =>
  (line: string): string =>
    "  ".repeat(levels) + line;

const group = (of: RibbonGroup): string[] => [
  `<Group id="${idOf(of)}">`,
  `  <Label resid="${of.id}.Label"/>`,
  ...icon("app").map(indented(1)),
  ...of.controls.flatMap(control).map(indented(1)),
  `</Group>`,
];

const control = (of: RibbonButton | RibbonMenu): string[] => [
  `<Control xsi:type="${isMenu(of) ? "Menu" : "Button"}" id="${idOf(of)}">`,
  ...face(of).map(indented(1)),
  ...(isMenu(of)
    ? [
        `  <Items>`,
        ...of.items.flatMap((item) => [
          `    <Item id="${idOf(item)}">`,
          ...[...face(item), ...action(item)].map(indented(3)),
          `    </Item>`,
        ]),
        `  </Items>`,
      ]
    : action(of).map(indented(1))),
  `</Control>`,
];

const face = (of: RibbonButton | RibbonMenu): string[] => [
  `<Label resid="${of.id}.Label"/>`,
  `<Supertip>`,
  `  <Title resid="${of.id}.Label"/>`,
  `  <Description resid="${of.id}.Tip"/>`,
  `</Supertip>`,
  ...icon(of.icon),
];

const icon = (name: string): string[] => [
  `<Icon>`,
  ...SIZES.map((size) => `  <bt:Image size="${size}" resid="${iconId(name, size)}"/>`),
  `</Icon>`,
];

const action = (of: RibbonButton): string[] =>
  isFunction(of)
    ? [`<Action xsi:type="ExecuteFunction">`, `  <FunctionName>${functionOf(of.action)}</FunctionName>`, `</Action>`]
    : [
        `<Action xsi:type="ShowTaskpane">`,
        `  <TaskpaneId>JixiaoPane</TaskpaneId>`,
        `  <SourceLocation resid="Pane.Url"/>`,
        `  <Title resid="Pane.Title"/>`,
        `</Action>`,
      ];

const iconId = (name: string, size: number): string => `Icon.${name}.${size}`;

function images(): string {
  const names = new Set(["app", ...ALL.map((one) => one.icon)]);
  return [...names]
    .flatMap((name) =>
      SIZES.map(
        (size) => `<bt:Image id="${iconId(name, size)}" DefaultValue="${ORIGIN}/assets/icons/${name}-${size}.png"/>`,
      ),
    )
    .join("\n");
}

const labels = (): Record<string, Told> =>
  Object.fromEntries([...RIBBON, ...ALL].map((one) => [`${one.id}.Label`, one.label]));

const tips = (): Record<string, Told> => Object.fromEntries(ALL.map((one) => [`${one.id}.Tip`, one.tip]));

const strings = (told: Readonly<Record<string, Told>>): string =>
  Object.entries(told)
    .map(([id, { zh, en }]) =>
      [
        `<bt:String id="${id}" DefaultValue="${escaped(zh)}">`,
        `  <bt:Override Locale="en-US" Value="${escaped(en)}"/>`,
        `</bt:String>`,
      ].join("\n"),
    )
    .join("\n");

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", '"': "&quot;" };

const escaped = (text: string): string => text.replace(/[&<"]/g, (char) => ENTITIES[char] ?? char);
