/** What was learned, by site: each note with its state, its trust and the user's word on it. */
import { useState } from 'preact/hooks';
import { type Note, type NoteBody, noteTitle } from '../lib/notebook/records/note';
import { slottedText } from '../lib/notebook/records/slotted';
import { t } from './text';

interface Props {
  notes: readonly Note[];
  onJudge: (note: Note, right: boolean) => void;
  onForget: (note: Note) => void;
  onRestore: (note: Note) => void;
}

export function NoteList({ notes, onJudge, onForget, onRestore }: Props) {
  const [search, setSearch] = useState('');
  const wanted = search.toLowerCase();
  const shown = notes.filter((note) => `${note.origin} ${noteTitle(note.body)}`.toLowerCase().includes(wanted));
  const origins = [...new Set(shown.map((note) => note.origin))].sort();
  if (notes.length === 0) return <p class="card">{t('notebook_empty')}</p>;
  return (
    <>
      <input
        type="search"
        class="search"
        aria-label={t('notebook_search')}
        placeholder={t('notebook_search')}
        value={search}
        onInput={(event) => setSearch(event.currentTarget.value)}
      />
      {origins.map((origin) => (
        <section key={origin} aria-label={origin}>
          <h3 class="origin">{origin}</h3>
          <ul class="notes">
            {shown
              .filter((note) => note.origin === origin)
              .sort((a, b) => rank(a) - rank(b) || b.trustValue - a.trustValue)
              .map((note) => (
                <li key={note.id} class="card note">
                  <div class="note-head">
                    <span class="tag">{t(`kind_${note.body.kind}`)}</span>
                    <strong>{noteTitle(note.body)}</strong>
                  </div>
                  {note.body.kind === 'procedure' && <ProcedureSteps body={note.body} notes={notes} />}
                  <div class="note-foot">
                    <meter min={0} max={1} value={note.trustValue} aria-label={t('notebook_trust', percent(note))} />
                    <span>{t('notebook_trust', percent(note))}</span>
                    <span>{t(`state_${note.state}`)}</span>
                    <span>{t('notebook_uses', String(note.uses))}</span>
                    <span class="spring" />
                    {(note.state === 'quarantined' || note.state === 'retired') && (
                      <button
                        type="button"
                        class="button"
                        aria-label={`${t('notebook_restore')}: ${noteTitle(note.body)}`}
                        onClick={() => onRestore(note)}
                      >
                        {t('notebook_restore')}
                      </button>
                    )}
                    <button
                      type="button"
                      class="button"
                      aria-label={`${t('notebook_right')}: ${noteTitle(note.body)}`}
                      onClick={() => onJudge(note, true)}
                    >
                      {t('notebook_right')}
                    </button>
                    <button
                      type="button"
                      class="button"
                      aria-label={`${t('notebook_wrong')}: ${noteTitle(note.body)}`}
                      onClick={() => onJudge(note, false)}
                    >
                      {t('notebook_wrong')}
                    </button>
                    <button
                      type="button"
                      class="button danger"
                      aria-label={`${t('notebook_forget')}: ${noteTitle(note.body)}`}
                      onClick={() => onForget(note)}
                    >
                      {t('notebook_forget')}
                    </button>
                  </div>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function ProcedureSteps({ body, notes }: { body: Extract<NoteBody, { kind: 'procedure' }>; notes: readonly Note[] }) {
  return (
    <ol class="procedure">
      {body.steps.map((step, i) => {
        const locator = notes.find(({ id }) => id === step.locator);
        const inner = notes.find(({ id }) => id === step.procedure);
        const target = inner
          ? noteTitle(inner.body)
          : step.named
            ? slottedText(step.named)
            : locator
              ? noteTitle(locator.body)
              : '';
        const written = step.text
          ? slottedText(step.text)
          : (step.keys ?? step.options?.map(slottedText).join(', ') ?? '');
        // biome-ignore lint/suspicious/noArrayIndexKey: steps of one version never move
        return <li key={i}>{t(`verb_${step.verb}`, target, written)}</li>;
      })}
    </ol>
  );
}

function rank(note: Note): number {
  return { procedure: 0, guideline: 1, locator: 2 }[note.body.kind];
}

function percent(note: Note): string {
  return note.trustValue.toFixed(2);
}
