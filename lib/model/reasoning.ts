/** Collects the reasoning state of a streamed message: every field beside content and calls, under its own name. */

/** Fields of a message that are no reasoning state. */
const KNOWN = new Set([
  'role',
  'content',
  'tool_calls',
  'function_call',
  'refusal',
  'audio',
  'annotations',
  'name',
  'id',
]);
/** Text fields of one block that arrive in pieces. */
const PIECES = new Set(['text', 'thinking', 'summary', 'data', 'reasoning', 'signature', 'content']);
/** State beyond this is dropped: it would not be sent back, characters. */
const MAX_STATE_CHARS = 400_000;

type Fields = Record<string, unknown>;

export class ReasoningCollector {
  private fields: Fields = {};
  private chars = 0;

  /** @returns true if the delta held a piece of reasoning */
  add(delta: Fields): boolean {
    let found = false;
    for (const [name, value] of Object.entries(delta)) {
      // Content in parts (Mistral) holds thinking beside text and goes back as it came.
      if (KNOWN.has(name) && !(name === 'content' && Array.isArray(value))) continue;
      if (value === null || value === undefined || value === '') continue;
      if (Array.isArray(value) && value.length === 0) continue;
      found = true;
      this.chars += typeof value === 'string' ? value.length : JSON.stringify(value).length;
      if (this.chars > MAX_STATE_CHARS) continue;
      this.fields[name] = merged(this.fields[name], value);
    }
    return found;
  }

  /** @returns undefined if there is none, or more than may be kept */
  state(): Fields | undefined {
    return this.chars === 0 || this.chars > MAX_STATE_CHARS ? undefined : this.fields;
  }

  get length(): number {
    return this.chars;
  }

  /** The texts of the state, each under one name. */
  get texts(): string[] {
    return Object.values(this.fields).filter((value) => typeof value === 'string');
  }
}

function merged(before: unknown, piece: unknown): unknown {
  if (typeof before === 'string' && typeof piece === 'string') return before + piece;
  if (Array.isArray(before) && Array.isArray(piece)) return piece.reduce<unknown[]>(withBlock, before);
  if (isFields(before) && isFields(piece)) {
    const out = { ...before };
    for (const [name, value] of Object.entries(piece)) out[name] = isFields(value) ? merged(out[name], value) : value;
    return out;
  }
  return Array.isArray(piece) ? piece.reduce<unknown[]>(withBlock, []) : piece;
}

/** Blocks arrive in pieces: a piece belongs to the block with its index, else to the last one of its type without signature. */
function withBlock(blocks: unknown[], piece: unknown): unknown[] {
  const at = blocks.findLastIndex((block) => isSameBlock(block, piece));
  const block = blocks[at];
  if (!isFields(block) || !isFields(piece)) return [...blocks, piece];
  const out: Fields = { ...block };
  for (const [name, value] of Object.entries(piece)) {
    const old = out[name];
    if (value === null || value === '') continue;
    out[name] = PIECES.has(name) && typeof old === 'string' && typeof value === 'string' ? old + value : value;
  }
  return blocks.map((one, i) => (i === at ? out : one));
}

function isSameBlock(block: unknown, piece: unknown): boolean {
  if (!isFields(block) || !isFields(piece)) return false;
  if (piece.index !== undefined || block.index !== undefined)
    return piece.index === block.index && (piece.type === undefined || piece.type === block.type);
  const isOpen = block.signature === undefined || block.signature === null || block.signature === '';
  return isOpen && (piece.type === undefined || piece.type === block.type) && piece.id === block.id;
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
