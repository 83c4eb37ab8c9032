import type { ObjectOf } from "../objects";
import type { Members } from "../table";

/** Office.addin.showAsTaskpane and hide. */
export const appRuntimeService: Members<ObjectOf<"AppRuntimeService">> = {
  methods: {
    SetAppRuntimeState: (_object, [state], env) => {
      env.shell.setVisible(state === "Visible");
    },
  },
};

/** Office.addin.setStartupBehavior: accepted; the workbench opens what it is told to open. */
export const appRuntimePersistenceService: Members<ObjectOf<"AppRuntimePersistenceService">> = {
  methods: { SetAppRuntimeStartState: () => undefined },
};

/** The client announces itself here at every start. */
export const addinInternalService: Members<ObjectOf<"AddinInternalService">> = {
  methods: { NotifyActionHandlerReady: () => undefined },
};
