/** AllowedWords: the words an export may hold. The list has those of interfaces and commands; any other word may identify a person. */
import { APP_WORDS } from './app-words';
import { CONTROL_WORDS } from './control-words';
import { REQUEST_WORDS } from './request-words';
import { isTaskWord } from './task-verbs';

const WORDS = `
a about above accept access account accounts across action actions activate active activity add added address advanced after
again agree alert alerts all allow already also alt always amount an and annotation any anything app appear appearance apply
approve apps archive archived archives are area article articles as ascending ask assign assigned at attach attachment
attachments author authorise authorize authors auto available avatar away back background backlog bar basic basket batch be
because before begin below beside best between billing block blocked blog board boards body bold book bookmark bookmarks books
booking both bottom box branch branches bread browse browser budget build builds bulk but button by calendar calendars call called can
cancel cancelled card cards cart catalog categories category cell cells change changed changes channel channels chart charts
chat check checkbox checked checkout child choice choices choose chosen city class clear click client clients clone close
closed cloud code collapse collapsed colour color column columns combine comma command comment comments commit common company
compare complete completed compose condition confirm confirmed connect contact contacts contain contains content contents
continue control controls convert copy cost count country create created criteria currency current custom customer customers
customise customize cut daily dark dashboard data database date dates day days deadline decline default define delete deleted
deliver delivery demo denied deny depart department deploy descending description deselect design desktop detail details
diagram dialog direct directory disable disabled disconnect discard discount discussion dismiss display do document documents
does domain done down download downloads draft drafts drag draw drop dropdown due duplicate duration during each earlier easy
edit edited editor element elements else email emails embed empty enable enabled end ended enlarge enter entire entries entry
environment error errors estimate event events every everything exact example examples exclude execute exit expand expanded
expense expenses expire expired export external extra failed false favorite favorites favourite favourites feature features
feed feedback field fields file files fill filter filtered filters find finish finished first fixed flag flagged flow flows
folder folders follow following font footer for form format forms forum forward from full function further gallery general
generate get give global go goal goals grant graph graphs green grid group groups guest guide half handle has have header
heading headings height help here hidden hide high highlight history hold home hour hours house how html icon icons id if image
images import important in inactive inbox include incoming index info information input insert inspect install instead
integration interface internal into invalid invitation invite invoice invoices is issue issues it item items its job jobs join
json just keep key keyboard keys keyword kind kitchen label labels language languages large last later latest launch layout
learn leave left length less let letter level levels library license light like limit line lines link linked links list listed
lists live load loading local location lock locked log login logout logs long look lost low mail mailbox main make manage
manager many map mark marked match matches maximum me media medium meeting meetings member members menu menus merge message
messages method middle milestone minimum minus minute minutes missing mobile mode model module modules money month monthly
months more most move moved much multiple music must mute my name named names navigate navigation need network never new newest news
newsletter next night no node nodes none normal not note notes nothing notice notification notifications now number numbers of
off offer offers office offline offset okay ok old older oldest on once one online only onto open opened operation option
optional options or order orders organisation organization origin original other others out outgoing output over overview own
owner owners package packages page pages paid panel panels parameter parameters parent part parts password paste path pause
payment payments pending people percent per period permission permissions person phone photo photos picture pictures pin
pinned pipeline place plan planned plans play please plugin plugins plus point points poll pop popular port position post
posts prefer preferences preset press preview previous price prices print priority private product products profile profiles
program project projects properties property public publish published pull purchase push put quantity query question questions
queue quick quit quote quotes random range rate rating raw reach reaction read reader ready reason recent recently recipe
recipient recipients record records recurring red redo reduce refresh refund region register registry reject related release
releases reload reminder reminders remote remove removed rename repair repeat replace reply report reports repositories
repository request requests require required reset resize resolve resolved resource resources response restart restore result
results resume retry return reverse review reviews revert right role roles room root rotate round row rows rule rules run
running same save saved saving scale scan schedule scheduled scope screen script scroll search searches second seconds section
sections security see select selected selection send sender sent separate series server service services session set sets
setting settings setup several shape share shared sheet sheets shelf shelves shift shipping shop shopping short shortcut show
shown side sidebar sign similar simple since single site sites size skip sleep slide slides slow small snooze so some
something sort sorted sorting source space special specific split sprint stack staff stage standard star starred start started
state statement statistics stats status step steps sticky stop stopped storage store stories story stream street strikethrough
style sub subject submit subscribe subscription subtask subtasks subtotal success such suggest summary support switch symbol
sync system tab table tables tabs tag tagged tags take target task tasks tax team teams template templates terms test tests text
than that the their them theme themes then there these they thing things this those thread threads through thumbnail ticket
tickets tile time timeline timer times timezone title titled titles to today together toggle token tomorrow too tool toolbar tools top
topic topics total track tracking trade transaction transactions transfer translate translation transparent trash tree trial
trip true trust try turn two type types unarchive undo unit units unlock until unread unselect untitled up upcoming update
updated updates upgrade upload upper url use used user username users using usual usually vacation valid value values variable variables
version versions via video videos view viewed viewer views visibility visible visit wait want warning watch way web website week
weekly weeks what when where which who why widget width wiki window with within without word words work workflow workspace
write writing year yearly years yes yesterday yet you your zero zoom
`;
const ENGLISH_WORDS = new Set(WORDS.split(/\s+/).filter((word) => word !== ''));
const ALLOWED_WORDS = new Set([...ENGLISH_WORDS, ...APP_WORDS, ...CONTROL_WORDS, ...REQUEST_WORDS]);

