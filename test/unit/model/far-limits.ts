/** Errors in languages that few providers answer in, and their kin in others: a second set, read after the vocabulary was widened. */
import type { Row } from './endpoint-rows';
import { type Limit, limitRows } from './row-kit';

const FAR: Limit[] = [
  ['a bad key, in Norwegian, 403', 'wrong-key', 403, 'API-nøkkelen du oppga er ugyldig.'],
  ['a bad key, in Danish, 403', 'wrong-key', 403, { error: 'Ugyldig API-nøgle' }],
  ['a bad key, in Finnish, 403', 'wrong-key', 403, 'Virheellinen API-avain'],
  ['a bad key, in Czech, 403', 'wrong-key', 403, 'Zadaný klíč API je neplatný'],
  ['a bad key, in Hungarian, 403', 'wrong-key', 403, 'Érvénytelen API-kulcs'],
  ['a bad key, in Romanian, 403', 'wrong-key', 403, 'Cheia API nu este validă'],
  ['a bad key, in Greek, 403', 'wrong-key', 403, 'Το κλειδί API δεν είναι έγκυρο'],
  ['a bad key, in Ukrainian, 403', 'wrong-key', 403, 'Недійсний ключ API'],
  ['a bad key, in Arabic, 403', 'wrong-key', 403, 'مفتاح API غير صالح'],
  ['a bad key, in Hebrew, 403', 'wrong-key', 403, 'מפתח ה-API אינו תקף'],
  ['a bad key, in Hindi, 403', 'wrong-key', 403, 'एपीआई कुंजी अमान्य है'],
  ['a bad key, in Thai, 403', 'wrong-key', 403, 'คีย์ API ไม่ถูกต้อง'],
  ['a bad key, in Indonesian, 403', 'wrong-key', 403, 'Kunci API tidak valid'],
  ['a bad key, in Portuguese of Portugal, 403', 'wrong-key', 403, 'A chave de API fornecida expirou'],
  ['no credit, in Swedish, 403', 'out-of-credit', 403, 'Ditt saldo är otillräckligt'],
  ['no credit, in Czech, 400', 'out-of-credit', 400, 'Nedostatečný kredit na účtu'],
  ['no credit, in Ukrainian, 402', 'out-of-credit', 402, 'Недостатньо коштів'],
  ['too many requests, in Swedish, 400', 'done', 400, 'För många förfrågningar, försök igen om en stund', 'once'],
  ['too many requests, in Arabic, 400', 'done', 400, 'طلبات كثيرة جدًا، حاول لاحقًا', 'once'],
  ['too many requests, in Greek, 503', 'done', 503, 'Πάρα πολλά αιτήματα', 2_000],
  ['the context, in Swedish', 'done', 400, 'Prompten överskrider modellens kontextfönster på 4096 token', 'long'],
  ['the context, in Finnish', 'done', 400, 'Syöte on liian pitkä: kontekstin enimmäispituus on 4096 tokenia', 'long'],
  ['the context, in Turkish', 'done', 400, 'Bağlam uzunluğu 4096 token sınırını aşıyor', 'long'],
  ['the context, in Vietnamese', 'done', 400, 'Độ dài ngữ cảnh vượt quá 4096 token', 'long'],
  ['the context, in Ukrainian', 'done', 400, 'Довжина контексту перевищує 4096 токенів', 'long'],
];

export const FAR_LIMITS: readonly Row[] = limitRows('fl', FAR);
