/**
 * sealKeys and openKeys: keys on disk are encrypted. Content scripts can read the extension's storage area but not its
 * IndexedDB, which holds the cipher's key; once that is gone, what the storage's log still holds is of no use.
 */
import * as v from 'valibot';
import { fromBase64, toBase64 } from '../core/base64';
import { KEY_VAULT } from './words';

const STORE = 'cipher';
const ID = 'key';
const IV_BYTES = 12;

export const sealedSchema = v.object({ iv: v.string(), data: v.string() });
type Sealed = v.InferOutput<typeof sealedSchema>;
const keysSchema = v.record(v.string(), v.string());

export async function sealKeys(keys: Readonly<Record<string, string>>): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const text = new TextEncoder().encode(JSON.stringify(keys));
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await cipherKey(true), text);
  return { iv: toBase64(iv), data: toBase64(new Uint8Array(data)) };
}

/** @returns no keys if the cipher's key is gone or the data was changed: they are asked for again */
export async function openKeys({ iv, data }: Sealed): Promise<Record<string, string>> {
  try {
    const key = await cipherKey(false);
    const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: fromBase64(iv) }, key, fromBase64(data));
    const parsed = v.safeParse(keysSchema, JSON.parse(new TextDecoder().decode(text)));
    return parsed.success ? parsed.output : {};
  } catch (error) {
    if (error instanceof DOMException || error instanceof NoCipherKeyError) return {};
    throw error;
  }
}

/** Forgets the cipher's key: what was sealed with it can never be read again. */
export async function destroyVault(): Promise<void> {
  await run('readwrite', (store) => store.delete(ID));
}

class NoCipherKeyError extends Error {}

async function cipherKey(mayCreate: boolean): Promise<CryptoKey> {
  const stored: unknown = await run('readonly', (store) => store.get(ID));
  if (!(stored instanceof Uint8Array) && !mayCreate) throw new NoCipherKeyError('the key of the cipher is gone');
  const bytes = stored instanceof Uint8Array ? Uint8Array.from(stored) : crypto.getRandomValues(new Uint8Array(32));
  if (!(stored instanceof Uint8Array)) await run('readwrite', (store) => store.put(bytes, ID));
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

function run<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(KEY_VAULT, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction(STORE, mode);
      const request = work(transaction.objectStore(STORE));
      transaction.oncomplete = () => {
        database.close();
        resolve(request.result);
      };
      transaction.onerror = () => {
        database.close();
        reject(transaction.error);
      };
    };
  });
}
