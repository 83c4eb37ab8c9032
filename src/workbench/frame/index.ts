import type { Engine } from "../engine/engine";
import { installMac } from "../native/mac";
import { installWindows } from "../native/windows";
import type { NativeCalls } from "../native/bridge";
import type { Profile } from "../profiles/profiles";
import type { Quirks } from "../profiles/quirks";
import { frameName, hostQuery, newConversation, REQUIREMENTS } from "./context";
import { createSession } from "./session";
import { createVisibility } from "./visibility";

export interface AddinOptions {
  /** The add-in's page: https, on the workbench's own hostname. */
  readonly url: string;
  /** The element the frame is put into, and fills. */
  readonly container: HTMLElement;
  /** The emulated Excel; the page gets a connection of its own to it. */
  readonly engine: Engine;
  /** The interface language; zh-CN unless told. */
  readonly locale?: string;
  /** The platform; Excel on the web as documented unless told. */
  readonly profile?: Profile | null;
  readonly name?: string;
  /** Starts the page behind the scenes, as a ribbon command of a shared runtime does; it may show itself as a pane. */
  readonly hidden?: boolean;
  /** The add-in's settings in the workbook, if they are to outlive this opening. */
  readonly settings?: Map<string, string>;
  /** The page's notices to its host: 0 it took the focus, 13 Tab past its end, 15 Escape, 39 a keyboard shortcut. */
  readonly onNotify?: (code: number, argument: unknown) => void;
  /** The pane was shown or hidden, by the add-in or through `setVisible`. */
  readonly onVisibility?: (visible: boolean) => void;
  /** Calls of Office.js that this host lacks; it has refused them. */
  readonly onUnknown?: (name: string) => void;
}

export interface OpenAddin {
  readonly frame: HTMLIFrameElement;
  readonly visible: boolean;
  /** Presses a ribbon button: waits for the page to be ready, runs its function, resolves when that says it is completed. */
  invokeCommand(functionName: string, controlId?: string): Promise<void>;
  /** Hands the keyboard to the page: its first control takes the focus, or with `backwards` its last. */
  focus(backwards?: boolean): void;
  /** Shows or hides the pane and tells the add-in. The page lives on either way. */
  setVisible(visible: boolean): void;
  close(): void;
}

const INSTALL = { web: null, windows: installWindows, mac: installMac } as const;

/** The page's own ways that the program it is shown in changes. */
function dress(page: Window, { downloadsDoNothing, partitionKey }: Quirks): void {
  if (downloadsDoNothing)
    page.addEventListener(
      "click",
      (event) => {
        // An element of the frame's page is none of this page's Element.
        const target = event.target as Partial<Element> | null;
        if (target?.closest?.("a[download]") != null) event.preventDefault();
      },
      { capture: true },
    );
  const office = (page as unknown as { readonly Office?: typeof Office }).Office;
  // The copy of office.js that npm has knows no such key; a newer one takes it from the program.
  if (partitionKey !== null) void office?.onReady(() => Object.assign(office.context, { partitionKey }));
}

/** Opens an add-in's unmodified page in a frame of its own and plays Excel to it. */
export function openAddin(options: AddinOptions): OpenAddin {
  const { container, locale = "zh-CN", profile = null } = options;
  // Each opening starts afresh: what an earlier page listened to or kept is none of its business.
  const engine = options.engine.fork();
  const page = new URL(options.url, location.href);
  const conversation = newConversation();
  const host = {
    hostUrl: location.origin,
    locale,
    requirements: profile?.requirements ?? REQUIREMENTS,
    addinName: options.name,
    // Fixed for as long as the page runs (office-js #1507, #3509).
    documentUrl: engine.workbook.address ?? "",
    hidden: options.hidden,
  };

  // A frame's name becomes its window's name only if it is set before the frame is inserted.
  const frame = document.createElement("iframe");
  const install = INSTALL[profile?.transport ?? "web"];
  if (install === null) {
    frame.name = frameName(conversation, host);
    page.search = `${page.search === "" ? "?" : `${page.search}&`}${hostQuery(conversation, locale)}`;
  }
  frame.src = page.href;
  frame.title = options.name ?? "add-in";
  frame.hidden = options.hidden === true;

  const settings = options.settings ?? new Map<string, string>();
  let native: NativeCalls | null = null;
  const session = createSession({
    engine,
    conversation,
    host,
    settings,
    post: (message) => {
      if (native === null) frame.contentWindow?.postMessage(message, page.origin);
      else native.post(message);
    },
    onNotify: options.onNotify,
    onUnknown: options.onUnknown,
    onClose: () => {
      show(false);
    },
    onIdle: () => visibility.idle(),
  });
  const receive = (event: MessageEvent) => {
    if (event.source === frame.contentWindow && event.origin === page.origin) session.receive(event.data);
  };
  const show = (visible: boolean) => {
    if (visible === !frame.hidden) return;
    frame.hidden = !visible;
    engine.notifyVisibility(visible);
    options.onVisibility?.(visible);
  };
  const visibility = createVisibility(engine.quirks, session.isBusy, show);
  engine.onVisibilityWish(visibility.wish);
  window.addEventListener("message", receive);
  container.append(frame);
  const { contentWindow } = frame;
  if (install !== null && contentWindow !== null) {
    // The frame's first, empty page lends its window to the page that follows it, which office.js finds prepared.
    native = install(contentWindow, { conversation, host, settings, receive: (message) => session.receive(message) });
  }
  frame.addEventListener("load", () => frame.contentWindow !== null && dress(frame.contentWindow, engine.quirks));

  return {
    frame,
    get visible() {
      return !frame.hidden;
    },
    invokeCommand: session.invokeCommand,
    focus(backwards) {
      frame.contentWindow?.focus();
      session.enter(backwards);
    },
    setVisible: show,
    close() {
      window.removeEventListener("message", receive);
      session.close();
      engine.dispose();
      frame.remove();
    },
  };
}
