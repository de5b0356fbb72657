#!/bin/sh
# Subject: @modelcontextprotocol/sdk 1.32.2 (StdioServerTransport of the TypeScript SDK).
# Expected: a client ends a server by closing its standard input and waiting for it to exit
#   (https://modelcontextprotocol.io/specification/2025-06-18/basic/lifecycle#stdio), so the transport closes then.
# Seen: the transport listens for no end of its input: onclose is not called, and a server with a timer or a socket runs on.
# Effect: each session of a client that ends without a signal leaves a process behind.
# Upstream: https://github.com/modelcontextprotocol/typescript-sdk/issues/2002
set -u
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
cd "$dir" || exit 2
npm init -y >/dev/null && npm install --save-exact --silent @modelcontextprotocol/sdk@1.32.2 || exit 2
cat >server.mjs <<'JS'
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';

const server = new McpServer({ name: 'timer', version: '1.0.0' });
// Stands for a socket or any other open handle; it ends with the transport.
const timer = setInterval(() => undefined, 1000);
server.server.onclose = () => clearInterval(timer);
await server.connect(new StdioServerTransport());
console.error('ready');
JS
cat >check.mjs <<'JS'
import { spawn } from 'node:child_process';

const child = spawn(process.execPath, ['server.mjs'], { stdio: ['pipe', 'ignore', 'pipe'] });
const exited = new Promise((resolve) => child.once('exit', () => resolve('exited')));
await new Promise((resolve) => child.stderr.once('data', resolve));
child.stdin.end();
const seen = await Promise.race([exited, new Promise((resolve) => setTimeout(resolve, 5000, 'still running after 5 s'))]);
child.kill();
console.log('@modelcontextprotocol/sdk 1.32.2, after its standard input was closed');
console.log(`  expected: exited\n  seen:     ${seen}`);
if (seen === 'exited') console.log('The behaviour has changed: review the workaround in mcp/src/main.ts');
process.exit(seen === 'exited' ? 1 : 0);
JS
node check.mjs
