/** Signatures of exported files, by WebCrypto over the file's checksum: SigningKeys and verifySignature. */
import Dexie, { type Table } from 'dexie';
import { FieldnotesError } from '../../core/errors';
import type { Exchange, Signature } from './format';

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const FINGERPRINT_BYTES = 8;
const SCHEME = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** The exporter's key pair; the private key is not extractable and never leaves this browser. */
export class SigningKeys {
  private readonly db = new Dexie('fieldnotes-keys');
  private readonly keys: Table<{ name: string; pair: CryptoKeyPair }, string>;

  constructor() {
    this.db.version(1).stores({ keys: 'name' });
    this.keys = this.db.table('keys');
  }

  /** Signs a file by its checksum; the first call generates the keys. */
  async sign<T extends Pick<Exchange, 'checksum'>>(file: T): Promise<T & { signature: Signature }> {
    const { publicKey, privateKey } = (await this.own()) ?? (await this.make());
    const key = new Uint8Array(await crypto.subtle.exportKey('spki', publicKey));
    const value = new Uint8Array(await crypto.subtle.sign(SCHEME, privateKey, signedPart(file.checksum)));
    return {
      ...file,
      signature: { algorithm: 'ECDSA-P256-SHA256', key: encodeBase64(key), value: encodeBase64(value) },
    };
  }

  /** The own public key, SPKI, base64. @returns undefined before the first signature */
  async publicKey(): Promise<string | undefined> {
    const pair = await this.own();
    return pair && encodeBase64(new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey)));
  }

  /** Fingerprint of the own key. @returns undefined before the first signature */
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
    // The first key stored is the browser's, if two were made at once.
    return this.db.transaction('rw', this.keys, async () => {
      const stored = await this.own();
      if (stored) return stored;
      await this.keys.put({ name: 'own', pair });
      return pair;
    });
  }
}

/**
 * Verifies the signature of a file.
 * @returns the fingerprint of the signer's key, undefined if the file is unsigned
 * @throws FieldnotesError 'bad-import' if key or signature is invalid
 */
export async function verifySignature({
  signature,
  checksum,
}: Pick<Exchange, 'signature' | 'checksum'>): Promise<string | undefined> {
  if (!signature) return undefined;
  const [key, value] = [decodeBase64(signature.key, 'key'), decodeBase64(signature.value, 'value')];
  const publicKey = await crypto.subtle.importKey('spki', key, CURVE, false, ['verify']).catch(() => {
    throw bad('key', 'not a P-256 public key. Export the file again.');
  });
  if (!(await crypto.subtle.verify(SCHEME, publicKey, value, signedPart(checksum))))
    throw bad('value', 'does not match the key. Export the file again.');
  return keyFingerprint(key);
}

/** The signed bytes: the checksum, which parseExchange has compared with the notes. */
function signedPart(checksum: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(checksum);
}

/** The first 16 hex digits of the key's SHA-256, in groups of four. */
async function keyFingerprint(spki: BufferSource): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', spki)).slice(0, FINGERPRINT_BYTES);
  const digits = [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.match(/.{4}/g)?.join(' ') ?? digits;
}

function encodeBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function decodeBase64(text: string, part: 'key' | 'value'): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  } catch (error) {
    if (error instanceof DOMException) throw bad(part, 'invalid base64. Export the file again.');
    throw error;
  }
}

function bad(part: string, why: string): FieldnotesError {
  return new FieldnotesError('bad-import', `signature.${part}: ${why}`);
}
