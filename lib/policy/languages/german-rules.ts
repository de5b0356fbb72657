/** GERMAN_RULES: the phrasings of the planner's German. */
import type { GrammarRule } from './grammar';
import { GESTURE_RULES } from './gesture-rules';
import { NUMBER_RULES } from './number-rules';
import { TABLE_RULES } from './table-rules';

export const GERMAN_RULES: readonly GrammarRule[] = Object.freeze([
  {
    verb: 'showTab',
    value: 'first',
    patterns: ['(geh|gehe|wechsle|wechsel|kehre) [zurück] (zum|in den) (ersten|anderen|alten) tab [zurück]'],
  },
  {
    verb: 'goBack',
    patterns: ['(geh|gehe|gehen sie) [eine seite] zurück', 'zurück', '[eine seite] zurückgehen', 'zurück gehen'],
  },
  {
    verb: 'scroll',
    patterns: [
      '(scroll|scrolle|scrollen sie|blättere|blätter) <direction> [der seite]',
      '(scroll|scrolle|blättere|blätter) (in|im) <target> <direction>',
      '(scroll|scrolle|blättere) <direction> (in|im) <target>',
      '<direction> (scrollen|blättern)',
    ],
  },
  { verb: 'scroll', patterns: ['scroll', 'scrolle', 'scrollen'], value: 'down' },
  {
    verb: 'readArticle',
    patterns: [
      '(lies|lese|lesen sie) [mir] [die|diese|den|diesen] [seite|artikel|text] [vor]',
      '[die|diese|den|diesen] (seite|artikel|text) [vorlesen|lesen]',
    ],
  },
  { verb: 'useTool', patterns: ['(benutze|nutze|verwende|rufe|starte) [das] werkzeug <value> [auf]'] },
  {
    verb: 'findText',
    patterns: [
      '(finde|such|suche|suchen sie) [nach] <value> (auf|in) (der|dieser) seite',
      '(finde|such|suche|suchen sie) [nach] <value>',
      '<value> (suchen|finden)',
      '(scroll|scrolle) [bis] (zu|zum|zur) <value>',
    ],
  },
  {
    verb: 'waitFor',
    kind: 'gone',
    patterns: [
      '(warte|wart|warten sie) bis <value> (verschwindet|weg ist|verschwunden ist|nicht mehr da ist|nicht mehr zu sehen ist)',
    ],
  },
  {
    verb: 'waitFor',
    patterns: [
      '(warte|wart|warten sie) bis <value> (erscheint|da ist|zu sehen ist|sichtbar ist|auftaucht|angezeigt wird|kommt|dasteht)',
      '(warte|wart|warten sie) (auf|bis) <value>',
      'auf <value> warten',
    ],
  },
  {
    verb: 'doubleClick',
    patterns: [
      '(doppelklicke|doppelklick|doppelklicken sie) [auf] <target>',
      '(klicke|klick) (doppelt|zweimal) auf <target>',
      '(mache|mach) einen doppelklick auf <target>',
    ],
  },
  ...GESTURE_RULES.german,
  ...TABLE_RULES.german,
  {
    verb: 'attach',
    patterns: ['(lade|lad) <value> mit [dem] [text|inhalt] <text> (in|bei|unter|zu) <target> hoch'],
  },
  { verb: 'drag', place: 'before', patterns: ['(ziehe|zieh|verschiebe|schiebe) <target> (vor|über) <to>'] },
  { verb: 'drag', place: 'after', patterns: ['(ziehe|zieh|verschiebe|schiebe) <target> (hinter|nach|unter) <to>'] },
  { verb: 'drag', patterns: ['(ziehe|zieh|verschiebe|schiebe) <target> (auf|in|zu|nach|ins) <to>'] },
  {
    verb: 'check',
    value: 'false',
    patterns: [
      '(entferne|nimm|lösche) [den|das] (haken|häkchen|kreuz) (bei|von|in|an|aus|vor) <target> (weg|heraus|raus)',
      '(entferne|nimm|lösche) [den|das] (haken|häkchen|kreuz) (bei|von|in|an|aus|vor) <target>',
      '[den|das] (haken|häkchen|kreuz) (bei|von|in|an|aus|vor) <target> (entfernen|wegnehmen|rausnehmen|löschen)',
      '(deaktiviere|deaktivieren sie) <target>',
      '(schalte|schalt|mach|mache) <target> (aus|ab)',
      '(wähle|wähl) <target> ab',
      '<target> (ausschalten|abschalten|deaktivieren|abwählen)',
    ],
  },
  {
    verb: 'check',
    value: 'true',
    patterns: [
      '(kreuze|kreuz|hake|hak|klicke|klick) <target> an',
      '(hake|hak) <target> ab',
      '(setze|setz|mach|mache) [den|das|einen|ein] (haken|häkchen|kreuz) (bei|in|an|vor|für) <target> (rein|dran|hin|hinein)',
      '(setze|setz|mach|mache) [den|das|einen|ein] (haken|häkchen|kreuz) (bei|in|an|vor|für) <target>',
      '[den|das|einen|ein] (haken|häkchen|kreuz) (bei|in|an|vor|für) <target> (setzen|machen)',
      '(aktiviere|aktivieren sie) <target>',
      '(schalte|schalt|mach|mache) <target> (ein|an)',
      '<target> (ankreuzen|anhaken|abhaken|einschalten|anschalten|aktivieren)',
    ],
  },
  {
    verb: 'type',
    patterns: [
      '(gib|geb|geben sie|trage|trag|tragen sie|tippe|tipp|füge|füg) <value> (in|ins|im|bei|unter|als|für|auf) <target> (ein|hinzu)',
      '(schreibe|schreib|schreiben sie|tippe|tipp|gib|trage|setze|setz) <value> (in|ins|im|bei|unter|als|für) <target>',
      '(gib|geb|geben sie|trage|trag|tragen sie|tippe|tipp) (in|ins|im|bei|unter|als|für) <target> [den text|den wert|das wort] <value> ein',
      '(schreibe|schreib|tippe|tipp) (in|ins|im|bei|unter) <target> [den text|das wort] <value> (rein|hinein)',
      '(schreibe|schreib) (in|ins|im|bei|unter) <target> [den text|das wort] <value>',
      '(in|ins|im|bei|unter|als|für) <target> <value> (eingeben|eintragen|eintippen|schreiben|tippen|einfügen)',
      '(fülle|füll|füllen sie) <target> mit <value> aus',
      '(fülle|füll|füllen sie) <target> mit <value>',
      '<value> (in|ins|bei|unter|als|für) <target> (eingeben|eintragen|eintippen|schreiben|tippen|einfügen)',
      '<target> mit <value> (ausfüllen|füllen)',
    ],
  },
  {
    verb: 'set',
    patterns: [
      '(stelle|stell|stellen sie) <target> auf <value> (um|ein)',
      '(setze|setz|stelle|stell|ändere|änder|stellen sie|ändern sie) <target> (auf|zu|in) <value>',
      '<target> (auf|in|zu) <value> (setzen|stellen|ändern|umstellen|einstellen|umbenennen)',
      '(ersetze|ersetz|ersetzen sie) <target> (durch|mit) <value>',
      '<target> durch <value> ersetzen',
    ],
  },
  {
    verb: 'set',
    patterns: [
      '(erhöhe|erhöh|reduziere|senke|senk|verringere|drehe|dreh|schiebe|schieb|ziehe|zieh) <target> [hoch|runter] auf <number> [hoch|runter]',
    ],
  },
  ...NUMBER_RULES.german,
  { verb: 'set', onlyNamed: true, patterns: ['<target> (soll|muss) <value> sein', '<target> <number>'] },
  {
    verb: 'clear',
    patterns: [
      '(leere|leer|leeren sie) <target>',
      '<target> leeren',
      '(lösche|lösch|löschen sie|entferne) [den|die|das] (text|inhalt|wert|eingabe) (von|vom|aus|in|im|bei) <target>',
    ],
  },
  {
    verb: 'select',
    patterns: [
      '(wähle|wähl|wählen sie|suche|such|nimm|selektiere) <value> (in|im|bei|für|unter|als|aus|von|auf) <target> aus',
      '(wähle|wähl|wählen sie|nimm|selektiere) <value> (in|im|bei|für|unter|als|aus|von|auf) <target>',
      '(wähle|wähl|wählen sie|suche|such) (in|im|bei|beim|für|unter|aus) <target> <value> aus',
      '(wähle|wähl|wählen sie) (bei|beim) <target> <value>',
      '<value> (in|im|bei|für|unter|als|aus) <target> (auswählen|wählen|aussuchen)',
      '(in|im|bei|beim|unter) <target> <value> (auswählen|wählen|aussuchen|nehmen)',
    ],
  },
  {
    verb: 'select',
    onlyNamed: true,
    patterns: [
      '<target> <value> (auswählen|wählen|aussuchen|nehmen)',
      '(ich brauche|ich will|ich möchte|ich hätte gern|ich hätte gerne) <value> (als|bei|beim|in|im|für) <target>',
    ],
  },
  { verb: 'check', value: 'true', onlyNamed: true, patterns: ['<target> (an|ein)'] },
  { verb: 'check', value: 'false', onlyNamed: true, patterns: ['<target> aus'] },
  {
    verb: 'hover',
    patterns: [
      '(zeige|zeig) auf <target>',
      '(fahre|fahr|geh|gehe) [mit der maus] über <target>',
      '(bewege|beweg) die maus (über|auf) <target>',
      'mit der maus über <target> fahren',
    ],
  },
  {
    verb: 'press',
    patterns: [
      '(drücke|drück|drücken sie|betätige) [die] [taste] <key> (in|im|auf|bei) <target>',
      '(drücke|drück|drücken sie|betätige) [die] <key>',
      '<key> drücken',
    ],
  },
  {
    verb: 'press',
    kind: 'key',
    patterns: ['(drücke|drück|drücken sie|betätige) [die] taste <key>', '(drücke|drück) [die] <key> taste'],
  },
  {
    verb: 'goTo',
    prefersAddress: true,
    patterns: [
      '(geh|gehe|gehen sie|navigiere|surfe|wechsle) (zu|auf|nach|zur seite|zur webseite) <address>',
      'besuche [die seite|die webseite] <address>',
      '(rufe|ruf) <address> auf',
    ],
  },
  { verb: 'goTo', patterns: ['(öffne|öffnen sie|lade|lad) [die seite|die webseite] <address>', '<address> öffnen'] },
  {
    verb: 'click',
    patterns: [
      '(klicke|klick|klicken sie|tippe|tipp|drücke|drück|drücken sie) [auf|an] <target> [an]',
      '(öffne|öffnen sie|mache|mach) <target> [auf]',
      '(wähle|wähl|wählen sie) <target> [aus]',
      '(gehe|geh|gehen sie|wechsle|wechsel) (zu|zum|zur|auf|in|nach) <target>',
      '[auf] <target> (klicken|drücken|tippen|öffnen|anklicken|auswählen|antippen)',
    ],
  },
  {
    verb: 'click',
    onlyNamed: true,
    patterns: [
      '(zeige|zeig|zeigen sie) [mir] <target> [an]',
      '(starte|start|spiele|spiel|beginne) <target> [ab]',
      '[mache|mach] [es] (etwas|ein bisschen) <target>',
      '(mache|mach) <target> zu',
      '(schließe|schließ|schließen sie) <target>',
      '(sende|send|schicke|schick|senden sie) <target> (ab|los)',
      '(buche|buch|reserviere|nimm|nehmen sie|ich nehme|ich will|ich möchte|ich hätte gern|ich hätte gerne) <target>',
      '<target> (buchen|reservieren|nehmen|schließen|anzeigen)',
    ],
  },
]);
