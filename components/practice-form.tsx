/** PracticeForm: a label for a parcel that is written as it is filled in; nothing is sent, and everything can be taken back. */
import { useState } from 'preact/hooks';
import { t } from './text';

const SHELVES = ['A', 'B', 'C'];

export function PracticeForm() {
  const [to, setTo] = useState('');
  const [shelf, setShelf] = useState('');
  const [isFragile, setIsFragile] = useState(false);
  return (
    <main class="practice">
      <h1>{t('practice_title')}</h1>
      <form onSubmit={(event) => event.preventDefault()}>
        <label>
          {t('practice_to')}
          <input type="text" autocomplete="off" value={to} onInput={(event) => setTo(event.currentTarget.value)} />
        </label>
        <label>
          {t('practice_shelf')}
          <select value={shelf} onChange={(event) => setShelf(event.currentTarget.value)}>
            <option value=""></option>
            {SHELVES.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
        <label class="inline">
          <input type="checkbox" checked={isFragile} onChange={(event) => setIsFragile(event.currentTarget.checked)} />
          {t('practice_fragile')}
        </label>
      </form>
      <section class="parcel" aria-label={t('practice_label')}>
        <p class="name">{to === '' ? '…' : to}</p>
        <p>
          {shelf !== '' && <span>{t('practice_on_shelf', shelf)}</span>}
          {isFragile && <strong>{t('practice_fragile')}</strong>}
        </p>
      </section>
    </main>
  );
}
