/** A small server that speaks one quirk of a real endpoint per test row, behind it a model that always decides right. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { freePort } from './ports';

export interface Decided {
  tool: string;
  arguments: Record<string, unknown>;
}

type Body = Record<string, unknown> & { messages: { role: string; content?: unknown; [field: string]: unknown }[] };

/** One request, and the ways to answer it. */
export class Exchange {
  constructor(
    /** Counts chat requests from 1. */
    readonly n: number,
    readonly path: string,
    readonly headers: IncomingMessage['headers'],
    readonly body: Body,
    /** The right next call. */
    readonly next: Decided,
    /** For this endpoint as long as it runs. */
    readonly memory: Map<string, number>,
    private readonly response: ServerResponse,
  ) {}

  get isStreaming(): boolean {
    return this.body.stream === true;
  }

  get args(): string {
    return JSON.stringify(this.next.arguments);
  }

  /** Characters of all messages. */
  get promptChars(): number {
    return JSON.stringify(this.body.messages).length;
  }

  /** True the first time for a name, false after it. */
  first(name: string): boolean {
    const count = (this.memory.get(name) ?? 0) + 1;
    this.memory.set(name, count);
    return count === 1;
  }

  /** First time for this step of the task. */
  firstOfStep(): boolean {
    return this.first(`step ${this.next.tool}`);
  }

  head(status = 200, type = 'text/event-stream', headers: Record<string, string> = {}): void {
    this.response.writeHead(status, { 'content-type': type, ...headers });
    this.response.flushHeaders();
  }

  raw(text: string): void {
    this.response.write(text);
  }

  bytes(piece: Buffer): void {
    this.response.write(piece);
  }

  chunk(value: unknown): void {
    this.raw(`data: ${JSON.stringify(value)}\n\n`);
  }

  delta(delta: unknown, finish: string | null = null, more: Record<string, unknown> = {}): void {
    this.chunk({
      id: 'c',
      object: 'chat.completion.chunk',
      choices: [{ index: 0, delta, finish_reason: finish, ...more }],
    });
  }

  end(isDone = true): void {
    this.response.end(isDone ? 'data: [DONE]\n\n' : '');
  }

  destroy(): void {
    this.response.destroy();
  }

  /** The right call as most endpoints stream it. */
  call(usage: unknown = { prompt_tokens: 900, completion_tokens: 20 }): void {
    if (!this.response.headersSent) this.head();
    const half = Math.ceil(this.args.length / 2);
    const id = `call_${this.n}`;
    this.delta({ role: 'assistant', content: '' });
    this.delta({ tool_calls: [{ index: 0, id, type: 'function', function: { name: this.next.tool, arguments: '' } }] });
    this.delta({ tool_calls: [{ index: 0, function: { arguments: this.args.slice(0, half) } }] });
    this.delta({ tool_calls: [{ index: 0, function: { arguments: this.args.slice(half) } }] });
    this.delta({}, 'tool_calls');
    if (usage !== undefined) this.chunk({ choices: [], usage });
    this.end();
  }

  /** Pieces of calls as given, then a finish reason. */
  pieces(parts: unknown[], finish: string | null = 'tool_calls', isDone = true): void {
    this.head();
    for (const part of parts) this.delta({ tool_calls: [part] });
    if (finish !== null) this.delta({}, finish);
    this.end(isDone);
  }

  /** Words in the content. */
  say(text: string, finish = 'stop'): void {
    if (this.response.headersSent === false) this.head();
    for (let at = 0; at < text.length; at += 40) this.delta({ content: text.slice(at, at + 40) });
    this.delta({}, finish);
    this.end();
  }

  json(value: unknown, status = 200): void {
    this.head(status, 'application/json');
    this.response.end(JSON.stringify(value));
  }

  refuse(status: number, body: unknown, headers: Record<string, string> = {}): void {
    this.head(status, typeof body === 'string' ? 'text/html' : 'application/json', headers);
    this.response.end(typeof body === 'string' ? body : JSON.stringify(body));
  }

  error(status: number, message: string, headers: Record<string, string> = {}): void {
    this.refuse(status, { error: { message, type: 'error' } }, headers);
  }
}

export type Answer = (exchange: Exchange) => void | Promise<void>;

export interface QuirkServer {
  url: string;
  /** The list of models; undefined: there is none. */
  models: unknown;
  /** The list by the authorization of the request, in place of `models`. */
  list: ((authorization: string | undefined) => readonly [status: number, body: unknown]) | undefined;
  answer: Answer;
  /** The right next call. */
  decide: () => Decided;
  /** Every chat request: its size, and whether it was answered with a reply or refused. */
  requests: { path: string; chars: number; authorization: string | undefined; body: Body; status: number }[];
  reset(): void;
  close(): Promise<void>;
}

export async function startQuirkServer(): Promise<QuirkServer> {
  const port = await freePort();
  let memory = new Map<string, number>();
  const state: QuirkServer = {
    url: `http://127.0.0.1:${port}`,
    models: undefined,
    list: undefined,
    answer: (exchange) => exchange.call(),
    decide: () => ({ tool: 'done', arguments: { summary: 'ok' } }),
    requests: [],
    reset: () => {
      state.requests.length = 0;
      memory = new Map();
    },
    close: async () => undefined,
  };
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (piece) => {
      text += String(piece);
    });
    request.on('end', () => {
      if (request.method === 'GET') {
        const [status, listed] =
          state.list?.(request.headers.authorization) ??
          (state.models === undefined ? [404, { error: { message: 'no list' } }] : [200, state.models]);
        response.writeHead(status, { 'content-type': 'application/json' });
        response.end(JSON.stringify(listed));
        return;
      }
      const body = text === '' ? { messages: [] } : (JSON.parse(text) as Body);
      const seen = {
        path: request.url ?? '',
        chars: text.length,
        authorization: request.headers.authorization,
        body,
        status: 0,
      };
      state.requests.push(seen);
      const exchange = new Exchange(
        state.requests.length,
        seen.path,
        request.headers,
        body,
        state.decide(),
        memory,
        response,
      );
      response.on('close', () => {
        seen.status = response.statusCode;
      });
      Promise.resolve(state.answer(exchange)).catch((error: unknown) =>
        response.destroy(error instanceof Error ? error : undefined),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  state.close = () =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return state;
}

/** Decides right in the practice task of Test, from what the page last said. */
export function practiceModel(server: QuirkServer): () => Decided {
  const steps: Decided[] = [
    { tool: 'typeText', arguments: { ref: 'r41', text: 'Ann' } },
    { tool: 'clickButton', arguments: { ref: 'r42' } },
    { tool: 'done', arguments: { summary: 'Saved.' } },
  ];
  return () => {
    const said = JSON.stringify(server.requests.at(-1)?.body.messages ?? []);
    const done = said.includes('Saved: Ann') ? 2 : /value=\\+"Ann/.test(said) ? 1 : 0;
    return structuredClone(steps[done] ?? { tool: 'done', arguments: {} });
  };
}
