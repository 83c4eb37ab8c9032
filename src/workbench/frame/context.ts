/** What identifies one opening of an add-in's page. */
export interface Conversation {
  readonly conversationId: string;
  readonly controlId: string;
  readonly correlationId: string;
}

let opened = 0;

/** New at each opening: the client caches settings under the conversation's id. */
export function newConversation(): Conversation {
  const id = `${Date.now().toString(36)}-${++opened}`;
  return { conversationId: `conv-${id}`, controlId: `ctl-${id}`, correlationId: `corr-${id}` };
}

export interface HostDescription {
  /** The host page's address; https, and the pane's own hostname (or one of Microsoft's). */
  readonly hostUrl: string;
  /** The interface language: zh-CN, en-US. */
  readonly locale: string;
  /** The language of numbers and dates, where it is another. */
  readonly dataLocale?: string;
  readonly requirements: Readonly<Record<string, string>>;
  /** Where the workbook is kept when the page starts; an empty text where it was never saved. */
  readonly documentUrl?: string;
  readonly addinName?: string;
  /** Whether the page starts behind the scenes, as a ribbon command of a shared runtime does. */
  readonly hidden?: boolean;
}

/** An Excel with what the product needs; versions are texts, for as a number "1.10" would be 1.1. */
export const REQUIREMENTS: Readonly<Record<string, string>> = {
  ExcelApi: "1.17",
  SharedRuntime: "1.2",
  RibbonApi: "1.2",
  DialogApi: "1.2",
  AddinCommands: "1.1",
  DelayForCellEdit: "1.1",
};

/** The version that the emulated Excel claims. */
export const VERSION = "16.0.10000.1000";
/** ooeExcelWeb, in the numbering of the protocol. */
const EXCEL_WEB = 16;

const hostInfo = (platform: string, conversation: Conversation, locale: string, separator: string) =>
  // Nothing is logged: the libraries of desktop programs would send it. The last field's flag 1 says that one page serves pane and commands.
  ["Excel", platform, "16.01", locale, conversation.correlationId, "", "disableLogging", "1"].join(separator);

/** What a desktop program tells office.js of itself. */
export const hostInfoOf = (platform: "Win32" | "Mac", conversation: Conversation, locale: string): string =>
  hostInfo(platform, conversation, locale, "$");

/** The query that tells office.js where it runs. */
export function hostQuery(conversation: Conversation, locale: string): string {
  return `_host_Info=${encodeURIComponent(hostInfo("Web", conversation, locale, "$"))}`;
}

/** The frame's name, which tells office.js whom to talk to. */
export function frameName(conversation: Conversation, host: HostDescription): string {
  const { conversationId, controlId } = conversation;
  return JSON.stringify({
    baseFrameName: `_xdm_0__${conversationId}`,
    hostInfo: hostInfo("Web", conversation, host.locale, "|"),
    xdmInfo: `${conversationId}|${controlId}|${host.hostUrl}`,
    flights: "[]",
    serializerVersion: 1,
    appContext: "",
  });
}

/** The answer to the page's first call: everything it may know of its host. */
export function appContext(
  conversation: Conversation,
  host: HostDescription,
  settings: readonly (readonly [string, string])[],
): Readonly<Record<string, unknown>> {
  return {
    _id: conversation.controlId,
    _appName: EXCEL_WEB,
    _appVersion: VERSION,
    _appUILocale: host.locale,
    _dataLocale: host.dataLocale ?? host.locale,
    _docUrl: host.documentUrl ?? `${host.hostUrl}/book.xlsx`,
    _clientMode: 1,
    _settings: settings,
    _reason: "documentOpened",
    _osfControlType: 1,
    _eToken: "",
    _correlationId: conversation.correlationId,
    _appInstanceId: `inst-${conversation.conversationId}`,
    _appMinorVersion: 0,
    _hostFullVersion: VERSION,
    _requirementMatrix: JSON.stringify(host.requirements),
    _hostCustomMessage: null,
    _addinName: host.addinName ?? "add-in",
    _appDomains: [],
    _featureGates: {},
    _initialDisplayMode: host.hidden === true ? 1 : 2,
    _marketplaceType: "FileSystem",
    _wacHostEnvironment: "0",
    _isFromWacAutomation: false,
  };
}
