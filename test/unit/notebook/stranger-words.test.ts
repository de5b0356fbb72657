/** Names of people, pets and devices in controls of other shapes stay, bent and after small words as well. */
import { expect, test } from 'vitest';
import { siteWords } from '../../../lib/notebook/exchange/site-words';
import { newTrust } from '../../../lib/learning/trust';
import type { Note } from '../../../lib/records/note';
import { noteOf } from '../../harness/notes';

let count = 0;
function control(role: string, name: string): Note {
  count += 1;
  const fingerprint = { role, name, tag: 'button', path: ['html', 'body', 'main', 'button'] };
  return noteOf(`n${count}`, { kind: 'locator', fingerprint, page: '/' }, { trust: { ...newTrust(0), sessions: 30 } });
}

/** Each with the words of it that are a person's. */
const OF_PERSONS: readonly (readonly [role: string, name: string, own: string])[] = [
  ['button', 'Frag Hannelore', 'hannelore'],
  ['button', 'Ping Sørensen', 'sørensen'],
  ['button', 'Edit nakamura', 'nakamura'],
  ['button', 'Unfollow mireille', 'mireille'],
  ['button', 'Ver a joaquín', 'joaquín'],
  ['button', 'Appeler thibault', 'thibault'],
  ['button', 'Feed whiskers', 'whiskers'],
  ['button', 'Reply to ngozi', 'ngozi'],
  ['button', 'Zimmer dr. haupt', 'haupt'],
  ['button', 'Mrs pemberton', 'pemberton'],
  ['button', 'Prof. achterberg', 'achterberg'],
  ['button', 'Familie wagenknecht', 'wagenknecht'],
  ['button', 'Approve svetlana', 'svetlana'],
  ['button', 'Ноутбук ольги', 'ольги'],
  ['button', 'Сообщение ольге', 'ольге'],
  ['button', 'メッセージ 山本', '山本'],
  ['button', '회의 이영희', '이영희'],
  ['tab', 'mueller_42', 'mueller'],
  ['tab', '@tobi', 'tobi'],
  ['tab', 'macbook von lena', 'lena'],
  ['tab', 'Lenas iphone', 'lenas'],
  ['tab', 'Gehalt krause', 'krause'],
  ['tab', 'Akte krüger', 'krüger'],
  ['textbox', 'Notiz für tamara', 'tamara'],
  ['textbox', 'Brief an wójcik', 'wójcik'],
  ['link', 'Agenda de zuleikha', 'zuleikha'],
  ['link', 'Kalender von bartosz', 'bartosz'],
  ['menuitem', 'Give to bhattacharya', 'bhattacharya'],
  ['menuitem', 'Block xqzt_dragon', 'dragon'],
  ['checkbox', 'Share with ingeborg', 'ingeborg'],
  ['switch', 'light ingeborg', 'ingeborg'],
  ['combobox', 'Vertretung für schnabel', 'schnabel'],
];
test.each(OF_PERSONS)('a %s named “%s” keeps “%s” here', (role, name, own) => {
  expect([...siteWords([control(role, name)]).keys()]).not.toContain(own);
});
