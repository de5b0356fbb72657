/** The page after the install: what Fieldnotes is for, and the way to the first task. */
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import '../../components/tokens.css';
import '../../components/welcome.css';
import { setPageLanguage } from '../../components/page-language';
import { Welcome } from '../../components/welcome';
import { iconShortcut } from '../../lib/messaging/toolbar-icon';

function WelcomePage() {
  const [shortcut, setShortcut] = useState('');
  useEffect(() => {
    void iconShortcut().then(setShortcut);
  }, []);
  return <Welcome shortcut={shortcut} onOpenModel={() => void browser.tabs.create({ url: '/options.html#model' })} />;
}

setPageLanguage();
const root = document.getElementById('app');
if (root) render(<WelcomePage />, root);
