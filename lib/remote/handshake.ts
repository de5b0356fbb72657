/**
 * Handshake of a browser and a program on this computer: pairing by a code that both show, and resuming a pairing. The code is
 * bound to both keys, and the browser commits itself to its key first, so that a program in between would have to guess it.
 */
import { fromBase64, toBase64 } from '../core/base64';
import { hashOf } from '../core/canonical';
import { FieldnotesError } from '../core/errors';
import { type Hello, helloSchema, keySchema, openingSchema, pairSchema, resumedSchema, revealSchema } from './frames';
import { SealedChannel, type Side } from './sealed-channel';
import type { Wire } from './wire';

const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;
const NONCE_BYTES = 32;
const PAIR_BYTES = 16;
const CODE_DIGITS = 6;

/** A pairing that both users have not agreed to yet. */
export interface Offer {
  /** Id of the pairing. */
  pair: string;
  /** Six digits; equal on both sides unless a third program is in between. */
  code: string;
  /** The common secret, base64 of 32 bytes. */
  secret: string;
  channel: SealedChannel;
}

export function greet(wire: Wire): Promise<Hello> {
  return wire.read(helloSchema);
}

/** The browser's side of a new pairing. */
export async function offerPairing(wire: Wire): Promise<Offer> {
  const pair = randomHex(PAIR_BYTES);
  const own = await makeKey();
  wire.send({ type: 'pair', pair, commitment: commitmentOf(own) });
  const theirs = await wire.read(keySchema);
  wire.send({ type: 'reveal', key: own.key, nonce: own.nonce });
  return completeOffer(wire, pair, own, theirs, 'browser');
}

/** The browser's side of a known pairing. @throws FieldnotesError 'unknown-pair' if the program has forgotten it */
export async function resumePairing(wire: Wire, pair: string, secret: string): Promise<SealedChannel> {
  const nonce = randomBase64(NONCE_BYTES);
  wire.send({ type: 'resume', pair, nonce });
  const resumed = await wire.read(resumedSchema);
  if (resumed.type === 'unknown-pair')
    throw new FieldnotesError('unknown-pair', 'The program has forgotten the pairing');
  return SealedChannel.open(wire, secret, `${nonce} ${resumed.nonce}`, 'browser');
}

/**
 * The program's side of both.
 * @param store the stored secrets, and whether one more code may be made now
 */
export async function answerOpening(
  wire: Wire,
  hello: Hello,
  store: { secretOf: (pair: string) => string | undefined; mayOffer: () => boolean },
): Promise<{ type: 'resumed'; pair: string; channel: SealedChannel } | ({ type: 'offered' } & Offer)> {
  wire.send(hello);
  const opening = await wire.read(openingSchema);
  if (opening.type === 'resume') {
    const { pair } = opening;
    const secret = store.secretOf(pair);
    if (secret !== undefined) {
      const nonce = randomBase64(NONCE_BYTES);
      wire.send({ type: 'resumed', nonce });
      const channel = await SealedChannel.open(wire, secret, `${opening.nonce} ${nonce}`, 'tool');
      return { type: 'resumed', pair, channel };
    }
    wire.send({ type: 'unknown-pair' });
  }
  const offer = opening.type === 'pair' ? opening : await wire.read(pairSchema);
  if (!store.mayOffer()) throw new FieldnotesError('busy', 'Too many codes were made in the last minutes');
  return { type: 'offered', ...(await answerPairing(wire, offer)) };
}

async function answerPairing(wire: Wire, { pair, commitment }: { pair: string; commitment: string }): Promise<Offer> {
  const own = await makeKey();
  wire.send({ type: 'key', key: own.key, nonce: own.nonce });
  const theirs = await wire.read(revealSchema);
  if (commitmentOf(theirs) !== commitment) {
    wire.close('another key than announced');
    throw new FieldnotesError('bad-frame', 'The browser shows another key than it announced');
  }
  return completeOffer(wire, pair, own, theirs, 'tool');
}

interface PublicPart {
  key: string;
  nonce: string;
}
type OwnKey = PublicPart & { privateKey: CryptoKey };

async function makeKey(): Promise<OwnKey> {
  const { publicKey, privateKey } = await crypto.subtle.generateKey(CURVE, false, ['deriveBits']);
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', publicKey));
  return { privateKey, key: toBase64(raw), nonce: randomBase64(NONCE_BYTES) };
}

function commitmentOf({ key, nonce }: PublicPart): string {
  return hashOf(['fieldnotes link, commitment', key, nonce]);
}

async function completeOffer(wire: Wire, pair: string, own: OwnKey, theirs: PublicPart, side: Side): Promise<Offer> {
  const [browser, tool] = side === 'browser' ? [own, theirs] : [theirs, own];
  const transcript = [pair, browser.key, browser.nonce, tool.key, tool.nonce];
  const publicKey = await crypto.subtle.importKey('raw', fromBase64(theirs.key), CURVE, false, []);
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: publicKey }, own.privateKey, 256);
  const secret = hexToBase64(hashOf(['fieldnotes link, secret', toBase64(new Uint8Array(shared)), transcript]));
  const digits = Number.parseInt(hashOf(['fieldnotes link, code', transcript]).slice(0, 12), 16) % 10 ** CODE_DIGITS;
  const channel = await SealedChannel.open(wire, secret, transcript.join(' '), side);
  return { pair, secret, channel, code: String(digits).padStart(CODE_DIGITS, '0') };
}

function randomBase64(bytes: number): string {
  return toBase64(crypto.getRandomValues(new Uint8Array(bytes)));
}

export function randomHex(bytes: number): string {
  return [...crypto.getRandomValues(new Uint8Array(bytes))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function hexToBase64(hex: string): string {
  return toBase64(Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16)));
}
