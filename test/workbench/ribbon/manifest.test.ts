/** @jest-environment jsdom */
import { CELL_MENU, idOf, RIBBON } from "../../../src/host/ribbon";
import { readFileSync } from "node:fs";
import path from "node:path";
import { ManifestError, readManifest } from "../../../src/workbench/ribbon/manifest";
import { drawRibbon } from "../../../src/workbench/ribbon/strip";
import type { RibbonAction } from "../../../src/workbench/ribbon/ribbon";

const OWN = readFileSync(path.resolve(__dirname, "../../../manifest.xml"), "utf8");

/** A manifest with the given tabs, host and resources, under prefixes of its own. */
const manifest = (tabs: string, strings = "", host = "Workbook") => `<?xml version="1.0"?>
<o:OfficeApp xmlns:o="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:i="http://www.w3.org/2001/XMLSchema-instance" xmlns:b="http://schemas.microsoft.com/office/officeappbasictypes/1.0">
  <o:DisplayName DefaultValue="Try"><o:Override Locale="zh-CN" Value="试"/></o:DisplayName>
  <o:Hosts><o:Host Name="${host}"/></o:Hosts>
  <o:DefaultSettings><o:SourceLocation DefaultValue="https://a.test/pane.html"/></o:DefaultSettings>
  <v:VersionOverrides xmlns:v="http://schemas.microsoft.com/office/taskpaneappversionoverrides">
    <v:Hosts><v:Host i:type="Document"/><v:Host i:type="${host}"><v:DesktopFormFactor>
      <v:FunctionFile resid="fn"/>
      <v:ExtensionPoint i:type="ContextMenu"><v:OfficeMenu id="ContextMenuCell"/></v:ExtensionPoint>
      <v:ExtensionPoint i:type="PrimaryCommandSurface">${tabs}</v:ExtensionPoint>
    </v:DesktopFormFactor></v:Host></v:Hosts>
    <v:Resources><b:Urls><b:Url id="fn" DefaultValue="https://a.test/fn.html"/></b:Urls><b:ShortStrings>${strings}</b:ShortStrings></v:Resources>
  </v:VersionOverrides>
</o:OfficeApp>`;

describe("the product's own manifest", () => {
  const zh = readManifest(OWN, "zh-CN");
  const controls = zh.tabs.flatMap((tab) => tab.groups).flatMap((group) => group.controls);
  const wanted = RIBBON.flatMap((group) => group.controls);
  test("has one tab with the groups and buttons of the ribbon, and the menu of a cell", () => {
    expect(zh.tabs.map((tab) => tab.label)).toEqual(["绩效检查"]);
    expect(zh.tabs[0]?.groups.map(({ label }) => label)).toEqual(RIBBON.map(({ label }) => label.zh));
    expect(controls.map(({ id, label }) => [id, label])).toEqual(wanted.map((one) => [idOf(one), one.label.zh]));
    expect(zh.cellMenu.map(({ label }) => label)).toEqual(CELL_MENU.map(({ label }) => label.zh));
    expect(controls.find(({ label }) => label === "自动检查")?.items.map(({ label }) => label)).toEqual([
      "开启",
      "关闭",
    ]);
    expect(controls.at(-1)?.action).toEqual({
      kind: "pane",
      url: "https://localhost:3000/taskpane.html",
      title: "绩效目标表检查",
    });
    expect(controls[0]?.action).toEqual({ kind: "function", name: "JixiaoCheck" });
    expect(zh.shortcuts).toBe("https://localhost:3000/assets/shortcuts.json");
    expect(zh.page).toBe("https://localhost:3000/taskpane.html");
  });
  test("gives the icon of 32 pixels", () => {
    expect(controls.map((control) => control.icon)).toEqual(
      wanted.map(({ icon }) => `https://localhost:3000/assets/icons/${icon}-32.png`),
    );
  });
  test("speaks English where that is wanted", () => {
    const en = readManifest(OWN, "en-US");
    expect(en.name).toBe("Performance Goals Check");
    expect(en.tabs[0]?.label).toBe("Performance Goals");
    expect(en.tabs[0]?.groups[0]?.controls[0]?.tip.text).toMatch(/^Checks the performance-goal table/);
    expect(readManifest(OWN, "en-GB").name).toBe("Performance Goals Check");
    expect(readManifest(OWN, "fr-FR").name).toBe("绩效目标表检查");
  });
});

