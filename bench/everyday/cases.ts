/** EVERYDAY_CASES: everyday tasks by kind, each shown once and asked with other values. */
import type { EverydayCase } from './case';
import { DATE_CASES } from './cases/dates';
import { PAGE_CASES } from './cases/begins';
import { PLACE_CASES } from './cases/places';
import { STATE_CASES } from './cases/states';
import { REPEAT_CASES } from './cases/repeats';
import { VALUE_CASES } from './cases/values';

export const EVERYDAY_CASES: readonly EverydayCase[] = [
  ...VALUE_CASES,
  ...PLACE_CASES,
  ...STATE_CASES,
  ...DATE_CASES,
  ...PAGE_CASES,
  ...REPEAT_CASES,
];
