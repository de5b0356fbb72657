/** readToolCommand reads “add_todo with title Milk and count 2” as the use of a tool that the page lists. */
import { escapeRegExp } from '../core/text';
import type { SnapshotNode } from '../page/words/snapshot';

export interface ToolCommand {
  /** The tool as the page lists it. */
  signature: string;
  /** In the order of its parameters; empty where the command names none. */
  values: string[];
}

const LEAD = /^(?:with|mit|avec|con|for|für|pour|para)\s+/iu;
const JOINT = /[\s,;]+(?:and|und|et|y)?\s*$/iu;
const EQUALS = /^\s*(?:[:=]|(?:is|to|als|auf)(?=\s))?\s*/iu;
const QUOTES = /^["“„«'‘]+|["”“»'’]+$/gu;

/** @returns undefined if the page lists no tool of that name, or the command has words that no parameter takes */
export function readToolCommand(words: string, nodes: readonly SnapshotNode[]): ToolCommand | undefined {
  const [name = '', ...others] = words.trim().split(/\s+/);
  const wanted = name.replace(QUOTES, '').toLowerCase();
  const node = nodes.find(({ role, name: signature }) => role === 'tool' && nameOf(signature) === wanted);
  if (!node) return undefined;
  const values = valuesOf(parametersOf(node.name), others.join(' ').replace(LEAD, ''));
  return values && { signature: node.name, values };
}

function nameOf(signature: string): string {
  return signature.slice(0, signature.indexOf('(')).toLowerCase();
}

function parametersOf(signature: string): string[] {
  return signature
    .slice(signature.indexOf('(') + 1, -1)
    .split(', ')
    .filter((parameter) => parameter !== '');
}

function valuesOf(parameters: readonly string[], text: string): string[] | undefined {
  const found = parameters
    .flatMap((parameter) => {
      const match = new RegExp(`(?<![\\p{L}\\d_])${escapeRegExp(parameter)}(?![\\p{L}\\d_])`, 'iu').exec(text);
      return match ? [{ parameter, from: match.index, to: match.index + match[0].length }] : [];
    })
    .sort((a, b) => a.from - b.from);
  if (found.length === 0 && parameters.length === 1) return [clean(text)];
  if ((found[0]?.from ?? text.length) > 0) return text === '' ? parameters.map(() => '') : undefined;
  const byName = new Map(
    found.map(({ parameter, to }, at) => [parameter, clean(text.slice(to, found[at + 1]?.from).replace(EQUALS, ''))]),
  );
  return parameters.map((parameter) => byName.get(parameter) ?? '');
}

function clean(text: string): string {
  return text.trim().replace(JOINT, '').replace(QUOTES, '').trim();
}
