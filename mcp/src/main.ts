#!/usr/bin/env node
/** fieldnotes-mcp: an MCP server over stdio through which another assistant lists and runs known tasks in the user's own browser. */
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { addTools } from './tools';

const server = new McpServer(
  { name: 'fieldnotes', version: '0.1.0' },
  {
    instructions:
      'Runs tasks that the user has taught to Fieldnotes, in the user’s own browser. Fieldnotes asks its user before anything irreversible, in the browser; a task may wait for that. It returns states, never page content.',
  },
);
const link = addTools(server);
// The transport does not end with its input: findings/mcp-stdio-outlives-client.sh. The program would outlive its assistant.
process.stdin.once('close', () => void link.close().finally(() => process.exit(0)));
await server.connect(new StdioServerTransport());
