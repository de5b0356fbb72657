/** hasUnreadPart: whether a name with a harmless word in it says more than that word: for whom, a second act, or what is done to a thing. */
import { FUNCTION_WORDS } from './harmless-stems';

/** Each word of a name, for `match`. */
export const WORD = /\p{L}[\p{L}\p{M}'’-]*/gu;

/** An audience: to show something to one is to publish it. */
const AUDIENCE =
  /(?<!\p{L})(?:to (?:all|everyone|everybody|the (?:world|public))|allen|an alle|(?:für|vor) alle|der welt|à tou(?:s|tes)(?!\p{L})|à tout le monde|aux (?:visiteurs|autres)|au monde|a tod[oa]s|al mundo|a tutti|al mondo|para todos|ao mundo|aan (?:iedereen|allen)|wszystkim|всем|миру|всім|för alla|for alle|kaikille|všem|všetkým|mindenkinek|tuturor|herkese|cho mọi người|σε όλους|на всички|ke semua)(?!\p{L})|לכולם|所有人|大家|全員に|皆に|みんなに|모두에게|للجميع|برای همه|ให้ทุกคน|सबको|सभी को/iu;

/** “And” between two acts. */
const AND =
  /,\s(?=[^,]* now$)|\s(?:and|then|und|et|puis|y|e|en|i|oraz|и|och|og|ja|a|és|și|ve|và|και|dan|ו|و|और|และ)\s|\s*[&+]\s*|(?<=して)|(?<=하고)|(?<=并)|(?<=並)/iu;

/** Words by which a person goes on or back, and a sign or an “and” behind them: the act of the press is then the one that follows. */
export const GOES_ON_WORDS =
  'next|continue|go on|proceed|skip|back|done|ok(?:ay)?|weiter|nächste[rs]?|fortfahren|überspringen|fertig|suivant|continuer|passer|siguiente|continuar|seguir|saltar|avanti|continua|prosegui|salta|próxim[oa]|seguinte|avançar|pular|volgende|verder|doorgaan|overslaan|dalej|następn[aey]|kontynuuj|pomiń|далее|дальше|продолжить|следующ\\p{L}+|пропустить|далі|продовжити|наступн\\p{L}+|nästa|fortsätt|næste|fortsæt|neste|fortsett|seuraava|jatka|další|dále|pokračovat|ďalej|ďalš\\p{L}+|pokračovať|tovább|következő|folytatás|următor\\p{L}*|continuă|mai departe|ileri|sonraki|devam(?: et)?|επόμεν\\p{L}+|συνέχεια|напред|следващ\\p{L}*|продължи|tiếp(?: theo| tục)?|selanjutnya|berikutnya|lanjut(?:kan)?|다음|계속|次へ|続ける|下一步|继续|繼續|التالي|متابعة|بعدی|ادامه|הבא|המשך|ถัดไป|ดำเนินการต่อ|अगला|आगे|जारी रखें';
const GOES_ON = new RegExp(`^(?:${GOES_ON_WORDS})\\s*(?:[:：;,.،–—|/(（→»>-]+\\s*)(?=\\p{L})`, 'iu');

/** Steps of a form that a word which goes on leads to: an overview, a person's data, an address. */
const STEP =
  /^\s*(?:(?:the|your|die|der|das|ihre?|deine?|la|le|l[’']|votre|el|tu|su|il|lo|los|les|las|o|a|de|je|uw|din|dit|din[ae]?)\s*)?(?:adress?e?n?|adresa|adresy|adres|indirizzo|dirección|endereço|osoite|cím|διεύθυνση|адрес\p{L}*|כתובת|地址|住所|주소|العنوان|address|contact|kontakt\p{L}*|contacto?|contatt[oi]|daten|données|datos|dati|dados|gegevens|dane|данные|дані|uppgifter|tiedot|údaje|adatok|date|bilgiler|στοιχεία|resumen|revisar|revisión|riepilogo|resumo|overzicht|podsumowanie|обзор|итог\p{L}*|огляд|översikt|oversigt|oversikt|sammanfattning|yhteenveto|souhrn|přehled|súhrn|prehľad|összegzés|áttekintés|rezumat|özet|σύνοψη|обобщение|tóm tắt|ringkasan|סיכום|总结|概要|요약|ملخص|خلاصه|สรุป|सारांश)\s*$/iu;

/** Things, by the beginning of their words: what is done to them is another word's matter. */
const THING =
  /^(?:group|grup|groep|pag|pág|seite|sid[ae]|strán|stran|oldal|sayfa|trang|teks|text|testo|datei|fichier|arch|file|plik|bestand|soubor|súbor|fájl|fișier|fisier|dosya|tệp|ordner|dossier|carpeta|cartella|pasta|folder|mapp|klasör|list|seznam|zoznam|not[aeiă]|notiz|notatk|poznám|jegyzet|imag|immag|bild|beeld|obraz|kép|hình|tabl|tabel|tabul|tabla|karte|carte|kaart|map|kart|lign|linea|línea|linha|regel|rij|zeile|rad|wiersz|групп|груп|страниц|сторін|текст|файл|папк|спис|замет|нотат|изображ|табл|карт|строк|ομάδ|σελίδ|κείμεν|αρχεί|λίστ|εικόν|समूह|सूची|पृष्ठ)/iu;

/** @param isHarmless says so of a part of the name; @param isRead says of a word whether a table has it */
export function hasUnreadPart(
  name: string,
  isHarmless: (part: string) => boolean,
  isRead: (word: string) => boolean,
): boolean {
  if (AUDIENCE.test(name)) return true;
  const goingOn = GOES_ON.exec(name)?.[0] ?? '';
  const acts = name
    .slice(goingOn.length)
    .split(AND)
    .filter((part) => /\p{L}/u.test(part));
  const isJoined = goingOn !== '' || acts.length > 1;
  const isPlain = (part: string) => isHarmless(part) && !isDoneToThing(part, isRead);
  if (isJoined && !acts.every((part) => isPlain(part) || (goingOn !== '' && STEP.test(part)))) return true;
  return isDoneToThing(name, isRead);
}

/** Whether the tables have only the thing in a name, and not what is done to it. */
function isDoneToThing(name: string, isRead: (word: string) => boolean): boolean {
  const words = (name.match(WORD) ?? []).filter((word) => !FUNCTION_WORDS.test(word));
  const read = words.filter(isRead);
  return read.length > 0 && read.length < words.length && read.every((word) => THING.test(word));
}