/** Listed words that are given names too: before another capitalised word they make a name, as in “Mark Price”. */
const GIVEN_NAMES = new Set(['mark', 'grant', 'page', 'star', 'drew']);

/** Numbers of one or two digits are counts; longer ones may identify a person. */
const SMALL_NUMBER = /^\d{1,2}$/;
/** Digits of all counts in one text, as in “step 2 of 10”. */
const MAX_DIGITS = 3;
/** Two counts without a letter between them, as in a phone number, a sort code or a date. */
const GROUPED_DIGITS = /\d[^\p{L}\d]+\d/u;
/** “Mark Price”, “MARK PRICE”, “Mark A. Price”, “Mark P.” */
const NAME_PAIR = /^\s*(\p{Lu}\p{L}+)\s+(?:\p{Lu}\.?\s+)?\p{Lu}[\p{L}'’.-]*\s*$/u;
/** “Price, Mark”. */
const NAME_TURNED = /^\s*\p{Lu}[\p{L}'’-]+\s*,\s*(\p{Lu}\p{L}+)(?:\s+\p{Lu}\.?)?\s*$/u;
/** “mark.price”, as in a login name. */
const NAME_DOTTED = /^\s*(\p{L}+)\.\p{L}[\p{L}'’-]*\s*$/u;

/** Words that an export may hold: those of the list, and those that the site's own interface was seen to use. */
export class AllowedWords {
  /** @param ofSite folded words of the site's interface, from lib/notebook/exchange/site-words.ts */
  constructor(private readonly ofSite: ReadonlyMap<string, unknown> = new Map()) {}

  allows(text: string): boolean {
    return this.disallowed(text).length === 0;
  }

  /** The words that exclude a text from an export; the whole text if it has the shape of a name or a number of a person. */
  disallowed(text: string): string[] {
    if (hasPersonalShape(text)) return [text];
    return wordsIn(text).filter((word) => !mayLeave(word) && this.shownForm(word) === undefined);
  }

  /** The site's own words in a text, in the form in which its controls show them. */
  siteWordsIn(text: string): string[] {
    return wordsIn(text).flatMap((word) => (mayLeave(word) ? [] : (this.shownForm(word) ?? [])));
  }

  /** The word as the site shows it: itself, or without a plural ending. @returns undefined if the site shows neither */
  private shownForm(word: string): string | undefined {
    return [word, word.replace(PLURAL_ENDING, '')].find((form) => this.ofSite.has(form));
  }
}

const PLURAL_ENDING = /(?:s|es|en|n|e)$/u;

/** Only the list, whatever the site shows: for attributes that the content key of a note is made of. */
export const LISTED_WORDS = new AllowedWords();

/** Whether a word leaves whatever the site shows. */
function mayLeave(word: string): boolean {
  return isListed(word) || isTaskWord(word);
}

/** Rarer words of tasks are not among them: what a control shows beside one is no more likely a name for that. */
export function isListed(word: string): boolean {
  return ALLOWED_WORDS.has(word) || SMALL_NUMBER.test(word) || isDerived(word);
}

/** “recipes” and “unpin” are as common as the listed English words that they are made of. */
const DERIVED = [/(?<=\p{L}{4})s$/u, /(?<=[sxh])es$/u, /^(?:un|re|de)(?=\p{L}{3})/u];

function isDerived(word: string): boolean {
  return DERIVED.some((affix) => affix.test(word) && ENGLISH_WORDS.has(word.replace(affix, '')));
}

/** Whether listed words and counts make a name or number of a person together. */
function hasPersonalShape(text: string): boolean {
  const digits = text.match(/\d/g)?.length ?? 0;
  if (digits > MAX_DIGITS || (digits > 1 && GROUPED_DIGITS.test(text))) return true;
  return [NAME_PAIR, NAME_TURNED, NAME_DOTTED].some((shape) => {
    const [, given] = shape.exec(text.normalize('NFKC')) ?? [];
    return given !== undefined && GIVEN_NAMES.has(given.toLowerCase());
  });
}

/** Folded words of a text, and parts of identifiers: `deploy-button`, `saveAll`. */
export function wordsIn(text: string): string[] {
  return text
    .normalize('NFKC')
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '');
}
