/**
 * LiveTeam reaches the files of a team in a NATS JetStream stream, over WebSocket: each is an event on the subject of its site and
 * its person, read on by sequence. It knows nothing of what the files hold.
 */
import {
  type ConsumerMessages,
  type JetStreamManager,
  jetstream,
  jetstreamManager,
  type StreamInfo,
} from '@nats-io/jetstream';
import { type NatsConnection, wsconnect } from '@nats-io/nats-core';
import { FieldnotesError } from '../core/errors';
import { rejectOnAbort, settleWithin, StoppedError } from '../core/stop';
import { liveError } from './live-errors';
import { publishSubject, readSubjects, siteOfSubject } from './live-subjects';
import type { LiveAddress } from './shared-folder';
import { MAX_FILE_BYTES } from './team-file';

/** Name of the stream; its operator, or the first member who may, makes it. */
const STREAM = 'FIELDNOTES';
const SUBJECTS = 'fieldnotes.>';
const CONNECT_LIMIT_MS = 10_000;
const PUBLISH_LIMIT_MS = 10_000;
/** Attempts to publish one file: the server takes the same id once. */
const PUBLISH_ATTEMPTS = 3;
/** The server refuses an id again within this time, ns. */
const DUPLICATE_WINDOW_NS = 2 * 3600 * 1e9;
/** Browsers connected at once; where a stream names no number, the server stops at 1,000 (findings/nats-consumers-capped.sh). */
const MAX_CONNECTED = 10_000;
/** Messages asked for ahead. */
const READ_AHEAD = 1_000;
/** Events handed over at once, so that each is one write of the store. */
const BATCH = 500;
/** A server that has more events and sends none for so long is left, ms. */
const STALL_LIMIT_MS = 10_000;
/** A server that stalls does not take part in closing either, ms. */
const CLOSE_LIMIT_MS = 1_000;
/** Keeps the connection, and with it the extension's worker: Chrome ends a worker after 30 s without traffic. */
const PING_MS = 20_000;

/** How far a browser has read. */
export interface Position {
  /** Time when the stream was made: another one begins again. */
  created: string;
  seq: number;
}

/** A file as it came. */
export interface LiveEvent {
  /** Origin of the subject. @remarks undefined if the subject names none */
  site: string | undefined;
  bytes: Uint8Array;
  seq: number;
}

interface ReadWork {
  /** Stores events and the sequence of the last in one transaction. */
  take: (events: readonly LiveEvent[], lastSeq: number) => Promise<void>;
  progress?: (done: number, total: number) => void;
  signal: AbortSignal;
}

export class LiveTeam {
  private messages: ConsumerMessages | undefined;

  private constructor(
    private readonly connection: NatsConnection,
    private readonly person: string,
    /** Made, and the last sequence when the connection was opened. */
    readonly stream: Position,
  ) {}

  /** @throws FieldnotesError 'folder-refused' | 'folder-missing' | 'folder-unreachable'; StoppedError */
  static async open({ url, user, password }: Omit<LiveAddress, 'kind'>, signal: AbortSignal): Promise<LiveTeam> {
    const login = user === '' ? {} : { user, pass: password };
    const options = { servers: url, ...login, reconnect: false, timeout: CONNECT_LIMIT_MS, pingInterval: PING_MS };
    const connecting = wsconnect({ ...options, ignoreClusterUpdates: true });
    try {
      const connection = await rejectOnAbort(connecting, signal);
      try {
        return new LiveTeam(connection, user, await rejectOnAbort(findStream(connection), signal));
      } catch (error) {
        await connection.close();
        throw error;
      }
    } catch (error) {
      void connecting.then((late) => late.close()).catch(() => undefined);
      throw signal.aborted ? new StoppedError() : liveError(error, 'the connection');
    }
  }

  /** Bytes of one event, as the server says. */
  get maxBytes(): number {
    return Math.min(this.connection.info?.max_payload ?? MAX_FILE_BYTES, MAX_FILE_BYTES);
  }

  get isOpen(): boolean {
    return !this.connection.isClosed();
  }

