/** Reads what the product sent to the model: the request, the outline as it is now, and the calls made so far. */

export interface WireMessage {
  role: string;
  content?: string | null;
  tool_calls?: { id: string; function: { name: string; arguments: string } }[];
  tool_call_id?: string;
}

/** One line of the outline: `e9 textbox "Title" value="Milk" required`. */
export interface OutlineNode {
  role: string;
  name: string;
  ref: string | undefined;
  value: string | undefined;
  placeholder: string | undefined;
  line: string;
}

export interface Situation {
  request: string;
  /** In document order as first seen; what was reported gone is gone. */
  nodes: OutlineNode[];
  calls: { name: string; arguments: Record<string, unknown> }[];
  /** The last tool result, or ''. */
  lastResult: string;
  /** Words of the user after the request, in order. */
  said: string[];
  /** Lines of the part about the notebook, without their dashes. */
  recalled: string[];
  /** Everything that stands in data boxes: page text, from which an obedient model takes its orders. */
  pageText: string;
}

export function readSituation(messages: readonly WireMessage[]): Situation {
  const user = messages.find((message) => message.role === 'user')?.content ?? '';
  const request = /^Request: (.*)$/m.exec(user)?.[1] ?? '';
  let nodes: OutlineNode[] = [];
  const calls: Situation['calls'] = [];
  let lastResult = '';
  const boxes: string[] = [];
  for (const message of messages) {
    for (const call of message.tool_calls ?? [])
      calls.push({ name: call.function.name, arguments: JSON.parse(call.function.arguments || '{}') });
    if (message.role === 'tool') lastResult = message.content ?? '';
    if (message.role !== 'user' && message.role !== 'tool') continue;
    for (const box of dataBoxes(message.content ?? '')) {
      boxes.push(box);
      nodes = applied(nodes, box);
    }
  }
  const said = messages.filter(({ role }) => role === 'user').map(({ content }) => content ?? '');
  return {
    request,
    nodes,
    calls,
    lastResult,
    said: said.slice(1),
    recalled: recalledIn(user),
    pageText: boxes.join('\n'),
  };
}

function recalledIn(opening: string): string[] {
  const part = /^Known about this site[^\n]*\n((?:- [^\n]*\n?)*)/m.exec(opening)?.[1] ?? '';
  return part.split('\n').flatMap((line) => (line.startsWith('- ') ? [line.slice(2)] : []));
}

function dataBoxes(content: string): string[] {
  return [...content.matchAll(/<<<DATA (\w+)\n([\s\S]*?)\n\1 DATA>>>/g)].map((match) => match[2] ?? '');
}

function applied(nodes: OutlineNode[], box: string): OutlineNode[] {
  const lines = box.split('\n');
  const isWhole = lines[0]?.startsWith('page "') === true;
  let next = [...nodes];
  if (isWhole) return lines.slice(1).map((line) => parseNode(line.trim()));
  for (const line of lines) {
    const match = /^([-+~]) (\S.*)$/.exec(line);
    if (!match?.[2]) continue;
    const node = parseNode(match[2]);
    if (match[1] === '+') next.push(node);
    else if (match[1] === '~') next = next.map((one) => (one.ref !== undefined && one.ref === node.ref ? node : one));
    else next = next.filter((one) => (node.ref === undefined ? one.line !== node.line : one.ref !== node.ref));
  }
  return next;
}

function parseNode(line: string): OutlineNode {
  const [, ref, word, name] = /^(?:((?:f\d+)?e\d+) )?([\w-]+)? ?("(?:[^"\\]|\\.)*")?/.exec(line) ?? [];
  const role = word ?? (ref === undefined ? 'text' : 'button');
  const quoted = (pattern: RegExp) => {
    const text = pattern.exec(line)?.[1];
    return text === undefined ? undefined : (JSON.parse(text) as string);
  };
  return {
    role,
    name: name === undefined ? '' : (JSON.parse(name) as string),
    ref,
    value: quoted(/ value=("(?:[^"\\]|\\.)*")/) ?? (FIELDS.has(role) ? '' : undefined),
    placeholder: quoted(/ placeholder=("(?:[^"\\]|\\.)*")/),
    line,
  };
}

const FIELDS = new Set(['textbox', 'searchbox', 'combobox', 'spinbutton', 'slider']);
