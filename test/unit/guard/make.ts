/** Facts and labels for tests of the guard: an ordinary button on an ordinary page, to be changed where a test needs it. */
import type { SessionLabels } from '../../../lib/guard/judge';
import type { Grant } from '../../../lib/guard/words';
import type { ElementFacts } from '../../../lib/page/words/element';

export const ORIGIN = 'https://app.example.org';

export function facts(
  change: Partial<ElementFacts> & { name?: string; role?: string; tag?: string } = {},
): ElementFacts {
  const { name = 'Next page', role = 'button', tag = 'button', ...rest } = change;
  return {
    ref: 'e1',
    documentToken: 'tok_doc',
    origin: ORIGIN,
    fingerprint: { role, name, tag },
    wording: name,
    context: [],
    secret: false,
    editable: false,
    fileInput: false,
    captcha: false,
    submits: false,
    download: false,
    ...rest,
  };
}

export function labels(change: Partial<SessionLabels> = {}): SessionLabels {
  return {
    tabUrl: `${ORIGIN}/list`,
    readOrigins: [ORIGIN],
    seenLinks: [`${ORIGIN}/item/1`],
    steps: 0,
    modelCalls: 0,
    workedMs: 0,
    sameActs: 0,
    sinceSubmitMs: Number.POSITIVE_INFINITY,
    ...change,
  };
}

export const grant: Grant = { readWrite: [ORIGIN], read: [ORIGIN], typedUrls: [] };
