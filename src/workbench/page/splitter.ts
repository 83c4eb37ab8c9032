const NARROWEST = 320;
const WIDEST = 500;
const STEP = 10;

/** Lets a separator set the width of the pane at its right, by pointer and by arrow keys. */
export function makeSplitter(separator: HTMLElement, pane: HTMLElement, width: number): void {
  const set = (wanted: number): void => {
    const pixels = Math.round(Math.min(WIDEST, Math.max(NARROWEST, wanted)));
    pane.style.width = `${pixels}px`;
    separator.setAttribute("aria-valuenow", String(pixels));
  };
  separator.setAttribute("aria-valuemin", String(NARROWEST));
  separator.setAttribute("aria-valuemax", String(WIDEST));
  set(width);
  separator.addEventListener("keydown", (event) => {
    const steps = { ArrowLeft: STEP, ArrowRight: -STEP, Home: WIDEST, End: -WIDEST }[event.key];
    if (steps === undefined) return;
    event.preventDefault();
    set(pane.offsetWidth + steps);
  });
  separator.addEventListener("pointerdown", (event) => {
    const start = event.clientX;
    const before = pane.offsetWidth;
    const move = (at: PointerEvent) => set(before + start - at.clientX);
    // The captured pointer stays ours over the pane's frame, which would swallow it.
    separator.setPointerCapture(event.pointerId);
    separator.addEventListener("pointermove", move);
    separator.addEventListener("lostpointercapture", () => separator.removeEventListener("pointermove", move), {
      once: true,
    });
  });
}
