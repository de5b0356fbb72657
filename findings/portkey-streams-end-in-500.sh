#!/bin/sh
# Subject: @portkey-ai/gateway 1.15.2 (a proxy for OpenAI-compatible endpoints), run with its own start script on Node.
# Expected: a chat completion with "stream": true is passed through as an event stream: the README's table of providers says that
#   streams are supported for OpenAI (https://github.com/Portkey-AI/gateway#supported-providers).
# Seen: each such request ends with status 500 and {"status":"failure","message":"Something went wrong"}; the endpoint behind
#   was asked and answered 200. The log of the gateway says "TypeError: immutable": it adds headers to a response of fetch,
#   whose headers cannot be changed (https://fetch.spec.whatwg.org/#concept-headers-guard). Without "stream" it works.
# Effect: clients that stream by default get an error that names no cause, and the endpoint has charged for the reply.
# Upstream: none found; searched "Something went wrong stream", "TypeError immutable", "500 streaming".
set -u
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
cd "$dir" || exit 2
npm init -y >/dev/null && npm install --save-exact --silent @portkey-ai/gateway@1.15.2 || exit 2
cat >check.mjs <<'JS'
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const { version } = JSON.parse(readFileSync('node_modules/@portkey-ai/gateway/package.json', 'utf8'));
const answered = [];
const endpoint = createServer((request, response) => {
  let body = '';
  request.on('data', (part) => {
    body += part;
  });
  request.on('end', () => {
    const { stream } = JSON.parse(body);
    answered.push(stream === true ? 'stream' : 'whole');
    const choice = { index: 0, finish_reason: 'stop' };
    const reply = { id: 'c', created: 1, model: 'm' };
    if (stream !== true) {
      response.writeHead(200, { 'content-type': 'application/json' });
      const message = { role: 'assistant', content: 'Hi' };
      response.end(JSON.stringify({ ...reply, object: 'chat.completion', choices: [{ ...choice, message }] }));
      return;
    }
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    const delta = { role: 'assistant', content: 'Hi' };
    const chunk = { ...reply, object: 'chat.completion.chunk', choices: [{ ...choice, delta }] };
    response.end(`data: ${JSON.stringify(chunk)}\n\ndata: [DONE]\n\n`);
  });
});
const listen = (server) =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server.address().port)));
const endpointPort = await listen(endpoint);
const probe = createServer();
const port = await listen(probe);
await new Promise((resolve) => probe.close(resolve));
const script = 'node_modules/@portkey-ai/gateway/build/start-server.js';
const gateway = spawn(process.execPath, [script, '--headless', `--port=${port}`], {
  env: { ...process.env, PORT: String(port) },
  stdio: ['ignore', 'pipe', 'pipe'],
});
let log = '';
for (const stream of [gateway.stdout, gateway.stderr]) stream.on('data', (part) => (log += part));

async function ask(stream) {
  const response = await fetch(`http://127.0.0.1:${port}/v1/chat/completions`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-portkey-provider': 'openai',
      'x-portkey-custom-host': `http://127.0.0.1:${endpointPort}/v1`,
    },
    body: JSON.stringify({ model: 'm', stream, messages: [{ role: 'user', content: 'Hi' }] }),
  });
  return { status: response.status, text: await response.text() };
}

try {
  let whole;
  for (let tries = 0; tries < 50 && !whole; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 300));
    whole = await ask(false).catch(() => undefined);
  }
  if (whole?.status !== 200) {
    console.error('the gateway could not be used', whole, log.slice(-500));
    process.exitCode = 2;
  } else {
    const streamed = await ask(true);
    console.log(`@portkey-ai/gateway ${version} on Node ${process.version}`);
    console.log(`without stream: ${whole.status}`);
    console.log(`with stream\n  expected: 200, an event stream\n  seen:     ${streamed.status} ${streamed.text.slice(0, 120)}`);
    console.log(`the endpoint answered: ${answered.join(', ')}; the log names "immutable": ${/immutable/.test(log)}`);
    if (!(streamed.status === 500 && answered.includes('stream'))) process.exitCode = 1;
  }
} finally {
  gateway.kill();
  endpoint.closeAllConnections();
  endpoint.close();
}
JS
node check.mjs
code=$?
[ "$code" -eq 1 ] && echo 'the behaviour has changed'
exit "$code"
