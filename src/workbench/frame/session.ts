import type { Engine } from "../engine/engine";
import { appContext, type Conversation, type HostDescription } from "./context";
import { Dispatch, ENVELOPE_ERROR, EventName, parseRequest, type MethodCall, type RequestMessage } from "./messages";
import type { ResponseMessage } from "./messages";

export interface SessionOptions {
  readonly engine: Engine;
  readonly conversation: Conversation;
  readonly host: HostDescription;
  /** Hands a JSON text to the add-in's page. */
  readonly post: (message: string) => void;
  /** The add-in's settings in the workbook, as JSON texts by name; outlives the session if the caller keeps it. */
  readonly settings?: Map<string, string>;
  /** The page's notices: focus, keys it passes on, its address. */
  readonly onNotify?: (code: number, argument: unknown) => void;
  /** The page asked for its pane to be closed. */
  readonly onClose?: () => void;
  /** Calls the session does not know, by name: it has refused them. */
  readonly onUnknown?: (name: string) => void;
  /** The last function of a button that was under way has completed. */
  readonly onIdle?: () => void;
}

/** One side of a conversation with an add-in's page: the frame protocol without the frame. */
export interface Session {
  /** Takes a posted message; what is none of this conversation's is ignored. */
  receive(message: unknown): void;
  /** Presses a ribbon button: runs a function of the add-in, once its page is ready, and waits for it to complete. */
  invokeCommand(functionName: string, controlId?: string): Promise<void>;
  /** Whether a function of a button is under way. */
  isBusy(): boolean;
  /** Hands the keyboard to the page: its first control takes the focus, or with `backwards` its last. */
  enter(backwards?: boolean): void;
  /** Puts another workbook behind the same page. */
  connect(engine: Engine): void;
  close(): void;
}

