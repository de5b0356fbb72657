/** Lessons in fields for a month. */
import { expect, test } from 'vitest';
import { fillProcedure } from '../../../lib/learning/derive-values';
import { induce } from '../../../lib/learning/induce';
import { matchRequest } from '../../../lib/learning/match-request';
import { NOW, save, shown, type } from './shown-run';

const month = (text: string) => {
  const field = type('Period', text);
  return { ...field, fingerprint: { ...field.fingerprint, type: 'month' } };
};

function written(taught: string, text: string, asked: string): string | undefined {
  const { procedure } = induce(shown(taught, [month(text), save]));
  const match = procedure && matchRequest(procedure, asked, NOW);
  return procedure && match && Object.values(fillProcedure(procedure, match.values, NOW)?.values ?? {}).at(-1);
}

test.each([
  ['export the wages of February 2027', '2027-02', 'export the wages of March 2027', '2027-03'],
  ['export the wages of 2027-02', '2027-02', 'export the wages of November 2026', '2026-11'],
  ['export the wages for last month', '2026-09', 'export the wages for 2026-04', '2026-04'],
  ['drucke die Abrechnung für Mai 2027', '2027-05', 'drucke die Abrechnung für Juli 2026', '2026-07'],
])('“%s” wrote %s: “%s” writes %s', (taught, text, asked, wanted) => {
  expect(written(taught, text, asked)).toBe(wanted);
});

test('a month is asked of a month only', () => {
  expect(written('export the wages of February 2027', '2027-02', 'export the wages of the cook')).toBeUndefined();
});
