/** Rephrasings and near misses of small shops and homes, in English and German: read after the others, and known since. */
import type { Rephrased } from './other-words-table';

export const BROOK_WORDS: readonly Rephrased[] = [
  {
    taught: 'send the quote 88 to Mrs Okoro',
    values: { quote: '88', person: 'Mrs Okoro' },
    same: [
      ['Mrs Bell gets the quote 97', '97', 'Mrs Bell'],
      ['please email the quote 97 to Mrs Bell', '97', 'Mrs Bell'],
      ['Mrs Bell is waiting for the quote 97, send it', '97', 'Mrs Bell'],
      ['the quote 97 should go to Mrs Bell', '97', 'Mrs Bell'],
      ['let Mrs Bell have the quote 97', '97', 'Mrs Bell'],
    ],
    other: [
      'withdraw the quote 97 from Mrs Bell',
      'did Mrs Bell get the quote 97?',
      'send the draft quote 97 to Mrs Bell',
    ],
  },
  {
    taught: 'put the bike 6 up for sale',
    values: { bike: '6' },
    same: [
      ['the bike 14 is for sale', '14'],
      ['offer the bike 14 for sale', '14'],
      ['I want to sell the bike 14', '14'],
      ['the bike 14 should be put up for sale', '14'],
    ],
    other: ['take the bike 14 off sale', 'buy the bike 14', 'is the bike 14 for sale?'],
  },
  {
    taught: 'add a comment "Looks good" to the plan Garden',
    values: { text: 'Looks good', plan: 'Garden' },
    same: [
      ['comment "Too small" on the plan Kitchen', 'Too small', 'Kitchen'],
      ['leave a comment "Too small" on the plan Kitchen', 'Too small', 'Kitchen'],
      ['write "Too small" under the plan Kitchen', 'Too small', 'Kitchen'],
      ['plan Kitchen: comment "Too small"', 'Too small', 'Kitchen'],
      ['the plan Kitchen needs a comment "Too small"', 'Too small', 'Kitchen'],
    ],
    other: [
      'delete the comment "Too small" on the plan Kitchen',
      'reply "Too small" to the plan Kitchen',
      'add a task "Too small" to the plan Kitchen',
    ],
  },
  {
    taught: 'pause the subscription of Nils Berg',
    values: { person: 'Nils Berg' },
    same: [
      ["put Ada Cole's subscription on hold", 'Ada Cole'],
      ['Ada Cole wants her subscription paused', 'Ada Cole'],
      ['stop the subscription of Ada Cole for now', 'Ada Cole'],
      ['the subscription of Ada Cole must be paused', 'Ada Cole'],
      ['suspend the subscription of Ada Cole', 'Ada Cole'],
    ],
    other: [
      'resume the subscription of Ada Cole',
      'cancel the subscription of Ada Cole',
      'pause the subscription of Ada Cole until May',
    ],
  },
  {
    taught: 'count 12 jars of honey in the stock',
    values: { n: '12' },
    same: [
      ['there are 30 jars of honey in the stock', '30'],
      ['we have 30 jars of honey in the stock, count them', '30'],
      ['stock: 30 jars of honey', '30'],
      ['30 jars of honey in the stock', '30'],
    ],
    other: [
      'take 30 jars of honey out of the stock',
      'how many jars of honey are in the stock?',
      'count 30 jars of jam in the stock',
    ],
  },
  {
    taught: 'nimm Herrn Abt in den Verteiler Vorstand auf',
    values: { person: 'Herrn Abt', liste: 'Vorstand' },
    same: [
      ['Herrn Ruf in den Verteiler Presse aufnehmen', 'Herrn Ruf', 'Presse'],
      ['setz Herrn Ruf auf den Verteiler Presse', 'Herrn Ruf', 'Presse'],
      ['Herr Ruf soll in den Verteiler Presse', 'Herr Ruf', 'Presse'],
      ['in den Verteiler Presse gehört noch Herr Ruf', 'Herr Ruf', 'Presse'],
      ['füge Herrn Ruf dem Verteiler Presse hinzu', 'Herrn Ruf', 'Presse'],
    ],
    other: [
      'nimm Herrn Ruf aus dem Verteiler Presse',
      'ist Herr Ruf im Verteiler Presse?',
      'nimm Herrn Ruf nicht in den Verteiler Presse auf',
    ],
  },
  {
    taught: 'drucke 2 Etiketten für das Paket 310',
    values: { n: '2', paket: '310' },
    same: [
      ['ich brauche 4 Etiketten für das Paket 555', '4', '555'],
      ['für das Paket 555 bitte 4 Etiketten', '4', '555'],
      ['4 Etiketten für Paket 555 drucken', '4', '555'],
      ['kannst du mir 4 Etiketten für das Paket 555 ausdrucken?', '4', '555'],
      ['das Paket 555 bekommt 4 Etiketten', '4', '555'],
    ],
    other: [
      'lösche 4 Etiketten für das Paket 555',
      'wie viele Etiketten hat das Paket 555?',
      'drucke 4 Rechnungen für das Paket 555',
    ],
  },
  {
    taught: 'ändere die Lieferadresse von Auftrag 61 in Lager Ost',
    values: { auftrag: '61', ort: 'Lager Ost' },
    same: [
      ['die Lieferadresse von Auftrag 72 ist jetzt Lager West', '72', 'Lager West'],
      ['Auftrag 72: neue Lieferadresse Lager West', '72', 'Lager West'],
      ['Lieferadresse von Auftrag 72 auf Lager West ändern', '72', 'Lager West'],
      ['die Adresse für die Lieferung von Auftrag 72 in Lager West ändern', '72', 'Lager West'],
    ],
    other: [
      'wie ist die Lieferadresse von Auftrag 72?',
      'ändere die Rechnungsadresse von Auftrag 72 in Lager West',
      'verschiebe Auftrag 72 in Lager West',
    ],
  },
  {
    taught: 'sperre den Zugang von Frau Kern',
    values: { person: 'Frau Kern' },
    same: [
      ['der Zugang von Frau Lenz gehört gesperrt', 'Frau Lenz'],
      ['mach den Zugang von Frau Lenz dicht', 'Frau Lenz'],
      ['Frau Lenz darf nicht mehr rein, sperr den Zugang', 'Frau Lenz'],
      ['Zugang von Frau Lenz bitte sperren', 'Frau Lenz'],
      ['Sperrung des Zugangs von Frau Lenz', 'Frau Lenz'],
    ],
    other: [
      'entsperre den Zugang von Frau Lenz',
      'ist der Zugang von Frau Lenz gesperrt?',
      'lösche den Zugang von Frau Lenz',
    ],
  },
];
