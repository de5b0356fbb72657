/** The page after the install: what Fieldnotes is for, a practice page to try it on, and the way to the first task. */
import { type ComponentType, render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import '../../components/tokens.css';
import '../../components/welcome.css';
import { setPageLanguage } from '../../components/page-language';
import { Welcome } from '../../components/welcome';
import { iconShortcut } from '../../lib/messaging/toolbar-icon';

function WelcomePage() {
  const [shortcut, setShortcut] = useState('');
  const [panel, setPanel] = useState<{ Panel: ComponentType<{ onOpenModel: () => void }> }>();
  useEffect(() => {
    void iconShortcut().then(setShortcut);
    // It holds the whole agent: loaded once the page is drawn.
    void import('./practice-panel').then(({ PracticePanel }) => setPanel({ Panel: PracticePanel }));
  }, []);
  const openModel = () => void browser.tabs.create({ url: '/options.html#model' });
  return (
    <Welcome
      shortcut={shortcut}
      onOpenModel={openModel}
      practice={panel ? <panel.Panel onOpenModel={openModel} /> : <div class="practice-area" />}
    />
  );
}

await setPageLanguage();
const root = document.getElementById('app');
if (root) render(<WelcomePage />, root);
