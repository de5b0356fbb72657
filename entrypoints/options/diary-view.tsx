/** The diary and the proof of benefit, from the episodes that the notebook remembers. */
import { useMemo, useState } from 'preact/hooks';
import { BenefitTable } from '../../components/notebook/benefit-table';
import { Diary } from '../../components/notebook/diary';
import { t } from '../../components/text';
import { benefitOf } from '../../lib/learning/benefit';
import { lessonsOf, questionsOf, trustsAt } from '../../lib/notebook/history';
import type { Episode } from '../../lib/records/episode';
import { type Fail, live, originsOf, useLive } from './live-data';

/** Tasks that are shown and counted, the latest. */
const MOST = 2_000;
const SHOWN = 200;

export function DiaryView({ fail }: { fail: Fail }) {
  const [opened, setOpened] = useState<Episode>();
  const episodes = useLive('episodes', () => live.episodes(SHOWN), fail);
  const notes = useLive('notes', () => live.allNotes(), fail) ?? [];
  const events = useLive(`events ${opened?.origin}`, () => opened && live.eventsOf(opened.origin), fail);
  const trusts = useMemo(() => trustsAt(events ?? [], opened?.startedAt ?? 0), [events, opened]);
  return (
    <section aria-label={t('diary_title')}>
      <h2>{t('diary_title')}</h2>
      <Diary
        episodes={episodes ?? []}
        notes={notes}
        lessons={opened && events ? lessonsOf(events, opened.id) : undefined}
        questions={opened && events ? questionsOf(events, opened.id) : []}
        trustThen={(note) => trusts.get(note)}
        onOpen={setOpened}
      />
    </section>
  );
}

export function BenefitView({ fail }: { fail: Fail }) {
  const episodes = useLive('all episodes', () => live.episodes(MOST), fail) ?? [];
  const origins = originsOf(episodes);
  return (
    <section aria-label={t('benefit_title')}>
      <h2>{t('benefit_title')}</h2>
      <p>{t('benefit_text')}</p>
      <BenefitTable name={t('benefit_all')} benefit={benefitOf(episodes)} />
      {origins.length > 1 &&
        origins.map((origin) => (
          <BenefitTable
            key={origin}
            name={origin}
            benefit={benefitOf(episodes.filter((one) => one.origin === origin))}
          />
        ))}
    </section>
  );
}
