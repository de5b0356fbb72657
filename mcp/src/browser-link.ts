/** BrowserLink listens on loopback for the browser's extension, pairs with it by a code, and carries requests to it. */
import type { IncomingMessage } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { FieldnotesError } from '../../lib/core/errors';
import {
  agreedSchema,
  answerSchema,
  type Hello,
  LINK_PORTS,
  LINK_VERSION,
  MAX_FRAME_CHARS,
  type ToolAnswer,
} from '../../lib/remote/frames';
import { answerOpening, type Offer } from '../../lib/remote/handshake';
import type { SealedChannel } from '../../lib/remote/sealed-channel';
import { Wire } from '../../lib/remote/wire';
import type { PairStore } from './pair-store';

/** Origins of extensions; a page of the web has another one, and no page can change its own. */
const EXTENSION_ORIGIN = /^(?:chrome|moz)-extension:\/\/[\w-]+$/;
/** Connections at once. */
const MAX_CONNECTIONS = 8;
/** Codes made within OFFER_WINDOW_MS: a program that tries to meet another code by chance gets this many tries. */
const MAX_OFFERS = 30;
const OFFER_WINDOW_MS = 600_000;
/** Wrong codes entered before all offers are dropped. */
const MAX_WRONG_CODES = 3;
/** The browser dials every 30 s. */
const CONNECT_LIMIT_MS = 40_000;
/** Requests without an answer at once; the browser cuts off a program that sends many more. */
const MAX_PENDING = 16;
/** A browser shows its code before this program has finished the handshake. */
const CODE_LIMIT_MS = 1_000;
/** Time for the user to press the button in the browser, once the code was entered here. */
const PRESS_LIMIT_MS = 30_000;
/** A task is started within this; its end is asked for later. */
const ANSWER_LIMIT_MS = 60_000;

/** A failure that the program's user can act on. */
export class LinkError extends Error {}
/** The connection ended before the answer came: the request may or may not have been done. */
class ConnectionEnded extends LinkError {}

const HOW_TO_PAIR =
  'No browser is paired. Ask the user to open Fieldnotes, Settings, “Team & other tools”, to switch “Other programs” on, and to read out the six digits shown beside the name of this program; then call pair_browser with them.';

interface Offered extends Offer {
  origin: string;
  /** The code was entered here. */
  isEntered: boolean;
  /** The browser's user says that the codes are the same. */
  isConfirmed: boolean;
}

export class BrowserLink {
  private channel: SealedChannel | undefined;
  private readonly offers = new Set<Offered>();
  private offeredAt: number[] = [];
  private wrongCodes = 0;
  private nextId = 1;
  private readonly pending = new Map<number, (answer: ToolAnswer) => void>();
  private readonly changes = new EventTarget();

  private constructor(
    private readonly server: WebSocketServer,
    private readonly store: PairStore,
    private readonly name: string,
  ) {
    server.on('connection', (socket: WebSocket, request: IncomingMessage) => {
      const wire = new Wire(socket);
      this.greet(wire, request.headers.origin ?? '').catch((error: unknown) => wire.close(String(error)));
    });
  }

  /** @throws LinkError if all ports are taken */
  static async listen(store: PairStore, name: string, ports: readonly number[] = LINK_PORTS): Promise<BrowserLink> {
    for (const port of ports) {
      const server = await listenOn(port);
      if (server) return new BrowserLink(server, store, name);
    }
    throw new LinkError(`All ports are taken: ${ports.join(', ')}`);
  }

  /** @param code the six digits that the browser shows @throws LinkError unless both sides have agreed */
  async pair(code: string): Promise<void> {
    if (this.channel) throw new LinkError('The browser is paired already');
    await this.waitUntil(() => this.offers.size > 0, CONNECT_LIMIT_MS);
    if (this.offers.size === 0) throw new LinkError(HOW_TO_PAIR);
    const findOffer = () => [...this.offers].find((one) => one.code === code.replaceAll(/\D/g, ''));
    await this.waitUntil(() => findOffer() !== undefined, CODE_LIMIT_MS);
    const offer = findOffer();
    if (!offer) {
      this.wrongCodes += 1;
      if (this.wrongCodes >= MAX_WRONG_CODES) this.dropOffers();
      throw new LinkError('No browser shows this code. Compare it again; after three wrong ones a new code is made.');
    }
    if (!offer.isEntered) {
      offer.isEntered = true;
      await offer.channel.send({ type: 'agreed' }).catch(() => this.offers.delete(offer));
      this.completeIfAgreed(offer);
    }
    await this.waitUntil(() => this.channel !== undefined || !this.offers.has(offer), PRESS_LIMIT_MS);
    if (this.channel) return;
    throw new LinkError(
      this.offers.has(offer)
        ? 'The code is right, but the user has not pressed “Same code: pair” in the browser. Ask for it, and call pair_browser again.'
        : 'The browser has ended the pairing: its user declined it, or it was closed.',
    );
  }

  /** Asks once more where the connection ends meanwhile: a browser puts its extensions to sleep and wakes them again. */
  async askRepeatable(request: object): Promise<ToolAnswer> {
    try {
      return await this.ask(request);
    } catch (error) {
      if (!(error instanceof ConnectionEnded)) throw error;
      return this.ask(request);
    }
  }

