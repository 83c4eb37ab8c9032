import type { Engine } from "../engine/engine";
import { frameName, hostQuery, newConversation, REQUIREMENTS } from "./context";
import { createSession } from "./session";

export interface AddinOptions {
  /** The add-in's page: https, on the workbench's own hostname. */
  readonly url: string;
  /** The element the frame is put into, and fills. */
  readonly container: HTMLElement;
  /** The emulated Excel; the page gets a connection of its own to it. */
  readonly engine: Engine;
  /** The interface language; zh-CN unless told. */
  readonly locale?: string;
  /** Versions of the requirement sets this Excel claims; a present-day Excel unless told. */
  readonly requirements?: Readonly<Record<string, string>>;
  readonly name?: string;
  /** Name of the open workbook's file, of which its address is made. */
  readonly workbook?: string;
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

/** Where a workbook of that name would be kept. */
const addressOf = (name: string): string => new URL(`/${encodeURIComponent(name)}`, location.origin).href;

/** Opens an add-in's unmodified page in a frame of its own and plays Excel on the web to it. */
export function openAddin(options: AddinOptions): OpenAddin {
  const { container, locale = "zh-CN" } = options;
  // Each opening starts afresh: what an earlier page listened to or kept is none of its business.
  const engine = options.engine.fork();
  const page = new URL(options.url, location.href);
  const conversation = newConversation();
  const host = {
    hostUrl: location.origin,
    locale,
    requirements: options.requirements ?? REQUIREMENTS,
    addinName: options.name,
    ...(options.workbook !== undefined && { documentUrl: addressOf(options.workbook) }),
    hidden: options.hidden,
  };

  // A frame's name becomes its window's name only if it is set before the frame is inserted.
  const frame = document.createElement("iframe");
  frame.name = frameName(conversation, host);
  page.search = `${page.search === "" ? "?" : `${page.search}&`}${hostQuery(conversation, locale)}`;
  frame.src = page.href;
  frame.title = options.name ?? "add-in";
  frame.hidden = options.hidden === true;

  const session = createSession({
    engine,
    conversation,
    host,
    settings: options.settings,
    post: (message) => frame.contentWindow?.postMessage(message, page.origin),
    onNotify: options.onNotify,
    onUnknown: options.onUnknown,
    onClose: () => {
      show(false);
    },
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
  engine.onVisibilityWish(show);
  window.addEventListener("message", receive);
  container.append(frame);

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
