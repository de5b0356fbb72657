/** The matrix of real widgets in Chromium, each widget a test of its own. */
import { test } from '../harness/fixtures';
import { expectDriven, selectCases, titleOf } from './widgets';

test.describe.configure({ mode: 'parallel' });

for (const widget of selectCases('chromium'))
  test(titleOf(widget), ({ openInChromium }) => expectDriven(widget, openInChromium));
