/** DiaryView and BenefitView show the stored episodes: what happened, and what tasks cost with and without notes. */
import { useMemo, useState } from 'preact/hooks';
import { BenefitTable } from '../../components/notebook/benefit-table';
import { Diary } from '../../components/notebook/diary';
import { KeptAnswers } from '../../components/notebook/kept-answers';
import { ReplayList } from '../../components/notebook/replay-list';
import { WeekBars } from '../../components/notebook/week-bars';
import { t } from '../../components/text';
import { benefitOf } from '../../lib/learning/benefit';
import { weeklySavings } from '../../lib/learning/weekly-savings';
import { removeAnswer } from '../../lib/messaging/kept-answers';
import { sendToBackground } from '../../lib/messaging/send';
import { findLessons, findQuestions, trustAt } from '../../lib/notebook/history';
import type { Episode } from '../../lib/records/episode';
import { useKeptAnswers } from '../popup/use-kept-answers';
import { type ReportError, live, uniqueOrigins, useLive } from './live-data';
import { useTokenPrice } from './use-token-price';

/** The latest tasks that are counted for the benefit, and listed in the diary. */
const MAX_COUNTED_TASKS = 2_000;
const MAX_LISTED_TASKS = 200;

export function DiaryView({ fail }: { fail: ReportError }) {
  const [opened, setOpened] = useState<Episode>();
  const episodes = useLive('episodes', () => live.episodes(MAX_LISTED_TASKS), fail);
  const notes = useLive('notes', () => live.allNotes(), fail) ?? [];
  const events = useLive(`events ${opened?.origin}`, () => opened && live.eventsOf(opened.origin), fail);
  const kept = useKeptAnswers(fail);
  const runs = useLive('runs', () => live.endedRuns(), fail) ?? [];
  const trusts = useMemo(() => trustAt(events ?? [], opened?.startedAt ?? 0), [events, opened]);
  return (
    <section aria-label={t('diary_title')}>
      <h2>{t('diary_title')}</h2>
      <KeptAnswers answers={kept} onRemove={(run) => void removeAnswer(run).catch(fail)} />
      <Diary
        episodes={episodes ?? []}
        notes={notes}
        lessons={opened && events ? findLessons(events, opened.id) : undefined}
        questions={opened && events ? findQuestions(events, opened.id) : []}
        trustThen={(note) => trusts.get(note)}
        onOpen={setOpened}
      />
      <ReplayList runs={runs} onReplay={(one) => sendToBackground('replay.run', { run: one.id }).catch(fail)} />
    </section>
  );
}

export function BenefitView({ fail }: { fail: ReportError }) {
  const episodes = useLive('all episodes', () => live.episodes(MAX_COUNTED_TASKS), fail) ?? [];
  const origins = uniqueOrigins(episodes);
  const tokenDollars = useTokenPrice(fail);
  return (
    <section aria-label={t('benefit_title')}>
      <h2>{t('benefit_title')}</h2>
      <WeekBars weeks={weeklySavings(episodes, Date.now())} tokenDollars={tokenDollars} />
      <p>{t('benefit_text')}</p>
      <BenefitTable name={t('benefit_all')} benefit={benefitOf(episodes)} tokenDollars={tokenDollars} />
      {origins.length > 1 &&
        origins.map((origin) => (
          <BenefitTable
            key={origin}
            name={origin}
            benefit={benefitOf(episodes.filter((one) => one.origin === origin))}
            tokenDollars={tokenDollars}
          />
        ))}
    </section>
  );
}
