/**
 * Keeps the values of at least the `few` texts used last, and of no more than twice as many. Two generations: when the younger one is
 * full it becomes the older, and what was not used since is dropped.
 */
export class RecentCache<T> {
  private young = new Map<string, T>();
  private old = new Map<string, T>();

  constructor(private readonly few: number) {}

  get(text: string): T | undefined {
    const young = this.young.get(text);
    if (young !== undefined) return young;
    const old = this.old.get(text);
    if (old !== undefined) this.set(text, old);
    return old;
  }

  set(text: string, value: T): void {
    if (this.young.size >= this.few) {
      this.old = this.young;
      this.young = new Map();
    }
    this.young.set(text, value);
  }
}