describe("other manifests", () => {
  test("menus, tabs of Office, and a tab named twice", () => {
    const ribbon = readManifest(
      manifest(
        `<v:OfficeTab id="TabHome"><v:Group id="g1"><v:Control i:type="Menu" id="m"><v:Label resid="l"/><v:Items><v:Item id="i1"><v:Label resid="l"/><v:Action i:type="ExecuteFunction"><v:FunctionName>f</v:FunctionName></v:Action></v:Item></v:Items></v:Control></v:Group></v:OfficeTab><v:OfficeTab id="TabHome"><v:Group id="g2"/></v:OfficeTab>`,
        '<b:String id="l" DefaultValue="Do"/>',
      ),
      "zh-CN",
    );
    expect(ribbon.name).toBe("试");
    expect(ribbon.page).toBe("https://a.test/fn.html");
    expect(ribbon.tabs.map((tab) => [tab.label, tab.groups.map((group) => group.id)])).toEqual([
      ["Home", ["g1", "g2"]],
    ]);
    const menu = ribbon.tabs[0]?.groups[0]?.controls[0];
    expect(menu?.action).toBeNull();
    expect(menu?.items[0]).toMatchObject({
      id: "i1",
      label: "Do",
      action: { kind: "function", name: "f" },
      icon: null,
    });
  });
  test("an add-in without commands has a pane and no tabs", () => {
    const plain = manifest("").replace(/<v:VersionOverrides[\s\S]*<\/v:VersionOverrides>/, "");
    expect(readManifest(plain, "en-US")).toEqual({
      name: "Try",
      page: "https://a.test/pane.html",
      tabs: [],
      cellMenu: [],
      shortcuts: null,
    });
  });
  test.each([
    ["no XML", "<OfficeApp"],
    ["another XML", "<manifest/>"],
    ["another program's", manifest("", "", "Document")],
  ])("%s is refused", (_, xml) => expect(() => readManifest(xml, "zh-CN")).toThrow(ManifestError));
});

describe("the strip", () => {
  const draw = () => {
    document.body.innerHTML = '<div id="tabs"></div><div id="panel"></div>';
    const [tabs, panel] = Array.from(document.body.children) as [HTMLElement, HTMLElement];
    const pressed: RibbonAction[] = [];
    const strip = drawRibbon(readManifest(OWN, "zh-CN"), tabs, panel, (action) => pressed.push(action));
    const button = (name: string) =>
      Array.from(panel.querySelectorAll("button")).find((found) => found.textContent === name) as HTMLButtonElement;
    return { tabs, panel, pressed, strip, button };
  };
  test("presses what the manifest says, with its tip", () => {
    const { button, pressed } = draw();
    button("下一处").click();
    expect(pressed).toEqual([{ kind: "function", name: "JixiaoNext" }]);
    expect(button("下一处").title).toBe("下一处\n选中下一处问题所在的单元格，并在面板中显示该问题。");
  });
  test("is named for those who hear it", () => {
    const { tabs, panel } = draw();
    expect(tabs.querySelector('[role="tab"][aria-selected="true"]')?.textContent).toBe("绩效检查");
    expect(panel.querySelector('[role="group"]')?.getAttribute("aria-label")).toBe("检查");
    expect(Array.from(panel.querySelectorAll("img")).every((image) => image.alt === "")).toBe(true);
  });
  test("follows what the add-in asks for", () => {
    const { button, strip } = draw();
    strip.update("Jixiao.Next", { enabled: false });
    expect(button("下一处").disabled).toBe(true);
    strip.update("Jixiao.Next", { enabled: true, visible: false });
    expect(button("下一处").hidden).toBe(true);
    strip.update("Nobody", { enabled: false });
  });
});
