/** formsOf: forms with a made secret in each named field and in each place of a page, from a seed. */
import { seededChance } from '../../lib/core/chance';
import { html } from '../../test/harness/site';
import type { SecretForm } from './secret-forms';

/** Letters of an alphabet, by default of B64. */
export type Letters = (count: number, of?: string) => string;
export type Make = (letters: Letters) => { secret: string; body: string };

export const DIGITS = '0123456789';
export const LOWER = 'bcdfghkmnprstvwz';
export const B64 = 'ABCDEFGHIJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz0123456789';
export const HEX = '0123456789abcdef';

export const shown = (secret: string, around: (secret: string) => string) => ({ secret, body: around(secret) });

/** A made code of digits, shown in a place. */
export const digits =
  (count: number, around: (secret: string) => string): Make =>
  (letters) =>
    shown(letters(count, DIGITS), around);
/** A made key of letters and digits, shown in a place. */
export const key =
  (count: number, around: (secret: string) => string): Make =>
  (letters) =>
    shown(letters(count, B64), around);
/** A made password, shown in a place. */
export const word =
  (around: (secret: string) => string): Make =>
  (letters) =>
    shown(`${letters(6, LOWER)}${letters(3, DIGITS)}`, around);

/** @param inField the secret of a field */
export function formsOf(
  seed: number,
  fields: readonly (readonly [lang: string, label: string])[],
  places: Readonly<Record<string, Make>>,
  inField: (letters: Letters) => string,
): SecretForm[] {
  const chance = seededChance(seed);
  const letters: Letters = (count, of = B64) =>
    Array.from({ length: count }, () => of[Math.floor(chance.next() * of.length)]).join('');
  const form = (id: string, lang: string, secret: string, body: string): SecretForm => {
    const plain = `Bread${letters(4, 'bcdfghkm')}`;
    return {
      id: `${id}: ${id}`,
      html: html('Form', `${body}<form><label>City <input value="${plain}"></label></form>`).replace(
        'lang="en"',
        `lang="${lang}"`,
      ),
      secrets: [secret],
      plain,
    };
  };
  return [
    ...fields.map(([lang, label]) => {
      const secret = inField(letters);
      return form(`${lang} ${label}`, lang, secret, `<form><label>${label} <input value="${secret}"></label></form>`);
    }),
    ...Object.entries(places).map(([id, make]) => {
      const { secret, body } = make(letters);
      return form(id, 'en', secret, body);
    }),
  ];
}
