/** A real MCP client that starts the built server as another assistant would: `npx` and stdio. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { until } from './chat-driver';

export interface McpClient {
  /** Names of the tools that the server offers. */
  tools(): Promise<string[]>;
  /** @returns the result as the tool gave it, or its failure */
  call<T = Record<string, unknown>>(tool: string, values?: object): Promise<{ result?: T; error?: string }>;
  /** Waits until the run has ended or asks its user. */
  settled(run: string): Promise<Record<string, unknown>>;
  close(): Promise<void>;
}

/** @param name of the assistant; each has pairings of its own @param folder of its pairings */
export async function startMcp(name: string, folder?: string): Promise<McpClient> {
  if (!existsSync('mcp/dist/fieldnotes-mcp.mjs')) execFileSync(process.execPath, ['scripts/build-mcp.mjs']);
  const own = folder ?? mkdtempSync(join(tmpdir(), 'fieldnotes-mcp-'));
  const env = { ...process.env, FIELDNOTES_MCP_DIR: own } as Record<string, string>;
  const client = new Client({ name, version: '1.0.0' });
  await client.connect(new StdioClientTransport({ command: 'npx', args: ['--yes', './mcp'], env }));
  const call: McpClient['call'] = async (tool, values = {}) => {
    const { content, isError } = await client.callTool({ name: tool, arguments: { ...values } });
    const [first] = content as { text?: string }[];
    const text = first?.text ?? '';
    return isError ? { error: text } : { result: JSON.parse(text) };
  };
  return {
    tools: async () => (await client.listTools()).tools.map((tool) => tool.name),
    call,
    settled: (run) =>
      until('the run ends or asks', async () => {
        const { result, error } = await call('run_state', { run });
        if (!result) throw new Error(error);
        // A state each half second: more is refused as a flood.
        if (result.state === 'running') await new Promise((resolve) => setTimeout(resolve, 500));
        return result.state === 'running' ? undefined : result;
      }),
    close: async () => {
      await client.close();
      if (folder === undefined) rmSync(own, { recursive: true });
    },
  };
}
