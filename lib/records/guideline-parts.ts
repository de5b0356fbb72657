/** parseGuideline takes a guideline of the closed templates apart, so that it can be shown in the user's language. */

export type GuidelineParts =
  | { from: 'recovery'; title: string; verb: string; use: string; avoided: string; avoid: string }
  | { from: 'stop' | 'refusal'; title: string; verb: string; avoid: string }
  | { from: 'correction'; verb: string; use: string; avoid: string }
  | { from: 'answer'; question: string; answer: string };

const QUOTED = '“([^“”]*)”';
const VERB = '([A-Za-z]+)';
/** The templates of lib/learning/guidelines/lessons.ts; a test takes apart what they write. */
const RECOVERY = new RegExp(`^For ${QUOTED}: ${VERB} ${QUOTED} works; ${VERB} ${QUOTED} did nothing$`, 'u');
const STOP = new RegExp(`^${QUOTED} ended without result after ${VERB} ${QUOTED}; try another way first$`, 'u');
const REFUSAL = new RegExp(`^The user said no to ${VERB} ${QUOTED} for ${QUOTED}$`, 'u');
const CORRECTION = new RegExp(`^The user corrected: ${VERB} ${QUOTED}, not ${QUOTED}$`, 'u');
const ANSWER = new RegExp(`^Asked ${QUOTED}, the user answers ${QUOTED}$`, 'u');

/** @returns undefined for words of the user's own */
export function parseGuideline(text: string): GuidelineParts | undefined {
  const parts = (pattern: RegExp) => pattern.exec(text)?.slice(1);
  const recovery = parts(RECOVERY);
  if (recovery) {
    const [title = '', verb = '', use = '', avoided = '', avoid = ''] = recovery;
    return { from: 'recovery', title, verb, use, avoided, avoid };
  }
  const stop = parts(STOP);
  if (stop) return { from: 'stop', title: stop[0] ?? '', verb: stop[1] ?? '', avoid: stop[2] ?? '' };
  const refusal = parts(REFUSAL);
  if (refusal) return { from: 'refusal', verb: refusal[0] ?? '', avoid: refusal[1] ?? '', title: refusal[2] ?? '' };
  const correction = parts(CORRECTION);
  if (correction)
    return { from: 'correction', verb: correction[0] ?? '', use: correction[1] ?? '', avoid: correction[2] ?? '' };
  const answer = parts(ANSWER);
  return answer && { from: 'answer', question: answer[0] ?? '', answer: answer[1] ?? '' };
}
