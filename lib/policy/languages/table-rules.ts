/** TABLE_RULES: phrasings about the rows and columns of tables, by language. */
import type { GrammarRule } from './grammar';

export const TABLE_RULES = Object.freeze({
  english: [
    {
      verb: 'check',
      value: 'true',
      patterns: ['(select|choose|pick|mark|highlight) [the] (rows|lines) [of|for] <target>'],
    },
    { verb: 'click', kind: 'column', patterns: ['sort [the table|the list|the rows|everything|it] by <target>'] },
  ],
  german: [
    {
      verb: 'check',
      value: 'true',
      patterns: ['(wähle|wähl|markiere|markier) [die] (zeilen|reihen) [von] <target> [aus]'],
    },
    {
      verb: 'click',
      kind: 'column',
      patterns: [
        '(sortiere|sortier) [die tabelle|die liste|die zeilen|alles] nach <target>',
        '[die tabelle|die liste|die zeilen|alles] nach <target> sortieren',
      ],
    },
  ],
  french: [
    {
      verb: 'check',
      value: 'true',
      patterns: ['(sélectionne|sélectionnez|choisis|choisissez) les lignes [de] <target>'],
    },
    {
      verb: 'click',
      kind: 'column',
      patterns: ['(trie|triez|trier) [le tableau|la liste|les lignes|tout] par <target>'],
    },
  ],
  spanish: [
    { verb: 'check', value: 'true', patterns: ['(selecciona|elige|marca) las filas [de] <target>'] },
    { verb: 'click', kind: 'column', patterns: ['(ordena|ordenar) [la tabla|la lista|las filas|todo] por <target>'] },
  ],
} satisfies Record<string, GrammarRule[]>);
