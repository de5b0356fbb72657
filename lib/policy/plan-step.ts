/** Plans one action from a plain command and a snapshot, or the question that must be answered first. */
import { normalizeText } from '../core/text';
import type { Command } from '../records/run';
import type { Action } from '../page/words/action';
import type { Snapshot, SnapshotNode } from '../page/words/snapshot';
import { matchTarget } from './match-target';

export type Planned =
  | { type: 'act'; action: Action; target: string }
  | { type: 'which'; words: string; nodes: SnapshotNode[] }
  | { type: 'not-found'; words: string; near: string[] };

/** A node's role and name, for a sentence. */
export function nodeLabel(node: SnapshotNode): string {
  const name = node.name || node.placeholder || node.near || '';
  return name === '' ? node.role : `${node.role} “${name}”`;
}

export function planStep(command: Command, snapshot: Snapshot): Planned {
  const value = command.value ?? '';
  switch (command.verb) {
    case 'goBack':
      return untargeted({ verb: 'goBack' });
    case 'readArticle':
      return untargeted({ verb: 'readArticle' });
    case 'goTo':
      // An invalid address is passed on: the guard refuses it with its own reason.
      return untargeted({ verb: 'goTo', url: URL.canParse(value) ? new URL(value).href : value });
    case 'findText':
      return untargeted({ verb: 'findText', text: value });
    case 'waitFor':
      return untargeted({ verb: 'waitFor', text: value, gone: command.kind === 'gone' });
    case 'scroll':
      return untargeted({ verb: 'scroll', direction: parseDirection(value) });
    case 'press':
      if (command.target === undefined) return untargeted({ verb: 'press', keys: value });
      break;
  }
  const match = matchTarget(command, snapshot);
  if (match.type === 'none') return { type: 'not-found', words: command.target ?? command.words, near: match.near };
  if (match.type === 'several') return { type: 'which', words: command.target ?? command.words, nodes: match.nodes };
  const ref = match.node.ref ?? '';
  return { type: 'act', action: targetedAction(command, match.node, ref, value), target: nodeLabel(match.node) };
}

function targetedAction(command: Command, node: SnapshotNode, ref: string, value: string): Action {
  const hasOptions = node.options !== undefined;
  switch (command.verb) {
    case 'type':
    case 'set':
      return hasOptions ? { verb: 'select', ref, options: [value] } : { verb: 'type', ref, text: value };
    case 'select':
      // A combobox without listed options takes text.
      return hasOptions ? { verb: 'select', ref, options: [value] } : { verb: 'type', ref, text: value };
    case 'check':
      return { verb: 'check', ref, checked: value === 'true' };
    case 'clear':
      return { verb: 'clear', ref };
    case 'hover':
      return { verb: 'hover', ref };
    case 'doubleClick':
      return { verb: 'doubleClick', ref };
    case 'press':
      return { verb: 'press', ref, keys: value };
    default:
      return { verb: 'click', ref };
  }
}

function untargeted(action: Action): Planned {
  return { type: 'act', action, target: '' };
}

function parseDirection(value: string): 'up' | 'down' | 'left' | 'right' | 'top' | 'bottom' {
  const word = normalizeText(value);
  switch (word) {
    case 'up':
    case 'left':
    case 'right':
    case 'top':
    case 'bottom':
      return word;
    default:
      return 'down';
  }
}
