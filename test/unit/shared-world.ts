/** Set up once for each worker of the unit tests that share a world: IndexedDB, and a URL parser that stays as it is. */
import 'fake-indexeddb/auto';

// URL.canParse of Node 22 turns false for some addresses in a long run: findings/node-canparse-turns-false.sh. Browsers are not concerned.
URL.canParse = (url, base) => {
  try {
    return Boolean(new URL(url, base));
  } catch {
    return false;
  }
};
