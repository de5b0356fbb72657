/** useShortcut: the keys that press the icon; empty until they are read, or if there are none. */
import { useEffect, useState } from 'preact/hooks';
import { iconShortcut } from '../../lib/messaging/toolbar-icon';

export function useShortcut(): string {
  const [shortcut, setShortcut] = useState('');
  useEffect(() => {
    void iconShortcut().then(setShortcut);
  }, []);
  return shortcut;
}
