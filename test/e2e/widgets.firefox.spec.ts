/** The matrix of real widgets in Firefox, each widget a test of its own. */
import { test } from '../harness/fixtures';
import { expectDriven, selectCases, titleOf } from './widgets';

test.describe.configure({ mode: 'parallel' });

for (const widget of selectCases('firefox'))
  test(titleOf(widget), ({ openInFirefox }) => expectDriven(widget, openInFirefox));
