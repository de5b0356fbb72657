/** TABLE_RULES: phrasings about the rows and columns of tables, by language. */
import type { GrammarRule } from './grammar';

/** Kind of a target by which rows are sorted: the head of a column, or an option of a list that sorts. */
export const SORTED = 'sorted';

/** Kind of a target that shows and hides a column: its box in the menu of the columns. */
export const COLUMN_BOX = 'column box';

export const TABLE_RULES = Object.freeze({
  english: [
    {
      verb: 'check',
      value: 'false',
      kind: COLUMN_BOX,
      patterns: ['(hide|remove) [the] (column|columns) <target>', 'hide [the] <target> column'],
    },
    {
      verb: 'check',
      value: 'true',
      kind: COLUMN_BOX,
      patterns: [
        '(show|unhide|bring back) [the] (column|columns) <target>',
        '(show|unhide|bring back) [the] <target> column',
      ],
    },
    {
      verb: 'check',
      value: 'true',
      patterns: ['(select|choose|pick|mark|highlight) [the] (rows|lines) [of|for] <target>'],
    },
    { verb: 'click', kind: SORTED, patterns: ['(sort|order) [the table|the list|the rows|everything|it] by <target>'] },
    { verb: 'click', kind: SORTED, patterns: ['(sort|order) <object> by <target>'] },
  ],
  german: [
    {
      verb: 'check',
      value: 'false',
      kind: COLUMN_BOX,
      patterns: [
        '(blende|blend) [die] spalte <target> aus',
        '[die] spalte <target> ausblenden',
        '(verstecke|versteck) [die] spalte <target>',
      ],
    },
    {
      verb: 'check',
      value: 'true',
      kind: COLUMN_BOX,
      patterns: ['(blende|blend) [die] spalte <target> ein', '[die] spalte <target> einblenden'],
    },
    {
      verb: 'check',
      value: 'true',
      patterns: ['(wähle|wähl|markiere|markier) [die] (zeilen|reihen) [von] <target> [aus]'],
    },
    {
      verb: 'click',
      kind: SORTED,
      patterns: [
        '(sortiere|sortier) [die tabelle|die liste|die zeilen|alles] nach <target>',
        '[die tabelle|die liste|die zeilen|alles] nach <target> sortieren',
      ],
    },
    {
      verb: 'click',
      kind: SORTED,
      patterns: ['(sortiere|sortier) <object> nach <target>', '<object> nach <target> sortieren'],
    },
  ],
  french: [
    {
      verb: 'check',
      value: 'false',
      kind: COLUMN_BOX,
      patterns: ['(masque|masquez|masquer|cache|cachez|cacher) [la] colonne <target>'],
    },
    { verb: 'check', value: 'true', kind: COLUMN_BOX, patterns: ['(affiche|affichez|afficher) [la] colonne <target>'] },
    {
      verb: 'check',
      value: 'true',
      patterns: ['(sélectionne|sélectionnez|choisis|choisissez) les lignes [de] <target>'],
    },
    {
      verb: 'click',
      kind: SORTED,
      patterns: [
        '(trie|triez|trier) [le tableau|la liste|les lignes|tout] par <target>',
        '(trie|triez|trier) <object> par <target>',
      ],
    },
  ],
  spanish: [
    { verb: 'check', value: 'false', kind: COLUMN_BOX, patterns: ['(oculta|ocultar|esconde) [la] columna <target>'] },
    { verb: 'check', value: 'true', kind: COLUMN_BOX, patterns: ['(muestra|mostrar) [la] columna <target>'] },
    { verb: 'check', value: 'true', patterns: ['(selecciona|elige|marca) las filas [de] <target>'] },
    {
      verb: 'click',
      kind: SORTED,
      patterns: [
        '(ordena|ordenar) [la tabla|la lista|las filas|todo] por <target>',
        '(ordena|ordenar) <object> por <target>',
      ],
    },
  ],
} satisfies Record<string, GrammarRule[]>);
