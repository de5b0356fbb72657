/** Says (namesAct) whether a text names an irreversible or outward act, in more languages than the page itself knows. */
import { plainText } from '../core/text';
import { namesIrreversible } from './irreversible';
import { MORE_STEMS, MORE_WITHOUT_GAPS, ONLY_IN_PAGES_OF } from './more-stems';
import { languageOf, stemPattern } from './stem-pattern';

const some = (of: (language: string) => boolean) =>
  Object.fromEntries(Object.entries(MORE_STEMS).filter(([language]) => of(language)));

const EVERYWHERE = stemPattern(
  some((language) => !ONLY_IN_PAGES_OF.includes(language)),
  MORE_WITHOUT_GAPS,
);
const OF_PAGE = new Map(
  ONLY_IN_PAGES_OF.map((own) => [
    own,
    stemPattern(
      some((language) => language === own),
      [],
    ),
  ]),
);

/** @param lang that the page declares: some languages have stems that begin harmless words of others */
export function namesAct(text: string, lang?: string): boolean {
  const plain = plainText(text);
  return namesIrreversible(plain) || EVERYWHERE.test(plain) || OF_PAGE.get(languageOf(lang))?.test(plain) === true;
}
