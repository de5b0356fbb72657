/**
 * ToolLink connects this browser to programs on this computer that the user has paired: it dials their ports on loopback and
 * answers their requests. Off by default. The browser is the client, so that it opens no port of its own.
 */
import * as v from 'valibot';
import { errorMessage, FieldnotesError } from '../core/errors';
import { settleWithin } from '../core/stop';
import { plainText } from '../core/text';
import type { PairedTool, WaitingTool } from '../records/paired-tool';
import { agreedSchema, type Hello, LINK_PORTS, requestSchema, type ToolAnswer, type ToolRequest } from './frames';
import { greet, type Offer, offerPairing, resumePairing } from './handshake';
import type { PairedTools } from './paired-tools';
import type { SealedChannel } from './sealed-channel';
import { type Socket, Wire } from './wire';

/** Time for the first frames of a handshake, ms. */
const HANDSHAKE_MS = 5_000;
/** A code that the user has not agreed to is dropped after this, ms. */
const OFFER_MS = 300_000;
/** Connections that wait for the user at once. */
const MAX_OFFERS = 4;

interface Parts {
  tools: Pick<PairedTools, 'isOn' | 'switch' | 'all' | 'find' | 'secretOf' | 'add' | 'remove'>;
  answer: (tool: PairedTool, request: ToolRequest) => Promise<unknown>;
  /** Opens a WebSocket to a port of this computer. */
  dial: (port: number) => Socket;
  /** Keeps the worker alive until the returned function is called. */
  hold: () => () => void;
  nowMs: () => number;
}

interface Waiting {
  hello: Hello;
  offer: Offer;
  hasToolAgreed: boolean;
  hasUserAgreed: boolean;
}

export class ToolLink {
  /** Connections by port. */
  private readonly open = new Map<number, Wire>();
  private readonly waiting = new Map<string, Waiting>();
  /** Ids of the paired programs that are connected. */
  private readonly connected = new Map<string, Wire>();

  constructor(private readonly parts: Parts) {}

  /** Dials every port that has no connection, if the link is on. Resolves once all handshakes are over. */
  async dialAll(): Promise<void> {
    if (!(await this.parts.tools.isOn())) return this.closeAll();
    const free = LINK_PORTS.filter((port) => !this.open.has(port));
    await Promise.all(free.map((port) => this.connect(port)));
  }

  async state(): Promise<{ isOn: boolean; tools: (PairedTool & { isConnected: boolean })[]; waiting: WaitingTool[] }> {
    const { tools } = this.parts;
    return {
      isOn: await tools.isOn(),
      tools: (await tools.all()).map((tool) => ({ ...tool, isConnected: this.connected.has(tool.id) })),
      waiting: [...this.waiting.values()].map(({ hello, offer, hasToolAgreed }) => ({
        id: offer.pair,
        name: hello.name,
        code: offer.code,
        hasAgreed: hasToolAgreed,
      })),
    };
  }

  async switch(isOn: boolean): Promise<void> {
    await this.parts.tools.switch(isOn);
    if (!isOn) this.closeAll();
  }

  /** The user says that both show the same code, or that they do not. @throws FieldnotesError 'no-such-tool' */
  async decide(id: string, isSame: boolean): Promise<void> {
    const waiting = this.waiting.get(id);
    if (!waiting) throw new FieldnotesError('no-such-tool', 'This program no longer waits; its code has expired');
    if (!isSame) return waiting.offer.channel.wire.close('the user declined');
    waiting.hasUserAgreed = true;
    await waiting.offer.channel.send({ type: 'agreed' });
    await this.completeIfAgreed(waiting);
  }

  async revoke(id: string): Promise<void> {
    await this.parts.tools.remove(id);
    this.connected.get(id)?.close('the user revoked the pairing');
  }

  private closeAll(): void {
    for (const wire of this.open.values()) wire.close('the user switched the link off');
  }

  private async connect(port: number): Promise<void> {
    const wire = new Wire(this.parts.dial(port));
    this.open.set(port, wire);
    const release = this.parts.hold();
    wire.whenEnded(() => {
      this.open.delete(port);
      release();
    });
    const greeted = this.handshake(wire).then(
      () => true,
      (error: unknown) => {
        wire.close(errorMessage(error));
        return true;
      },
    );
    // A port on which something else listens, and says nothing.
    if (!(await settleWithin(greeted, HANDSHAKE_MS, false))) wire.close('no handshake');
  }

