let count = 0;

/** Notes that this port is about to write to cells. */
export function noteOwnWrite(): void {
  count += 1;
}

/** How often this port has written to cells so far. */
export const ownWrites = (): number => count;
