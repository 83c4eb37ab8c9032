import { hostInfoOf, VERSION } from "../frame/context";
import { createNativeCalls, type NativeCalls, type NativeOptions } from "./bridge";

/** What the page's library sends to the program, as JSON. */
interface Message {
  readonly methodId: number;
  readonly params: unknown;
  readonly callbackId?: string;
}

/** The library's own functions that take answers and events. */
interface Library {
  readonly OSF: {
    readonly ScriptMessaging: {
      agaveHostCallback(id: string, answer: unknown): void;
      agaveHostEventCallback(id: string, payload: unknown): void;
    };
  };
}

const Method = { execute: 1, register: 2, unregister: 3, writeSettings: 4, context: 5 } as const;

/** Gives the page of an add-in what Excel for Mac gives it: a message handler of WebKit's. To be called before office.js runs. */
export function installMac(page: Window, options: NativeOptions): NativeCalls {
  const calls = createNativeCalls(options);
  const { conversation, host, settings } = options;
  // Looked up when called: the library is loaded by then.
  const library = () => (page as unknown as Library).OSF.ScriptMessaging;

  /** By place, in the order of the library's AppContextProperties. */
  const context = (): readonly unknown[] => [
    [[...settings.keys()], [...settings.values()]],
    conversation.controlId,
    1,
    16,
    0,
    0,
    0,
    0,
    host.locale,
    host.dataLocale ?? host.locale,
    0,
    host.documentUrl ?? "",
    2,
    1,
    "",
    0,
    conversation.correlationId,
    `inst-${conversation.conversationId}`,
    false,
    true,
    JSON.stringify(host.requirements),
    null,
    VERSION,
    host.hidden === true ? 1 : 2,
  ];

  const take = ({ methodId, params, callbackId = "" }: Message): void => {
    const answer = (value: unknown): void => library().agaveHostCallback(callbackId, value);
    const { id = 0, apiArgs = [] } = (params ?? {}) as { readonly id?: number; readonly apiArgs?: readonly unknown[] };
    switch (methodId) {
      case Method.execute:
        calls.execute(id, apiArgs, (response) => answer([response]));
        return;
      case Method.register:
        calls.register(
          id,
          (payload) => library().agaveHostEventCallback(callbackId, [payload, id]),
          (status) => answer([status]),
        );
        return;
      case Method.unregister:
        calls.unregister(id, (status) => answer([status]));
        return;
      case Method.writeSettings: {
        const { keys, values } = params as { readonly keys: readonly string[]; readonly values: readonly string[] };
        settings.clear();
        keys.forEach((key, index) => settings.set(key, values[index] ?? ""));
        setTimeout(() => answer([0]), 0);
        return;
      }
      case Method.context:
        setTimeout(() => answer(context()), 0);
        return;
    }
  };

  Object.defineProperty(page, "external", {
    value: { GetHostInfo: () => hostInfoOf("Mac", conversation, host.locale) },
    configurable: true,
  });
  Object.defineProperty(page, "webkit", {
    value: { messageHandlers: { Agave: { postMessage: (text: string) => take(JSON.parse(text) as Message) } } },
    configurable: true,
  });
  return calls;
}
