/** Right clicks and ratings are plain commands of each language; the page says which mark of which scale is meant. */
import { expect, test } from 'vitest';
import type { Snapshot, SnapshotNode } from '../../../lib/page/words/snapshot';
import { parseCommands } from '../../../lib/policy/parse-commands';
import { planStep } from '../../../lib/policy/plan-step';

type Line = Partial<SnapshotNode> & { role: string };

function page(...lines: Line[]): Snapshot {
  const nodes = lines.map((line, i) => ({
    depth: 0,
    name: '',
    states: [],
    inViewport: true,
    ...(/^(?:text|heading|group|radiogroup)$/.test(line.role) ? { at: `e${i}` } : { ref: `e${i}` }),
    ...line,
  }));
  const rest = { url: '', origin: '', title: '', documentToken: '', frameOrigins: [] };
  return { ...rest, nodes, omitted: 0, scrolledPercent: 100 };
}

const stars = (depth = 0): Line[] => Array.from({ length: 5 }, () => ({ role: 'generic', name: '★', depth }));
const numbered = (words: string): Line[] =>
  [1, 2, 3, 4, 5].map((n) => ({ role: 'radio', name: `${n} ${words}`, depth: 1, states: ['unchecked'] }));

const SHOP = page(
  { role: 'text', name: 'Rate the soil' },
  ...stars(),
  { role: 'radiogroup', name: 'Rating of the light' },
  ...numbered('of 5'),
  { role: 'textbox', name: 'Remark' },
);

function plan(request: string, snapshot = SHOP): unknown {
  const [command] = parseCommands(request) ?? [];
  if (!command) return 'no command';
  const planned = planStep(command, snapshot);
  return planned.type === 'act' ? planned.action : planned.type;
}

test.each([
  ['right-click Thyme', 'Thyme'],
  ['please right click on Thyme', 'Thyme'],
  ['long-press Thyme', 'Thyme'],
  ['open the context menu of Thyme', 'Thyme'],
  ['Rechtsklick auf Thymian', 'Thymian'],
  ['klicke mit der rechten Maustaste auf Thymian', 'Thymian'],
  ['mache einen Rechtsklick auf Thymian', 'Thymian'],
  ['fais un clic droit sur Thym', 'Thym'],
  ['cliquez avec le bouton droit sur Thym', 'Thym'],
  ['haz clic derecho en Tomillo', 'Tomillo'],
])('%s is a right click', (request, name) => {
  expect(plan(request, page({ role: 'button', name }))).toEqual({ verb: 'rightClick', ref: 'e0' });
});

test.each([
  ['rate the soil 4 stars', 4],
  ['rate the soil with 2', 2],
  ['give the soil 3 stars', 3],
  ['give 5 stars to the soil', 5],
  ['bewerte soil mit 2 Sternen', 2],
  ['gib soil 4 Sterne', 4],
  ['donne 3 étoiles à soil', 3],
  ['califica soil con 4 estrellas', 4],
])('%s presses the star of that place', (request, n) => {
  expect(plan(request)).toEqual({ verb: 'click', ref: `e${n}` });
});

test('a scale of choices with numbers takes the choice of the number', () => {
  expect(plan('rate the light 4 of 5')).toEqual({ verb: 'check', ref: 'e10', checked: true });
});

test.each(['rate the soil 9 stars', 'rate the water 3 stars'])('%s names no mark of the page', (request) => {
  expect(plan(request)).toBe('not-found');
});

test('asks which scale is meant where two have the label', () => {
  const twice = page({ role: 'text', name: 'Soil' }, ...stars(), { role: 'text', name: 'Soil' }, ...stars());
  expect(plan('rate soil 3 stars', twice)).toBe('which');
});

test('the quotes of a text to write end it', () => {
  const trip = page(
    { role: 'textbox', name: 'Trip name' },
    { role: 'heading', name: 'Reason for the trip' },
    { role: 'textbox', name: 'Remark' },
  );
  expect(plan('write "A fair" in Reason for the trip', trip)).toBe('not-found');
  expect(plan('write "A fair" in Remark', trip)).toEqual({ verb: 'type', ref: 'e2', text: 'A fair' });
});

test('the pictures in the marks of a scale are no end of it', () => {
  const marks = [1, 2, 3].flatMap((): Line[] => [
    { role: 'radio', name: '', states: ['unchecked'] },
    { role: 'generic', name: '', depth: 1 },
    { role: 'img', name: '', depth: 2 },
  ]);
  const care = page({ role: 'text', name: 'Care' }, ...marks);
  expect(plan('give Care 2 stars', care)).toEqual({ verb: 'check', ref: 'e4', checked: true });
});
