/** What is used of a browser's storage. */
export type BrowserStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** Storage whose keys begin with that of the program's partition, as Excel on the web asks for. */
export function partitioned(storage: BrowserStorage, partition: string): BrowserStorage {
  if (partition === "") return storage;
  return {
    getItem: (key) => storage.getItem(partition + key),
    setItem: (key, value) => storage.setItem(partition + key, value),
    removeItem: (key) => storage.removeItem(partition + key),
  };
}
