/** WeekBars: what tasks from notes saved in each of the last twelve weeks: clicks, minutes and money, a row of bars for each. */
import { decimal } from '../numbers';
import { t } from '../text';
import type { Saved } from './saved-sentence';

interface Props {
  /** Oldest week first. */
  weeks: readonly Saved[];
  /** US dollars that the chosen model takes for each token it reads; undefined if not known. */
  tokenDollars?: number | undefined;
}

const BAR_WIDTH = 16;
const GAP = 6;
const HEIGHT = 60;
const SECONDS_PER_MINUTE = 60;
/** A row whose every bar is smaller than this says nothing. */
const MIN_SHOWN = { acts: 1, minutes: 0.1, dollars: 0.01 } as const;

export function WeekBars({ weeks, tokenDollars = 0 }: Props) {
  const rows = {
    acts: weeks.map(({ acts }) => acts),
    minutes: weeks.map(({ seconds }) => Math.max(0, seconds / SECONDS_PER_MINUTE)),
    dollars: weeks.map(({ tokens }) => Math.max(0, tokens * tokenDollars)),
  };
  const shown = (['acts', 'minutes', 'dollars'] as const).filter((row) => Math.max(...rows[row]) >= MIN_SHOWN[row]);
  if (shown.length === 0) return null;
  return (
    <div class="weeks-figures">
      {shown.map((row) => (
        <Bars
          key={row}
          title={t(`weeks_${row}`)}
          values={rows[row]}
          digits={{ acts: 0, minutes: 1, dollars: 2 }[row]}
        />
      ))}
    </div>
  );
}

interface BarsProps {
  title: string;
  values: readonly number[];
  /** Decimals of a value. */
  digits: number;
}

function Bars({ title, values, digits }: BarsProps) {
  const most = Math.max(...values);
  const width = values.length * (BAR_WIDTH + GAP);
  const label = t('weeks_label', title, values.map((value) => decimal(value, digits)).join('; '));
  return (
    <figure class="weeks-figure">
      <svg
        class="weeks"
        role="img"
        aria-label={label}
        width={width}
        height={HEIGHT + 2}
        viewBox={`0 0 ${width} ${HEIGHT + 2}`}
      >
        {values.map((value, i) => {
          const height = Math.max(2, Math.round((value / most) * HEIGHT));
          const x = i * (BAR_WIDTH + GAP);
          return (
            <rect key={x} x={x} y={HEIGHT + 2 - height} width={BAR_WIDTH} height={height} rx="3">
              <title>{decimal(value, digits)}</title>
            </rect>
          );
        })}
      </svg>
      <figcaption class="soft">{title}</figcaption>
    </figure>
  );
}
