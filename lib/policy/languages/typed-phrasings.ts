/** Phrasings of typing that name no place, by language: the press before them does, as in “click Name, type Ann”. */

export const ENGLISH_TYPED: readonly string[] = [
  '(type|enter|write|type in|key in|write down|fill in|input|put in) [the text|the word|the number] <value>',
];

export const GERMAN_TYPED: readonly string[] = [
  '(schreibe|schreib|schreiben sie|tippe|tipp|tippen sie) [den text|das wort] <value>',
  '(gib|geb|geben sie|trage|trag|tragen sie|tippe|tipp|tippen sie) [den text|das wort|den wert|die zahl] <value> ein',
  '[den text|das wort|den wert|die zahl] <value> (eingeben|eintragen|eintippen|schreiben|tippen|reinschreiben)',
];

export const FRENCH_TYPED: readonly string[] = [
  '(tape|tapez|taper|saisis|saisissez|saisir|écris|écrivez|écrire|entre|entrez|entrer) [le texte|le mot] <value>',
];

export const SPANISH_TYPED: readonly string[] = [
  '(escribe|escribir|escriba|introduce|introducir|introduzca|teclea|teclear|ingresa|ingresar) [el texto|la palabra] <value>',
];
