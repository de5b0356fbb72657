/** Puts streamed tool calls together: keyed by id, then by index, then by the latest call; names set once. */
import { INVISIBLE } from './address';
import { parsed } from './error-words';
import { isLeftover, isProse, looseValue, withoutLeftovers, withoutProse } from './json-text';
import { isFields } from './reasoning';

export interface CallPart {
  index?: number | undefined;
  id?: string | undefined;
  name?: string | undefined;
  /** Text in pieces, or an object (llama.cpp). */
  arguments?: unknown;
  extra?: Record<string, unknown> | undefined;
}

/** The tool that a name means: servers change the case, and `_` or `-` in it. @returns the plain name if none is meant */
export function knownName(name: string, known: { has(name: string): boolean; keys(): Iterable<string> }): string {
  const plain = plainName(name);
  if (known.has(plain)) return plain;
  // Some put a server's name before it: `mcp__browser__click`.
  const folds = [
    foldName(plain),
    foldName(plain.replace(/^.*(?:__|[.:/])/s, '')),
    foldName(plain.replace(/_tool$/i, '')),
  ];
  return [...known.keys()].find((one) => folds.includes(foldName(one))) ?? plain;
}

const foldName = (name: string) => name.toLowerCase().replace(/[_-]/g, '');

interface OpenCall {
  index: number | undefined;
  id: string;
  name: string;
  text: string;
  /** The last piece, as long as each piece began with the one before it. */
  grown?: string | undefined;
  extra?: Record<string, unknown>;
}

export interface BuiltCall {
  id: string;
  name: string;
  /** A JSON object as text. */
  arguments: string;
  extra?: Record<string, unknown>;
}

