import type { ObjectOf } from "../objects";
import type { Members } from "../table";

/** Office.ribbon.requestUpdate, as the client takes it apart. */
export const dynamicRibbon: Members<ObjectOf<"DynamicRibbon">> = {
  methods: {
    GetButton: (_object, [id]) => ({ type: "RibbonButton", id: String(id) }),
    GetTab: (_object, [id]) => ({ type: "RibbonTab", id: String(id) }),
  },
};

export const ribbonButton: Members<ObjectOf<"RibbonButton">> = {
  identity: ({ id }) => ({ Id: id }),
  setters: {
    Enabled: ({ id }, value, env) => {
      env.shell.updateRibbon({ control: "button", id, property: "enabled", value: value === true });
    },
  },
};

export const ribbonTab: Members<ObjectOf<"RibbonTab">> = {
  identity: ({ id }) => ({ Id: id }),
  methods: {
    SetVisibility: ({ id }, [value], env) => {
      env.shell.updateRibbon({ control: "tab", id, property: "visible", value: value === true });
    },
  },
};
