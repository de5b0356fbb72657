/** Who a file of notes is from, where its maker says so: a signature over its checksum, made and checked with the browser's own cryptography. */
import Dexie, { type Table } from 'dexie';
import { FieldnotesError } from '../../core/errors';
import type { Exchange } from './format';

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SCHEME = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** The exporter's own keys; the private one can be used, not read, and never leaves this browser. */
export class SigningKeys {
  private readonly db = new Dexie('fieldnotes-keys');
  private readonly keys: Table<{ name: string; pair: CryptoKeyPair }, string>;

  constructor() {
    this.db.version(1).stores({ keys: 'name' });
    this.keys = this.db.table('keys');
  }

  /** Signs a file; the keys are made when they are first needed. */
  async sign(exchange: Exchange): Promise<Exchange> {
    const { publicKey, privateKey } = (await this.own()) ?? (await this.make());
    const key = new Uint8Array(await crypto.subtle.exportKey('spki', publicKey));
    const value = new Uint8Array(await crypto.subtle.sign(SCHEME, privateKey, signedPart(exchange.checksum)));
    return {
      ...exchange,
      signature: { algorithm: 'ECDSA-P256-SHA256', key: encodeBase64(key), value: encodeBase64(value) },
    };
  }

  /** What files signed here are signed with; undefined where none was signed yet. */
  async signer(): Promise<string | undefined> {
    const pair = await this.own();
    return pair && keyFingerprint(await crypto.subtle.exportKey('spki', pair.publicKey));
  }

  async deleteAll(): Promise<void> {
    await this.db.delete({ disableAutoOpen: false });
  }

  private async own(): Promise<CryptoKeyPair | undefined> {
    return (await this.keys.get('own'))?.pair;
  }

  private async make(): Promise<CryptoKeyPair> {
    const pair = await crypto.subtle.generateKey(CURVE, false, ['sign', 'verify']);
    await this.keys.put({ name: 'own', pair });
    return pair;
  }
}

/**
 * Who signed a file, as a short name of the key; undefined where nobody did.
 * @throws FieldnotesError 'bad-import' where the signature is not what it says
 */
export async function verifySignature({ signature, checksum }: Exchange): Promise<string | undefined> {
  if (!signature) return undefined;
  const [key, value] = [decodeBase64(signature.key, 'key'), decodeBase64(signature.value, 'value')];
  const publicKey = await crypto.subtle.importKey('spki', key, CURVE, false, ['verify']).catch(() => {
    throw bad('key', 'no public key of this kind');
  });
  if (!(await crypto.subtle.verify(SCHEME, publicKey, value, signedPart(checksum))))
    throw bad('value', 'the file was not signed with this key');
  return keyFingerprint(key);
}

/** The checksum stands for the notes: whoever reads the file has compared it with them. */
function signedPart(checksum: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(checksum);
}

/** The first 16 hex digits of the key's hash, in fours. */
async function keyFingerprint(spki: BufferSource): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', spki)).slice(0, 8);
  const digits = [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.match(/.{4}/g)?.join(' ') ?? digits;
}

function encodeBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function decodeBase64(text: string, part: 'key' | 'value'): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
  } catch (error) {
    if (error instanceof DOMException) throw bad(part, 'no base64');
    throw error;
  }
}

function bad(part: string, why: string): FieldnotesError {
  return new FieldnotesError('bad-import', `signature.${part}: ${why}`);
}
