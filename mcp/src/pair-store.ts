/** PairStore keeps the pairings of one program with browsers in a file that only its user can read. */
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { randomHex } from '../../lib/remote/handshake';

const TOOL_ID_BYTES = 16;
const MAX_PAIRS = 20;

const fileSchema = v.strictObject({
  tool: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  pairs: v.array(
    v.strictObject({
      id: v.string(),
      /** Base64 of 32 bytes. */
      secret: v.string(),
      /** Origin of the browser's extension; a connection from another one is none of this pairing. */
      origin: v.string(),
    }),
  ),
});
type Stored = v.InferOutput<typeof fileSchema>;
export type Pair = Stored['pairs'][number];

export class PairStore {
  private readonly path: string;
  private stored: Stored;

  /** @param client name of the program that speaks MCP: each has pairings of its own */
  constructor(client: string, folder = process.env.FIELDNOTES_MCP_DIR ?? join(homedir(), '.config', 'fieldnotes-mcp')) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const name = client
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .slice(0, 60);
    this.path = join(folder, `${name || 'client'}.json`);
    this.stored = this.read();
  }

  get tool(): string {
    return this.stored.tool;
  }

  find(id: string, origin: string): Pair | undefined {
    // Another process of the same program may have paired meanwhile.
    this.stored = this.read();
    return this.stored.pairs.find((pair) => pair.id === id && pair.origin === origin);
  }

  /** Whether there are pairings, and none of them with this origin. */
  hasOtherThan(origin: string): boolean {
    const { pairs } = this.stored;
    return pairs.length > 0 && pairs.every((pair) => pair.origin !== origin);
  }

  /** Profiles of one browser have the same origin: each keeps its pairing. */
  add(pair: Pair): void {
    this.stored = this.read();
    this.write({ ...this.stored, pairs: [pair, ...this.stored.pairs].slice(0, MAX_PAIRS) });
  }

  private read(): Stored {
    if (!existsSync(this.path)) return this.write({ tool: randomHex(TOOL_ID_BYTES), pairs: [] });
    const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), fileSchema), readFileSync(this.path, 'utf8'));
    if (!parsed.success)
      throw new Error(`${this.path}: ${v.summarize(parsed.issues)} Delete the file, and pair the browser again.`);
    return parsed.output;
  }

  /** A file written in part is never seen: it is renamed once complete. */
  private write(stored: Stored): Stored {
    const part = `${this.path}.${process.pid}`;
    writeFileSync(part, JSON.stringify(stored), { mode: 0o600 });
    chmodSync(part, 0o600);
    renameSync(part, this.path);
    this.stored = stored;
    return stored;
  }
}
