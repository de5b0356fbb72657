/** PromptCard shows what a model would be sent for a request on this site, part by part, and the notes that reach no decision. */
import { useEffect, useState } from 'preact/hooks';
import type { PromptReport } from '../../lib/records/prompt-report';
import { decimal } from '../numbers';
import { t } from '../text';

interface Props {
  origins: readonly string[];
  /** The request to show at once; empty for none. */
  inspected: string;
  onInspect: (origin: string, request: string) => Promise<PromptReport>;
  fail: (error: unknown) => void;
}

export function PromptCard({ origins, inspected, onInspect, fail }: Props) {
  const [chosen, setChosen] = useState('');
  const origin = chosen || origins[0] || '';
  const [request, setRequest] = useState(inspected);
  const [report, setReport] = useState<PromptReport>();
  const inspect = () => {
    if (request.trim() !== '' && origin !== '') void onInspect(origin, request).then(setReport).catch(fail);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for the request that the address names
  useEffect(() => inspect(), []);
  return (
    <details class="card" open={inspected !== ''}>
      <summary>{t('doctor_title')}</summary>
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          inspect();
        }}
      >
        <label>
          {t('doctor_site')}
          <select value={origin} onChange={({ currentTarget }) => setChosen(currentTarget.value)}>
            {origins.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
        <label>
          {t('doctor_request')}
          <input value={request} onInput={({ currentTarget }) => setRequest(currentTarget.value)} />
        </label>
        <button type="submit" class="button">
          {t('doctor_show')}
        </button>
      </form>
      {report && <Report report={report} />}
    </details>
  );
}

function Report({ report: { parts, notes, hasPage } }: { report: PromptReport }) {
  const unread = notes.filter(({ hindrance }) => hindrance !== undefined);
  return (
    <div role="status">
      {!hasPage && <p>{t('doctor_no_page')}</p>}
      {parts.map(({ name, text, tokens }) => (
        <details key={name}>
          <summary>
            {t(`doctor_part_${name}`)}: {t('doctor_tokens', String(tokens))}
          </summary>
          <pre>{text}</pre>
        </details>
      ))}
      <p>{t('doctor_read', decimal(notes.length - unread.length, 0), String(notes.length))}</p>
      <ul class="lines">
        {unread.map(({ note, title, hindrance }) => (
          <li key={note}>
            {title}: {t(`doctor_${hindrance}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}
