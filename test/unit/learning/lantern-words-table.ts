/** Rephrasings and near misses of a vineyard, a hostel, a museum and a fire brigade, in English and German: written before the small call was changed. */
import type { Rephrased } from './other-words-table';

export const LANTERN_WORDS: readonly Rephrased[] = [
  {
    taught: 'set the price of "Riesling 2024" to 14',
    values: { wine: 'Riesling 2024', price: '14' },
    same: [
      ['"Merlot 2023" costs 19 from now on', 'Merlot 2023', '19'],
      ['bump "Merlot 2023" to 19', 'Merlot 2023', '19'],
      ['the new price for "Merlot 2023" is 19', 'Merlot 2023', '19'],
      ['19 for "Merlot 2023" please', 'Merlot 2023', '19'],
      ['make "Merlot 2023" cost 19', 'Merlot 2023', '19'],
    ],
    other: [
      'what does "Merlot 2023" cost?',
      'set the stock of "Merlot 2023" to 19',
      'raise the price of "Merlot 2023" by 19',
      'sell 19 bottles of "Merlot 2023"',
    ],
  },
  {
    taught: 'assign bed 4 to the guest Moreau',
    values: { bed: '4', guest: 'Moreau' },
    same: [
      ['Okafor sleeps in bed 11', '11', 'Okafor'],
      ['put the guest Okafor in bed 11', '11', 'Okafor'],
      ['bed 11 is for Okafor', '11', 'Okafor'],
      ['can the guest Okafor have bed 11?', '11', 'Okafor'],
      ['Okafor takes bed 11', '11', 'Okafor'],
    ],
    other: [
      'who sleeps in bed 11?',
      'take Okafor out of bed 11',
      'assign locker 11 to the guest Okafor',
      'make bed 11 for the guest Okafor',
    ],
  },
  {
    taught: 'report the projector in hall 2 as broken',
    values: { hall: '2' },
    same: [
      ['the projector in hall 7 is dead', '7'],
      ["hall 7: the projector doesn't work any more", '7'],
      ['log a fault with the projector in hall 7', '7'],
      ['someone should know that the projector in hall 7 is broken', '7'],
      ['projector hall 7 kaput, please report', '7'],
    ],
    other: [
      'repair the projector in hall 7',
      'is the projector in hall 7 broken?',
      'report the projector in hall 7 as repaired',
    ],
  },
  {
    taught: 'lend the hose 31 to the station North',
    values: { hose: '31', station: 'North' },
    same: [
      ['the station South borrows the hose 52', '52', 'South'],
      ['hose 52 goes to the station South on loan', '52', 'South'],
      ['give the station South the hose 52', '52', 'South'],
      ['let the station South use the hose 52', '52', 'South'],
      ['hand over the hose 52 to the station South', '52', 'South'],
    ],
    other: [
      'the station South returned the hose 52',
      'sell the hose 52 to the station South',
      'test the hose 52 of the station South',
    ],
  },
  {
    taught: 'subscribe anna@vine.example to the newsletter',
    values: { mail: 'anna@vine.example' },
    same: [
      ['bo@hill.example wants the newsletter', 'bo@hill.example'],
      ['put bo@hill.example on the newsletter', 'bo@hill.example'],
      ['sign bo@hill.example up for our newsletter', 'bo@hill.example'],
      ['newsletter for bo@hill.example', 'bo@hill.example'],
      ['bo@hill.example should start getting the newsletter', 'bo@hill.example'],
    ],
    other: [
      'take bo@hill.example off the newsletter',
      'send the newsletter to bo@hill.example now',
      'bo@hill.example does not want the newsletter',
    ],
  },
  {
    taught: 'show the harvest of parcel Steep',
    values: { parcel: 'Steep' },
    same: [
      ['how was the harvest of parcel Lower?', 'Lower'],
      ['let me see what parcel Lower gave at the harvest', 'Lower'],
      ['I need the harvest figures of parcel Lower', 'Lower'],
      ['pull up the harvest of parcel Lower', 'Lower'],
      ['harvest parcel Lower', 'Lower'],
    ],
    other: ['delete the harvest of parcel Lower', 'plan the harvest of parcel Lower', 'show the costs of parcel Lower'],
  },
  {
    taught: 'move the tour "Cellar" to 15:30',
    values: { tour: 'Cellar', time: '15:30' },
    same: [
      ['the tour "Attic" starts at 16:45 instead', 'Attic', '16:45'],
      ['"Attic" is at 16:45 now', 'Attic', '16:45'],
      ['push the tour "Attic" back to 16:45', 'Attic', '16:45'],
      ['reschedule the tour "Attic" for 16:45', 'Attic', '16:45'],
      ['new time for the tour "Attic": 16:45', 'Attic', '16:45'],
    ],
    other: ['cancel the tour "Attic" at 16:45', 'book the tour "Attic" for 16:45', 'when does the tour "Attic" start?'],
  },
  {
    taught: 'mark the invoice 220 as paid',
    values: { invoice: '220' },
    same: [
      ['the invoice 391 has been settled', '391'],
      ['we got the money for the invoice 391', '391'],
      ['tick off the invoice 391 as paid', '391'],
      ['invoice 391: paid', '391'],
      ['payment of the invoice 391 has come in, note it', '391'],
    ],
    other: ['pay the invoice 391', 'the invoice 391 is still not paid', 'mark the invoice 391 as unpaid'],
  },
  {
    taught: 'Teile Zimmer 12 der Familie Sander zu',
    values: { zimmer: '12', familie: 'Sander' },
    same: [
      ['Familie Brandt kommt in Zimmer 20', '20', 'Brandt'],
      ['Zimmer 20 ist für Familie Brandt', '20', 'Brandt'],
      ['gib der Familie Brandt das Zimmer 20', '20', 'Brandt'],
      ['Familie Brandt soll Zimmer 20 kriegen', '20', 'Brandt'],
      ['bring Familie Brandt in Zimmer 20 unter', '20', 'Brandt'],
    ],
    other: [
      'welches Zimmer hat Familie Brandt?',
      'Familie Brandt zieht aus Zimmer 20 aus',
      'reinige Zimmer 20 für Familie Brandt',
    ],
  },
  {
    taught: 'Stelle die Pumpe im Keller auf 60 Prozent',
    values: { prozent: '60' },
    same: [
      ['die Pumpe im Keller soll mit 85 Prozent laufen', '85'],
      ['Kellerpumpe auf 85 Prozent bitte', '85'],
      ['dreh die Pumpe im Keller auf 85 Prozent', '85'],
      ['regle die Pumpe im Keller auf 85 Prozent', '85'],
      ['für die Pumpe im Keller 85 Prozent einstellen', '85'],
    ],
    other: [
      'schalte die Pumpe im Keller aus',
      'läuft die Pumpe im Keller mit 85 Prozent?',
      'stelle die Pumpe im Garten auf 85 Prozent',
    ],
  },
  {
    taught: 'Trage Kamerad Ott für die Übung Hafen ein',
    values: { kamerad: 'Ott', uebung: 'Hafen' },
    same: [
      ['Kamerad Thies macht bei der Übung Tunnel mit', 'Thies', 'Tunnel'],
      ['Thies ist bei der Übung Tunnel dabei', 'Thies', 'Tunnel'],
      ['melde Kamerad Thies zur Übung Tunnel an', 'Thies', 'Tunnel'],
      ['Kamerad Thies nimmt an der Übung Tunnel teil', 'Thies', 'Tunnel'],
      ['schreib Kamerad Thies auf die Liste für die Übung Tunnel', 'Thies', 'Tunnel'],
    ],
    other: [
      'Kamerad Thies fällt bei der Übung Tunnel aus',
      'melde Kamerad Thies von der Übung Tunnel ab',
      'war Kamerad Thies bei der Übung Tunnel?',
    ],
  },
  {
    taught: 'Bestelle 30 Korken bei der Firma Amor',
    values: { n: '30', firma: 'Amor' },
    same: [
      ['wir brauchen noch 90 Korken von der Firma Kork', '90', 'Kork'],
      ['Firma Kork soll uns 90 Korken liefern', '90', 'Kork'],
      ['ordere 90 Korken bei der Firma Kork', '90', 'Kork'],
      ['90 Korken bei Firma Kork nachbestellen', '90', 'Kork'],
      ['kauf bitte 90 Korken bei der Firma Kork', '90', 'Kork'],
    ],
    other: [
      'storniere die 90 Korken bei der Firma Kork',
      'schicke 90 Korken an die Firma Kork zurück',
      'die Firma Kork hat 90 Korken geliefert',
    ],
  },
  {
    taught: 'Sperre den Saal Linde für Besucher',
    values: { saal: 'Linde' },
    same: [
      ['in den Saal Eiche darf kein Besucher mehr', 'Eiche'],
      ['mach den Saal Eiche für Besucher zu', 'Eiche'],
      ['der Saal Eiche bleibt für Besucher geschlossen', 'Eiche'],
      ['Saal Eiche für Besucher dichtmachen', 'Eiche'],
      ['Besucher sollen den Saal Eiche nicht betreten können', 'Eiche'],
    ],
    other: [
      'öffne den Saal Eiche für Besucher',
      'reserviere den Saal Eiche für Besucher',
      'ist der Saal Eiche für Besucher gesperrt?',
    ],
  },
  {
    taught: 'Notiere für Pflegling Emil 400 ml Wasser',
    values: { name: 'Emil', ml: '400' },
    same: [
      ['Pflegling Ruth hat 250 ml Wasser getrunken', 'Ruth', '250'],
      ['Ruth: 250 ml Wasser', 'Ruth', '250'],
      ['schreib bei Pflegling Ruth 250 ml Wasser auf', 'Ruth', '250'],
      ['250 ml Wasser für Pflegling Ruth festhalten', 'Ruth', '250'],
      ['bei Pflegling Ruth kommen 250 ml Wasser dazu', 'Ruth', '250'],
    ],
    other: [
      'wie viel ml Wasser hatte Pflegling Ruth?',
      'streiche die 250 ml Wasser bei Pflegling Ruth',
      'bring Pflegling Ruth 250 ml Wasser',
    ],
  },
  {
    taught: 'Verleihe das Zelt 3 an Gruppe Fuchs',
    values: { zelt: '3', gruppe: 'Fuchs' },
    same: [
      ['Gruppe Dachs bekommt das Zelt 8 geliehen', '8', 'Dachs'],
      ['Gruppe Dachs leiht sich das Zelt 8', '8', 'Dachs'],
      ['das Zelt 8 geht an Gruppe Dachs', '8', 'Dachs'],
      ['gib das Zelt 8 an Gruppe Dachs raus', '8', 'Dachs'],
      ['Zelt 8 an Gruppe Dachs ausgeben', '8', 'Dachs'],
    ],
    other: [
      'nimm das Zelt 8 von Gruppe Dachs zurück',
      'Gruppe Dachs hat das Zelt 8 zerrissen',
      'verkaufe das Zelt 8 an Gruppe Dachs',
    ],
  },
  {
    taught: 'Lösche das Bild "Steg" aus der Ausstellung',
    values: { bild: 'Steg' },
    same: [
      ['das Bild "Mole" soll aus der Ausstellung raus', 'Mole'],
      ['nimm das Bild "Mole" aus der Ausstellung', 'Mole'],
      ['das Bild "Mole" fliegt aus der Ausstellung', 'Mole'],
      ['Bild "Mole" aus der Ausstellung entfernen', 'Mole'],
      ['"Mole" hat in der Ausstellung nichts mehr zu suchen', 'Mole'],
    ],
    other: [
      'nimm das Bild "Mole" in die Ausstellung auf',
      'verkaufe das Bild "Mole" aus der Ausstellung',
      'ist das Bild "Mole" in der Ausstellung?',
    ],
  },
];
