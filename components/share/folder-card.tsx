/** FolderCard: a notebook shared through a folder: address, sync, what would come in, and the members. */
import { useState } from 'preact/hooks';
import { plainText } from '../../lib/core/text';
import { type Note, noteTitle } from '../../lib/records/note';
import type { IncomingTeamNote, Leaving, ShareSettings, SyncReport, TeamMember } from '../../lib/records/share';
import { noteBodyLines } from '../notebook/note-text';
import { ProgressBar } from '../notebook/progress-bar';
import { t } from '../text';
import { FolderForm } from './folder-form';
import { LeavingPreview } from './leaving-preview';
import { MemberList } from './member-list';

interface Props {
  settings: ShareSettings | undefined;
  /** Why the last sync by itself failed. */
  problem: string | undefined;
  /** Files that arrived whole and whose content is not valid. */
  refused: readonly { name: string; why: string }[];
  members: readonly TeamMember[];
  incoming: readonly IncomingTeamNote[];
  leaving: Leaving;
  origins: readonly string[];
  /** 0..1; undefined while nothing runs. */
  progress: number | undefined;
  onSave: (settings: ShareSettings, secret: string | undefined) => void;
  onSync: () => Promise<SyncReport | undefined>;
  onStop: () => void;
  onTake: (chosen: readonly IncomingTeamNote[]) => void;
  onMute: (author: string, isMuted: boolean) => void;
  onLeave: () => void;
}

/** Notes of the team shown at once; the next ones follow when these are taken. */
const MAX_SHOWN = 200;
/** Damaged files named one by one. */
const MAX_DAMAGED = 10;

export function FolderCard(props: Props) {
  const {
    settings,
    problem,
    refused,
    members,
    incoming,
    leaving,
    origins,
    progress,
    onSave,
    onSync,
    onStop,
    onTake,
    onMute,
    onLeave,
  } = props;
  const [report, setReport] = useState<SyncReport>();
  return (
    <section class="card" aria-label={t('share_title')}>
      <h3>{t('share_title')}</h3>
      <p>{t('share_text')}</p>
      <details open={settings === undefined}>
        <summary>{settings ? settings.url : t('share_address')}</summary>
        <FolderForm key={settings?.url} settings={settings} origins={origins} onSave={onSave} />
        {settings && (
          <button type="button" class="button" onClick={onLeave}>
            {t('share_leave')}
          </button>
        )}
      </details>
      {settings && (
        <LeavingPreview
          leaving={leaving}
          kept={settings.keptWords}
          onKeep={(keptWords) => onSave({ ...settings, keptWords }, undefined)}
        />
      )}
      {settings && progress === undefined && (
        <button type="button" class="button primary" onClick={() => void onSync().then(setReport)}>
          {t('share_sync')}
        </button>
      )}
      {problem !== undefined && <p class="alert">{t('share_problem', problem)}</p>}
      <ProgressBar progress={progress} onStop={onStop} />
      {report && (
        <p role="status">
          {t('share_synced', String(report.loaded), String(report.taken))} {report.isWritten && t('share_written')}
        </p>
      )}
      {[...(report?.damaged ?? []), ...refused].slice(0, MAX_DAMAGED).map(({ name, why }) => (
        <p key={name} class="alert">
          {t('share_damaged', why)}
        </p>
      ))}
      <IncomingList incoming={incoming} onTake={onTake} />
      <MemberList members={members} onMute={onMute} />
    </section>
  );
}

/** Tasks and rules that wait for the user; the elements of a task come with it. */
function IncomingList({ incoming, onTake }: Pick<Props, 'incoming' | 'onTake'>) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const shown = incoming.filter(({ body }) => body.kind !== 'locator');
  const notes = incoming.map(({ id, body }) => ({ id, body }) as unknown as Note);
  const idOf = ({ origin, key }: IncomingTeamNote) => `${origin} ${key}`;
  const selected = shown.filter((entry) => chosen.has(idOf(entry)));
  if (shown.length === 0) return null;
  return (
    <section class="stack" aria-label={t('share_incoming', String(shown.length))}>
      <h4>{t('share_incoming', String(shown.length))}</h4>
      <ul class="choices">
        {shown.slice(0, MAX_SHOWN).map((entry) => (
          <li key={idOf(entry)}>
            <label>
              <input
                type="checkbox"
                checked={chosen.has(idOf(entry))}
                onChange={({ currentTarget: { checked } }) => {
                  const next = new Set(chosen);
                  if (checked) next.add(idOf(entry));
                  else next.delete(idOf(entry));
                  setChosen(next);
                }}
              />
              {plainText(noteTitle(entry.body))} – {entry.origin}
            </label>
            <p class="soft">
              {t('share_standing', String(entry.standing.confirmed), String(entry.standing.failed))}{' '}
              {entry.is === 'conflict' && t('share_conflict')}
              {entry.is === 'forgotten' && t('share_forgotten')}
            </p>
            {entry.body.kind === 'procedure' && (
              <p class="soft">{noteBodyLines(entry.body, notes).slice(1).join(' ')}</p>
            )}
          </li>
        ))}
      </ul>
      <button
        type="button"
        class="button primary"
        disabled={selected.length === 0}
        onClick={() => {
          onTake(selected);
          setChosen(new Set());
        }}
      >
        {t('share_take', String(selected.length))}
      </button>
    </section>
  );
}
