/** GESTURE_RULES: phrasings of clicks of other kinds, of what is folded open and closed or moved onto another thing, and of ratings, by language. */
import type { GrammarRule } from './grammar';

/** Kind of a command whose value is a place on a scale, such as a number of stars. */
export const RATING = 'rating';

/** Comes after the rules that write into a field: “set Taste to 4” is a rating only where there is no such field. */
export const PLAIN_RATING: GrammarRule = Object.freeze<GrammarRule>({
  verb: 'select',
  kind: RATING,
  patterns: ['set <target> to <number>'],
});

export const GESTURE_RULES = Object.freeze({
  english: [
    { verb: 'expand', patterns: ['(expand|unfold) <target>'] },
    { verb: 'collapse', onlyNamed: true, patterns: ['(collapse|fold|fold up) <target>'] },
    { verb: 'drag', onlyNamed: true, patterns: ['move <target> (to|into|onto|over to) <to>'] },
    {
      verb: 'doubleClick',
      patterns: ['(double-click|doubleclick|double click|double-tap|double tap) [on] <target>'],
    },
    {
      verb: 'rightClick',
      patterns: [
        '(right-click|rightclick|right click|secondary click|long-press|long press) [on] <target>',
        'open the (context menu|right-click menu) (of|for|on) <target>',
      ],
    },
    {
      verb: 'select',
      kind: RATING,
      patterns: [
        'rate <target> [with|as|at] <number> [stars|star|points|out of 5|out of five|of 5|out of 10|of 10]',
        '(give|set) <target> [to] <number> (stars|star|points)',
        '(give|set) <number> (stars|star|points) (to|in|for) <target>',
      ],
    },
  ],
  german: [
    { verb: 'expand', patterns: ['(klappe|klapp) <target> (auf|aus)', '<target> (aufklappen|ausklappen)'] },
    { verb: 'collapse', patterns: ['(klappe|klapp) <target> (zu|ein)', '<target> (zuklappen|einklappen)'] },
    {
      verb: 'rightClick',
      patterns: [
        '(rechtsklicke|rechtsklick|rechtsklicken sie) [auf] <target>',
        '(klicke|klick|klicken sie) <target> mit der rechten maustaste [an]',
        '(klicke|klick|klicken sie) [mit] (rechts|der rechten maustaste) auf <target>',
        '(mache|mach|machen sie) einen rechtsklick auf <target>',
        '(öffne|öffnen sie) das kontextmenü (von|für|zu) <target>',
      ],
    },
    {
      verb: 'select',
      kind: RATING,
      patterns: [
        '(bewerte|bewerten sie) <target> mit <number> [sternen|stern|punkten|von 5]',
        '(gib|geben sie|setze|stelle) <target> [auf] <number> (sterne|stern|punkte)',
        '(vergib|vergeben sie|gib) <number> (sterne|stern|punkte) (für|an) <target>',
      ],
    },
  ],
  french: [
    { verb: 'expand', onlyNamed: true, patterns: ['(déplie|dépliez|déplier) <target>'] },
    { verb: 'collapse', onlyNamed: true, patterns: ['(replie|repliez|replier) <target>'] },
    {
      verb: 'rightClick',
      patterns: [
        '(fais|faites|faire) un (clic droit|clic-droit) sur <target>',
        '(clique|cliquez|cliquer) (droit|avec le bouton droit|du bouton droit) sur <target>',
        '(ouvre|ouvrez|ouvrir) le menu contextuel de <target>',
      ],
    },
    {
      verb: 'select',
      kind: RATING,
      patterns: [
        '(note|notez|noter|évalue|évaluez) <target> [à|avec] <number> [étoiles|étoile|sur 5]',
        '(donne|donnez|donner|mets|mettez) <number> (étoiles|étoile|points) à <target>',
      ],
    },
  ],
  spanish: [
    { verb: 'expand', onlyNamed: true, patterns: ['(despliega|despliegue|desplegar|expande) <target>'] },
    { verb: 'collapse', onlyNamed: true, patterns: ['(pliega|pliegue|plegar|contrae) <target>'] },
    {
      verb: 'rightClick',
      patterns: [
        '(haz|hacer|haga) (clic|click) (derecho|con el botón derecho) (en|sobre) <target>',
        '(abre|abrir|abra) el menú contextual de <target>',
      ],
    },
    {
      verb: 'select',
      kind: RATING,
      patterns: [
        '(califica|calificar|califique|valora|valorar|valore|puntúa|puntuar) <target> con <number> [estrellas|estrella|de 5]',
        '(da|dale|dar|dé|pon|poner|ponga) <number> (estrellas|estrella|puntos) a <target>',
      ],
    },
  ],
}) satisfies Readonly<Record<string, readonly GrammarRule[]>>;
