/** Wire: the frames of one WebSocket in order, bounded, for code that reads them one after the other. */
import * as v from 'valibot';
import { FieldnotesError } from '../core/errors';
import { MAX_FRAME_CHARS } from './frames';

/** Frames that wait to be read; a peer that sends more is cut off. */
const MAX_WAITING = 64;

/** The part of the WebSocket interface that browsers and the package ws share. */
export interface Socket {
  send(text: string): void;
  close(): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
  addEventListener(type: 'close' | 'error', listener: () => void): void;
}

export class Wire {
  private readonly waiting: string[] = [];
  private readers: { resolve: (text: string) => void; reject: (error: Error) => void }[] = [];
  private reason: string | undefined;
  private readonly onEnd: (() => void)[] = [];

  constructor(private readonly socket: Socket) {
    socket.addEventListener('message', ({ data }) => this.take(data));
    socket.addEventListener('close', () => this.end('the other side closed the connection'));
    socket.addEventListener('error', () => this.end('the connection failed'));
  }

  get isOpen(): boolean {
    return this.reason === undefined;
  }

  /** Calls back once the connection has ended, at once if it has already. */
  whenEnded(callback: () => void): void {
    if (this.isOpen) this.onEnd.push(callback);
    else callback();
  }

  send(frame: unknown): void {
    const text = typeof frame === 'string' ? frame : JSON.stringify(frame);
    if (text.length > MAX_FRAME_CHARS)
      throw new FieldnotesError('too-large', `A message has ${text.length} characters`);
    if (!this.isOpen) throw this.closedError();
    this.socket.send(text);
  }

  /** The next frame as text. @throws FieldnotesError 'link-closed' */
  next(): Promise<string> {
    const text = this.waiting.shift();
    if (text !== undefined) return Promise.resolve(text);
    if (!this.isOpen) return Promise.reject(this.closedError());
    return new Promise((resolve, reject) => this.readers.push({ resolve, reject }));
  }

  /** The next frame, parsed; the connection is closed if it has another shape. @throws FieldnotesError 'link-closed' | 'bad-frame' */
  async read<T>(schema: v.GenericSchema<unknown, T>): Promise<T> {
    const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), await this.next());
    if (parsed.success) return parsed.output;
    this.close('a message of another shape');
    throw new FieldnotesError('bad-frame', v.summarize(parsed.issues));
  }

  close(reason: string): void {
    this.end(reason);
    this.socket.close();
  }

  private take(data: unknown): void {
    if (!this.isOpen) return;
    if (typeof data !== 'string' || data.length > MAX_FRAME_CHARS)
      return this.close('a message is no text, or too long');
    const reader = this.readers.shift();
    if (reader) return reader.resolve(data);
    this.waiting.push(data);
    if (this.waiting.length > MAX_WAITING) this.close('too many messages');
  }

  private end(reason: string): void {
    if (!this.isOpen) return;
    this.reason = reason;
    this.waiting.length = 0;
    for (const { reject } of this.readers.splice(0)) reject(this.closedError());
    for (const callback of this.onEnd.splice(0)) callback();
  }

  private closedError(): FieldnotesError {
    return new FieldnotesError('link-closed', `The connection has ended: ${this.reason ?? ''}`);
  }
}
