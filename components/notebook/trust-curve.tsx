/** TrustCurve: the trust of a note after each piece of evidence. */
import { decimal } from '../numbers';
import { t } from '../text';

const WIDTH = 260;
const HEIGHT = 56;

export function TrustCurve({ values }: { values: readonly number[] }) {
  if (values.length < 2) return null;
  const x = (i: number) => 2 + (i * (WIDTH - 4)) / (values.length - 1);
  const y = (value: number) => HEIGHT - 4 - value * (HEIGHT - 8);
  const last = values.at(-1) ?? 0;
  return (
    <svg
      class="curve"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={t('curve_text', decimal(values[0] ?? 0, 2), decimal(last, 2), String(values.length))}
    >
      <line x1={0} x2={WIDTH} y1={y(0)} y2={y(0)} class="axis" />
      <line x1={0} x2={WIDTH} y1={y(1)} y2={y(1)} class="axis" />
      <polyline points={values.map((value, i) => `${x(i)},${y(value)}`).join(' ')} class="line" />
      <circle cx={x(values.length - 1)} cy={y(last)} r={3} class="dot" />
    </svg>
  );
}
