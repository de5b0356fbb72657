/** A stand-in for the extension's storage areas, in memory, with the contract of browser.storage. */

type Items = Record<string, unknown>;

export class MemoryArea {
  items: Items = {};

  get = async (keys: string | string[] | null): Promise<Items> => {
    const names = keys === null ? Object.keys(this.items) : Array.isArray(keys) ? keys : [keys];
    return Object.fromEntries(names.filter((name) => name in this.items).map((name) => [name, this.items[name]]));
  };
  set = async (items: Items): Promise<void> => {
    this.items = { ...this.items, ...structuredClone(items) };
  };
  remove = async (keys: string | string[]): Promise<void> => {
    for (const key of [keys].flat()) delete this.items[key];
  };
}

export function memoryStorage(): { local: MemoryArea; session: MemoryArea } {
  return { local: new MemoryArea(), session: new MemoryArea() };
}
