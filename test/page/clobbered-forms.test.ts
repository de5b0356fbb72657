/** Forms whose fields are called like members of the platform: everything in them is listed, found, judged and filled as ever. */
import { beforeEach, expect, test } from 'vitest';
import { NO_HINTS } from '../../lib/page/words/element';
import { sessionHere } from './session';

const NAMES = (
  'action method elements matches getAttribute parentNode closest id name title localName tagName nodeType children childNodes ' +
  'textContent nextSibling firstChild ownerDocument hasAttributes attributes checkVisibility getBoundingClientRect ' +
  'querySelector querySelectorAll submit target length contains addEventListener isConnected classList style innerText'
).split(' ');

beforeEach(() => {
  document.body.innerHTML = '';
});

test.each(NAMES)('a field called %s hides nothing', async (name) => {
  document.body.innerHTML = `<main><h1>Posts</h1><form action="/save" method="post">
    <h2>Write</h2><input type="hidden" name="${name}" value="x"><label>Word <input name="w"></label>
    <p>Some words</p><button>Save</button></form><p>After it</p></main>`;
  const session = sessionHere();
  const snapshot = await session.snapshot();
  expect(snapshot.nodes.map((node) => node.name)).toEqual(
    expect.arrayContaining(['Posts', 'Write', 'Word', 'Some words', 'Save', 'After it']),
  );
  const refOf = (role: string) => snapshot.nodes.find((node) => node.role === role)?.ref ?? '';
  const answer = await session.facts(refOf('button'));
  if (answer.type !== 'facts') throw new Error('the button is stale');
  expect(answer.facts).toMatchObject({ submits: true, form: { method: 'post' } });
  expect(new URL(answer.facts.form?.action ?? '').pathname).toBe('/save');
  const located = await session.locate(answer.facts.fingerprint, NO_HINTS);
  expect(located).toMatchObject({ type: 'found', ref: refOf('button') });
  const written = await session.act(`t-${name}`, 'tok_doc', { verb: 'type', ref: refOf('textbox'), text: 'hello' });
  expect(written).toMatchObject({ type: 'done' });
  expect(document.querySelector<HTMLInputElement>('input[name="w"]')?.value).toBe('hello');
});

test.each(NAMES)("a form called %s does not hide the document's own", async (name) => {
  document.body.innerHTML = `<h1>Posts</h1><form name="${name}"><label>Word <input name="w"></label><button>Save</button></form>`;
  const snapshot = await sessionHere().snapshot();
  expect(snapshot.nodes.map((node) => node.name)).toEqual(expect.arrayContaining(['Posts', 'Word', 'Save']));
});
