/** Parses key chords such as `Control+Shift+K`, and names the chord of a keyboard event. */

interface KeyInfo {
  key: string;
  code: string;
  keyCode: number;
}

const NAMED: Readonly<Record<string, KeyInfo>> = {
  enter: { key: 'Enter', code: 'Enter', keyCode: 13 },
  return: { key: 'Enter', code: 'Enter', keyCode: 13 },
  escape: { key: 'Escape', code: 'Escape', keyCode: 27 },
  esc: { key: 'Escape', code: 'Escape', keyCode: 27 },
  tab: { key: 'Tab', code: 'Tab', keyCode: 9 },
  space: { key: ' ', code: 'Space', keyCode: 32 },
  backspace: { key: 'Backspace', code: 'Backspace', keyCode: 8 },
  delete: { key: 'Delete', code: 'Delete', keyCode: 46 },
  home: { key: 'Home', code: 'Home', keyCode: 36 },
  end: { key: 'End', code: 'End', keyCode: 35 },
  pageup: { key: 'PageUp', code: 'PageUp', keyCode: 33 },
  pagedown: { key: 'PageDown', code: 'PageDown', keyCode: 34 },
  arrowup: { key: 'ArrowUp', code: 'ArrowUp', keyCode: 38 },
  up: { key: 'ArrowUp', code: 'ArrowUp', keyCode: 38 },
  arrowdown: { key: 'ArrowDown', code: 'ArrowDown', keyCode: 40 },
  down: { key: 'ArrowDown', code: 'ArrowDown', keyCode: 40 },
  arrowleft: { key: 'ArrowLeft', code: 'ArrowLeft', keyCode: 37 },
  left: { key: 'ArrowLeft', code: 'ArrowLeft', keyCode: 37 },
  arrowright: { key: 'ArrowRight', code: 'ArrowRight', keyCode: 39 },
  right: { key: 'ArrowRight', code: 'ArrowRight', keyCode: 39 },
};

export interface KeyChord extends KeyInfo {
  ctrlKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  metaKey: boolean;
}

/** Parses "Control+Shift+K", "Enter" or "a". @returns undefined if a part is no known key or modifier */
export function parseKeyChord(keys: string): KeyChord | undefined {
  const parts = keys === '+' ? ['+'] : keys.split('+').map((part) => part.trim());
  const last = parts.pop() ?? '';
  const modifiers = new Set(parts.map((part) => part.toLowerCase()));
  for (const modifier of modifiers)
    if (!/^(?:ctrl|control|alt|shift|meta|cmd|command)$/.test(modifier)) return undefined;
  const info = keyInfo(last);
  if (!info) return undefined;
  return {
    ...info,
    ctrlKey: modifiers.has('ctrl') || modifiers.has('control'),
    altKey: modifiers.has('alt'),
    shiftKey: modifiers.has('shift'),
    metaKey: modifiers.has('meta') || modifiers.has('cmd') || modifiers.has('command'),
  };
}

function keyInfo(name: string): KeyInfo | undefined {
  const named = NAMED[name.toLowerCase().replace(/[\s_-]/g, '')];
  if (named) return named;
  const f = /^f(\d{1,2})$/i.exec(name);
  if (f?.[1]) return { key: `F${f[1]}`, code: `F${f[1]}`, keyCode: 111 + Number(f[1]) };
  if ([...name].length !== 1) return undefined;
  const upper = name.toUpperCase();
  return { key: name, code: codeOf(upper), keyCode: upper.charCodeAt(0) };
}

/** `KeyboardEvent.code` of a letter or digit on a US keyboard. @returns '' for other characters */
function codeOf(upper: string): string {
  if (/[A-Z]/.test(upper)) return `Key${upper}`;
  return /\d/.test(upper) ? `Digit${upper}` : '';
}

/** The chord of a keyboard event in the form that actions use: `Control+s`, `Enter`. */
export function formatKeyChord(event: KeyboardEvent): string {
  const parts = [
    event.ctrlKey ? 'Control' : '',
    event.altKey ? 'Alt' : '',
    event.metaKey ? 'Meta' : '',
    event.shiftKey && (event.key.length > 1 || event.ctrlKey || event.metaKey) ? 'Shift' : '',
  ];
  return [...parts.filter((part) => part !== ''), event.key === ' ' ? 'Space' : event.key].join('+');
}
