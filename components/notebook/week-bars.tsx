/** WeekBars: how many tasks were done in each of the last twelve weeks, as bars with a text for screen readers. */
import type { Episode } from '../../lib/records/episode';
import { t } from '../text';

interface Props {
  /** Times of the done tasks, ms since 1970. */
  doneAt: readonly number[];
  /** ms since 1970 */
  now: number;
}

/** When tasks were done, ms since 1970. */
export function doneTimes(episodes: readonly Pick<Episode, 'state' | 'startedAt'>[]): number[] {
  return episodes.filter(({ state }) => state === 'done').map(({ startedAt }) => startedAt);
}

const WEEKS = 12;
const WEEK_MS = 7 * 24 * 60 * 60_000;
const BAR_WIDTH = 16;
const GAP = 6;
const HEIGHT = 60;

export function WeekBars({ doneAt, now }: Props) {
  const counts = Array.from({ length: WEEKS }, (_, i) => {
    const end = now - (WEEKS - 1 - i) * WEEK_MS;
    return doneAt.filter((at) => at > end - WEEK_MS && at <= end).length;
  });
  const most = Math.max(1, ...counts);
  const label = t('weeks_label', counts.join(', '));
  return (
    <figure class="weeks-figure">
      <svg
        class="weeks"
        role="img"
        aria-label={label}
        width={WEEKS * (BAR_WIDTH + GAP)}
        height={HEIGHT + 2}
        viewBox={`0 0 ${WEEKS * (BAR_WIDTH + GAP)} ${HEIGHT + 2}`}
      >
        {counts.map((count, i) => {
          const height = Math.max(2, Math.round((count / most) * HEIGHT));
          const x = i * (BAR_WIDTH + GAP);
          return <rect key={x} x={x} y={HEIGHT + 2 - height} width={BAR_WIDTH} height={height} rx="3" />;
        })}
      </svg>
      <figcaption class="soft">{t('weeks_title')}</figcaption>
    </figure>
  );
}
