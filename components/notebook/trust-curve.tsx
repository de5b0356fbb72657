/** TrustCurve: the trust of a note after each event, with a mark for what happened: worked, failed, taken back, changed. */
import { decimal } from '../numbers';
import { t } from '../text';
import { describeEvent, type EventMark, markOf, type NoteEvent } from './note-event';
import { formatMoment } from './note-text';

const WIDTH = 420;
const HEIGHT = 72;
/** Room for the marks at the ends, px. */
const MARGIN = 8;
/** More marks than this would touch each other. */
const MAX_MARKS = 40;

/** Strokes of a mark around its point. */
const SHAPES: Readonly<Record<EventMark, string>> = {
  for: 'm-3 0l2 3l4 -6',
  against: 'm-3 -3l6 6m0 -6l-6 6',
  undone: 'm3 3v-3a3 3 0 0 0 -6 0m-2 -2l2 2l2 -2',
  change: 'm-3 0h6m-3 -3v6',
};
const MARKS = ['for', 'against', 'undone', 'change'] as const;

export function TrustCurve({ events }: { events: readonly NoteEvent[] }) {
  const [first, last] = [events[0], events.at(-1)];
  if (!first || !last || events.length < 2) return null;
  const x = (i: number) => MARGIN + (i * (WIDTH - 2 * MARGIN)) / (events.length - 1);
  const y = (value: number) => HEIGHT - MARGIN - value * (HEIGHT - 2 * MARGIN);
  const points = events.map((event, i) => ({ event, x: x(i), y: y(event.trust), mark: markOf(event) }));
  const seen = MARKS.filter((mark) => points.some((point) => point.mark === mark));
  return (
    <figure class="curve">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={t('curve_text', decimal(first.trust, 2), decimal(last.trust, 2), String(events.length))}
      >
        <line x1={0} x2={WIDTH} y1={y(0)} y2={y(0)} class="axis" />
        <line x1={0} x2={WIDTH} y1={y(1)} y2={y(1)} class="axis" />
        <polyline points={points.map((point) => `${point.x},${point.y}`).join(' ')} class="line" />
        {points.slice(-MAX_MARKS).map(
          ({ event, mark, ...at }) =>
            mark && (
              <g key={event.seq} class={`mark ${mark}`}>
                <title>{`${formatMoment(event.at)}: ${describeEvent(event)}`}</title>
                <circle cx={at.x} cy={at.y} r={6} />
                <path d={`M${at.x} ${at.y}${SHAPES[mark]}`} />
              </g>
            ),
        )}
      </svg>
      <figcaption>
        <time dateTime={new Date(first.at).toISOString()}>{formatMoment(first.at)}</time>
        <span class="marks">
          {seen.map((mark) => (
            <span key={mark}>
              <svg viewBox="0 0 14 14" width="14" height="14" class={`mark ${mark}`} aria-hidden="true">
                <circle cx={7} cy={7} r={6} />
                <path d={`M7 7${SHAPES[mark]}`} />
              </svg>
              {t(`mark_${mark}`)}
            </span>
          ))}
        </span>
        <time dateTime={new Date(last.at).toISOString()}>{formatMoment(last.at)}</time>
      </figcaption>
    </figure>
  );
}
