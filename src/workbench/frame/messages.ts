/** The envelopes of the web frame protocol: JSON texts that a pane's page and Excel on the web post to each other. */
export interface RequestMessage {
  readonly _messageType: 0;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _origin: string;
  readonly _data: unknown;
  /** 0 a call, 1 and 2 to register and unregister an event. */
  readonly _actionType: number;
  readonly _serializerVersion: 1;
}

export interface ResponseMessage {
  readonly _messageType: 1;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _origin: string;
  readonly _data: unknown;
  readonly _errorCode: number;
  /** 0 the answer to a call, 1 an event. */
  readonly _responseType: number;
  readonly _serializerVersion: 1;
}

/** What a call could not be worked on for. */
export const ENVELOPE_ERROR = -1;

export const Dispatch = {
  loadSettings: 75,
  saveSettings: 76,
  richApi: 93,
  commandCompleted: 94,
  fileProperties: 86,
  closePane: 97,
} as const;

export const EventName = {
  command: "appCommandInvoked",
  richApi: "richApiMessage",
  selection: "documentSelectionChanged",
} as const;

/** A call of executeMethod: arguments by name or number, and which method is meant. */
export interface MethodCall {
  readonly ArrayData?: readonly unknown[];
  readonly DdaMethod?: { readonly DispatchId?: number };
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
  readonly [argument: string]: unknown;
}

/** Reads a posted message; null for whatever is none of the protocol's requests. */
export function parseRequest(message: unknown): RequestMessage | null {
  if (typeof message !== "string" || !message.startsWith("{")) return null;
  try {
    const request = JSON.parse(message) as Partial<RequestMessage>;
    return request._messageType === 0 && typeof request._actionName === "string" ? (request as RequestMessage) : null;
  } catch {
    return null;
  }
}