/** Control tokens and namespaces around a name: `functions.click`, `click<|channel|>commentary`. */
export function plainName(name: string): string {
  return name
    .replace(INVISIBLE, '')
    .replace(/<[|/｜].*$/s, '')
    .replace(/^.*\bto=/s, '')
    .replace(/^["'`\s]+|(?:["'`\s]|\(\))+$/g, '')
    .replace(/^(?:functions?|tools?|default_api|multi_tool_use)[.:]/, '')
    .replace(/:\d+$/, '');
}

export class CallBuilder {
  private readonly calls: OpenCall[] = [];
  /** Characters of arguments so far. */
  chars = 0;
  /** Set if pieces contradict each other. */
  problem: string | undefined;

  /** @param known names of the tools that were offered */
  constructor(private readonly known: ReadonlySet<string>) {}

  get count(): number {
    return this.calls.length;
  }

  get hasExtra(): boolean {
    return this.calls.some(({ extra }) => extra !== undefined);
  }

  add(part: CallPart): void {
    const call = this.callOf(part);
    if (part.id) call.id ||= part.id;
    if (part.extra) call.extra = { ...call.extra, ...part.extra };
    // A parser that does not know Mistral's mark leaves the arguments in the name.
    const [name, inName] = part.name?.split('[ARGS]') ?? [];
    if (name) this.addName(call, name);
    if (inName) this.addArguments(call, inName);
    if (part.arguments !== undefined && part.arguments !== null) this.addArguments(call, part.arguments);
  }

  private callOf(part: CallPart): OpenCall {
    const last = this.calls.at(-1);
    // Its first pieces may have come without index, id and name.
    if (last && last.index === undefined && last.id === '' && last.name === '') last.index = part.index;
    if (part.id) {
      const sameId = this.calls.findLast((call) => call.id === part.id);
      if (sameId) return this.isOtherIndex(sameId, part) ? this.open(part) : sameId;
      const unnamed = this.calls.find((call) => call.id === '' && call.index === part.index);
      if (unnamed && part.index !== undefined) return unnamed;
      return last && isContinued(last, part) ? last : this.open(part);
    }
    if (part.index !== undefined) {
      const sameIndex = this.calls.findLast((call) => call.index === part.index);
      if (sameIndex) return this.isNewCall(sameIndex, part) ? this.open(part) : sameIndex;
      return part.name || !last ? this.open(part) : last;
    }
    return last && !this.isNewCall(last, part) ? last : this.open(part);
  }

  /** One id for all calls of a reply, which their indexes tell apart. */
  private isOtherIndex(call: OpenCall, part: CallPart): boolean {
    const isOther = part.index !== undefined && call.index !== undefined && call.index !== part.index;
    return isOther && Boolean(part.name) && isComplete(call.text);
  }

  /** Without an id, a name after complete arguments starts another call. */
  private isNewCall(call: OpenCall, part: CallPart): boolean {
    if (!part.name || !isComplete(call.text)) return false;
    return !isRepetition(call, part) && part.arguments !== undefined;
  }

  private open(part: CallPart): OpenCall {
    const call = { index: part.index, id: '', name: '', text: '' };
    this.calls.push(call);
    return call;
  }

  /** Some endpoints repeat the whole name in every piece, some send it in parts. */
  private addName(call: OpenCall, piece: string): void {
    if (this.known.has(knownName(call.name, this.known)) || call.name === piece) return;
    call.name += piece;
  }

  private addArguments(call: OpenCall, piece: unknown): void {
    const text = textOfPiece(piece);
    this.chars += text.length;
    // Gateways send `{}` first and the real arguments after it.
    if (call.text.trim() === '{}' && text.trim() !== '') call.text = '';
    if (isComplete(call.text)) {
      const again = text.trim();
      if (isLeftover(again) || isProse(again) || isEqualJson(again, call.text)) return;
      this.problem ??= 'two different calls are mixed in one reply';
      return;
    }
    call.grown = call.text === '' || (call.grown !== undefined && text.startsWith(call.grown)) ? text : undefined;
    call.text += text;
  }

  /**
   * Complete calls in order; a call whose arguments are no JSON object is incomplete.
   * @param isWhole the endpoint said that the reply is finished: empty arguments mean none, not that they are missing
   */
  finish(isWhole: boolean): { complete: BuiltCall[]; incomplete: { name: string; text: string }[] } {
    const complete: BuiltCall[] = [];
    const incomplete: { name: string; text: string }[] = [];
    for (const call of this.calls) {
      // Some send all arguments so far in every piece.
      const value =
        argumentsObject(call.text) ??
        argumentsObject(call.grown ?? call.text) ??
        argumentsObject(withoutProse(call.text));
      const name = knownName(call.name, this.known);
      if (value === undefined || name === '' || (!isWhole && call.text.trim() === ''))
        incomplete.push({ name, text: call.text });
      else
        complete.push({
          id: call.id,
          name,
          arguments: JSON.stringify(value),
          ...(call.extra === undefined ? {} : { extra: call.extra }),
        });
    }
    return { complete, incomplete };
  }
}

/** A piece as text: tokens in a list are one text, any other value is JSON. */
function textOfPiece(piece: unknown): string {
  if (typeof piece === 'string') return piece;
  const isTokens = Array.isArray(piece) && piece.every((token) => typeof token === 'string');
  return isTokens ? piece.join('') : JSON.stringify(piece);
}

/** A fence around the whole text. */
const FENCES = /^```[\w-]*\s*\n|\n\s*```$/g;

/** JSON in quotes in quotes: each gateway on the way may add its own. */
const MAX_QUOTED = 3;

/** Arguments as an object: empty and null mean none; JSON in quotes is unpacked. @returns undefined if it is no object */
export function argumentsObject(text: string): Record<string, unknown> | undefined {
  const plain = onceOnly(text.trim().replace(FENCES, '').trim());
  if (plain === '') return {};
  let inner = looseValue(withoutLeftovers(plain));
  for (let depth = 0; typeof inner === 'string' && depth < MAX_QUOTED; depth++)
    inner = inner.trim() === '' ? {} : looseValue(inner);
  if (inner === null) return {};
  const [only, ...more] = Array.isArray(inner) ? (namedValues(inner) ?? inner) : [inner];
  return isFields(only) && more.length === 0 ? only : undefined;
}

/** The same object twice, one behind the other, is one. */
function onceOnly(text: string): string {
  const middle = Math.floor(text.length / 2);
  const [first, second] = [text.slice(0, middle).trim(), text.slice(middle).trim()];
  return first !== '' && first === second && isFields(parsed(first)) ? first : text;
}

/** `[{"name": "ref", "value": "e1"}, …]` as a list of one object. @returns undefined if it is another list */
function namedValues(list: readonly unknown[]): unknown[] | undefined {
  const entries = list.flatMap((one) => {
    const { name, value } = isFields(one) && Object.keys(one).length === 2 ? one : {};
    return typeof name === 'string' && value !== undefined ? [[name, value] as const] : [];
  });
  return entries.length > 0 && entries.length === list.length ? [Object.fromEntries(entries)] : undefined;
}

/** Another id in the middle of the arguments: some endpoints make one for every piece. */
function isContinued(call: OpenCall, part: CallPart): boolean {
  if (call.index !== part.index || call.text === '' || isComplete(call.text)) return false;
  const isSameName = !part.name || plainName(part.name) === plainName(call.name);
  const isFirstPiece = typeof part.arguments !== 'string' || (part.name && part.arguments.trimStart().startsWith('{'));
  return isSameName && !isFirstPiece;
}

function isComplete(text: string): boolean {
  // The cheap test first: it runs for every piece.
  return text.trimEnd().endsWith('}') && isFields(parsed(text));
}

function isRepetition(call: OpenCall, part: CallPart): boolean {
  if (plainName(part.name ?? '') !== plainName(call.name)) return false;
  const text = typeof part.arguments === 'string' ? part.arguments : JSON.stringify(part.arguments ?? '');
  return text.trim() === '' || isEqualJson(text, call.text);
}

function isEqualJson(a: string, b: string): boolean {
  const left = parsed(a);
  return left !== undefined && JSON.stringify(left) === JSON.stringify(parsed(b));
}