  /** @throws LinkError if no browser is connected, or it does not answer */
  async ask(request: object): Promise<ToolAnswer> {
    await this.waitUntil(() => this.channel !== undefined || this.isUnpaired(), CONNECT_LIMIT_MS);
    const { channel } = this;
    if (!channel) throw new LinkError(HOW_TO_PAIR);
    if (this.pending.size >= MAX_PENDING)
      throw new LinkError(`too-many-requests: at most ${MAX_PENDING} at once; wait for their answers`);
    const id = this.nextId++;
    return new Promise((resolve, reject) => {
      const end = () => {
        this.pending.delete(id);
        clearTimeout(timer);
      };
      const fail = (error: LinkError) => {
        if (!this.pending.has(id)) return;
        end();
        reject(error);
      };
      const timer = setTimeout(() => fail(new LinkError('The browser does not answer')), ANSWER_LIMIT_MS);
      this.pending.set(id, (answer) => {
        end();
        resolve(answer);
      });
      channel.wire.whenEnded(() =>
        fail(new ConnectionEnded('The connection has ended: the browser was closed, or its user ended the pairing')),
      );
      channel.send({ id, ...request }).catch((error: unknown) => fail(sendingFailed(error)));
    });
  }

  close(): void {
    this.channel?.wire.close('the program ends');
    this.dropOffers();
    this.server.close();
  }

  private async greet(wire: Wire, origin: string): Promise<void> {
    const hello: Hello = { type: 'hello', version: LINK_VERSION, tool: this.store.tool, name: this.name };
    const opened = await answerOpening(wire, hello, {
      secretOf: (pair) => this.store.find(pair, origin)?.secret,
      mayOffer: () => this.mayOffer(),
    });
    if (opened.type === 'resumed') return this.serve(opened.channel);
    const offer: Offered = { ...opened, origin, isEntered: false, isConfirmed: false };
    this.offers.add(offer);
    this.changes.dispatchEvent(new Event('change'));
    wire.whenEnded(() => {
      this.offers.delete(offer);
      this.changes.dispatchEvent(new Event('change'));
    });
    // Sealed with the common secret: only that browser can say so.
    await offer.channel.read(agreedSchema);
    offer.isConfirmed = true;
    this.completeIfAgreed(offer);
  }

  private completeIfAgreed(offer: Offered): void {
    if (!offer.isEntered || !offer.isConfirmed || !this.offers.delete(offer)) return;
    this.store.add({ id: offer.pair, secret: offer.secret, origin: offer.origin });
    void this.serve(offer.channel);
  }

  /** Takes the browser's answers until the connection ends. */
  private async serve(channel: SealedChannel): Promise<void> {
    // Two browsers that took turns would get each other's requests.
    if (this.channel) return channel.wire.close('another browser is connected');
    this.channel = channel;
    this.wrongCodes = 0;
    this.changes.dispatchEvent(new Event('change'));
    channel.wire.whenEnded(() => {
      if (this.channel === channel) this.channel = undefined;
    });
    try {
      for (;;) {
        const answer = await channel.read(answerSchema);
        this.pending.get(answer.id)?.(answer);
      }
    } catch (error) {
      channel.wire.close(String(error));
    }
  }

  /** Whether a browser offers to pair that may be the paired one: another offers as well while the paired one sleeps. */
  private isUnpaired(): boolean {
    return [...this.offers].some(({ origin }) => !this.store.hasOtherThan(origin));
  }

  private mayOffer(): boolean {
    const now = Date.now();
    this.offeredAt = this.offeredAt.filter((at) => now - at < OFFER_WINDOW_MS);
    if (this.offeredAt.length >= MAX_OFFERS) return false;
    this.offeredAt.push(now);
    return true;
  }

  private dropOffers(): void {
    for (const { channel } of this.offers) channel.wire.close('the code is no longer valid');
    this.wrongCodes = 0;
  }

  private waitUntil(holds: () => boolean, limitMs: number): Promise<void> {
    return new Promise((resolve) => {
      const check = () => {
        if (holds()) done();
      };
      const done = () => {
        clearTimeout(timer);
        this.changes.removeEventListener('change', check);
        resolve();
      };
      const timer = setTimeout(done, limitMs);
      this.changes.addEventListener('change', check);
      check();
    });
  }
}

/** A request that is too large was not sent, and the connection goes on. */
function sendingFailed(error: unknown): LinkError {
  const isTooLarge = error instanceof FieldnotesError && error.code === 'too-large';
  return isTooLarge ? new LinkError(`too-large: ${error.message}`) : new ConnectionEnded(String(error));
}

/** @returns undefined if the port is taken */
function listenOn(port: number): Promise<WebSocketServer | undefined> {
  return new Promise((resolve, reject) => {
    const server = new WebSocketServer({
      host: '127.0.0.1',
      port,
      maxPayload: MAX_FRAME_CHARS,
      perMessageDeflate: false,
      // A page of the web, or a name that was made to lead here, gets no further.
      verifyClient: ({ origin, req }: { origin: string; req: IncomingMessage }) =>
        EXTENSION_ORIGIN.test(origin) &&
        req.headers.host?.startsWith('127.0.0.1:') === true &&
        server.clients.size < MAX_CONNECTIONS,
    });
    server.once('listening', () => resolve(server));
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(undefined);
      else reject(error);
    });
  });
}
