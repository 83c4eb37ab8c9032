import { useLayoutEffect, useRef } from "react";

/**
 * Gives the focus back to what had it when a dialog opened, or where that is gone to the first of these elements that is there. Never while the
 * user is in the sheet.
 */
export function useFocusBack(isOpen: boolean, otherwise: readonly string[]): void {
  const opener = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (!isOpen) return undefined;
    opener.current = document.activeElement;
    return () => {
      const { current } = opener;
      // Once the dialog has left the page: what it gives the focus to by itself is the first thing there is.
      setTimeout(() => {
        if (!document.hasFocus() || document.querySelector('[role="dialog"]') !== null) return;
        const isThere = current instanceof HTMLElement && current.isConnected && current !== document.body;
        const others = otherwise.map((selector) => document.querySelector<HTMLElement>(selector));
        (isThere ? current : others.find((other) => other !== null))?.focus();
      });
    };
  }, [isOpen, otherwise]);
}
