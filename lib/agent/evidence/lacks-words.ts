/** LACKS: sentences by which pages say that a field of a form is empty or holds no value of its kind, in English, German, French and Spanish. Frozen: they decide what counts as done. */

/** Nouns for what a form asks for: “the list is empty” says nothing of an act, “the name is empty” does. */
const NOUNS = [
  'name|text|amount|sum|date|day|title|address|number|reason|remark|note|comment|message|subject|value|time|field|entry|description|e-?mails?|phone|code|mark|grade|year|price|quantity|minutes?|hours?',
  'Name|Text|Betrag|Summe|Datum|Tag|Titel|Adresse|Mail-?adresse|Nummer|Grund|Bemerkung|Notiz|Note|Kommentar|Nachricht|Betreff|Wert|Zahl|Uhrzeit|Zeit|Feld|Eintrag|Beschreibung|E-?Mail|Telefon|Jahr|Preis|Menge|Minuten?|Stunden?|Angabe|Eingabe|Auswahl',
  'nom|texte|montant|somme|date|jour|titre|adresse|numéro|motif|raison|remarque|note|commentaire|message|objet|valeur|nombre|heure|champ|description|e-?mail|téléphone|année|prix|quantité|minutes?',
  'nombre|texto|importe|cantidad|suma|fecha|día|título|dirección|número|motivo|nota|comentario|mensaje|asunto|valor|hora|campo|descripción|correo|teléfono|año|precio|minutos?',
].join('|');

const FORMS: readonly string[] = [
  // English
  `(?:${NOUNS}) (?:is|are|was) (?:still |left )?(?:empty|blank)`,
  `(?:is|are|['’]s) (?:no|not an?) (?:\\p{L}+[ -]){0,2}(?:${NOUNS})`,
  `(?:needs?|lacks?) an? (?:\\p{L}+ ){0,2}(?:${NOUNS})`,
  '(?:write|type|say|fill in|give|add|name) (?:\\p{L}+ ){1,3}first',
  'nothing to (?:save|send|add|book|submit|post)',
  // German
  `(?:${NOUNS}) (?:fehlt|fehlen|ist (?:noch )?leer)`,
  'es fehl(?:t|en) (?:noch )?(?:ein|eine|einen|der|die|das|eine Angabe)',
  `(?:ist|sind) keine? (?:\\p{L}+[ -]){0,2}(?:${NOUNS})`,
  `brauch(?:t|en) (?:noch )?eine?n? (?:\\p{L}+ ){0,2}(?:${NOUNS})`,
  '(?:schreibe?n?|gib|geben|wähle?n?|trage?n?|fülle?n?|nenne?n?)(?: Sie)? (?:\\p{L}+ ){0,3}(?:zuerst|zunächst)',
  '(?:schreibe?|gib|wähle?|trage?|fülle?|nenne?)(?: \\p{L}+){0,2} erst(?: \\p{L}+)+',
  'nichts zu (?:speichern|senden|buchen)',
  // French
  `(?:${NOUNS}) est (?:encore |resté )?vide`,
  "il manque (?:encore )?(?:une?|le|la|l['’])",
  `n['’](?:est|était) pas (?:une?|valide)(?: (?:\\p{L}+ ){0,2}(?:${NOUNS}))?`,
  "(?:écrivez|écris|choisissez|choisis|saisissez|saisis|entrez|entre|indiquez|indique)[^.]{0,40} d['’]abord",
  "d['’]abord[^.]{0,10} (?:écrivez|choisissez|saisissez|entrez|indiquez)",
  'rien à (?:enregistrer|envoyer)',
  // Spanish
  `(?:${NOUNS}) est[áa]n? (?:aún |todavía )?vac[íi][oa]s?`,
  'faltan? (?:el|la|los|las|una?)',
  `no es (?:una?|ningún|ninguna) (?:\\p{L}+ ){0,2}(?:${NOUNS})`,
  '(?:escribe|escriba|elige|elija|introduce|introduzca|selecciona|pon|indica)[^.]{0,40} primero',
  'nada que (?:guardar|enviar)',
];

export const LACKS = new RegExp(`(?<!\\p{L})(?:${FORMS.join('|')})(?!\\p{L})`, 'iu');
