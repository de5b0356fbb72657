/** Tasks with rarer verbs may leave by their common words alone; no listed word, and no form of one, is a name. */
import { expect, test } from 'vitest';
import { AllowedWords } from '../../../lib/notebook/exchange/allowed-words';
import { isFamilyName } from '../../../lib/notebook/exchange/family-names';
import { isGivenName } from '../../../lib/notebook/exchange/given-names';
import { isTaskWord, TASK_WORDS } from '../../../lib/notebook/exchange/task-verbs';

const words = new AllowedWords();

test.each([
  'Reopen the incident',
  'escalate to second level',
  'reschedule the appointment',
  'acknowledge the alarm',
  'renew the loan',
  'withdraw the application',
  'restock the shelf',
  'swap the shift',
  'Verlängere die Ausleihe',
  'storniere die Reservierung',
  'bestätige den Wareneingang',
  'vermerke einen Schaden',
  'quittiere die Störung',
  'weise die Anfrage zu',
  'leite die Anfrage weiter',
  'trage die Stunden ein',
  'lehne den Antrag ab',
  'gib das Gerät zurück',
  'réserve la salle',
  'reportez le rendez-vous',
  'rembourse la commande',
  'résilie l’abonnement',
  'rends le livre',
  'signale une panne',
  'saisis les heures',
  'cancela la reserva',
  'renova o contrato',
  'prenota la sala',
])('%s: every word is common', (request) => expect(words.disallowed(request)).toEqual([]));

test.each([
  'verlängere Okafor',
  'Krause die Rechnung schicken',
  'Anne das Dokument schicken',
  'réserve chez Dubois',
  'escalate to Kowalski',
  'reporte le dossier Lefebvre',
  'renew the diabetes plan',
  'reserva para García',
  'Marie rembourse',
])('%s: a name or a private word in it stays', (request) => expect(words.allows(request)).toBe(false));

test('no listed word is a name', () => {
  expect([...TASK_WORDS].filter((word) => isGivenName(word) || isFamilyName(word))).toEqual([]);
  expect(['anne', 'marie', 'rose', 'krause', 'lange', 'andre', 'claude', 'pierre', 'dante'].filter(isTaskWord)).toEqual(
    [],
  );
});
