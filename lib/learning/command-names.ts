/** namesCommand recognises the names of controls that say what is done: “New list” in “create a new list” is no value. */

export const COMMAND_WORDS: ReadonlySet<string> = new Set(
  `new add create edit change open show view save store delete remove send search find start stop cancel close apply submit
  choose select set enter insert upload download import export print share copy move rename archive neu neue neuer neues
  hinzufügen erstellen anlegen bearbeiten öffnen zeigen speichern löschen entfernen senden suchen wählen nueva nuevo crear
  añadir abrir guardar borrar enviar buscar nouvelle nouveau créer ajouter ouvrir enregistrer supprimer envoyer chercher`.split(
    /\s+/u,
  ),
);

/** Whether a name of several words begins with what is done. */
export function namesCommand(name: string): boolean {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length > 1 && COMMAND_WORDS.has(words[0] ?? '');
}
