/** WeakTask: one small task on pages whose server keeps the state, with the way to do it and a judge at the server; and what makes one. */
import type { OutlineNode } from '../../test/harness/outline';
import type { Hit, Route } from '../../test/harness/site';

/** One call of a model that does the task right. */
export interface WeakStep {
  tool: 'click' | 'type' | 'select' | 'check' | 'uncheck' | 'goTo';
  find: (nodes: readonly OutlineNode[]) => OutlineNode | undefined;
  /** For goTo: a path of the site. */
  text?: string;
}

/** A way to err that only this task's page invites. */
export interface Slip {
  steps: WeakStep[];
  claim: string;
}

export interface WeakTask {
  kind: string;
  request: string;
  routes: Record<string, Route>;
  steps: WeakStep[];
  /** The closing claim of the right model; absent if it gives up. */
  answer?: string;
  /** A claim that the page does not support, for a question. */
  wrongAnswer?: string;
  /** Whether the server holds what was asked for; a question is judged by the answer. */
  isRight(hits: readonly Hit[], answer: string): boolean;
  /** Requests that change something: the right number of them. */
  sends: number;
  slip?: Slip;
}

export type SlipTask = WeakTask & { slip: Slip };

export const PEOPLE = ['Ann', 'Bob', 'Cy', 'Dora', 'Eli'];
export const GOODS = ['lamp', 'chair', 'rope', 'kite', 'drum'];
export const COLOURS = ['red', 'blue', 'green', 'black', 'white'];
export const capital = (word: string) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
export const at = (list: readonly string[], i: number) => list[i % list.length] ?? '';

export const named =
  (role: string, name: string) =>
  (nodes: readonly OutlineNode[]): OutlineNode | undefined =>
    nodes.find((node) => node.ref !== undefined && node.role === role && node.name === name);
/** The control of that name after the line with the text. */
export const after =
  (text: string, role: string, name: string) =>
  (nodes: readonly OutlineNode[]): OutlineNode | undefined => {
    const from = nodes.findIndex((node) => node.line.includes(text));
    return from < 0 ? undefined : named(role, name)(nodes.slice(from));
  };
export const press = (name: string): WeakStep => ({ tool: 'click', find: named('button', name) });
export const write = (name: string, text: string): WeakStep => ({ tool: 'type', find: named('textbox', name), text });
export const POST = "const post = (path, body) => fetch(path, { method: 'POST', body });";
export const posted = (hits: readonly Hit[], path: string) =>
  hits.filter((hit) => hit.path === path && hit.method === 'POST').map(({ body }) => body);
export const only = (hits: readonly Hit[], path: string, body: string) => posted(hits, path).join() === body;

/** @param i the variant */
export type MakeTask = (i: number) => WeakTask;
