/** Which pages of the workbench are open in this browser, so that none offers to restore what another is still working on. */
export interface OpenPages {
  /** This page. */
  readonly own: string;
  isOpen(page: string): Promise<boolean>;
}

const LOCK = "jixiao-workbench ";

/** A page holds a lock of its name as long as it lives, however it ends. */
export function createOpenPages(): OpenPages {
  const own = crypto.randomUUID();
  void navigator.locks.request(LOCK + own, () => new Promise<never>(() => undefined));
  return {
    own,
    async isOpen(page) {
      const { held = [] } = await navigator.locks.query();
      return held.some(({ name }) => name === LOCK + page);
    },
  };
}
