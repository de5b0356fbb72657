/** LinkedBrowser: the browser's side of the link to other programs, in Node, with its pairings in memory. */
import { WebSocket } from 'ws';
import type { PairedTool } from '../../lib/records/paired-tool';
import type { ToolRequest } from '../../lib/remote/frames';
import { ToolLink } from '../../lib/remote/tool-link';

const ORIGIN = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop';

class MemoryTools {
  on = true;
  readonly stored = new Map<string, { tool: PairedTool; secret: string }>();

  isOn = async () => this.on;
  switch = async (isOn: boolean) => {
    this.on = isOn;
  };
  all = async () => [...this.stored.values()].map(({ tool }) => tool);
  find = async (id: string) => this.stored.get(id)?.tool;
  secretOf = async (id: string) => this.stored.get(id)?.secret;
  add = async (tool: Omit<PairedTool, 'sites'>, secret: string) => {
    for (const [id, one] of this.stored) if (one.tool.tool === tool.tool) this.stored.delete(id);
    this.stored.set(tool.id, { tool: { ...tool, sites: [] }, secret });
  };
  remove = async (id: string) => void this.stored.delete(id);
}

export class LinkedBrowser {
  readonly tools = new MemoryTools();
  readonly requests: ToolRequest[] = [];
  readonly link: ToolLink;
  /** Connections that keep the worker alive. */
  held = 0;

  /** @param port in place of the first port of the link; the others are closed */
  constructor(
    port: number,
    answer: (tool: PairedTool, request: ToolRequest) => Promise<unknown> = async () => ({ sites: [] }),
    origin = ORIGIN,
  ) {
    let isFirst = true;
    this.link = new ToolLink({
      tools: this.tools,
      answer: (tool, request) => {
        this.requests.push(request);
        return answer(tool, request);
      },
      // Port 9 discards: nothing listens there.
      dial: () => {
        const to = isFirst ? port : 9;
        isFirst = false;
        return new WebSocket(`ws://127.0.0.1:${to}/`, { origin });
      },
      hold: () => {
        this.held += 1;
        return () => {
          this.held -= 1;
        };
      },
      nowMs: () => Date.now(),
    });
    const { dialAll } = this.link;
    this.link.dialAll = async () => {
      isFirst = true;
      await dialAll.call(this.link);
    };
  }

  /** The only program that waits. */
  async waiting() {
    const { waiting } = await this.link.state();
    const [first] = waiting;
    if (!first || waiting.length > 1) throw new Error(`${waiting.length} programs wait`);
    return first;
  }
}
