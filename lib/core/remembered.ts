/** remembered and rememberedFor: pure functions that keep their results, as one request is read many times against the notes of a site. */

/** Longest text whose result is kept: a page's text would take room that words of requests need. */
const MAX_CHARS = 400;

/** @param max results that are kept; when there are more, all are dropped, which is cheaper than to know the oldest */
export function remembered<T>(read: (text: string) => T, max: number): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const result = read(text);
    if (text.length > MAX_CHARS) return result;
    if (known.size >= max) known.clear();
    known.set(text, result);
    return result;
  };
}

/** A pure function of an object that keeps its result as long as the object is there. */
export function rememberedFor<K extends object, T>(read: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, { result: T }>();
  return (key) => {
    const found = known.get(key);
    if (found) return found.result;
    const result = read(key);
    known.set(key, { result });
    return result;
  };
}
