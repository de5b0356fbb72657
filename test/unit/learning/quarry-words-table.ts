/** Rephrasings and near misses of a quarry, a ferry and a kindergarten: written after the small call was changed. */
import type { Rephrased } from './other-words-table';

export const QUARRY_WORDS: readonly Rephrased[] = [
  {
    taught: 'assign lorry 7 to the driver Petrov',
    values: { lorry: '7', driver: 'Petrov' },
    same: [
      ['Njoku drives lorry 12 today, please enter it that way', '12', 'Njoku'],
      ['Njoku gets lorry 12', '12', 'Njoku'],
      ['lorry 12 → Njoku', '12', 'Njoku'],
      ['hand lorry 12 over to Njoku', '12', 'Njoku'],
    ],
    other: ['who drives lorry 12?', 'wash lorry 12 for Njoku', 'Njoku damaged lorry 12'],
  },
  {
    taught: 'cancel the ferry of 8:15 to Skagen',
    values: { time: '8:15', port: 'Skagen' },
    same: [
      ["the ferry of 9:40 to Lund isn't sailing", '9:40', 'Lund'],
      ['call off the ferry of 9:40 to Lund', '9:40', 'Lund'],
      ['no ferry at 9:40 to Lund', '9:40', 'Lund'],
      ['the ferry of 9:40 to Lund has to be cancelled', '9:40', 'Lund'],
    ],
    other: [
      'delay the ferry of 9:40 to Lund',
      'book the ferry of 9:40 to Lund',
      'was the ferry of 9:40 to Lund cancelled?',
    ],
  },
  {
    taught: 'show the level of the tank North',
    values: { tank: 'North' },
    same: [
      ['how full is the tank West?', 'West'],
      ['what is the level of the tank West?', 'West'],
      ['tank West level', 'West'],
      ['check the level of the tank West', 'West'],
    ],
    other: ['fill the tank West', 'set the level of the tank West', 'show the pressure of the tank West'],
  },
  {
    taught: 'record 14 tons of gravel for the customer Holm',
    values: { tons: '14', customer: 'Holm' },
    same: [
      ['the customer Berg picked up 22 tons of gravel', '22', 'Berg'],
      ['Berg took 22 tons of gravel', '22', 'Berg'],
      ['note 22 tons of gravel for Berg', '22', 'Berg'],
      ['22 tons of gravel for the customer Berg', '22', 'Berg'],
    ],
    other: ['order 22 tons of gravel for the customer Berg', 'record 22 tons of sand for the customer Berg'],
  },
  {
    taught: 'Melde das Kind Lia für morgen krank',
    values: { kind: 'Lia' },
    same: [
      ['Tim kommt morgen nicht, er ist krank', 'Tim'],
      ['das Kind Tim ist morgen krank', 'Tim'],
      ['Krankmeldung für das Kind Tim für morgen', 'Tim'],
      ['Tim für morgen krankmelden', 'Tim'],
    ],
    other: [
      'ist das Kind Tim morgen krank?',
      'melde das Kind Tim für morgen gesund',
      'melde das Kind Tim für Montag krank',
    ],
  },
  {
    taught: 'Teile Erzieherin Voss der Gruppe Igel zu',
    values: { person: 'Voss', gruppe: 'Igel' },
    same: [
      ['Erzieherin Kern arbeitet jetzt in der Gruppe Hase', 'Kern', 'Hase'],
      ['Kern soll in die Gruppe Hase', 'Kern', 'Hase'],
      ['steck Erzieherin Kern in die Gruppe Hase', 'Kern', 'Hase'],
      ['die Gruppe Hase übernimmt Erzieherin Kern', 'Kern', 'Hase'],
    ],
    other: [
      'Erzieherin Kern hat die Gruppe Hase verlassen',
      'teile Praktikantin Kern der Gruppe Hase zu',
      'welche Gruppe hat Erzieherin Kern?',
    ],
  },
  {
    taught: 'Stelle den Preis der Fahrt "Insel" auf 9 Euro',
    values: { fahrt: 'Insel', preis: '9' },
    same: [
      ['die Fahrt "Leuchtturm" kostet ab sofort 13 Euro', 'Leuchtturm', '13'],
      ['neuer Preis für die Fahrt "Leuchtturm": 13 Euro', 'Leuchtturm', '13'],
      ['13 Euro für die Fahrt "Leuchtturm"', 'Leuchtturm', '13'],
      ['mach die Fahrt "Leuchtturm" 13 Euro teuer', 'Leuchtturm', '13'],
    ],
    other: [
      'erhöhe den Preis der Fahrt "Leuchtturm" um 13 Euro',
      'buche die Fahrt "Leuchtturm" für 13 Euro',
      'was kostet die Fahrt "Leuchtturm"?',
    ],
  },
];
