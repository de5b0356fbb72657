/** BenefitTable: mean cost of tasks with and without notes, with 95 % intervals, and the tasks that notes made slower. */
import { decimal } from '../numbers';
import { t } from '../text';

interface Mean {
  mean: number;
  low?: number;
  high?: number;
}
interface Side {
  tasks: number;
  steps: Mean;
  seconds: Mean;
  modelCalls: Mean;
  tokens: Mean;
}
/** Computed by lib/learning/benefit.ts. */
export interface BenefitOf {
  withNotes: Side;
  without: Side;
  withheld: number;
  byHand: Side;
  saved: { seconds: number; tokens: number };
  worse: readonly { request: string; seconds: number; before: number }[];
}

const ROWS = ['seconds', 'steps', 'modelCalls', 'tokens'] as const;

export function BenefitTable({ name, benefit }: { name: string; benefit: BenefitOf }) {
  const { withNotes, without, withheld, byHand, saved, worse } = benefit;
  const sides = [withNotes, without, byHand];
  return (
    <section class="card" aria-label={name}>
      <h3>{name}</h3>
      <table class="figures">
        <thead>
          <tr>
            <th scope="col">{t('benefit_figure')}</th>
            <th scope="col">{t('benefit_with', String(withNotes.tasks))}</th>
            <th scope="col">{t('benefit_without', String(without.tasks))}</th>
            <th scope="col">{t('benefit_by_hand', String(byHand.tasks))}</th>
          </tr>
        </thead>
        <tbody>
          {ROWS.map((row) => (
            <tr key={row}>
              <th scope="row">{t(`benefit_${row}`)}</th>
              {sides.map((side, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns never move
                <td key={i}>{side.tasks === 0 ? '–' : meanText(side[row])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {savedText(saved) !== undefined && <p>{savedText(saved)}</p>}
      {withheld > 0 && <p class="soft">{t('benefit_withheld', String(withheld))}</p>}
      {worse.length > 0 && <h4>{t('benefit_worse')}</h4>}
      <ul class="lines">
        {worse.map(({ request, seconds, before }) => (
          <li key={request}>{t('benefit_worse_line', request, decimal(seconds, 1), decimal(before, 1))}</li>
        ))}
      </ul>
    </section>
  );
}

function meanText({ mean, low, high }: Mean): string {
  const range = low === undefined || high === undefined ? '' : ` (${decimal(low, 1)}–${decimal(high, 1)})`;
  return `${decimal(mean, 1)}${range}`;
}

/** From this on a time is told in minutes, s. */
const MINUTES_FROM_S = 120;

/** @returns undefined while nothing was saved */
function savedText({ seconds, tokens }: BenefitOf['saved']): string | undefined {
  if (seconds < 1 && tokens < 1) return undefined;
  const wholeTokens = Math.max(0, Math.round(tokens));
  if (seconds >= MINUTES_FROM_S)
    return t('benefit_saved_minutes', String(Math.round(seconds / 60)), String(wholeTokens));
  return t('benefit_saved', String(Math.max(0, Math.round(seconds))), String(wholeTokens));
}
