/** Words by which sites say that something went wrong, or right, in English, German, French and Spanish. Frozen: they decide what counts as done. */

/** A sentence that says that an act was not carried out. */
export const REFUSES =
  /\b(?:errors?|invalid|fail(?:ed|ure|s)?|could ?n[o']t|couldn't|can(?:no|')t|cannot|unable|un(?:successful|available|known|supported)|denied|forbidden|reject(?:ed|s)?|refused?|declined|expired|wrong|incorrect|mistake|duplicate|missing|conflict|exceed(?:s|ed)?|sold out|out of stock|(?:is|are) required|(?:not|never|no longer) (?:\w+ )?(?:saved|sent|found|allowed|valid|possible|available|accepted|permitted|added|created|booked|supported|recognized|recogni[sz]ed|enough|match\w*|exist\w*)|(?:does|do|did) ?n[o']t|doesn't|don't|didn't|must (?:be|not|have|contain|match|start|end)|please (?:enter|choose|fill|select|correct|check|provide|try|use|specify|add|complete)|(?:choose|select|pick|tick|mark) (?:an?|any|some|one|your) [^.!?]{1,40} first|zuerst (?:\p{L}+ ){0,4}(?:wählen|auswählen|markieren)|(?:choisi(?:s|ssez)|sélectionne[z]?) d['’]abord|(?:elig[ea]|elija|selecciona|seleccione) primero|(?:is|are) taken(?! (?:from|to|into|over|care|off|out|up|as|with|by)\b)|no (?:more )?(?:room|space) (?:for|left|in|on)|(?:is|are) closed (?:on|until|that day|then)|already (?:exists?|taken|in use|used|registered|booked|been)|by (?:somebody|someone|anybody|anyone) else|by another (?:user|member|customer|person|visitor|guest)|there (?:is|are) (?:[^.!?]{1,40} )?already|too (?:long|short|many|few|much|large|big|small|late|early|high|low|weak)|at (?:least|most)|try again|sorry|only \d+|only (?:one|two|three|four|five|six|seven|eight|nine|ten|twelve) [^.!?]{1,25}(?:fits?|allowed|possible|left|free)|(?:nothing|went) (?:was|wrong)|Fehler\w*|ungültig\w*|fehlgeschlagen|konnten? nicht|kann nicht|nicht (?:\p{L}+ )?(?:möglich|gefunden|erlaubt|verfügbar|gespeichert|gesendet|gültig|zulässig)|bitte (?:\p{L}+ )*(?:eingeben|wählen|ausfüllen|prüfen|versuchen|geben|füllen|korrigieren)|(?:ist|sind) erforderlich|muss (?:\p{L}+ )*(?:sein|enthalten)|darf nicht|bereits (?:vergeben|vorhanden|verwendet|registriert)|(?:ist|sind) (?:\p{L}+ ){0,3}(?:vergeben|belegt|besetzt)|kein Platz|von jemand(?:em)? ander\w+|existiert bereits|zu (?:lang|kurz|viele|groß|klein)|ausverkauft|abgelehnt|abgelaufen|verweigert|erreurs?|invalide|échoué|échec|impossible|introuvable|refusée?|veuillez|obligatoire|déjà|trop (?:long|court|grand|petit)|doit (?:être|contenir)|inválid[oa]|falló|fallido|no se (?:pudo|puede|encontr\w+)|no (?:válid[oa]|disponible|permitid[oa])|obligatori[oa]|ya (?:existe|está)|debe (?:ser|contener)|demasiado)(?![\p{L}])/iu;

/** A sentence that says that an act was carried out. */
export const CONFIRMS =
  /\b(?:saved|added|created|sent|updated|success\w*|done|thanks?|thank you|deleted|removed|booked|ordered|confirmed|completed?|received|submitted|published|archived|moved|copied|changed|applied|approved|accepted|posted|placed|registered|subscribed|uploaded|restored|renamed|enabled|disabled|welcome|undo|gespeichert|hinzugefügt|erstellt|gesendet|aktualisiert|erfolgreich|gelöscht|entfernt|danke|vielen dank|bestellt|gebucht|bestätigt|geändert|übernommen|verschoben|archiviert|enregistrée?s?|ajoutée?s?|créée?s?|envoyée?s?|supprimée?s?|merci|succès|guardad[oa]s?|añadid[oa]s?|cread[oa]s?|enviad[oa]s?|eliminad[oa]s?|gracias|éxito|actualizad[oa]s?)(?![\p{L}])/iu;

/** A sentence that says that something was kept for later and not carried out. */
export const POSTPONES =
  /(?<![\p{L}])(?:(?:confirm|verify|activate|validate) your (?:e-?mail|address|subscription|account|registration)|(?:open|click|follow) the link|draft|outbox|queued|offline|no (?:internet )?connection|when you are (?:back )?online|not (?:yet )?(?:sent|published|submitted)|Entwurf|Postausgang|keine (?:Internet)?verbindung|borrador|bandeja de salida|sin conexión|brouillon|boîte d'envoi|hors ligne)(?![\p{L}])/iu;

/** A sentence that says that there was no error. */
export const DENIES_ERROR =
  /\b(?:no|0|zero|without|keine|ohne|aucune|sans|sin|ningún) (?:\p{L}+ )?(?:errors?|problems?|issues?|Fehler|Probleme|erreurs?|problèmes?|errores|problemas)\b/iu;

/** A passing state, or a count: it says nothing about the act. */
export const NEUTRAL =
  /^(?:loading|saving|sending|please wait|searching|wird geladen|lädt|bitte warten|chargement|cargando)\b|^\W*\d+\W*(?:\p{L}+\W*){0,4}$|^.{0,2}$|(?:…|\.\.\.)$/iu;

/** A sentence that says that the site is still at work. */
export const PROGRESS =
  /(?<![\p{L}])(?:being|processing|pending|in progress|checking|waiting|wird|werden|in Bearbeitung|se está|procesando|pendiente|en cours)(?![\p{L}])|…|\.\.\./iu;

/** Words of refusals that are also what a user may ask for: “Reject” is followed by “Rejected”. */
const ASKED_FOR = /\b(?:duplicate|reject(?:ed|s)?|declined?|refused?|denied|deny)\b/giu;
/** Letters by which the word in the request is recognised in another form. */
const STEM_LETTERS = 3;

function isAsked(word: string, request: string): boolean {
  return new RegExp(`\\b${word.slice(0, STEM_LETTERS)}`, 'iu').test(request);
}

/**
 * How a text reads: as a refusal, a confirmation, or neither.
 * @param request keeping a draft is what some requests want
 */
export function readMessage(text: string, request = ''): 'refuses' | 'confirms' | 'neutral' {
  const sentence = text.replace(DENIES_ERROR, '').replace(ASKED_FOR, (word) => (isAsked(word, request) ? '' : word));
  if (REFUSES.test(sentence) || (request !== '' && POSTPONES.test(sentence) && !POSTPONES.test(request)))
    return 'refuses';
  if (CONFIRMS.test(text) || sentence !== text) return 'confirms';
  return 'neutral';
}
