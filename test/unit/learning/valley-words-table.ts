/** Rephrasings and near misses as people at a bakery, a dance school and a surgery write them: read after the others, and known since. */
import type { Rephrased } from './other-words-table';

export const VALLEY_WORDS: readonly Rephrased[] = [
  {
    taught: 'deliver 12 rolls to Café Nord',
    values: { n: '12', place: 'Café Nord' },
    same: [
      ['40 rolls to Café Süd please', '40', 'Café Süd'],
      ['Café Süd gets 40 rolls', '40', 'Café Süd'],
      ['please have 40 rolls delivered to Café Süd', '40', 'Café Süd'],
      ['40 rolls need to be delivered to Café Süd', '40', 'Café Süd'],
      ['bring 40 rolls to Café Süd', '40', 'Café Süd'],
      ['delivery of 40 rolls to Café Süd', '40', 'Café Süd'],
    ],
    other: [
      'cancel the 40 rolls for Café Süd',
      'deliver 40 loaves to Café Süd',
      'were 40 rolls delivered to Café Süd?',
      'deliver 40 rolls to Café Süd and 12 to Café Nord',
    ],
  },
  {
    taught: 'put Jana in the class Tango',
    values: { person: 'Jana', course: 'Tango' },
    same: [
      ['add Leo to the class Salsa', 'Leo', 'Salsa'],
      ['Leo wants to be in the class Salsa', 'Leo', 'Salsa'],
      ['enrol Leo in the class Salsa', 'Leo', 'Salsa'],
      ['Leo → class Salsa', 'Leo', 'Salsa'],
      ['could you put Leo into the class Salsa when you have a minute?', 'Leo', 'Salsa'],
      ['Leo should be put in the class Salsa', 'Leo', 'Salsa'],
    ],
    other: [
      'take Leo out of the class Salsa',
      'is Leo in the class Salsa?',
      'put Leo in the class Salsa next week',
      'put Leo in charge of the class Salsa',
    ],
  },
  {
    taught: 'refer the patient Ahn to Dr Voss',
    values: { patient: 'Ahn', doctor: 'Dr Voss' },
    same: [
      ['patient Bibi should be referred to Dr Kerr', 'Bibi', 'Dr Kerr'],
      ['please refer patient Bibi to Dr Kerr', 'Bibi', 'Dr Kerr'],
      ['referral of patient Bibi to Dr Kerr', 'Bibi', 'Dr Kerr'],
      ['send the patient Bibi to Dr Kerr', 'Bibi', 'Dr Kerr'],
      ["let's refer the patient Bibi to Dr Kerr, her knee is swollen", 'Bibi', 'Dr Kerr'],
    ],
    other: [
      'refer the patient Bibi to nobody',
      'Dr Kerr referred the patient Bibi to us',
      'refer the nurse Bibi to Dr Kerr',
      'which patient was referred to Dr Kerr?',
    ],
  },
  {
    taught: 'mute the guest Pavel',
    values: { guest: 'Pavel' },
    same: [
      ['guest Rina must be muted', 'Rina'],
      ['silence the guest Rina', 'Rina'],
      ['can you mute guest Rina, she is too loud', 'Rina'],
      ['guest Rina: mute', 'Rina'],
      ['pls mute the gust Rina', 'Rina'],
    ],
    other: ['unmute the guest Rina', 'remove the guest Rina', 'is the guest Rina muted?', 'mute all guests'],
  },
  {
    taught: 'note an allergy to "nuts" for Mrs Hale',
    values: { allergy: 'nuts', person: 'Mrs Hale' },
    same: [
      ['Mr Dunn has an allergy to "eggs", please note it', 'eggs', 'Mr Dunn'],
      ['record an allergy to "eggs" for Mr Dunn', 'eggs', 'Mr Dunn'],
      ['for Mr Dunn note an allergy to "eggs"', 'eggs', 'Mr Dunn'],
      ['allergy to "eggs" for Mr Dunn', 'eggs', 'Mr Dunn'],
      ['an allergy to "eggs" should be noted for Mr Dunn', 'eggs', 'Mr Dunn'],
    ],
    other: [
      'delete the allergy to "eggs" of Mr Dunn',
      'does Mr Dunn have an allergy to "eggs"?',
      'note a reaction to "eggs" for Mr Dunn',
      'Mr Dunn has no allergy to "eggs"',
    ],
  },
  {
    taught: 'Backe 30 Brezeln für den Verein Ost',
    values: { n: '30', club: 'Ost' },
    same: [
      ['80 Brezeln für den Verein West backen', '80', 'West'],
      ['für den Verein West 80 Brezeln backen bitte', '80', 'West'],
      ['der Verein West braucht 80 Brezeln', '80', 'West'],
      ['es müssen 80 Brezeln für den Verein West gebacken werden', '80', 'West'],
      ['80 Brezeln für Verein West', '80', 'West'],
    ],
    other: [
      'wie viele Brezeln bekommt der Verein West?',
      'backe 80 Brote für den Verein West',
      'backe keine 80 Brezeln für den Verein West',
      'der Verein West hat 80 Brezeln bezahlt',
    ],
  },
  {
    taught: 'Überweise Patientin Roos an Dr. Lenz',
    values: { patient: 'Roos', doctor: 'Dr. Lenz' },
    same: [
      ['Patientin Haas an Dr. Mohn überweisen', 'Haas', 'Dr. Mohn'],
      ['Patientin Haas soll an Dr. Mohn überwiesen werden', 'Haas', 'Dr. Mohn'],
      ['bitte Patientin Haas an Dr. Mohn überweisen, sie hat Schmerzen', 'Haas', 'Dr. Mohn'],
      ['Überweisung Patientin Haas an Dr. Mohn', 'Haas', 'Dr. Mohn'],
      ['schick die Patientin Haas an Dr. Mohn', 'Haas', 'Dr. Mohn'],
    ],
    other: [
      'überweise Patientin Haas nicht an Dr. Mohn',
      'Dr. Mohn hat Patientin Haas überwiesen',
      'ruf Patientin Haas für Dr. Mohn an',
      'überweise Patient Haas an Dr. Mohn und Dr. Lenz',
    ],
  },
  {
    taught: 'Nimm Kunde Falk in den Verteiler Herbst auf',
    values: { client: 'Falk', list: 'Herbst' },
    same: [
      ['Kunde Graf in den Verteiler Winter aufnehmen', 'Graf', 'Winter'],
      ['Kunde Graf soll in den Verteiler Winter aufgenommen werden', 'Graf', 'Winter'],
      ['füge Kunde Graf dem Verteiler Winter hinzu', 'Graf', 'Winter'],
      ['Kunde Graf in den Verteiler Winter bitte', 'Graf', 'Winter'],
      ['trag Kunde Graf in den Verteiler Winter ein', 'Graf', 'Winter'],
      ['wärst du so nett und nimmst Kunde Graf in den Verteiler Winter auf', 'Graf', 'Winter'],
    ],
    other: [
      'nimm Kunde Graf aus dem Verteiler Winter',
      'ist Kunde Graf im Verteiler Winter?',
      'nimm Kunde Graf in den Verteiler Winter und Herbst auf',
      'Kunde Graf steht in dem Verteiler Winter',
    ],
  },
];
