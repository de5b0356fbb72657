/** The options page: notes, diary, benefit, import & backup, and model settings, each with its own URL hash. */
import { type ComponentType, render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import '../../components/tokens.css';
import '../../components/chat.css';
import '../../components/options.css';
import '../../components/notebook/notebook.css';
import { t } from '../../components/text';
import { errorMessage } from '../../lib/core/errors';
import type { ReportError } from './live-data';
import { NotesView } from './notes-view';

type View = ComponentType<{ fail: ReportError }>;
/** Views other than the first load on demand. */
const VIEWS: Readonly<Record<string, () => Promise<View>>> = {
  notes: async () => NotesView,
  diary: async () => (await import('./diary-view')).DiaryView,
  benefit: async () => (await import('./diary-view')).BenefitView,
  carry: async () => (await import('./import-backup-view')).ImportBackupView,
  model: async () => (await import('./model-view')).ModelView,
};
const currentView = () => (Object.hasOwn(VIEWS, location.hash.slice(1)) ? location.hash.slice(1) : 'notes');

function OptionsPage() {
  const [name, setName] = useState(currentView);
  const [error, setError] = useState<string>();
  useEffect(() => {
    const follow = () => {
      setName(currentView());
      setError(undefined);
    };
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  const fail = (problem: unknown): undefined => {
    setError(errorMessage(problem));
    return undefined;
  };
  const [view, setView] = useState<{ name: string; View: View }>({ name: 'notes', View: NotesView });
  // biome-ignore lint/correctness/useExhaustiveDependencies: fail never changes
  useEffect(() => {
    VIEWS[name]?.().then((View) => setView({ name, View }), fail);
  }, [name]);
  return (
    <main class="options">
      <h1>
        <img src="/icon/32.png" alt="" width={28} height={28} />
        {t('extensionName')}
      </h1>
      <nav class="views" aria-label={t('views_title')}>
        {Object.keys(VIEWS).map((one) => (
          <a key={one} href={`#${one}`} aria-current={one === name ? 'page' : undefined}>
            {t(`view_${one}`)}
          </a>
        ))}
      </nav>
      {error !== undefined && (
        <p class="alert" role="alert">
          {error}
        </p>
      )}
      {view.name === name && <view.View key={name} fail={fail} />}
    </main>
  );
}

const root = document.getElementById('app');
if (root) render(<OptionsPage />, root);
