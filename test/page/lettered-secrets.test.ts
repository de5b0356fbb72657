/** Secrets of letters alone – words to remember, phrases of four words – are hidden by where they stand; plain words are not. */
import { afterEach, expect, test } from 'vitest';
import { sessionHere } from './session';

afterEach(() => {
  document.body.innerHTML = '';
});

async function outline(markup: string): Promise<string> {
  document.body.innerHTML = markup;
  return JSON.stringify(await sessionHere().snapshot());
}

const field = (label: string, value: string) => `<label>${label} <input value="${value}"></label>`;

test.each([
  ['a recovery phrase', field('Recovery phrase', 'harbor velvet onion tractor')],
  ['four words for a vault', field('The four words that open your vault', 'harbor velvet onion tractor')],
  ['a memorable word', field('Memorable word', 'harbor')],
  ["a mother's maiden name", field("Mother's maiden name", 'harbor')],
  ['the key of a network', field('Wi-Fi key', 'harborvelvetonion')],
  ['one word of a phrase', field('Second word of your phrase', 'harbor')],
  [
    'words in a row of fields',
    `<fieldset><legend>Backup words</legend>${['harbor', 'velvet', 'onion', 'tractor'].map((word, i) => `<input aria-label="${i + 1}" value="${word}">`).join('')}</fieldset>`,
  ],
  ['a seed in a text area', '<label>Wallet seed <textarea>harbor velvet onion tractor gravel mango</textarea></label>'],
  ['a German code word', field('Codewort', 'harbor')],
  ['a German question of security', field('Geburtsname der Mutter', 'harbor')],
  ['a French phrase', field('Phrase de récupération', 'harbor velvet onion tractor')],
  ['a Spanish word of a door', field('Contraseña de la puerta', 'harbor')],
  ['a phrase for an alarm company', field('Safe word for the alarm company', 'harbor')],
  [
    'a passphrase told by its help',
    `<label>Phrase <input value="harbor velvet onion tractor" aria-describedby="h"></label><p id="h">Anyone who knows it can open your account.</p>`,
  ],
  [
    'a phrase beside its heading',
    '<h2>Your secret recovery phrase</h2><input aria-label="Phrase" value="harbor velvet onion tractor">',
  ],
])('hides %s', async (_, markup) => {
  expect(await outline(markup)).not.toContain('harbor');
});

test.each([
  ['a first name', field('First name', 'Clara')],
  ['a city', field('City', 'Clara')],
  ['the variety of a seed', field('Seed variety', 'Clara')],
  ['a musical key', field('Key signature', 'Clara')],
  ['a title of four words', field('Title', 'Clara went out early')],
  ['a phrase to search for', '<label>Search phrase <input type="search" value="Clara and the sun"></label>'],
  ['a group for gifts', field('Secret Santa group', 'Clara')],
  ['a word of the day', field('Word of the day', 'Clara')],
])('shows %s', async (_, markup) => {
  expect(await outline(markup)).toContain('Clara');
});
