/** The options page: the notebook by site, diary, benefit, import & backup, sharing, privacy, and model settings, each with its own URL hash. */
import { type ComponentType, render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import '../../components/tokens.css';
import '../../components/chat.css';
import '../../components/options.css';
import '../../components/notebook/notebook.css';
import { SideBar } from '../../components/notebook/side-bar';
import { errorWords } from '../../components/error-words';
import { setPageLanguage } from '../../components/page-language';
import { t } from '../../components/text';
import { ViewFrame } from '../../components/view-frame';
import { type ReportError, useNotes } from './live-data';
import { NotesView } from './notes-view';
import { siteEntries } from './site-entries';

type View = ComponentType<{ fail: ReportError }>;
/** Views other than the notes load on demand. */
const VIEWS: Readonly<Record<string, () => Promise<View>>> = {
  diary: async () => (await import('./diary-view')).DiaryView,
  benefit: async () => (await import('./diary-view')).BenefitView,
  carry: async () => (await import('./import-backup-view')).ImportBackupView,
  share: async () => (await import('./share-view')).ShareView,
  privacy: async () => (await import('./privacy-view')).PrivacyView,
  model: async () => (await import('./model-view')).ModelView,
};

/** The view that the address names, for the notes also the site and the request that is inspected. */
function readHash(): { name: string; site: string; inspected: string } {
  const [name = '', site = '', inspected = ''] = location.hash.slice(1).split('/').map(decodeURIComponent);
  return Object.hasOwn(VIEWS, name) ? { name, site: '', inspected: '' } : { name: 'notes', site, inspected };
}

function OptionsPage() {
  const [{ name, site, inspected }, setPlace] = useState(readHash);
  const [error, setError] = useState<string>();
  const [loaded, setLoaded] = useState<{ name: string; View: View }>();
  useEffect(() => {
    const follow = () => {
      setPlace(readHash());
      setError(undefined);
    };
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  const fail = (problem: unknown) => void setError(errorWords(problem));
  const { notes, isWhole } = useNotes(fail);
  // biome-ignore lint/correctness/useExhaustiveDependencies: fail never changes
  useEffect(() => {
    VIEWS[name]?.().then((View) => setLoaded({ name, View }), fail);
  }, [name]);
  return (
    <main class="options">
      <header class="side">
        <h1>
          <img src="/icon/32.png" alt="" width={28} height={28} />
          {t('extensionName')}
        </h1>
        <SideBar
          sites={siteEntries(notes ?? [])}
          site={name === 'notes' ? site : undefined}
          views={Object.keys(VIEWS)}
          view={name}
        />
      </header>
      <div class="view">
        <ViewFrame key={name} error={error}>
          {name === 'notes' && <NotesView {...{ notes, isWhole, site, inspected, fail }} />}
          {loaded?.name === name && <loaded.View key={name} fail={fail} />}
        </ViewFrame>
      </div>
    </main>
  );
}
await setPageLanguage();
const root = document.getElementById('app');
if (root) render(<OptionsPage />, root);
