/** SealedChannel: messages over a wire, encrypted and counted, so that no other program on this computer reads, changes or repeats one. */
import * as v from 'valibot';
import { fromBase64, toBase64 } from '../core/base64';
import { FieldnotesError } from '../core/errors';
import { SerialQueue } from '../core/serial-queue';
import { MAX_FRAME_CHARS } from './frames';
import type { Wire } from './wire';

export type Side = 'browser' | 'tool';
const IV_BYTES = 12;
const TAG_BYTES = 16;
/** The counter takes the last four bytes of the IV. */
const COUNTER_AT = IV_BYTES - 4;

export class SealedChannel {
  private sent = 0;
  private received = 0;
  private readonly sending = new SerialQueue();

  private constructor(
    readonly wire: Wire,
    private readonly outward: CryptoKey,
    private readonly inward: CryptoKey,
  ) {}

  /** @param secret 32 bytes known to both sides @param salt of this session, from both sides' nonces */
  static async open(wire: Wire, secret: string, salt: string, side: Side): Promise<SealedChannel> {
    const keyOf = (direction: Side) => deriveAesKey(secret, salt, `fieldnotes link, from the ${direction}`);
    const [fromBrowser, fromTool] = await Promise.all([keyOf('browser'), keyOf('tool')]);
    return side === 'browser'
      ? new SealedChannel(wire, fromBrowser, fromTool)
      : new SealedChannel(wire, fromTool, fromBrowser);
  }

  /** Messages leave in the order of the calls. @throws FieldnotesError 'link-closed' | 'too-large' */
  send(message: unknown): Promise<void> {
    return this.sending.run(async () => {
      const text = new TextEncoder().encode(JSON.stringify(message));
      // Before it is counted: the other side counts what it gets.
      if (sealedChars(text.length) > MAX_FRAME_CHARS)
        throw new FieldnotesError('too-large', `A message has ${text.length} bytes: it is larger than the link takes`);
      const iv = ivOf(this.sent++);
      const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, this.outward, text);
      this.wire.send({ sealed: toBase64(new Uint8Array(sealed)) });
    });
  }

  /** The next message. @throws FieldnotesError 'link-closed' | 'bad-frame': made with another key, out of order, or of another shape */
  async read<T>(schema: v.GenericSchema<unknown, T>): Promise<T> {
    const { sealed } = await this.wire.read(v.strictObject({ sealed: v.pipe(v.string(), v.base64()) }));
    const parsed = v.safeParse(schema, await this.unseal(sealed));
    if (parsed.success) return parsed.output;
    this.wire.close('a message of another shape');
    throw new FieldnotesError('bad-frame', v.summarize(parsed.issues));
  }

  private async unseal(sealed: string): Promise<unknown> {
    try {
      const iv = ivOf(this.received++);
      const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, this.inward, fromBase64(sealed));
      return JSON.parse(new TextDecoder().decode(text));
    } catch (error) {
      this.wire.close('a message that was not sealed with the common key');
      throw new FieldnotesError('bad-frame', 'The message is not from the paired program', { cause: error });
    }
  }
}

/** Characters of the frame of so many bytes: with the tag of AES-GCM, as Base64, in its JSON. */
function sealedChars(bytes: number): number {
  return Math.ceil((bytes + TAG_BYTES) / 3) * 4 + '{"sealed":""}'.length;
}

function ivOf(counter: number): Uint8Array<ArrayBuffer> {
  const iv = new Uint8Array(IV_BYTES);
  new DataView(iv.buffer).setUint32(COUNTER_AT, counter);
  return iv;
}

async function deriveAesKey(secret: string, salt: string, info: string): Promise<CryptoKey> {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const material = await crypto.subtle.importKey('raw', fromBase64(secret), 'HKDF', false, ['deriveKey']);
  const parameters = { name: 'HKDF', hash: 'SHA-256', salt: bytes(salt), info: bytes(info) };
  return crypto.subtle.deriveKey(parameters, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}