  private async handshake(wire: Wire): Promise<void> {
    const greeting = await greet(wire);
    // The name stands on cards: without characters that hide or turn the words around it.
    const hello = { ...greeting, name: plainText(greeting.name) || 'unnamed' };
    const known = (await this.parts.tools.all()).find(({ tool }) => tool === hello.tool);
    const secret = known && (await this.parts.tools.secretOf(known.id));
    if (known && secret !== undefined) {
      const channel = await resumePairing(wire, known.id, secret).catch((error: unknown) => {
        // The program lost its keys: its user pairs it again, and the old pairing ends when the new one is agreed to.
        if (error instanceof FieldnotesError && error.code === 'unknown-pair') return undefined;
        throw error;
      });
      if (channel) return this.serveInBackground(channel, known.id);
    }
    if (this.waiting.size >= MAX_OFFERS) throw new FieldnotesError('busy', 'Too many programs wait to be paired');
    this.waitForUser(hello, await offerPairing(wire));
  }

  private waitForUser(hello: Hello, offer: Offer): void {
    const waiting: Waiting = { hello, offer, hasToolAgreed: false, hasUserAgreed: false };
    const { wire } = offer.channel;
    this.waiting.set(offer.pair, waiting);
    const expiry = setTimeout(() => {
      if (this.waiting.has(offer.pair)) wire.close('the code has expired');
    }, OFFER_MS);
    wire.whenEnded(() => {
      clearTimeout(expiry);
      this.waiting.delete(offer.pair);
    });
    void offer.channel.read(agreedSchema).then(
      () => {
        waiting.hasToolAgreed = true;
        return this.completeIfAgreed(waiting);
      },
      (error: unknown) => wire.close(errorMessage(error)),
    );
  }

  private async completeIfAgreed({ hello, offer, hasToolAgreed, hasUserAgreed }: Waiting): Promise<void> {
    if (!hasToolAgreed || !hasUserAgreed || !this.waiting.delete(offer.pair)) return;
    const { tool, name } = hello;
    await this.parts.tools.add({ id: offer.pair, tool, name, pairedAt: this.parts.nowMs() }, offer.secret);
    this.serveInBackground(offer.channel, offer.pair);
  }

  private serveInBackground(channel: SealedChannel, id: string): void {
    this.connected.set(id, channel.wire);
    channel.wire.whenEnded(() => {
      if (this.connected.get(id) === channel.wire) this.connected.delete(id);
    });
    void this.serve(channel, id).catch((error: unknown) => channel.wire.close(errorMessage(error)));
  }

  /** One request after the other, so that a flood waits in the bounded wire. */
  private async serve(channel: SealedChannel, id: string): Promise<void> {
    for (;;) {
      const request = await channel.read(v.looseObject({ id: v.number() }));
      // Read again for each request: a revoked program or site counts from the next one on.
      const tool = (await this.parts.tools.isOn()) ? await this.parts.tools.find(id) : undefined;
      if (!tool) return channel.wire.close('the user revoked the pairing');
      await sendAnswer(channel, await this.answerOf(tool, request));
    }
  }

  private async answerOf(tool: PairedTool, request: { id: number }): Promise<ToolAnswer> {
    const { id } = request;
    const parsed = v.safeParse(requestSchema, request);
    if (!parsed.success)
      return { id, ok: false, code: 'bad-request', message: v.summarize(parsed.issues).slice(0, 500) };
    try {
      return { id, ok: true, result: await this.parts.answer(tool, parsed.output) };
    } catch (error) {
      const code = error instanceof FieldnotesError ? error.code : 'internal';
      return { id, ok: false, code, message: errorMessage(error).slice(0, 500) };
    }
  }
}

/** An answer that is too large for the link is told as a failure. */
async function sendAnswer(channel: SealedChannel, answer: ToolAnswer): Promise<void> {
  try {
    await channel.send(answer);
  } catch (error) {
    if (!(error instanceof FieldnotesError) || error.code !== 'too-large') throw error;
    await channel.send({ id: answer.id, ok: false, code: error.code, message: error.message });
  }
}
