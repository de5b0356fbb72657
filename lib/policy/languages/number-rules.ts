/** NUMBER_RULES: phrasings of numbers that are raised and lowered, of ranges, and of entries added to a list, by language. */
import type { GrammarRule } from './grammar';

export const NUMBER_RULES = Object.freeze({
  english: [
    {
      verb: 'range',
      patterns: [
        '(set|change|adjust|move|limit|filter|put|keep|restrict) <target> [to] (between|from) <low> (and|to|until) <high>',
        '<target> (between|from) <low> (and|to|until) <high>',
        '(set|change|adjust|move|limit) <target> to <low> (to|and) <high>',
      ],
    },
    {
      verb: 'set',
      patterns: [
        '(increase|raise|lower|decrease|reduce|turn up|turn down|bring|slide|move|drag) <target> [up|down] to <number>',
        '(set|put) <target> at <number>',
        '(turn|dial) <target> (up|down) to <number>',
        '(turn|dial) (up|down) <target> to <number>',
      ],
    },
    {
      verb: 'set',
      by: 'more',
      patterns: ['(increase|raise|bump|bump up|turn up) <target> by <number>', '(turn|put) <target> up by <number>'],
    },
    { verb: 'set', by: 'more', onlyNamed: true, patterns: ['<target> up by <number>'] },
    {
      verb: 'set',
      by: 'less',
      patterns: ['(decrease|reduce|lower|turn down) <target> by <number>', '(turn|put) <target> down by <number>'],
    },
    { verb: 'set', by: 'less', onlyNamed: true, patterns: ['<target> down by <number>'] },
    {
      verb: 'set',
      onlyNamed: true,
      patterns: [
        '[i need|we need|i want|we want|we are|for|with|take|have|make it|book] <number> <target>',
        '(fill in|fill|enter|put in) <target> <value>',
        '[my|our] <target> (is|are) <value>',
      ],
    },
    { verb: 'add', onlyNamed: true, patterns: ['(add|append) <value> (to|in|into|under) <target>'] },
    {
      verb: 'select',
      onlyNamed: true,
      patterns: ['(assign|book) <value> as <target>'],
    },
  ],
  german: [
    {
      verb: 'range',
      patterns: [
        '(stelle|stell|setze|setz|ändere|änder|begrenze|schränke) <target> [auf] (zwischen|von) <low> (und|bis) <high> [ein]',
        '<target> (zwischen|von) <low> (und|bis) <high> [setzen|stellen|einstellen]',
      ],
    },
    {
      verb: 'set',
      by: 'more',
      patterns: ['(erhöhe|erhöh) <target> um <number>', '<target> um <number> erhöhen'],
    },
    {
      verb: 'set',
      by: 'less',
      patterns: ['(reduziere|senke|senk|verringere) <target> um <number>', '<target> um <number> verringern'],
    },
    { verb: 'set', onlyNamed: true, patterns: ['[ich brauche|wir brauchen|für|wir sind] <number> <target>'] },
    {
      verb: 'add',
      onlyNamed: true,
      patterns: [
        '(füge|füg) <value> (zu|bei|in|unter) <target> hinzu',
        '<value> (zu|bei|in|unter) <target> hinzufügen',
      ],
    },
  ],
  french: [
    {
      verb: 'range',
      patterns: [
        '(règle|réglez|mets|mettez|change|limite|limitez) <target> (entre|de) <low> (et|à) <high>',
        '<target> (entre|de) <low> (et|à) <high>',
      ],
    },
    { verb: 'set', by: 'more', patterns: ['(augmente|augmentez|monte) <target> de <number>'] },
    { verb: 'set', by: 'less', patterns: ['(baisse|baissez|diminue|diminuez|réduis) <target> de <number>'] },
    { verb: 'set', onlyNamed: true, patterns: ['[il me faut|pour|nous sommes] <number> <target>'] },
    { verb: 'add', onlyNamed: true, patterns: ['(ajoute|ajoutez|ajouter) <value> (à|dans) <target>'] },
  ],
  spanish: [
    {
      verb: 'range',
      patterns: [
        '(pon|ajusta|cambia|establece|limita) <target> (entre|de|desde) <low> (y|a|hasta) <high>',
        '<target> (entre|de|desde) <low> (y|a|hasta) <high>',
      ],
    },
    { verb: 'set', by: 'more', patterns: ['(sube|aumenta) <target> en <number>'] },
    { verb: 'set', by: 'less', patterns: ['(baja|reduce|disminuye) <target> en <number>'] },
    { verb: 'set', onlyNamed: true, patterns: ['[necesito|necesitamos|para|somos] <number> <target>'] },
    { verb: 'add', onlyNamed: true, patterns: ['(añade|agrega|añadir|agregar) <value> (a|en) <target>'] },
  ],
} satisfies Record<string, readonly GrammarRule[]>);
