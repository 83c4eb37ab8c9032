import { hostInfoOf, VERSION } from "../frame/context";
import { createNativeCalls, type NativeCalls, type NativeOptions } from "./bridge";

/** An array as the page's library expects it: one to be asked for its items. */
interface SafeArray {
  toArray(): unknown[];
  dimensions(): number;
}

const safeArray = (items: readonly unknown[]): SafeArray => ({
  toArray: () => items.map((item) => (Array.isArray(item) ? safeArray(item) : item)),
  dimensions: () => 1,
});

/** Gives the page of an add-in what Excel on Windows gives it: functions of `window.external`. To be called before office.js runs. */
export function installWindows(page: Window, options: NativeOptions): NativeCalls {
  const calls = createNativeCalls(options);
  const { conversation, host, settings } = options;
  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => conversation.controlId,
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 0,
    GetAppUILocale: () => host.locale,
    GetAppDataLocale: () => host.dataLocale ?? host.locale,
    GetDocUrl: () => host.documentUrl ?? "",
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => conversation.correlationId,
    GetInstanceId: () => `inst-${conversation.conversationId}`,
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => true,
    GetSupportedMatrix: () => JSON.stringify(host.requirements),
    GetHostCustomMessage: () => null,
    GetHostFullVersion: () => VERSION,
    GetInitialDisplayMode: () => (host.hidden === true ? 1 : 2),
    // Without colours the page goes by the scheme that the browser prefers.
    GetOfficeThemeInfo: () => "{}",
    GetSettings: () => ({
      Read(keys: string[], values: string[]) {
        keys.push(...settings.keys());
        values.push(...settings.values());
      },
      Write(keys: readonly string[], values: readonly string[]) {
        settings.clear();
        keys.forEach((key, index) => settings.set(key, values[index] ?? ""));
      },
    }),
  };
  const external = {
    GetHostInfo: () => hostInfoOf("Win32", conversation, host.locale),
    GetContext: () => context,
    Execute: (id: number, args: readonly unknown[] | undefined, done: (response: SafeArray) => void) =>
      calls.execute(id, args, (response) => done(safeArray(response))),
    RegisterEvent: (
      id: number,
      _target: string,
      event: (id: number, payload: SafeArray) => void,
      done: (status: number) => void,
    ) => calls.register(id, (payload) => event(id, safeArray(payload)), done),
    UnregisterEvent: (id: number, _target: string, done: (status: number) => void) => calls.unregister(id, done),
  };
  Object.defineProperty(page, "external", { value: external, configurable: true });
  return calls;
}
