/** Words by which a sentence speaks of an act that was not done, or not yet: conditions, futures, negations and hints. Frozen. */

/** Begins a clause that only supposes what it says. */
const SUPPOSES =
  'if|once|when(?:ever)?|as soon as|unless|whether|in case|provided|falls|sobald|wenn|ob|sofern|si|s’il|dès que|lorsque|quand|une fois que?|cuando|en cuanto|una vez|siempre que|tan pronto como';
/** Leads a sentence whose main clause holds under it alone. */
export const CONDITIONAL_LEAD = new RegExp(
  `^[\\s¿¡“"(]*(?:${SUPPOSES}|until|before|sollten?|bis|bevor|avant|jusqu|hasta|antes)(?!\\p{L})`,
  'iu',
);
/** Parts what is said from the condition behind it; a review or a payment after the act is one too. */
export const CONDITION_BEHIND = new RegExp(
  `(?:^|[\\s,(])(?:(?:${SUPPOSES})\\s+(?=\\S)|(?:after|nach|après|después de|tras)\\s+(?:\\p{L}+\\s+){0,2}(?:approval|payment|review|confirmation|checking|verification|\\d+|Prüfung|Zahlung|Freigabe|Bestätigung|paiement|validation|confirmación|pago|revisión)(?!\\p{L}))`,
  'iu',
);

/** Stands before a participle that has not come true: “will be sent”, “wird … gesendet”, “sera envoyé”. */
export const FORESEES =
  /(?<![\p{L}’'])(?:(?:will|shall|would|can|could|may|might|should|must|cannot|can't|won't|(?:it|they|we|you|that)['’]ll|about to|going to|to)\s+(?:\p{L}+\s+){0,2}(?:be|have been|get)|being|needs?|want|wird|werden|kann|können|könnten?|soll(?:en|te|ten)?|muss|müssen|müssten?|darf|dürfen|würden?|sera|seront|serait|soit|soient|(?:va|vont|peut|peuvent|pourra|pourront|doit|doivent)\s+être|será|serán|sería|sea|sean|(?:va|van)\s+a|(?:puede|pueden|podrá|podrán|debe|deben)\s+(?:\p{L}+\s+)?ser)(?!\p{L})/iu;
/** Makes a participle in the same clause a refusal. */
export const NEGATES_ACT =
  /(?<!\p{L})(?:not|never|no(?!\.|\s*\d)|nothing|none|no one|\p{L}+n['’]t|cannot|kein\p{L}*|nichts?|niemals|nie|non|pas|aucun\p{L}*|rien|jamais|nunca|nada|ning[uú]n\p{L}*)(?!\p{L})/iu;
/** A list or page that is empty, which answers nothing. */
export const EMPTY_LIST =
  /^\W*(?:no|keine?|aucune?|sin|ning[uú]n\p{L}*)\s+(?:(?:\p{L}+\s+){1,2}(?:\p{L}+ed|placed|sent)\s+(?:yet|so far)|(?:saved|added|created|sent|deleted|booked|confirmed|completed|archived|published|gespeicherte?n?|archivierte?n?|gelöschte?n?|gesendete?n?)\s+\p{L}+)\W*$/iu;
/** Tells what always holds on a site, which is no answer to an act. */
export const HOLDS_ALWAYS =
  /(?<!\p{L})(?:(?:are|is|get|gets)\s+(?:always|only|usually|normally|automatically|instantly)|(?:are|is|get|gets)\s+[^.!?]*(?:automatically|every|each|daily|weekly|the same day|within \d+|after \d+))(?!\p{L})/iu;
/** Stands before a participle that tells which things are meant. */
export const NAMES_A_LIST = /(?<!\p{L})(?:recently|previously|most|zuletzt|kürzlich|récemment|recientemente)\s+$/iu;
/** Asks the reader for something. */
export const ASKS_READER =
  /^\W*(?:please\s+|bitte\s+)?(?:make sure|check|ensure|verify|remember|complete (?:the|your|this|all|an?|every)|stelle?n? sie sicher|prüfen sie|vérifiez|assurez-vous|compruebe|asegúrese)(?!\p{L})/iu;
/** Thanks for a courtesy, not for what was sent. */
export const THANKS_ONLY =
  /(?<!\p{L})(?:thank(?:s| you) for (?:your |the )?(?:patience|understanding|interest|visit\w*|waiting|cooperation)|(?:vielen )?dank(?:e)? für (?:Ihre?n?|deine?n?|das|Euer?e?) (?:Geduld|Verständnis|Interesse|Besuch|Warten)|merci (?:de|d['’])\s*\p{L}+|merci pour votre (?:patience|compréhension|visite|intérêt)|gracias por (?:su|tu) (?:paciencia|comprensión|visita|interés|espera))(?!\p{L})/giu;
/** A thank you that goes on with a “but”. */
export const THANKS_BUT =
  /(?<!\p{L})(?:thanks|thank you|danke|merci|gracias)(?!\p{L})(?=[^.!?]*(?<!\p{L})(?:but|however|aber|jedoch|leider|mais|pero)(?!\p{L}))/giu;
/** Tells how to take the act back, or that it cannot be: no answer of its own. */
export const ABOUT_UNDOING =
  /(?<!\p{L})(?:to undo|(?:(?:this|it|that|you|the (?:action|\p{L}+))\s+)?(?:cannot|can't|can ?not|can no longer) (?:be (?:undone|reversed|restored|recovered|taken back)|undo \p{L}+|be \p{L}+ (?:later|afterwards|any ?more|again))|(?:kann|können) (?:später )?nicht (?:mehr )?(?:rückgängig gemacht|wiederhergestellt|geändert) werden|ne peut pas être annulée?|no se puede deshacer|(?:please )?(?:do not|don't) (?:close|reload|leave|forget|share|reply|refresh))(?!\p{L})/giu;
/** A number of things out of more of them: the rest was not done. */
export const PART_OF_MORE = /(?<!\d)(\d+) (?:of|von|sur|de) (\d+)(?!\d)/giu;
