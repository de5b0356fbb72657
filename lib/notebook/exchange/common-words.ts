/**
 * CommonWords: evidence that a word which only one control shows, alone or beside a common word, is a common word and not a name:
 * “new tiddler”, “alle Belege”, or a control that kept its name while a task's values varied.
 */
import type { Note, ProcedureBody } from '../../records/note';
import { parametersIn } from '../../records/template';
import { wordsIn } from './allowed-words';

/** Words that stand before a common noun and before no name; articles that are parts of names too (“de la”, “van der”) are not here. */
const BEFORE_NOUN = new Set(
  `a an all any another each every many more most my new no other our several some this these your
  ein eine einem einen einer eines alle allen aller jede jeden jedes kein keine keinen mein meine meinem meinen meiner neu neue neuem neuen
  neuer neues weitere weiteren weiterer weiteres unsere unser diese diesen dieses
  ma mes mon nos notre nouveau nouveaux nouvel nouvelle nouvelles une tous toutes chaque aucun aucune cette
  mis nueva nuevas nuevo nuevos otra otro todas todos una unas unos cada ningún ninguna
  nuova nuove nuovi nuovo tutte tutti uno nella nelle alla ogni nessuna nessun
  nova novas novo novos meus minha minhas outra outro todas todos uma um cada
  een mijn nieuw nieuwe geen elke onze deze
  en ett et ny nye nytt nyt nya alla alle inga ingen min mina
  nowa nowe nowego nowy wszystkie mój moje moja
  nový nová nové všechny můj moje
  uusi kaikki új minden összes nou noua toate
  yeni tüm bir bütün
  новая новое новую новые новый все всё мой мои моя нова новий усі
  νέα νέο νέος όλα όλες baru semua mới tất`.split(/\s+/),
);
/** English “the” stands before names of boards and projects too: “the okafor board”. It counts only at the end of a phrase. */
const BEFORE_LAST_NOUN = new Set(['the']);
/** Words that end the noun phrase before them. */
const AFTER_NOUN = new Set(
  `and as at by called for from in into named of on or to titled with mit im in auf von vom namens für und avec dans pour con en para per
  com em met op voor z do med som w na`.split(/\s+/),
);

export class CommonWords {
  /** Own tasks with a value that varies. */
  private readonly tasks: readonly ProcedureBody[];
  private readonly counted: ReadonlySet<string>;

  /** @param notes of one site */
  constructor(notes: readonly Note[]) {
    const own = notes.flatMap(({ body, source }) => (body.kind === 'procedure' && source !== 'import' ? [body] : []));
    this.tasks = own.filter(({ request }) => parametersIn(request).length > 0);
    this.counted = new Set(own.flatMap(({ request }) => nounsOf(request)));
  }

  /**
   * @param words of the control's name, in its own case
   * @param at index of the word in question
   * @param locator note of the control
   */
  isCommon(words: readonly string[], at: number, locator: string): boolean {
    const folded = words.map((word) => word.toLowerCase());
    const word = folded[at] ?? '';
    if (BEFORE_NOUN.has(folded[at - 1] ?? '') || this.counted.has(word)) return true;
    // A tab of one word can show a user name that the request does not say.
    if (words.length === 1 && hasCase(word)) return false;
    return this.tasks.some((task) => keepsName(task, locator) && !saysWord(task, word));
  }
}

/** Words of a request that its grammar shows to be common nouns: “a tiddler titled …”, “the recipe”. */
function nounsOf(request: ProcedureBody['request']): string[] {
  return request.flatMap((part) => {
    if (!('text' in part)) return [];
    const words = wordsIn(part.text);
    return words.filter((_, i) => {
      const before = words[i - 1] ?? '';
      const isLast = words[i + 1] === undefined || AFTER_NOUN.has(words[i + 1] ?? '');
      return isLast && (BEFORE_NOUN.has(before) || BEFORE_LAST_NOUN.has(before));
    });
  });
}

/** Whether the task presses the control by a name that none of its values is in. */
function keepsName({ steps }: ProcedureBody, locator: string): boolean {
  return steps.some((step) => step.locator === locator && parametersIn(step.named ?? []).length === 0);
}

function saysWord({ request }: ProcedureBody, word: string): boolean {
  const isIn = (text: string) => (hasCase(word) ? wordsIn(text).includes(word) : text.normalize('NFKC').includes(word));
  return request.some((part) => 'text' in part && isIn(part.text));
}

/** Scripts without case may write words without spaces. */
function hasCase(word: string): boolean {
  return word.toLowerCase() !== word.toUpperCase();
}
