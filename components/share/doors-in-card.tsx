/** DoorsInCard: takes over tasks recorded by other tools, and rules of a SKILL.md, after a review. */
import { useState } from 'preact/hooks';
import { errorWords } from '../error-words';
import { t } from '../text';
import { type IncomingEntry, ReviewList } from './review-list';

/** A task or a list of rules of a file, as lib/doors reads it. */
export interface ForeignTask {
  title: string;
  origin: string;
  /** The request that will start the task, with ‹parameters›; undefined for rules. */
  request: string | undefined;
  /** Steps left out because they only wait or look. */
  skipped: readonly string[];
  /** Why this task of a file of several cannot be taken over. */
  problem?: string;
  /** The file of notes that a request makes. @throws an error that names the problem */
  review: (request: string) => Promise<{ text: string; incoming: readonly IncomingEntry[] }>;
}

interface Props {
  /** Sites that rules can be about. */
  origins: readonly string[];
  /** @param origin the site of a SKILL.md @throws an error that names the first problem */
  read: (text: string, fileName: string, origin: string) => readonly ForeignTask[];
  /** @returns the number of notes created, undefined if it failed */
  onImport: (text: string) => Promise<number | undefined>;
}

export function DoorsInCard({ origins, read, onImport }: Props) {
  const [tasks, setTasks] = useState<readonly ForeignTask[]>([]);
  const [origin, setOrigin] = useState('');
  const [problem, setProblem] = useState<string>();
  const site = origin || (origins[0] ?? '');
  const open = async (file: File | undefined) => {
    setTasks([]);
    setProblem(undefined);
    if (!file) return;
    try {
      setTasks(read(await file.text(), file.name, site));
    } catch (error) {
      setProblem(errorWords(error));
    }
  };
  return (
    <section class="card" aria-label={t('doors_in_title')}>
      <h3>{t('doors_in_title')}</h3>
      <p>{t('doors_in_text')}</p>
      {origins.length > 0 && (
        <label>
          {t('doors_in_site')}{' '}
          <select value={site} onChange={({ currentTarget }) => setOrigin(currentTarget.value)}>
            {origins.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
      )}
      <label class="file">
        {t('doors_in_file')}
        <input
          type="file"
          accept=".json,.side,.md"
          onChange={({ currentTarget }) => void open(currentTarget.files?.[0])}
        />
      </label>
      {problem !== undefined && (
        <p class="alert" role="alert">
          {t('doors_in_bad', problem)}
        </p>
      )}
      {tasks.map((task) =>
        task.problem === undefined ? (
          <ForeignTaskReview key={`${task.origin} ${task.title} ${task.request}`} task={task} onImport={onImport} />
        ) : (
          <p key={task.title} class="soft">
            {task.title}: {t('doors_in_bad', task.problem)}
          </p>
        ),
      )}
    </section>
  );
}

/** Steps of one task, its request to be corrected, and the button that takes it over. */
function ForeignTaskReview({ task, onImport }: { task: ForeignTask; onImport: Props['onImport'] }) {
  const [request, setRequest] = useState(task.request ?? '');
  const [file, setFile] = useState<{ text: string; incoming: readonly IncomingEntry[] }>();
  const [problem, setProblem] = useState<string>();
  const [created, setCreated] = useState<number>();
  const review = async () => {
    setProblem(undefined);
    setFile(undefined);
    try {
      setFile(await task.review(request));
    } catch (error) {
      setProblem(errorWords(error));
    }
  };
  const count = file?.incoming.filter(({ is }) => is === 'new').length ?? 0;
  return (
    <article class="stack" aria-label={task.title}>
      <h4>
        {task.title} <span class="soft">{task.origin}</span>
      </h4>
      {task.request !== undefined && (
        <label>
          {t('doors_in_request')}
          <input
            type="text"
            value={request}
            onInput={({ currentTarget }) => {
              setRequest(currentTarget.value);
              setFile(undefined);
            }}
          />
        </label>
      )}
      {task.skipped.length > 0 && (
        <p class="soft">
          {t(task.request === undefined ? 'doors_in_skipped_rules' : 'doors_in_skipped', task.skipped.join(', '))}
        </p>
      )}
      <button type="button" class="button" onClick={() => void review()}>
        {t('doors_in_review')}
      </button>
      {problem !== undefined && (
        <p class="alert" role="alert">
          {t('doors_in_bad', problem)}
        </p>
      )}
      {file && <ReviewList incoming={file.incoming} />}
      {file && created === undefined && (
        <button
          type="button"
          class="button primary"
          disabled={count === 0}
          onClick={() => void onImport(file.text).then(setCreated)}
        >
          {t('import_do', String(count))}
        </button>
      )}
      {created !== undefined && <p role="status">{t('import_done', String(created))}</p>}
    </article>
  );
}
