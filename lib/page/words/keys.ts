/** Parses keys (parseKeyChord): the one parser and the one closed list of keys, used by the guard that judges a chord and the page that presses it. */

interface KeyInfo {
  key: string;
  code: string;
  keyCode: number;
}

export interface KeyChord extends KeyInfo {
  ctrlKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  metaKey: boolean;
}

const named = (key: string, keyCode: number, code = key): KeyInfo => ({ key, code, keyCode });

/** Named keys in small letters, as UI Events names them, and the short names that people write. */
const NAMED: ReadonlyMap<string, KeyInfo> = new Map([
  ['enter', named('Enter', 13)],
  ['return', named('Enter', 13)],
  ['escape', named('Escape', 27)],
  ['esc', named('Escape', 27)],
  ['tab', named('Tab', 9)],
  ['space', named(' ', 32, 'Space')],
  ['backspace', named('Backspace', 8)],
  ['delete', named('Delete', 46)],
  ['home', named('Home', 36)],
  ['end', named('End', 35)],
  ['pageup', named('PageUp', 33)],
  ['page up', named('PageUp', 33)],
  ['pagedown', named('PageDown', 34)],
  ['page down', named('PageDown', 34)],
  ['arrowup', named('ArrowUp', 38)],
  ['arrow up', named('ArrowUp', 38)],
  ['up', named('ArrowUp', 38)],
  ['arrowdown', named('ArrowDown', 40)],
  ['arrow down', named('ArrowDown', 40)],
  ['down', named('ArrowDown', 40)],
  ['arrowleft', named('ArrowLeft', 37)],
  ['arrow left', named('ArrowLeft', 37)],
  ['left', named('ArrowLeft', 37)],
  ['arrowright', named('ArrowRight', 39)],
  ['arrow right', named('ArrowRight', 39)],
  ['right', named('ArrowRight', 39)],
  ...Array.from({ length: 12 }, (_, i): [string, KeyInfo] => [`f${i + 1}`, named(`F${i + 1}`, 112 + i)]),
]);

const MODIFIERS: ReadonlyMap<string, 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'> = new Map([
  ['ctrl', 'ctrlKey'],
  ['control', 'ctrlKey'],
  ['alt', 'altKey'],
  ['shift', 'shiftKey'],
  ['meta', 'metaKey'],
  ['cmd', 'metaKey'],
  ['command', 'metaKey'],
]);

/**
 * Keys of a US keyboard with the signs they write. The character code of a point is the key code of Delete.
 * https://www.w3.org/TR/uievents/#optionally-fixed-virtual-key-codes
 */
const SIGN_KEYS: readonly (readonly [code: string, keyCode: number, signs: string])[] = [
  ['Semicolon', 186, ';:'],
  ['Equal', 187, '=+'],
  ['Comma', 188, ',<'],
  ['Minus', 189, '-_'],
  ['Period', 190, '.>'],
  ['Slash', 191, '/?'],
  ['Backquote', 192, '`~'],
  ['BracketLeft', 219, '[{'],
  ['Backslash', 220, '\\|'],
  ['BracketRight', 221, ']}'],
  ['Quote', 222, '\'"'],
  ...[...')!@#$%^&*('].map((sign, digit) => [`Digit${digit}`, 48 + digit, sign] as const),
];

/** A letter, digit, sign or symbol that one key press writes; no blanks, control or invisible characters. */
const WRITTEN = /^[\p{L}\p{N}\p{P}\p{S}]$/u;

/**
 * Parses `Control+Shift+K`, `Enter` or `a`; blanks around a `+` do not count.
 * @returns undefined if a part is on no list
 */
export function parseKeyChord(keys: string): KeyChord | undefined {
  const parts = keys === '+' ? ['+'] : keys.split('+').map((part) => part.trim());
  // `Control++` is the plus key with Control.
  if (parts.length > 2 && parts.at(-1) === '' && parts.at(-2) === '') parts.splice(-2, 2, '+');
  const last = parts.pop() ?? '';
  const chord = { ctrlKey: false, altKey: false, shiftKey: false, metaKey: false };
  for (const part of parts) {
    const modifier = MODIFIERS.get(part.toLowerCase());
    if (!modifier) return undefined;
    chord[modifier] = true;
  }
  const info = NAMED.get(last.toLowerCase()) ?? writtenKey(last);
  return info && { ...info, ...chord };
}

function writtenKey(text: string): KeyInfo | undefined {
  if (!WRITTEN.test(text)) return undefined;
  const sign = SIGN_KEYS.find(([, , signs]) => signs.includes(text));
  if (sign) return { key: text, code: sign[0], keyCode: sign[1] };
  const upper = text.toUpperCase();
  const code = /^[A-Z]$/.test(upper) ? `Key${upper}` : /^\d$/.test(text) ? `Digit${text}` : '';
  return { key: text, code, keyCode: upper.charCodeAt(0) };
}
