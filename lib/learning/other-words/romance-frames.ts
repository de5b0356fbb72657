/** romanceCommands: the command inside a polite wish or an infinitive, in French, Spanish and Italian: “pourrais-tu prêter X à Y ?”. */

const FRENCH = `(?:est-ce que )?(?:tu peux|tu pourrais|vous pouvez|vous pourriez|on peut|on pourrait)
(?:peux|pourrais)[- ]tu
(?:pouvez|pourriez)[- ]vous
(?:je|on|nous) (?:voudrais|voudrait|voudrions|veux|veut|voulons|dois|doit|devons|souhaite|souhaiterais)
j'(?:aimerais|ai besoin d[e'])
il (?:faut|faudrait)
(?:merci|prière|n'oublie pas|n'oubliez pas|pense|pensez|essaie|essayez) (?:de|d'|à)
veuillez|veux-tu|voulez-vous|voudrais-tu|voudriez-vous
(?:c'est|serait-il|est-il) possible d[e']`;
const SPANISH = `(?:me |nos )?(?:puedes|podrías|puede|podría|podéis|podríais|podemos)
(?:quiero|queremos|quisiera|querría|necesito|necesitamos|debo|debes|debemos|hay que|habría que|tengo que|tienes que|tenemos que|toca)
(?:me|nos) gustaría
(?:no (?:te )?olvides|acuérdate de|recuerda|haz el favor de)
(?:te|le|os) importaría
(?:es|sería) posible`;
const ITALIAN = `(?:puoi|potresti|può|potrebbe|possiamo|vorrei|vorremmo|voglio|devo|dobbiamo|bisogna|occorre)
(?:non dimenticare di|ricordati di)`;

const frame = (phrases: string, infinitive: string) =>
  new RegExp(
    `^(?:${phrases.split('\n').join('|')})\\s*(?:s['’]il (?:te|vous) pla[iî]t\\s+|por favor\\s+|per favore\\s+)?(${infinitive})(?=[\\s.]|$)`,
    'iu',
  );
const bare = (infinitive: string, behind: string) => new RegExp(`^(${infinitive})(?=\\s+(?:${behind}))`, 'iu');

interface Language {
  frame: RegExp;
  /** An infinitive as a command, before a word that only this language has. */
  bare: RegExp;
  irregular: Readonly<Record<string, string>>;
  endings: readonly (readonly [infinitive: RegExp, imperative: string])[];
}

const pairs = (text: string) => Object.fromEntries(text.split(/\s+/u).map((pair) => pair.split('=')));
const LANGUAGES: readonly Language[] = [
  {
    frame: frame(FRENCH, '\\p{L}+(?:er|ir|re)'),
    bare: bare('\\p{L}{2,}(?:er|ir|re)', "(?:le|la|les|un|une|des|du|mon|ma|mes|votre|nos|notre)\\s|l['’]"),
    irregular: pairs(
      'mettre=mets remettre=remets permettre=permets inscrire=inscris désinscrire=désinscris écrire=écris faire=fais ouvrir=ouvre offrir=offre tenir=tiens retenir=retiens venir=viens acheter=achète lever=lève enlever=enlève appeler=appelle rappeler=rappelle jeter=jette peser=pèse servir=sers sortir=sors partir=pars lire=lis dire=dis',
    ),
    endings: [
      [/(v|t)enir$/iu, '$1iens'],
      [/mettre$/iu, 'mets'],
      [/yer$/iu, 'ie'],
      [/er$/iu, 'e'],
      [/ir$/iu, 'is'],
      [/dre$/iu, 'ds'],
      [/re$/iu, 's'],
    ],
  },
  {
    frame: frame(SPANISH, '\\p{L}+[aeií]r'),
    bare: bare('\\p{L}{2,}[aei]r', '(?:el|la|los|las|un|una|al|del|mi|mis|su|sus)\\s'),
    irregular: pairs(
      'enviar=envía cerrar=cierra mostrar=muestra mover=mueve empezar=empieza comenzar=comienza poner=pon hacer=haz salir=sal decir=di pedir=pide devolver=devuelve contar=cuenta encontrar=encuentra probar=prueba aprobar=aprueba renovar=renueva vaciar=vacía regar=riega',
    ),
    endings: [
      [/ar$/iu, 'a'],
      [/[eií]r$/iu, 'e'],
    ],
  },
  {
    frame: frame(ITALIAN, '\\p{L}+(?:are|ere|ire)'),
    bare: bare('\\p{L}{2,}(?:are|ere|ire)', "(?:il|lo|la|gli|le|un|una|al|alla)\\s|(?:l|un)['’]"),
    irregular: pairs(
      'fare=fai dare=dai dire=dì aprire=apri coprire=copri offrire=offri partire=parti seguire=segui eseguire=esegui servire=servi avvertire=avverti riempire=riempi inviare=invia cambiare=cambia',
    ),
    endings: [
      [/are$/iu, 'a'],
      [/ere$/iu, 'i'],
      [/ire$/iu, 'isci'],
    ],
  },
];

