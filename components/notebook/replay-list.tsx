/** ReplayList: recent tasks whose decisions can be replayed from their record, with the notebook of then and of now. */
import { useState } from 'preact/hooks';
import type { Run } from '../../lib/records/run';
import { t } from '../text';

export interface ReplayResult {
  turns: number;
  past?: string | undefined;
  today?: string | undefined;
  because: readonly string[];
  since?: { seq: number; event: string } | undefined;
}

interface Props {
  runs: readonly Run[];
  onReplay: (run: Run) => Promise<ReplayResult | undefined>;
}

export function ReplayList({ runs, onReplay }: Props) {
  const [results, setResults] = useState<Readonly<Record<string, ReplayResult | undefined>>>({});
  if (runs.length === 0) return null;
  return (
    <details class="card">
      <summary>{t('replay_title')}</summary>
      <p>{t('replay_text')}</p>
      <ul class="replays">
        {runs.map((run) => (
          <li key={run.id}>
            <div class="note-head">
              <strong>{run.request || t('teach_start')}</strong>
              <span class="spring" />
              <button
                type="button"
                class="button"
                aria-label={`${t('replay_run')}: ${run.request}`}
                onClick={() => void onReplay(run).then((result) => setResults({ ...results, [run.id]: result }))}
              >
                {t('replay_run')}
              </button>
            </div>
            {results[run.id] && <ReplayOutcome result={results[run.id] as ReplayResult} />}
          </li>
        ))}
      </ul>
    </details>
  );
}

function ReplayOutcome({ result }: { result: ReplayResult }) {
  const { turns, past, today, because, since } = result;
  return (
    <div role="status">
      <p>{past === undefined ? t('replay_same', String(turns)) : t('replay_other', String(turns), past)}</p>
      {past === undefined && <p>{today === undefined ? t('replay_now_same') : t('replay_now_other', today)}</p>}
      {because.length > 0 && <p>{t('replay_because', because.map((title) => t('role_unnamed', title)).join(', '))}</p>}
      {since && <p>{t('replay_since', String(since.seq), since.event)}</p>}
    </div>
  );
}
