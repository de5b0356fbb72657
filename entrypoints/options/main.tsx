/** The options page: the notebook, its diary, its benefit, its files, and the model's settings, each under its own address. */
import { type ComponentType, render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import '../../components/tokens.css';
import '../../components/chat.css';
import '../../components/options.css';
import '../../components/notebook/notebook.css';
import { t } from '../../components/text';
import { messageOf } from '../../lib/core/errors';
import { CarryView } from './carry-view';
import { BenefitView, DiaryView } from './diary-view';
import type { Fail } from './live-data';
import { ModelView } from './model-view';
import { NotesView } from './notes-view';

const VIEWS: Readonly<Record<string, ComponentType<{ fail: Fail }>>> = {
  notes: NotesView,
  diary: DiaryView,
  benefit: BenefitView,
  carry: CarryView,
  model: ModelView,
};
const viewNow = () => (Object.hasOwn(VIEWS, location.hash.slice(1)) ? location.hash.slice(1) : 'notes');

function OptionsPage() {
  const [name, setName] = useState(viewNow);
  const [error, setError] = useState<string>();
  useEffect(() => {
    const follow = () => {
      setName(viewNow());
      setError(undefined);
    };
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  const fail = (problem: unknown): undefined => {
    setError(messageOf(problem));
    return undefined;
  };
  const View = VIEWS[name] as ComponentType<{ fail: Fail }>;
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
      <View key={name} fail={fail} />
    </main>
  );
}

const root = document.getElementById('app');
if (root) render(<OptionsPage />, root);
