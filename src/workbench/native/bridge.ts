import type { Conversation, HostDescription } from "../frame/context";
import { Dispatch, EventName, type MethodCall, type RequestMessage, type ResponseMessage } from "../frame/messages";

/** Numbers of the events that a page of a desktop program registers. */
const EVENT_NAMES: Readonly<Record<number, string | undefined>> = {
  2: EventName.selection,
  33: EventName.richApi,
  39: EventName.command,
};

/** What a desktop program does for a page, whichever way the page calls it. */
export interface NativeCalls {
  /** Works on a method of the program. Its answer: a status, 0 for success, and what the method gives. */
  execute(id: number, args: readonly unknown[] | undefined, answer: (response: readonly unknown[]) => void): void;
  register(id: number, event: (payload: readonly unknown[]) => void, answer: (status: number) => void): void;
  unregister(id: number, answer: (status: number) => void): void;
  /** Takes what the session posts to the page. */
  post(message: string): void;
}

export interface NativeOptions {
  readonly conversation: Conversation;
  readonly host: HostDescription;
  /** The add-in's settings in the workbook. */
  readonly settings: Map<string, string>;
  /** Hands a message of the web protocol to the session. */
  readonly receive: (message: string) => void;
}

/**
 * A desktop program hands its page functions where Excel on the web posts messages; what is called and answered is the same. So each
 * call becomes a message of the web protocol, and one session serves all platforms.
 */
export function createNativeCalls({ conversation, host, receive }: NativeOptions): NativeCalls {
  const answers = new Map<number, (data: MethodCall) => void>();
  const events = new Map<string, (payload: readonly unknown[]) => void>();
  let last = 0;

  const ask = (name: string, type: number, data: unknown, answer: (data: MethodCall) => void): void => {
    const id = ++last;
    answers.set(id, answer);
    const request: RequestMessage = {
      _messageType: 0,
      _actionName: name,
      _conversationId: conversation.conversationId,
      _correlationId: id,
      _origin: host.hostUrl,
      _data: data,
      _actionType: type,
      _serializerVersion: 1,
    };
    // A page never gets its answer within the call.
    setTimeout(() => receive(JSON.stringify(request)), 0);
  };
  const statusOf = (data: MethodCall | null): number => Number(data?.["Error"] ?? 0);
  const nameOf = (id: number): string => EVENT_NAMES[id] ?? `event ${id}`;

  return {
    // A method without arguments is called without a list of them.
    execute(id, args = [], answer) {
      const [first] = args;
      const call = id === Dispatch.richApi ? { ArrayData: first } : { ...args };
      ask("executeMethod", 0, { ...call, DdaMethod: { DispatchId: id } }, (data) =>
        answer([statusOf(data), ...resultOf(id, data)]),
      );
    },
    register(id, event, answer) {
      events.set(nameOf(id), event);
      ask(nameOf(id), 1, { eventDispId: id }, (data) => answer(statusOf(data)));
    },
    unregister(id, answer) {
      events.delete(nameOf(id));
      ask(nameOf(id), 2, { eventDispId: id }, (data) => answer(statusOf(data)));
    },
    post(message) {
      const response = JSON.parse(message) as ResponseMessage;
      if (response._responseType === 1) {
        events.get(response._actionName)?.(payloadOf(response._data));
        return;
      }
      const answer = answers.get(response._correlationId);
      answers.delete(response._correlationId);
      answer?.((response._data ?? {}) as MethodCall);
    },
  };
}

/** What a method gives, in the order in which a desktop program hands it over. */
function resultOf(id: number, data: MethodCall): readonly unknown[] {
  if (id === Dispatch.richApi && Array.isArray(data["Data"])) return [200, [], (data["Data"] as unknown[])[2]];
  if (id === Dispatch.fileProperties && data["0"] !== undefined)
    return [[(data["0"] as Readonly<Record<number, unknown>>)[1]]];
  return [];
}

function payloadOf(data: unknown): readonly unknown[] {
  if (Array.isArray(data)) return data;
  const entries = (data as { readonly ArrayData?: unknown } | null)?.ArrayData;
  return Array.isArray(entries) ? entries : [];
}
