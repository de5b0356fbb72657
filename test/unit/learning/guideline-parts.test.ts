/** Guidelines of every template are taken apart as they were written, so that each can be shown in the user's language. */
import { expect, test } from 'vitest';
import { correctionBody, type EndedTask, guidelinesOfRun } from '../../../lib/learning/guidelines/lessons';
import { parseGuideline } from '../../../lib/records/guideline-parts';
import { guidelineBodySchema } from '../../../lib/records/note';

const step = { verb: 'click', by: 'model', state: 'done', hadEffect: true };
const task = (more: Partial<EndedTask>): EndedTask => ({
  title: 'feed the …',
  steps: [],
  outcome: { state: 'done', code: 'done-by-model' },
  answered: [],
  ...more,
});
const pond = { ...step, target: 'button “Pond”' };
const WRITTEN = [
  ...guidelinesOfRun(
    task({
      steps: [
        { ...pond, hadEffect: false },
        { ...step, target: 'link “Lake”' },
      ],
    }),
  ),
  ...guidelinesOfRun(task({ steps: [pond], outcome: { state: 'stopped', code: 'gave-up' } })),
  ...guidelinesOfRun(task({ steps: [pond], outcome: { state: 'refused', code: 'declined' } })),
  ...guidelinesOfRun(task({ answered: [{ question: 'Which “pond”?', answer: 'the small one' }] })),
  correctionBody({ verb: 'doubleClick', use: 'link “Lake”', avoid: 'button “Pond”' }),
];

test('takes apart what each template writes', () => {
  const origins = guidelineBodySchema.entries.from.wrapped.options.filter((one) => one !== 'words');
  expect(WRITTEN.map(({ from }) => from).toSorted()).toEqual(origins.toSorted());
  for (const { text, from } of WRITTEN) expect(parseGuideline(text), text).toMatchObject({ from });
  expect(parseGuideline(WRITTEN[0]?.text ?? '')).toEqual({
    from: 'recovery',
    title: 'feed the …',
    verb: 'click',
    use: 'link Lake',
    avoided: 'click',
    avoid: 'button Pond',
  });
});

test('leaves the user’s own words alone', () => {
  for (const text of ['Feed at noon', 'The user said no', 'For “Ann”: call first'])
    expect(parseGuideline(text)).toBeUndefined();
});
