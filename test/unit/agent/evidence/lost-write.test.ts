/** A text that a run wrote, and a timer of the page took back. */
import { describe, expect, it } from 'vitest';
import { findLostWrite } from '../../../../lib/agent/evidence/lost-write';
import type { SnapshotNode } from '../../../../lib/page/words/snapshot';
import type { RunStep } from '../../../../lib/records/run';

const field = (value: string) => ({ ref: 'e1', role: 'textbox', name: 'Pager', value, states: [] });
const text = (name: string) => ({ role: 'text', name, states: [] });
const page = (...nodes: object[]) => ({ documentToken: 'd', nodes: nodes as SnapshotNode[] });
const step = (action: object, more: object = {}) => ({ action, state: 'done', target: 'Pager', ...more }) as RunStep;
const typed = step({ verb: 'type', ref: 'e1', text: '771' });

describe('findLostWrite', () => {
  it('finds a text that was taken back, to nothing or to the old one', () => {
    expect(findLostWrite([typed], page(field('771')), page(field('')))).toEqual({ at: 0, target: 'Pager', held: '' });
    const replaced = step({ verb: 'type', ref: 'e1', text: '771' }, { replaced: '5' });
    expect(findLostWrite([replaced], page(field('771')), page(field('5')))?.held).toBe('5');
    const chosen = step({ verb: 'select', ref: 'e1', options: ['Urgent'] }, { replaced: 'Normal' });
    expect(findLostWrite([chosen], page(field('Urgent')), page(field('Normal')))?.held).toBe('normal');
  });

  it.each([
    ['it stands', page(field('771'))],
    ['the page formats it', page(field('7-71'))],
    ['it stands as a tag', page(field(''), text('771'))],
    ['the field has left', page(text('Saved'))],
    ['another page has loaded', { ...page(field('')), documentToken: 'e' }],
  ])('finds none where %s', (_, after) => {
    expect(findLostWrite([typed], page(field('771')), after)).toBeUndefined();
  });

  it('finds none once a button was pressed, which may have taken the form over', () => {
    const pressed = step({ verb: 'click', ref: 'e2' });
    expect(findLostWrite([typed, pressed], page(field('771')), page(field('')))).toBeUndefined();
  });
});
