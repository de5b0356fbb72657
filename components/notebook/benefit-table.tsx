/** BenefitTable: mean cost of tasks with and without notes, with 95 % intervals, and the tasks that notes made slower. */
import { decimal } from '../numbers';
import { t } from '../text';
import { type Saved, SavedSentence } from './saved-sentence';

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
  saved: Saved;
  worse: readonly { request: string; seconds: number; before: number }[];
}

const ROWS = ['seconds', 'steps', 'modelCalls', 'tokens'] as const;

interface Props {
  name: string;
  benefit: BenefitOf;
  /** US dollars for each token that the chosen model reads; undefined if not known. */
  tokenDollars: number | undefined;
}

export function BenefitTable({ name, benefit, tokenDollars }: Props) {
  const { withNotes, without, withheld, byHand, saved, worse } = benefit;
  const sides = [withNotes, without, byHand];
  return (
    <section class="card" aria-label={name}>
      <h3>{name}</h3>
      <SavedSentence saved={saved} tokenDollars={tokenDollars} />
      <table class="figures">
        <thead>
          <tr>
            <th scope="col">{t('benefit_figure')}</th>
            <th scope="col">{t('benefit_with', decimal(withNotes.tasks, 0))}</th>
            <th scope="col">{t('benefit_without', decimal(without.tasks, 0))}</th>
            <th scope="col">{t('benefit_by_hand', decimal(byHand.tasks, 0))}</th>
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
