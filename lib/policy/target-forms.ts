/** targetForms reads the words for a target in all ways they can be meant: whole name, name and kind, row, position. */
import { foldWord, type Grammar, phraseAt, phraseLength, type Token } from './languages/grammar';
import { PAGE_PARTS } from './noun-beside-name';
import { hasQuoted, onlyQuoted, restoreQuoted } from './quoted-text';

export interface TargetForm {
  target: string;
  kind?: string;
  /** The target is exactly this text. */
  quoted?: true;
  /** Words of the row, card or group that holds the target. */
  within?: string;
  /** Position of that row among its like, from 1; -1 the last. */
  row?: number;
  /** Position of the target among equal ones, from 1; -1 the last. */
  nth?: number;
}

const LAST = -1;

/** “the number of towels”: a field for a number is called by what it counts. */
const COUNTING =
  /^(?:number|amount|quantity|count) of |^(?:anzahl|menge|zahl)(?: der| an| von)? |^(?:nombre|quantité) (?:de |d['’])|^(?:número|cantidad) de /iu;

/** @returns the forms, the most literal first; empty if there are no words */
export function targetForms(tokens: readonly Token[], grammar: Grammar, quoted: readonly string[]): TargetForm[] {
  const reader = new TargetReader(grammar, quoted);
  const bare = reader.withoutArticles(tokens);
  if (bare.length === 0) return [];
  const forms = [...reader.named(bare), ...reader.positioned(bare), ...reader.inContainers(bare)];
  // “open my details”, where the menu says “My details”.
  if (bare.length < tokens.length) forms.push({ target: reader.textOf(tokens), quoted: true });
  const counted = (forms[0]?.target ?? '').replace(COUNTING, '');
  return counted === '' || counted === forms[0]?.target ? forms : [...forms, { target: counted }];
}

class TargetReader {
  constructor(
    private readonly grammar: Grammar,
    private readonly quoted: readonly string[],
  ) {}

  /** The words as a whole, then split into name and kind. */
  named(tokens: readonly Token[]): TargetForm[] {
    const whole = this.textOf(tokens);
    if (whole === '') return [];
    const forms: TargetForm[] = [this.form(tokens)];
    for (const [kind, phrases] of Object.entries(this.grammar.kinds)) {
      for (const phrase of phrases) {
        const length = phraseLength(phrase);
        const rest = tokens.length - length;
        if (rest === 0 && phraseAt(tokens, 0, [phrase])) forms.push({ target: '', kind });
        if (rest > 0 && phraseAt(tokens, rest, [phrase])) forms.push({ ...this.form(tokens.slice(0, rest)), kind });
        if (rest > 0 && phraseAt(tokens, 0, [phrase]))
          forms.push({ ...this.form(this.afterKind(tokens.slice(length))), kind });
      }
    }
    const [first] = tokens;
    if (first && tokens.length > 1 && this.isMistypedArticle(first)) forms.push(...this.named(tokens.slice(1)));
    // The longest kind phrase first: “text box” before “box”.
    return [forms[0], ...forms.slice(1).sort((a, b) => a.target.length - b.target.length)].filter(
      (form) => form !== undefined && (form.target !== '' || form.kind !== undefined),
    ) as TargetForm[];
  }

  /** “the second Delete”, “the last Edit button”. */
  positioned(tokens: readonly Token[]): TargetForm[] {
    const position = this.ordinalAt(tokens, 0);
    if (!position || tokens.length <= position.length) return [];
    return this.named(tokens.slice(position.length)).map((form) => ({ ...form, nth: position.nth }));
  }

  /** “Delete of Bob”, “Edit in row 3”, “Bob's Delete button”. */
  inContainers(tokens: readonly Token[]): TargetForm[] {
    const forms: TargetForm[] = this.afterContainer(tokens);
    for (let at = tokens.length - 1; at > 0; at--) {
      const preposition = phraseAt(tokens, at, this.grammar.within);
      if (preposition === undefined) continue;
      const container = this.containerOf(this.withoutArticles(tokens.slice(at + phraseLength(preposition))));
      if (!container) continue;
      const left = this.withoutArticles(tokens.slice(0, at));
      const named = [...this.named(left), ...this.positioned(left)];
      forms.push(...named.map((form) => ({ ...form, ...container })));
      // Only if no such place is found: these words may stand nowhere on the page.
      if (PAGE_PARTS.test(container.within ?? '')) forms.push(...named);
    }
    const owner = tokens.findIndex(({ raw }) => /[’']s$/i.test(raw));
    if (owner >= 0 && owner < tokens.length - 1) {
      const within = restoreQuoted(
        tokens
          .slice(0, owner + 1)
          .map(({ raw }) => raw)
          .join(' '),
        this.quoted,
      ).replace(/[’']s$/i, '');
      forms.push(...this.named(tokens.slice(owner + 1)).map((form) => ({ ...form, within })));
    }
    return forms;
  }

  /** “bei Bob auf Edit”, “in the row of Bob on Edit”. */
  private afterContainer(tokens: readonly Token[]): TargetForm[] {
    const preposition = phraseAt(tokens, 0, this.grammar.within);
    if (preposition === undefined) return [];
    const start = phraseLength(preposition);
    const forms: TargetForm[] = [];
    for (let at = start + 1; at < tokens.length - 1; at++) {
      const press = phraseAt(tokens, at, this.grammar.pressed);
      const container = press && this.containerOf(this.withoutArticles(tokens.slice(start, at)));
      if (!press || !container) continue;
      const target = this.withoutArticles(tokens.slice(at + phraseLength(press)));
      forms.push(...[...this.named(target), ...this.positioned(target)].map((form) => ({ ...form, ...container })));
    }
    return forms;
  }

  /** “row 3”, “the third row”, “the row of Bob”, “Bob”. */
  private containerOf(tokens: readonly Token[]): Pick<TargetForm, 'within' | 'row'> | undefined {
    if (tokens.length === 0) return undefined;
    const { rows } = this.grammar;
    const position = this.ordinalAt(tokens, 0);
    if (position && phraseAt(tokens, position.length, rows) && tokens.length === position.length + 1)
      return { row: position.nth };
    const rowWord = phraseAt(tokens, 0, rows);
    if (rowWord !== undefined) {
      const rest = this.withoutArticles(tokens.slice(phraseLength(rowWord)));
      const [number] = rest;
      if (rest.length === 1 && number && /^#?\d{1,4}$/.test(number.folded))
        return { row: Number(number.folded.replace('#', '')) };
      const preposition = phraseAt(rest, 0, [...this.grammar.within, ...this.grammar.called]);
      const words = this.textOf(this.withoutArticles(preposition ? rest.slice(phraseLength(preposition)) : rest));
      if (words !== '') return { within: words };
    }
    const last = tokens.length - 1;
    const isOwnedRow = tokens.length > 1 && phraseAt(tokens, last, rows) !== undefined;
    const words = this.textOf(isOwnedRow ? tokens.slice(0, last) : tokens).replace(/[’']s$/i, '');
    return words === '' ? undefined : { within: words };
  }

  private ordinalAt(tokens: readonly Token[], at: number): { nth: number; length: number } | undefined {
    const { ordinals, last } = this.grammar;
    if (phraseAt(tokens, at, last)) return { nth: LAST, length: 1 };
    const index = ordinals.findIndex((forms) => phraseAt(tokens, at, forms) !== undefined);
    return index < 0 ? undefined : { nth: index + 1, length: 1 };
  }

  private afterKind(tokens: readonly Token[]): readonly Token[] {
    const called = phraseAt(tokens, 0, this.grammar.called);
    return called === undefined ? tokens : tokens.slice(phraseLength(called));
  }

  private form(tokens: readonly Token[]): TargetForm {
    const exact = tokens.length === 1 ? onlyQuoted(tokens[0]?.raw ?? '', this.quoted) : undefined;
    return exact === undefined ? { target: this.textOf(tokens) } : { target: exact, quoted: true };
  }

  /** “teh” for “the”: two letters changed places. */
  private isMistypedArticle({ folded }: Token): boolean {
    return this.grammar.articles.some((article) => {
      const letters = foldWord(article);
      return (
        letters.length > 2 &&
        letters.length === folded.length &&
        letters !== folded &&
        [...letters].sort().join('') === [...folded].sort().join('')
      );
    });
  }

  withoutArticles(tokens: readonly Token[]): readonly Token[] {
    let rest = tokens;
    while (rest.length > 1 && phraseAt(rest, 0, this.grammar.articles)) rest = rest.slice(1);
    const [first] = rest;
    // French joins the article: l'adresse, d'Anne.
    const joined = first && this.grammar.language === 'fr' ? /^[ld][’'](.+)$/i.exec(first.raw)?.[1] : undefined;
    return joined === undefined
      ? rest
      : [{ raw: joined, folded: hasQuoted(joined) ? '' : foldWord(joined) }, ...rest.slice(1)];
  }

  textOf(tokens: readonly Token[]): string {
    const text = tokens.map(({ raw }) => raw).join(' ');
    return restoreQuoted(text.replace(/[,;:]+$/, ''), this.quoted).trim();
  }
}
