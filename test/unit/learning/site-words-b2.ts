/** Rephrasings and near misses on seven more sites that were read once, after the rules were made. */
import type { SiteWords } from './site-words';

export const SITES_B2: readonly SiteWords[] = [
  {
    site: "doctor's surgery",
    known: [
      'book {patient} in with {doctor} on {date}',
      'cancel the appointment of {patient} on {date}',
      'move the appointment of {patient} to {date}',
      'check in {patient}',
      'put {patient} on the waiting list',
    ],
    pairs: [
      [
        0,
        'Mrs Pettigrew would like to see Dr Osei on 14 March',
        { patient: 'Mrs Pettigrew', doctor: 'Dr Osei', date: '14 March' },
      ],
      [
        0,
        'can Tom Wills be booked in with Dr Lind on Thursday?',
        { patient: 'Tom Wills', doctor: 'Dr Lind', date: 'Thursday' },
      ],
      [
        1,
        "Joan Baptiste can't make it on 3 June, please scratch her visit",
        { patient: 'Joan Baptiste', date: '3 June' },
      ],
      [2, 'would you mind moving Mr Koh to 22 April?', { patient: 'Mr Koh', date: '22 April' }],
      [3, 'Elsie Marsh has just arrived at reception', { patient: 'Elsie Marsh' }],
      [4, 'nothing free for Amir Haddad yet, queue him up', { patient: 'Amir Haddad' }],
    ],
    nearMisses: [
      'phone Mrs Pettigrew about her appointment on 14 March',
      'take Amir Haddad off the waiting list',
      "when is Mr Koh's appointment?",
      'book Tom Wills in with Dr Lind on Thursday if the scan results are back',
    ],
  },
  {
    site: 'warehouse',
    known: [
      'book {quantity} {item} into bay {bay}',
      'move {item} from bay {from} to bay {to}',
      'order {quantity} more {item}',
      'write off {quantity} {item}',
    ],
    pairs: [
      [0, 'forty pallet wraps just came in, stow them in B7', { quantity: '40', item: 'pallet wraps', bay: 'B7' }],
      [0, 'received: 12 hand trucks, bay C3', { quantity: '12', item: 'hand trucks', bay: 'C3' }],
      [1, 'shift the drain covers out of A4 and over to D1', { item: 'drain covers', to: 'D1', from: 'A4' }],
      [1, "the gaskets need to go into bay E9, they're in E2 now", { item: 'gaskets', to: 'E9', from: 'E2' }],
      [2, '500 more hex bolts need ordering', { quantity: '500', item: 'hex bolts' }],
      [3, '3 wall mirrors got smashed, take them off the books', { quantity: '3', item: 'wall mirrors' }],
    ],
    nearMisses: [
      'how many hex bolts are in bay B7?',
      'book 12 hand trucks out of bay C3',
      "don't order any more gaskets",
      'cancel the order for 500 hex bolts',
    ],
  },
  {
    site: 'recipes',
    known: [
      'save {recipe} to my favourites',
      'scale {recipe} to {number} servings',
      'plan {recipe} for {day}',
      'rate {recipe} with {stars} stars',
      'put the ingredients of {recipe} on the shopping list',
    ],
    pairs: [
      [0, 'bookmark the beef stroganoff', { recipe: 'beef stroganoff' }],
      [0, 'plum crumble should be saved with the ones I like best', { recipe: 'plum crumble' }],
      [1, 'lentil soup scaled to 9 people please', { recipe: 'lentil soup', number: '9' }],
      [2, "we'll be having fish pie on Friday", { recipe: 'fish pie', day: 'Friday' }],
      [3, 'the banana loaf deserves four stars', { recipe: 'banana loaf', stars: '4' }],
      [4, 'get everything the moussaka needs onto my grocery list', { recipe: 'moussaka' }],
    ],
    nearMisses: [
      'take beef stroganoff out of my favourites',
      'how many stars does the banana loaf have?',
      'print the recipe for fish pie',
      'plan fish pie for Friday and email the menu to Gran',
    ],
  },
  {
    site: 'project board',
    known: [
      'move card {card} to {column}',
      'assign card {card} to {person}',
      'set the deadline of card {card} to {date}',
      'archive card {card}',
      'duplicate card {card}',
    ],
    pairs: [
      [0, 'Login Bug can go into Review', { card: 'Login Bug', column: 'Review' }],
      [0, 'the landing page card wants moving over to Done', { card: 'landing page', column: 'Done' }],
      [1, 'Torsten is going to handle Press Kit', { card: 'Press Kit', person: 'Torsten' }],
      [2, 'Budget Draft is due by 30 January', { card: 'Budget Draft', date: '30 January' }],
      [3, "we're through with the Beta Survey card, pop it in the archive", { card: 'Beta Survey' }],
      [4, 'I need a second copy of Onboarding Talk', { card: 'Onboarding Talk' }],
    ],
    nearMisses: [
      'move all the cards in Review to Done',
      'archive the column Done',
      'remove the deadline of card Budget Draft',
      'remind Torsten about card Press Kit',
    ],
  },
  {
    site: 'amateur football league',
    known: [
      'enter {score} for the match {home} against {away}',
      'postpone the match {home} against {away} to {date}',
      'register {player} for {team}',
      'suspend {player} for {number} matches',
      'appoint {referee} as referee for {home} against {away}',
    ],
    pairs: [
      [0, 'Rovers v Millfield ended 3-1', { score: '3-1', home: 'Rovers', away: 'Millfield' }],
      [0, 'final result Harbour Town - Castle: 0-0', { score: '0-0', home: 'Harbour Town', away: 'Castle' }],
      [1, 'Albion v Swifts has been postponed to 19 April', { home: 'Albion', away: 'Swifts', date: '19 April' }],
      [2, 'Dara Quinn is going to play for Northgate', { player: 'Dara Quinn', team: 'Northgate' }],
      [3, 'Leo Brandt has to sit out the next two games', { player: 'Leo Brandt', number: '2' }],
      [4, 'Ms Forde will be the ref when United host Vale', { referee: 'Ms Forde', home: 'United', away: 'Vale' }],
    ],
    nearMisses: [
      "lift Leo Brandt's suspension",
      'what was the score in Rovers against Millfield?',
      'call off the match Albion against Swifts for good',
      'Dara Quinn is leaving Northgate',
    ],
  },
  {
    site: 'Pfarrgemeinde',
    known: [
      'reserviere den {raum} für {gruppe} am {datum}',
      'trage {name} für die Taufe am {datum} ein',
      'teile {name} zum {dienst} ein',
      'veröffentliche die Nachricht {titel}',
    ],
    pairs: [
      [
        0,
        'der Seniorenkreis braucht am 12. Juni den Pfarrsaal',
        { raum: 'Pfarrsaal', gruppe: 'Seniorenkreis', datum: '12. Juni' },
      ],
      [
        0,
        'der Jugendraum müsste am 3. Oktober für den Kirchenchor reserviert werden',
        { raum: 'Jugendraum', gruppe: 'Kirchenchor', datum: '3. Oktober' },
      ],
      [1, 'die kleine Johanna Weiß wird am 20. April getauft', { name: 'Johanna Weiß', datum: '20. April' }],
      [2, 'Frau Hegele übernimmt den Lektorendienst', { name: 'Frau Hegele', dienst: 'Lektorendienst' }],
      [2, 'Küsterdienst macht Emil Stadler', { name: 'Emil Stadler', dienst: 'Küsterdienst' }],
      [3, 'der Beitrag Sternsinger unterwegs kann online gehen', { titel: 'Sternsinger unterwegs' }],
    ],
    nearMisses: [
      'gib den Pfarrsaal am 12. Juni wieder frei',
      'wer hat am Sonntag Küsterdienst?',
      'trage Johanna Weiß für die Erstkommunion am 20. April ein',
      'nimm die Nachricht Sternsinger unterwegs wieder von der Seite',
    ],
  },
  {
    site: 'Buchhaltung',
    known: [
      'markiere Rechnung {nummer} als bezahlt',
      'storniere Rechnung {nummer}',
      'schicke eine Mahnung an {kunde}',
      'buche {betrag} Euro auf das Konto {konto}',
      'lege {kunde} als Kunden an',
    ],
    pairs: [
      [0, 'die 5083 ist beglichen', { nummer: '5083' }],
      [0, 'Zahlungseingang zu Rechnung 1147', { nummer: '1147' }],
      [1, 'RE 2290 bitte ungültig machen', { nummer: '2290' }],
      [2, 'Möbel Krause hat immer noch nicht überwiesen, bitte anmahnen', { kunde: 'Möbel Krause' }],
      [3, '130 Euro auf Bürobedarf verbuchen', { betrag: '130', konto: 'Bürobedarf' }],
      [4, 'Gärtnerei Lohse ist Neukunde, bitte erfassen', { kunde: 'Gärtnerei Lohse' }],
    ],
    nearMisses: [
      'Rechnung 5083 ist noch nicht bezahlt',
      'markiere Rechnung 1147 als teilweise bezahlt',
      'schicke eine Zahlungsbestätigung an Möbel Krause',
      'buche 130 Euro vom Konto Bürobedarf ab',
    ],
  },
];
