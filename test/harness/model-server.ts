/** A small server that speaks the OpenAI protocol on loopback, with streaming, tool calls and its failures on request. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { CHOOSE_TASK_PROMPT, CHOOSE_TASK_TOOL } from '../../lib/policy/choose-task';
import { freePort } from './ports';
import { readSituation, type Situation, type WireMessage } from './outline';

export interface Decision {
  tool: string;
  arguments: Record<string, unknown>;
}

/** Turns what it was sent into one decision. It sees nothing but the product's own messages. */
export type Brain = (situation: Situation) => Decision;

/** Ways to fail, each as real endpoints do it. */
export type Fault =
  | 'none'
  | 'wrong-key'
  | 'not-found'
  | 'rate-limited'
  | 'rate-limited-long'
  | 'server-error'
  | 'context-too-long'
  | 'cut-off'
  | 'length'
  | 'html'
  | 'bad-json'
  | 'half-arguments'
  | 'silent'
  | 'reset'
  | 'unknown-tool'
  | 'invented-ref'
  | 'no-tool-call'
  | 'extra-argument';

export interface ModelServer {
  baseUrl: string;
  calls: { messages: WireMessage[]; tools: unknown[] }[];
  /** Faults for the next calls, in order; then none. */
  faults: Fault[];
  brain: Brain;
  /** Small calls that ask which known task a request means, apart from the calls above; answered with none unless set. */
  choices: WireMessage[][];
  chooser: (messages: readonly WireMessage[]) => Decision;
  /** Delay before each reply, ms. */
  delayMs: number;
  close(): Promise<void>;
}

export async function startModelServer(brain: Brain): Promise<ModelServer> {
  const port = await freePort();
  const state: ModelServer = {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    calls: [],
    faults: [],
    brain,
    choices: [],
    chooser: () => ({ tool: CHOOSE_TASK_TOOL.name, arguments: { task: 'none', values: {} } }),
    delayMs: 0,
    close: async () => undefined,
  };
  const server = createServer((request, response) => {
    answer(state, request, response).catch((error: unknown) => {
      response.writeHead(500, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ error: { message: String(error) } }));
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

async function answer(state: ModelServer, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method === 'GET' && request.url === '/v1/models') {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ object: 'list', data: [{ id: 'scripted-1', object: 'model' }] }));
    return;
  }
  let body = '';
  for await (const chunk of request) body += String(chunk);
  if (request.method !== 'POST' || request.url !== '/v1/chat/completions') return fail(response, 404, 'no such path');
  const parsed = JSON.parse(body) as { messages: WireMessage[]; tools?: unknown[]; stream?: boolean };
  if (parsed.messages.some(({ content }) => content?.includes(CHOOSE_TASK_PROMPT))) {
    state.choices.push(parsed.messages);
    return stream(response, state.chooser(parsed.messages), 'none');
  }
  state.calls.push({ messages: parsed.messages, tools: parsed.tools ?? [] });
  if (state.delayMs > 0) await new Promise((resolve) => setTimeout(resolve, state.delayMs));
  const fault = state.faults.shift() ?? 'none';
  switch (fault) {
    case 'wrong-key':
      return fail(response, 401, 'Incorrect API key provided');
    case 'not-found':
      return fail(response, 404, 'The model does not exist');
    case 'rate-limited':
      return fail(response, 429, 'Rate limit reached', { 'retry-after': '1' });
    case 'rate-limited-long':
      return fail(response, 429, 'Rate limit reached', { 'retry-after': '3600' });
    case 'server-error':
      return fail(response, 503, 'overloaded');
    case 'context-too-long':
      return fail(response, 400, "This model's maximum context length is 100 tokens");
    case 'html':
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end('<!doctype html><title>Log in to the network</title>');
      return;
  }
  const decision = faultyDecision(fault, state.brain(readSituation(parsed.messages)));
  stream(response, decision, fault);
}

function faultyDecision(fault: Fault, decision: Decision): Decision {
  if (fault === 'unknown-tool') return { tool: 'launch', arguments: {} };
  if (fault === 'invented-ref') return { tool: 'click', arguments: { ref: 'e99999' } };
  if (fault === 'extra-argument') return { tool: decision.tool, arguments: { ...decision.arguments, force: true } };
  return decision;
}

function fail(response: ServerResponse, status: number, message: string, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify({ error: { message, type: 'error' } }));
}

/** The reply in pieces, as endpoints send it: the arguments arrive cut into parts. */
function stream(response: ServerResponse, decision: Decision, fault: Fault): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const send = (delta: object, finish: string | null = null) =>
    response.write(
      `data: ${JSON.stringify({ id: 'chatcmpl-1', object: 'chat.completion.chunk', choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`,
    );
  const text = JSON.stringify(decision.arguments);
  const half = Math.ceil(text.length / 2);
  send({ role: 'assistant', content: '' });
  if (fault === 'no-tool-call') {
    send({ content: 'I would click the button.' });
    send({}, 'stop');
    return void response.end('data: [DONE]\n\n');
  }
  send({
    tool_calls: [{ index: 0, id: 'call_1', type: 'function', function: { name: decision.tool, arguments: '' } }],
  });
  send({ tool_calls: [{ index: 0, function: { arguments: text.slice(0, half) } }] });
  if (fault === 'silent') return;
  if (fault === 'reset') return void response.socket?.destroy();
  if (fault === 'cut-off') return void response.end();
  if (fault === 'bad-json') return void response.end('data: {"choices": [\n\ndata: [DONE]\n\n');
  if (fault === 'half-arguments') {
    send({}, 'tool_calls');
    return void response.end('data: [DONE]\n\n');
  }
  send({ tool_calls: [{ index: 0, function: { arguments: text.slice(half) } }] });
  send({}, fault === 'length' ? 'length' : 'tool_calls');
  response.write(`data: ${JSON.stringify({ choices: [], usage: { prompt_tokens: 900, completion_tokens: 20 } })}\n\n`);
  response.end('data: [DONE]\n\n');
}
