/** Says (namesAct) whether a text names an irreversible or outward act, in more languages than the page itself knows. */
import { plainText } from '../core/text';
import { namesIrreversible } from './irreversible';
import { MORE_STEMS, MORE_WITHOUT_GAPS, ONLY_IN_PAGES_OF } from './more-stems';
import { OUTWARD_STEMS, OUTWARD_WITHOUT_GAPS } from './outward-stems';
import { languageOf, stemPattern } from './stem-pattern';
import { unmask } from './unmask';

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
const OUTWARD = new Map(
  Object.entries(OUTWARD_STEMS).map(([own, stems]) => [own, stemPattern({ [own]: stems }, OUTWARD_WITHOUT_GAPS)]),
);

function namesOutward(plain: string, lang: string | undefined): boolean {
  if (OUTWARD.get('en')?.test(plain)) return true;
  const own = OUTWARD.get(languageOf(lang));
  return own ? own.test(plain) : lang === undefined && [...OUTWARD.values()].some((pattern) => pattern.test(plain));
}

/** @param lang that the page declares: some languages have stems that begin harmless words of others */
export function namesAct(text: string, lang?: string): boolean {
  const plain = plainText(text);
  return [plain, ...unmask(plain)].some((reading) => isActName(reading, lang));
}

function isActName(plain: string, lang: string | undefined): boolean {
  if (namesIrreversible(plain) || EVERYWHERE.test(plain) || namesOutward(plain, lang)) return true;
  return OF_PAGE.get(languageOf(lang))?.test(plain) === true;
}
