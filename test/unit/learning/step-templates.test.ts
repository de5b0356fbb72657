/** mapTemplates reaches every template of a step: one that it misses would keep a value of another run. */
import { expect, test } from 'vitest';
import { mapTemplates } from '../../../lib/learning/step-templates';
import type { Template } from '../../../lib/records/template';

const slot: Template = [{ slot: 'name' }];

test('changes text, name, address, options, shown values, row and expected effects', () => {
  const step = {
    verb: 'click' as const,
    text: slot,
    named: slot,
    url: slot,
    options: [slot],
    shows: [slot],
    within: { role: 'row', has: [slot] },
    must: [{ fact: 'appeared' as const, role: 'heading', name: slot }],
    some: [{ fact: 'path' as const, path: slot }],
  };
  const changed = mapTemplates(step as unknown as Parameters<typeof mapTemplates>[0], () => [{ text: 'Ann' }]);
  expect(JSON.stringify(changed)).not.toContain('slot');
});