  /**
   * Hands over the events after a sequence, then either ends or stays for later ones.
   * @param sites origins to read; none: all
   * @throws FieldnotesError 'folder-…' if the connection is lost; StoppedError
   */
  async read(after: number, sites: readonly string[], stays: boolean, work: ReadWork): Promise<void> {
    try {
      const consumer = await jetstream(this.connection).consumers.get(STREAM, {
        filter_subjects: readSubjects(sites),
        opt_start_seq: after + 1,
      });
      const { num_pending: total } = await consumer.info();
      work.progress?.(0, total);
      if (total > 0 || stays) {
        this.messages = await consumer.consume({ max_messages: READ_AHEAD });
        const stop = () => void this.close();
        work.signal.addEventListener('abort', stop, { once: true });
        const stall = stays ? undefined : new StallWatch(this.messages);
        const hear = () => stall?.hear();
        await this.handOver(this.messages, total, stays, { ...work, hear }).finally(() => stall?.end());
        work.signal.removeEventListener('abort', stop);
      }
      // Else the server keeps it for minutes, and it has room for so many.
      await consumer.delete();
    } catch (error) {
      throw work.signal.aborted ? new StoppedError() : liveError(error, 'reading');
    }
    if (work.signal.aborted) throw new StoppedError();
  }

  private async handOver(
    messages: ConsumerMessages,
    total: number,
    stays: boolean,
    work: ReadWork & { hear: () => void },
  ): Promise<void> {
    let batch: LiveEvent[] = [];
    let done = 0;
    for await (const { subject, seq, data, info } of messages) {
      batch.push({ site: siteOfSubject(subject), bytes: data, seq });
      done += 1;
      work.hear();
      const isLast = info.pending === 0;
      if (batch.length < BATCH && !isLast) continue;
      await work.take(batch, seq);
      work.hear();
      work.progress?.(done, Math.max(total, done));
      batch = [];
      if (isLast && !stays) break;
    }
    if (!stays && done >= total) return;
    const reason = this.isOpen ? undefined : await this.connection.closed();
    throw reason ?? new FieldnotesError('folder-unreachable', 'The connection to the server has ended');
  }

  /** @param name of the file; the server refuses the same again @throws FieldnotesError 'folder-…' | 'live-too-large' */
  async publish(origin: string, { name, bytes }: { name: string; bytes: Uint8Array }): Promise<void> {
    if (bytes.length > this.maxBytes)
      throw new FieldnotesError('live-too-large', `The notes of ${origin} are longer than the server takes at once`);
    const subject = publishSubject(origin, this.person);
    for (let attempt = 1; ; attempt++) {
      try {
        await jetstream(this.connection).publish(subject, bytes, { msgID: name, timeout: PUBLISH_LIMIT_MS });
        return;
      } catch (error) {
        const named = liveError(error, `notes of ${origin}`);
        if (attempt === PUBLISH_ATTEMPTS || named.code !== 'folder-unreachable' || !this.isOpen) throw named;
      }
    }
  }

  async close(): Promise<void> {
    this.messages?.stop();
    if (this.isOpen) await settleWithin(this.connection.close(), CLOSE_LIMIT_MS, undefined);
  }
}

/** Ends the reading of a server that keeps the connection and sends nothing. */
class StallWatch {
  private heardAt = Date.now();
  private readonly timer: ReturnType<typeof setInterval>;

  constructor(messages: ConsumerMessages) {
    this.timer = setInterval(() => {
      if (Date.now() - this.heardAt < STALL_LIMIT_MS) return;
      this.end();
      const why = `The server has sent nothing for ${STALL_LIMIT_MS / 1000} s`;
      messages.stop(new FieldnotesError('folder-unreachable', why));
    }, STALL_LIMIT_MS / 10);
  }

  hear(): void {
    this.heardAt = Date.now();
  }

  end(): void {
    clearInterval(this.timer);
  }
}

/** The stream, made if it is missing and this person may make it. */
async function findStream(connection: NatsConnection): Promise<Position> {
  const manager = await jetstreamManager(connection, { checkAPI: false });
  const info = await manager.streams.info(STREAM).catch((error: unknown) => {
    if (liveError(error, 'the stream').code !== 'folder-missing') throw error;
    return makeStream(manager);
  });
  const position: Position = { created: info.created, seq: info.state.last_seq };
  if (typeof position.created === 'string' && Number.isSafeInteger(position.seq)) return position;
  throw new FieldnotesError(
    'folder-unreachable',
    'The server describes its stream in another way than JetStream does.',
  );
}

async function makeStream(manager: JetStreamManager): Promise<StreamInfo> {
  const config = {
    name: STREAM,
    subjects: [SUBJECTS],
    duplicate_window: DUPLICATE_WINDOW_NS,
    max_consumers: MAX_CONNECTED,
    deny_delete: true,
    deny_purge: true,
  };
  return manager.streams.add(config).catch((error: unknown) => {
    const named = liveError(error, 'the stream');
    if (named.code !== 'folder-refused') throw named;
    throw new FieldnotesError(
      'folder-missing',
      `The server has no stream ${STREAM}, and this account may not make it.`,
    );
  });
}
