/** SiteFigures: what the tasks of one site have saved, in all and in each week. */
import { SavedSentence } from '../../components/notebook/saved-sentence';
import { WeekBars } from '../../components/notebook/week-bars';
import { benefitOf } from '../../lib/learning/benefit';
import { weeklySavings } from '../../lib/learning/weekly-savings';
import { type ReportError, live, useLive } from './live-data';
import { useTokenPrice } from './use-token-price';

export function SiteFigures({ origin, fail }: { origin: string; fail: ReportError }) {
  const episodes = useLive(`episodes ${origin}`, () => live.episodesOf(origin), fail) ?? [];
  const tokenDollars = useTokenPrice(fail);
  if (episodes.length === 0) return null;
  return (
    <div class="site-figures">
      <WeekBars weeks={weeklySavings(episodes, Date.now())} tokenDollars={tokenDollars} />
      <SavedSentence saved={benefitOf(episodes).saved} tokenDollars={tokenDollars} />
    </div>
  );
}
