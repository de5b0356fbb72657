/** Limits and refusals in words of several languages, written down before the vocabulary was seen. */
import { type Limit, limitRows } from './row-kit';
import type { Row } from './endpoint-rows';

const KEYS: Limit[] = [
  ['a bad key, in Spanish', 'wrong-key', 401, 'La clave de API no es válida'],
  ['a bad key, in Dutch, 403', 'wrong-key', 403, 'De opgegeven API-sleutel is ongeldig'],
  ['a bad key, in Polish, 403', 'wrong-key', 403, 'Nieprawidłowy klucz API'],
  ['a bad key, in Turkish, 403', 'wrong-key', 403, 'Geçersiz API anahtarı'],
  ['a bad key, in Swedish, 403', 'wrong-key', 403, 'Ogiltig API-nyckel'],
  ['a bad key, in Vietnamese, 403', 'wrong-key', 403, 'Khóa API không hợp lệ'],
  ['a bad key by its code alone, 403', 'wrong-key', 403, { error: { code: 'invalid_api_key', message: '' } }],
  [
    'a bad key by its code alone, 400',
    'wrong-key',
    400,
    { error: { status: 'INVALID_ARGUMENT', details: [{ reason: 'API_KEY_INVALID' }], message: '' } },
  ],
  ['a key that has run out, in German', 'wrong-key', 401, 'Ihr API-Schlüssel ist abgelaufen'],
];
const RATES: Limit[] = [
  ['too many requests, in Italian, 429', 'done', 429, 'Troppe richieste, riprova tra 2 secondi', 2_000],
  ['too many requests, in Polish, 503', 'done', 503, 'Zbyt wiele żądań', 2_000],
  ['too many requests, in Korean, 400', 'done', 400, '요청이 너무 많습니다. 잠시 후 다시 시도하세요', 'once'],
  ['the quota of the day, in German', 'quota-used-up', 429, 'Tageskontingent aufgebraucht'],
  ['the quota of the month, in French', 'quota-used-up', 429, 'Votre quota mensuel est épuisé'],
  ['no credit, in Spanish, 402', 'out-of-credit', 402, 'Saldo insuficiente'],
  ['no credit, in German, 400', 'out-of-credit', 400, 'Ihr Guthaben reicht nicht aus'],
  ['no credit, in Russian, 403', 'out-of-credit', 403, 'Недостаточно средств на балансе'],
  ['no credit, in Italian, 429', 'out-of-credit', 429, 'Credito insufficiente, ricarica il tuo account'],
];
const LENGTHS: Limit[] = [
  ['the context, in German', 'done', 400, 'Die Eingabe ist zu lang: das Kontextfenster umfasst 4096 Token', 'long'],
  ['the context, in Spanish', 'done', 400, 'La longitud del contexto supera el máximo de 4096 tokens', 'long'],
  ['the context, in Japanese', 'done', 400, '入力が長すぎます。コンテキスト長は最大4096トークンです', 'long'],
  ['the context, in Russian', 'done', 413, 'Превышена максимальная длина контекста', 'long'],
  ['the context, in Korean', 'done', 400, '컨텍스트 길이가 최대 4096 토큰을 초과했습니다', 'long'],
  ['the context by a code alone', 'done', 400, { error: { code: 'context_length_exceeded', message: '' } }, 'long'],
];
const OTHERS: Limit[] = [
  ['the model is not known, in German', 'not-found', 404, 'Das Modell „m“ wurde nicht gefunden'],
  ['the model is not known, in Chinese, 400', 'not-found', 400, '模型不存在'],
  ['a region that is not served, in French', 'forbidden', 403, "Ce service n'est pas disponible dans votre pays"],
  ['maintenance, in Portuguese', 'server-error', 503, 'Serviço em manutenção'],
  [
    'a page of a firewall, 403',
    'forbidden',
    403,
    '<html><title>Attention Required! | Cloudflare</title><body>Sorry, you have been blocked</body></html>',
  ],
  ['a page of a router wants a login, 200', 'not-an-api', 200, '<html><title>Router login</title><form></form></html>'],
  ['a redirect by script to a login', 'not-an-api', 200, '<script>location="https://login.example/"</script>'],
];

export const HARBOUR_LIMITS: readonly Row[] = limitRows('hl', [...KEYS, ...RATES, ...LENGTHS, ...OTHERS]);
