/** Draws the learning curve: with the notebook and without, one small chart per figure, as SVG that reads on light and dark. */

export interface Figure {
  episode: number;
  /** Shares, 0..1. */
  success: number;
  firstTry: number;
  free: number;
  /** Means per task. */
  modelCalls: number;
  tokens: number;
  seconds: number;
  steps: number;
}

const WIDTH = 230;
const HEIGHT = 150;
const MARGIN = { left: 44, right: 12, top: 30, bottom: 26 };
const ON = '#2f7d52';
const OFF = '#b5622d';

const CHARTS: readonly { key: keyof Figure; title: string; unit: string; top?: number }[] = [
  { key: 'success', title: 'done', unit: '%', top: 1 },
  { key: 'firstTry', title: 'done at once', unit: '%', top: 1 },
  { key: 'modelCalls', title: 'model calls a task', unit: '' },
  { key: 'tokens', title: 'tokens a task', unit: '' },
  { key: 'seconds', title: 'seconds a task', unit: '' },
  { key: 'steps', title: 'steps a task', unit: '' },
];

export function learningPicture(on: readonly Figure[], off: readonly Figure[]): string {
  const columns = 3;
  const rows = Math.ceil(CHARTS.length / columns);
  const height = rows * HEIGHT + 30;
  const charts = CHARTS.map((chart, i) => {
    const x = (i % columns) * WIDTH;
    const y = Math.floor(i / columns) * HEIGHT;
    return `<g transform="translate(${x},${y})">${drawn(chart, on, off)}</g>`;
  });
  const legend = `<g transform="translate(${MARGIN.left},${height - 12})"><circle r="4" fill="${ON}"/><text x="9" y="4">with the notebook</text><circle cx="150" r="4" fill="${OFF}"/><text x="159" y="4">without</text><text x="240" y="4">across: episode</text></g>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${columns * WIDTH} ${height}" font-family="sans-serif" font-size="11" fill="#808080" role="img" aria-label="Learning curve with the notebook and without">${charts.join('')}${legend}</svg>\n`;
}

function drawn(
  { key, title, unit, top }: (typeof CHARTS)[number],
  on: readonly Figure[],
  off: readonly Figure[],
): string {
  const highest = top ?? Math.max(...[...on, ...off].map((figure) => figure[key]), 0.001);
  const x = (i: number, count: number) =>
    MARGIN.left + (i * (WIDTH - MARGIN.left - MARGIN.right)) / Math.max(1, count - 1);
  const y = (value: number) => HEIGHT - MARGIN.bottom - (value / highest) * (HEIGHT - MARGIN.top - MARGIN.bottom);
  const line = (figures: readonly Figure[], colour: string) => {
    const points = figures.map((figure, i) => `${x(i, figures.length).toFixed(1)},${y(figure[key]).toFixed(1)}`);
    const dots = points.map((point) => {
      const [cx, cy] = point.split(',');
      return `<circle cx="${cx}" cy="${cy}" r="3" fill="${colour}"/>`;
    });
    return `<polyline points="${points.join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>${dots.join('')}`;
  };
  const said = (value: number) =>
    unit === '%' ? `${Math.round(100 * value)}%` : value >= 100 ? value.toFixed(0) : value.toFixed(1);
  const axis = [0, highest]
    .map((value) => `<text x="${MARGIN.left - 6}" y="${y(value) + 4}" text-anchor="end">${said(value)}</text>`)
    .join('');
  const base = `<line x1="${MARGIN.left}" x2="${WIDTH - MARGIN.right}" y1="${y(0)}" y2="${y(0)}" stroke="#808080" stroke-opacity=".5"/>`;
  const episodes = on
    .map((figure, i) => `<text x="${x(i, on.length)}" y="${HEIGHT - 8}" text-anchor="middle">${figure.episode}</text>`)
    .join('');
  return `<text x="${MARGIN.left}" y="16" font-size="12">${title}</text>${axis}${base}${line(off, OFF)}${line(on, ON)}${episodes}`;
}
