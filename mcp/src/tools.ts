/** addTools gives an MCP server its tools: pair, sites, tasks, run, state and stop. */
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import { MAX_TOOL_NAME } from '../../lib/records/requester';
import { BrowserLink, LinkError } from './browser-link';
import { PairStore } from './pair-store';

/** @returns ends the connection to the browser */
export function addTools(server: McpServer): { close(): Promise<void> } {
  let opening: Promise<BrowserLink> | undefined;
  const nameOfClient = () => (server.server.getClientVersion()?.name ?? '').trim().slice(0, MAX_TOOL_NAME) || 'unnamed';
  // The browser shows the name of the program, which is known once it has introduced itself.
  const link = () => {
    opening ??= BrowserLink.listen(new PairStore(nameOfClient()), nameOfClient());
    return opening;
  };
  server.server.oninitialized = () => void link().catch((error: unknown) => console.error(String(error)));
  /** Reading a second time changes nothing; a task is never started twice. */
  const ask = (request: { ask: 'sites' | 'tasks' | 'run' | 'state' | 'stop' } & Record<string, unknown>) =>
    answered(async () => {
      const browser = await link();
      const answer = await (request.ask === 'run' ? browser.ask(request) : browser.askRepeatable(request));
      if (!answer.ok) throw new LinkError(`${answer.code}: ${answer.message}`);
      return answer.result;
    });
  server.registerTool(
    'pair_browser',
    {
      description:
        'Pairs with the user’s browser, once. The user reads out the six digits that Fieldnotes shows beside this program, and presses “Same code: pair” there.',
      inputSchema: { code: z.string().max(20).describe('the six digits shown in the browser') },
    },
    ({ code }) =>
      answered(async () => {
        await (await link()).pair(code);
        return {
          paired: true,
          next: 'Ask the user to tick the sites for this program in the same place, then call list_sites.',
        };
      }),
  );
  server.registerTool(
    'list_sites',
    { description: 'Sites that the user has opened to this program.', inputSchema: {} },
    () => ask({ ask: 'sites' }),
  );
  server.registerTool(
    'list_tasks',
    {
      description: 'Known tasks of a site: their titles and the values each takes.',
      inputSchema: { site: z.string().max(300).describe('as list_sites names it') },
    },
    ({ site }) => ask({ ask: 'tasks', site }),
  );
  server.registerTool(
    'run_task',
    {
      description:
        'Starts a known task with values, in the user’s browser. Answers at once; ask run_state for its end. Fieldnotes asks its user before anything irreversible.',
      inputSchema: {
        task: z.string().max(60).describe('as list_tasks names it'),
        values: z.record(z.string().max(40), z.string().max(4000)).describe('a text for each value of the task'),
      },
    },
    ({ task, values }) => ask({ ask: 'run', task, values }),
  );
  server.registerTool(
    'run_state',
    {
      description:
        'State of a run: running, waiting-for-user, done, unconfirmed (it may be done), stopped, failed, refused or unknown.',
      inputSchema: { run: z.string().max(60) },
    },
    ({ run }) => ask({ ask: 'state', run }),
  );
  server.registerTool(
    'stop_run',
    { description: 'Stops a run that this program has started.', inputSchema: { run: z.string().max(60) } },
    ({ run }) => ask({ ask: 'stop', run }),
  );
  return { close: async () => (await opening)?.close() };
}

/** The result as JSON text; a failure that can be acted on as an error of the tool. */
async function answered(work: () => Promise<unknown>): Promise<CallToolResult> {
  try {
    return { content: [{ type: 'text', text: JSON.stringify(await work()) }] };
  } catch (error) {
    if (!(error instanceof LinkError)) throw error;
    return { isError: true, content: [{ type: 'text', text: error.message }] };
  }
}
