/** Untaught tasks on Swagger UI, judged by the requests that reach the server. */
import type { OutlineNode } from '../../test/harness/outline';
import type { ScriptStep } from './fallible-model';
import { press, type startShelf } from './tasks';
import { type Part, part, type UntaughtTask } from './untaught-task';

type Shelf = Awaited<ReturnType<typeof startShelf>>;
type Row = Pick<UntaughtTask, 'name' | 'request' | 'parts' | 'isDone'>;

const code = (kind: string, n: number) => `${kind}${String.fromCharCode(97 + (n % 26))}${n}`;

/** Several operations may be open: the control that came last belongs to the one opened last. */
const last =
  (role: string, name: RegExp) =>
  (nodes: readonly OutlineNode[]): OutlineNode | undefined =>
    nodes.findLast((node) => node.ref && node.role === role && name.test(node.name));

function trying(operation: RegExp, field: string, value: string): ScriptStep[] {
  return [
    { ...press('button', operation), leadsTo: /^Try it out/ },
    { find: last('button', /^Try it out/), leadsTo: new RegExp(`^${field}`) },
    { find: last('textbox', new RegExp(`^${field}`)), text: value },
    { find: last('button', /^Execute/) },
  ];
}

/** The same operation once more: it is open, and its field is there. */
const again = (before: Part, value: string, field: string): Part => ({
  ...before,
  values: [value],
  goal: before.goal.replace(/"[^"]*"/, `"${value}"`),
  steps: [{ find: last('textbox', new RegExp(`^${field}`)), text: value }, { find: last('button', /^Execute/) }],
});

const operation = (path: string) => new RegExp(`^GET \\/?api\\/${path}`);
const book = (id: string): Part =>
  part(`look up the book with the id "${id}"`, [id], trying(operation('books'), 'id', id));
const author = (id: string): Part =>
  part(`show me who wrote under the number "${id}"`, [id], trying(operation('authors'), 'id', id));
const search = (words: string): Part =>
  part(`search the shelf for "${words}"`, [words], trying(operation('search'), 'text', words));
const publisher = (id: string): Part =>
  part(`fetch the publisher "${id}"`, [id], trying(operation('publishers'), 'id', id));
const loan = (id: string): Part => part(`fetch the loan "${id}"`, [id], trying(operation('loans'), 'id', id));

export function untaughtShelf(app: Shelf): UntaughtTask[] {
  const asked = (path: string, query = '') =>
    app.site.hits.some((hit) => hit.method === 'GET' && hit.path === `/api/${path}` && hit.query.includes(query));
  const sharing: Row[] = [
    {
      name: 'book and author',
      request: (n) =>
        `look up the book with the id "${code('k', n)}", then show me who wrote under the number "${code('w', n)}"`,
      parts: (n) => [book(code('k', n)), author(code('w', n))],
      isDone: async (n) => asked(`books/${code('k', n)}`) && asked(`authors/${code('w', n)}`),
    },
    {
      name: 'two searches',
      request: (n) => `search the shelf twice, for "${code('s', n)}" first and then for "${code('t', n)}"`,
      parts: (n) => [search(code('s', n)), again(search(''), code('t', n), 'text')],
      isDone: async (n) => asked('search', `text=${code('s', n)}`) && asked('search', `text=${code('t', n)}`),
    },
    {
      name: 'author and search',
      request: (n) =>
        `show me who wrote under the number "${code('v', n)}", then search the shelf for "${code('q', n)}"`,
      parts: (n) => [author(code('v', n)), search(code('q', n))],
      isDone: async (n) => asked(`authors/${code('v', n)}`) && asked('search', `text=${code('q', n)}`),
    },
    {
      name: 'two books',
      request: (n) =>
        `I want to compare two books: look up the book with the id "${code('x', n)}" and the one with "${code('y', n)}"`,
      parts: (n) => [book(code('x', n)), again(book(''), code('y', n), 'id')],
      isDone: async (n) => asked(`books/${code('x', n)}`) && asked(`books/${code('y', n)}`),
    },
    {
      name: 'book and publisher',
      request: (n) => `look up the book with the id "${code('b', n)}" and after it the publisher "${code('p', n)}"`,
      parts: (n) => [book(code('b', n)), publisher(code('p', n))],
      isDone: async (n) => asked(`books/${code('b', n)}`) && asked(`publishers/${code('p', n)}`),
    },
    {
      name: 'search and loan',
      request: (n) => `search the shelf for "${code('z', n)}", after that fetch the loan "${code('o', n)}"`,
      parts: (n) => [search(code('z', n)), loan(code('o', n))],
      isDone: async (n) => asked('search', `text=${code('z', n)}`) && asked(`loans/${code('o', n)}`),
    },
  ];
  const fresh: Row[] = [
    {
      name: 'one publisher',
      request: (n) => `fetch who publishes under "${code('u', n)}"`,
      parts: (n) => [publisher(code('u', n))],
      isDone: async (n) => asked(`publishers/${code('u', n)}`),
    },
    {
      name: 'one loan',
      request: (n) => `fetch the loan "${code('l', n)}"`,
      parts: (n) => [loan(code('l', n))],
      isDone: async (n) => asked(`loans/${code('l', n)}`),
    },
    {
      name: 'loan and publisher',
      request: (n) => `fetch the loan "${code('m', n)}" and the publisher "${code('r', n)}"`,
      parts: (n) => [loan(code('m', n)), publisher(code('r', n))],
      isDone: async (n) => asked(`loans/${code('m', n)}`) && asked(`publishers/${code('r', n)}`),
    },
    {
      name: 'what a loan needs',
      request: () => 'unfold the fields that a loan takes',
      parts: () => [part('unfold the loan', [], [press('button', operation('loans'))])],
      isDone: async (_, page) => page.locator('.opblock.is-open', { hasText: '/loans' }).isVisible(),
    },
  ];
  const common = { app: 'Swagger UI', url: app.url, started: app.started };
  return [
    ...sharing.map((row) => ({ ...common, ...row, sharesSteps: true })),
    ...fresh.map((row) => ({ ...common, ...row, sharesSteps: false })),
  ];
}
