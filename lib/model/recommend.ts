/** recommendedModel: the model of a provider's list to begin with: it writes text, calls tools, and is neither the largest nor a trial. */
import type { ModelChoice } from './words';

/** Words in the names of models that do not answer in text. */
const OTHER_WORK =
  /embed|whisper|tts|audio|speech|voice|transcri|realtime|image|vision-only|dall|diffusion|video|moderation|guard|rerank|ocr|babbage|davinci|search|translat/i;
/** Versions that providers call unfinished or old. */
const UNFINISHED = /preview|beta|alpha|exp(?:erimental)?\b|nightly|legacy|deprecated|instruct-0|\bbase\b/i;
/** Words for the middle of a provider's range: fast, and able enough to call tools. */
const MIDDLE = /mini|flash|haiku|small|medium|turbo|fast|lite|air\b/i;
/** The smallest of a range often fail to call tools. */
const SMALLEST = /nano|tiny|micro|(?<![\d.])(?:0\.\d+|1(?:\.\d+)?|2(?:\.\d+)?)b\b/i;
/** Smaller windows cut the outline of a page. */
const MIN_WINDOW_TOKENS = 8_000;

/** @returns undefined if no model of the list writes text */
export function recommendedModel(models: readonly ModelChoice[]): string | undefined {
  const texts = models.filter(({ id }) => !OTHER_WORK.test(id));
  return texts.toSorted((a, b) => pointsOf(b) - pointsOf(a) || newerFirst(a.id, b.id))[0]?.id;
}

function pointsOf({ id, callsTools, windowTokens }: ModelChoice): number {
  const tools = callsTools === undefined ? 1 : callsTools ? 2 : 0;
  const hasRoom = windowTokens === undefined || windowTokens >= MIN_WINDOW_TOKENS;
  return (
    tools * 8 +
    (hasRoom ? 4 : 0) +
    (UNFINISHED.test(id) ? 0 : 2) +
    (MIDDLE.test(id) ? 1 : 0) -
    (SMALLEST.test(id) ? 3 : 0)
  );
}

/** Higher numbers in the name first, as versions count up; then the shorter name, which is no dated copy. */
function newerFirst(a: string, b: string): number {
  const [left, right] = [a, b].map((id) => id.replace(/[-@:]?\d{4}-?\d{2}-?\d{2}/g, ''));
  return (right ?? '').localeCompare(left ?? '', 'en', { numeric: true }) || a.length - b.length;
}