/** “Le projecteur peut être éteint”, “la tienda se puede cerrar”, “la puerta debe ser cerrada”. */
const FRENCH_PASSIVE = /^(.+?) (?:peut|peuvent|doit|doivent|devrait|devraient|pourrait|pourraient) être (\p{L}+)$/iu;
const SPANISH_PASSIVE = /^(.+?) se (?:puede|pueden|debe|deben|tiene que|tienen que) (\p{L}+r)$/iu;
const FRENCH_PARTICIPLES: readonly (readonly [participle: RegExp, imperative: string])[] = [
  [/(étei|pei|joi)nte?s?$/iu, '$1ns'],
  [/ouverte?s?$/iu, 'ouvre'],
  [/mise?s?$/iu, 'mets'],
  [/prise?s?$/iu, 'prends'],
  [/(écri|fai|inscri|condui)te?s?$/iu, '$1s'],
  [/(ren|ven|per|répon)due?s?$/iu, '$1ds'],
  [/yée?s?$/iu, 'ie'],
  [/ée?s?$/iu, 'e'],
  [/ie?s?$/iu, 'is'],
];

/** An act that can or shall be done to a thing, as a command. */
function passive(text: string): string[] {
  const [, thing, participle] = FRENCH_PASSIVE.exec(text) ?? [];
  const french = participle && FRENCH_PARTICIPLES.find(([ending]) => ending.test(participle));
  if (thing && french) return [`${participle.replace(...french)} ${thing}`];
  const [, subject, infinitive] = SPANISH_PASSIVE.exec(text) ?? [];
  const spanish = LANGUAGES[1];
  if (!subject || !infinitive || !spanish) return [];
  return [`${imperativeOf(infinitive.toLowerCase(), spanish)} ${subject}`];
}

/** @returns the command with its verb as an imperative, then as an infinitive; empty if the request is none */
export function romanceCommands(request: string): string[] {
  const text = request
    .trim()
    .replaceAll('’', "'")
    .replace(/^¿\s*/u, '')
    .replace(/[\s?.!]+$/u, '');
  for (const language of LANGUAGES) {
    const [whole, infinitive] = language.frame.exec(text) ?? language.bare.exec(text) ?? [];
    if (whole === undefined || infinitive === undefined) continue;
    const rest = text.slice(whole.length);
    return [`${imperativeOf(infinitive.toLowerCase(), language)}${rest}`, `${infinitive.toLowerCase()}${rest}`];
  }
  return passive(text);
}

function imperativeOf(infinitive: string, { irregular, endings }: Language): string {
  const [ending, imperative] = endings.find(([one]) => one.test(infinitive)) ?? [/$/u, ''];
  return irregular[infinitive] ?? infinitive.replace(ending, imperative);
}