interface Command {
  readonly id: string;
  readonly functionName: string;
  readonly controlId: string;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/** Error numbers of the protocol. */
const NOT_SUPPORTED = 5000;
const INTERNAL_ERROR = 5001;
const UNKNOWN_FUNCTION = 11101;
const DELAY_FOR_CELL_EDIT = 64;
/** A page that has just begun to listen may name its functions a moment later: until then a click on one is tried again. */
const GRACE = 3_000;
const RETRY = 50;
/** Codes of notices, from the page and to it. */
const TELEMETRY = 23;
const TAB_IN = 11;
const TAB_IN_BACKWARDS = 12;
const CLOSED = "The add-in was closed.";
/** Where executeMethod 93 keeps the batch and its flags. */
const BATCH = 4;
const FLAGS = 6;

export function createSession(options: SessionOptions): Session {
  const { conversation, host, post } = options;
  const settings = options.settings ?? new Map<string, string>();
  const events = new Map<string, RequestMessage>();
  const commands = new Map<string, Command>();
  const waiting: Command[] = [];
  /** Clicks that wait for the function of an earlier one to complete. */
  const queued: Command[] = [];
  let engine = options.engine;
  let disconnect: () => void = () => undefined;
  let closed = false;
  let lastCommand = 0;
  let lastNotice = 0;
  let listeningSince = 0;

  const send = (request: RequestMessage, data: unknown, more: Partial<ResponseMessage> = {}) => {
    if (closed) return;
    const response: ResponseMessage = {
      _messageType: 1,
      _actionName: request._actionName,
      _conversationId: request._conversationId,
      _correlationId: request._correlationId,
      _origin: host.hostUrl,
      _errorCode: 0,
      _responseType: 0,
      _serializerVersion: 1,
      ...more,
      _data: data,
    };
    post(JSON.stringify(response));
  };
  const fire = (name: string, data: unknown) => {
    const registration = events.get(name);
    if (registration !== undefined) send(registration, data, { _responseType: 1 });
  };
  const start = (command: Command) => {
    if (engine.quirks.hidesPaneUntilCompleted && commands.size > 0) {
      queued.push(command);
      return;
    }
    commands.set(command.id, command);
    const event = JSON.stringify({ source: { id: command.controlId } });
    fire(EventName.command, [command.id, command.functionName, event]);
  };

  const complete = (call: MethodCall) => {
    const command = commands.get(String(call["0"]));
    if (command === undefined) return;
    commands.delete(command.id);
    end(command, call);
    const next = queued.shift();
    if (next !== undefined) start(next);
    else if (commands.size === 0) options.onIdle?.();
  };
  const end = (command: Command, call: MethodCall) => {
    const status = Number(call["1"]);
    if (status === 0) command.resolve();
    else if (status === UNKNOWN_FUNCTION && Date.now() - listeningSince < GRACE) {
      setTimeout(() => {
        if (closed) command.reject(new Error(CLOSED));
        else start(command);
      }, RETRY);
    } else if (status === UNKNOWN_FUNCTION)
      command.reject(new Error(`The add-in knows no command ${command.functionName}.`));
    else command.reject(new Error(`The command ${command.functionName} ended with status ${status}.`));
  };
  const runRichApi = async (request: RequestMessage, call: MethodCall) => {
    const delayed = (Number(call.ArrayData?.[FLAGS]) & DELAY_FOR_CELL_EDIT) !== 0;
    // The client waits for ever: whatever goes wrong has to be answered.
    const answer = await engine.perform(String(call.ArrayData?.[BATCH]), delayed).catch((error: unknown) => {
      options.onUnknown?.(String(error));
      return { error: INTERNAL_ERROR };
    });
    const result = "body" in answer ? { Data: [200, ["Content-Type", "application/json"], answer.body] } : {};
    send(request, { Version: 1, Error: answer.error, ...result });
  };
  const execute = (request: RequestMessage) => {
    const call = request._data as MethodCall;
    const id = call.DdaMethod?.DispatchId;
    switch (id) {
      case Dispatch.richApi:
        void runRichApi(request, call);
        return;
      case Dispatch.commandCompleted:
        send(request, { Version: 1, Error: 0 });
        complete(call);
        return;
      case Dispatch.saveSettings:
        settings.clear();
        for (const [name, value] of call.DdaSettingsMethod?.Properties ?? []) settings.set(name, value);
        send(request, { Version: 1, Error: 0 });
        return;
      case Dispatch.loadSettings: {
        const all = [...settings].map(([Name, Value]) => ({ Name, Value }));
        send(request, { Version: 1, Error: 0, Properties: { Settings: all } });
        return;
      }
      case Dispatch.fileProperties: {
        const { address } = engine.workbook;
        // Of a workbook that was never saved there are none.
        send(
          request,
          address === null ? { Version: 1, Error: INTERNAL_ERROR } : { Version: 1, Error: 0, 0: { 1: address } },
        );
        return;
      }
      case Dispatch.closePane:
        send(request, { Version: 1, Error: 0 });
        options.onClose?.();
        return;
      default:
        options.onUnknown?.(`executeMethod ${id}`);
        send(request, { Version: 1, Error: NOT_SUPPORTED });
    }
  };
  const call = (request: RequestMessage) => {
    switch (request._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        send(request, appContext(conversation, host, [...settings]));
        return;
      case "ContextActivationManager_notifyHost": {
        const [, code, argument] = request._data as readonly [string, number, unknown];
        send(request, null);
        // The library's telemetry ends here: an emulated Excel has nobody to pass it on to.
        if (code !== TELEMETRY) options.onNotify?.(code, argument);
        return;
      }
      case "executeMethod":
        execute(request);
        return;
      default:
        options.onUnknown?.(request._actionName);
        send(request, null, { _errorCode: ENVELOPE_ERROR });
    }
  };

  const session: Session = {
    receive(message) {
      const request = parseRequest(message);
      if (closed || request === null || request._conversationId !== conversation.conversationId) return;
      if (request._actionType === 0) {
        call(request);
        return;
      }
      if (request._actionType === 1) events.set(request._actionName, request);
      else events.delete(request._actionName);
      send(request, { Error: 0 });
      if (request._actionType === 1 && request._actionName === EventName.command) {
        listeningSince = Date.now();
        waiting.splice(0).forEach(start);
      }
    },
    invokeCommand: (functionName, controlId = functionName) =>
      new Promise((resolve, reject) => {
        const command = { id: `cmd-${++lastCommand}`, functionName, controlId, resolve, reject };
        if (closed) reject(new Error(CLOSED));
        // A click before the page listens waits for it.
        else if (events.has(EventName.command)) start(command);
        else waiting.push(command);
      }),
    isBusy: () => commands.size > 0,
    enter(backwards = false) {
      if (closed) return;
      const notice: RequestMessage = {
        _messageType: 0,
        _actionName: "Office_notifyAgave",
        // Notices to the page have a conversation of their own.
        _conversationId: `${conversation.conversationId}_ntf`,
        _correlationId: ++lastNotice,
        _origin: host.hostUrl,
        _data: [backwards ? TAB_IN_BACKWARDS : TAB_IN],
        _actionType: 0,
        _serializerVersion: 1,
      };
      post(JSON.stringify(notice));
    },
    connect(next) {
      disconnect();
      engine = next;
      const offEvent = engine.onEvent((entries) => {
        fire(EventName.richApi, { ArrayData: entries });
      });
      const offSelection = engine.onDocumentSelection(() => {
        fire(EventName.selection, {});
      });
      disconnect = () => {
        offEvent();
        offSelection();
      };
    },
    close() {
      closed = true;
      disconnect();
      for (const { reject } of [...waiting.splice(0), ...queued.splice(0), ...commands.values()])
        reject(new Error(CLOSED));
      commands.clear();
    },
  };
  session.connect(engine);
  return session;
}
