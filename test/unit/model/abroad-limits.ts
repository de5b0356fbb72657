/** Refusals of gateways and providers abroad, in the languages in which they answer, written down before lib/model was read. */
import { type Limit, limitRows } from './row-kit';
import type { Row } from './endpoint-rows';

const inner = (code: unknown, message: string, more: object = {}) => ({ error: { code, message, ...more } });

const KEYS: Limit[] = [
  [
    'one-api: a token that is none',
    'wrong-key',
    401,
    inner('', '无效的令牌 (request id: 20261130)', { type: 'new_api_error' }),
  ],
  ['a token that has run out, 403', 'wrong-key', 403, inner('', '该令牌已过期')],
  ['a token that was switched off, 403', 'wrong-key', 403, inner('', '该令牌状态不可用')],
  ['Zhipu: the signature of the key, 200', 'wrong-key', 200, { code: 1000, msg: '身份验证失败。', success: false }],
  [
    'MiniMax: base_resp in a good answer',
    'wrong-key',
    200,
    {
      base_resp: {
        status_code: 1004,
        status_msg: 'login fail: Please carry the API secret key in the Authorization field',
      },
    },
  ],
  ['Portuguese, 403', 'wrong-key', 403, 'Chave de API inválida ou revogada.'],
  ['Portuguese, 400', 'wrong-key', 400, { detail: 'Chave de autenticação incorreta' }],
  ['Japanese, 403', 'wrong-key', 403, 'APIキーが無効です。'],
  ['Japanese, 400', 'wrong-key', 400, { message: '認証に失敗しました。APIキーを確認してください。' }],
  ['Russian, 403', 'wrong-key', 403, { message: 'Неверный ключ API' }],
  ['Russian, 400', 'wrong-key', 400, { error: 'Ключ авторизации недействителен' }],
  ['Czech, 403', 'wrong-key', 403, 'Neplatný klíč API'],
  ['Hungarian, 403', 'wrong-key', 403, 'Érvénytelen API-kulcs'],
  ['Greek, 403', 'wrong-key', 403, 'Μη έγκυρο κλειδί API'],
  ['Arabic, 403', 'wrong-key', 403, 'مفتاح API غير صالح'],
  ['Hindi, 403', 'wrong-key', 403, 'अमान्य API कुंजी'],
  ['Finnish, 403', 'wrong-key', 403, 'API-avain on virheellinen'],
  ['Thai, 403', 'wrong-key', 403, 'คีย์ API ไม่ถูกต้อง'],
  ['Indonesian, 403', 'wrong-key', 403, 'Kunci API tidak valid'],
  ['Ukrainian, 403', 'wrong-key', 403, 'Недійсний ключ API'],
  ['Danish, 403', 'wrong-key', 403, 'Ugyldig API-nøgle'],
  ['Hebrew, 403', 'wrong-key', 403, 'מפתח API לא חוקי'],
];

const MONEY: Limit[] = [
  [
    'one-api: the token has no quota left, 403',
    'out-of-credit',
    403,
    inner('insufficient_user_quota', '用户额度不足, 剩余额度: ＄0.000000'),
  ],
  ['one-api: the token is used up', 'out-of-credit', 401, inner('', '该令牌额度已用尽 TokenStatusExhausted')],
  [
    'DashScope: an overdue account, 400',
    'out-of-credit',
    400,
    inner('Arrearage', 'Access denied, please make sure your account is in good standing.'),
  ],
  ['Zhipu: an overdue account, 429', 'out-of-credit', 429, inner('1113', '您的账户已欠费，请充值后重试。')],
  [
    'MiniMax: balance in a good answer',
    'out-of-credit',
    200,
    { base_resp: { status_code: 1008, status_msg: 'insufficient balance' } },
  ],
  ['Portuguese, 402', 'out-of-credit', 402, 'Saldo insuficiente para esta operação'],
  ['Portuguese, 403', 'out-of-credit', 403, 'Créditos esgotados. Adicione saldo à sua conta.'],
  ['Japanese, 402', 'out-of-credit', 402, '残高が不足しています'],
  ['Japanese, 403', 'out-of-credit', 403, 'クレジットが不足しています。チャージしてください。'],
  ['Russian, 402', 'out-of-credit', 402, 'Пополните баланс'],
  ['the free quota of the day, Chinese, 429', 'quota-used-up', 429, '您今日的免费额度已用完，请明天再试'],
  ['the quota of the month, Portuguese, 429', 'quota-used-up', 429, 'Sua cota mensal foi atingida'],
  ['the quota of the month, Japanese, 429', 'quota-used-up', 429, '今月の利用上限に達しました'],
  ['the quota of the day, Russian, 429', 'quota-used-up', 429, 'Превышена дневная квота запросов'],
];

const RATES: Limit[] = [
  [
    'Zhipu: too many at once, 429',
    'done',
    429,
    inner('1302', '您当前使用该API的并发数过高，请降低并发，或联系客服增加限额。'),
    'once',
  ],
  [
    'Doubao: the model is overloaded, 429',
    'done',
    429,
    inner('ServerOverloaded', '模型当前负载较高，请稍后重试'),
    'once',
  ],
  ['new-api: the group is full, 500', 'done', 500, inner('', '当前分组上游负载已饱和，请稍后再试'), 'once'],
  [
    'MiniMax: too often, in a good answer',
    'done',
    200,
    { base_resp: { status_code: 1002, status_msg: 'rate limit exceeded(RPM)' } },
    'once',
  ],
  ['Portuguese, 429', 'done', 429, 'Muitas requisições. Tente novamente em 2 segundos.', 2_000],
  ['Portuguese, 403', 'done', 403, 'Limite de requisições por minuto excedido', 'once'],
  ['Japanese, 429', 'done', 429, 'リクエストが多すぎます。しばらくしてから再試行してください。', 'once'],
  ['Japanese, 400', 'done', 400, 'レート制限を超えました', 'once'],
  ['Russian, 403', 'done', 403, 'Слишком много запросов, повторите позже', 'once'],
];

const LENGTHS: Limit[] = [
  [
    'DashScope: the range of the input',
    'done',
    400,
    inner('invalid_parameter_error', 'Range of input length should be [1, 3072]'),
    'long',
  ],
  ['Zhipu: the prompt is too long', 'done', 400, inner('1261', 'Prompt 超长'), 'long'],
  ['Chinese', 'done', 400, '输入内容过长，超过模型最大上下文长度 4096', 'long'],
  ['Portuguese', 'done', 400, 'O prompt excede o tamanho máximo de contexto do modelo (4096 tokens)', 'long'],
  ['Japanese', 'done', 400, '最大コンテキスト長は4096トークンですが、5200トークンが指定されました', 'long'],
  ['Russian', 'done', 400, 'Слишком длинный запрос: превышен размер контекста 4096 токенов', 'long'],
  ['GigaChat, 422', 'done', 422, { status: 422, message: 'Tokens limit exceeded, max 4096' }, 'long'],
  [
    'llama.cpp',
    'done',
    400,
    {
      error: {
        code: 400,
        message: 'request (5210 tokens) exceeds the available context size (4096 tokens), try increasing it',
        type: 'exceed_context_size_error',
        n_prompt_tokens: 5210,
        n_ctx: 4096,
      },
    },
    'long',
  ],
  [
    'LM Studio, within a stream of status 200',
    'done',
    200,
    {
      error:
        'The number of tokens to keep from the initial prompt is greater than the context length. Try to load the model with a larger context length, or provide a shorter input',
    },
    'long',
  ],
];

const OTHERS: Limit[] = [
  [
    'new-api: no channel for the model, 503',
    'not-found',
    503,
    inner('model_not_found', '当前分组 default 下对于模型 m 无可用渠道'),
  ],
  ['the model does not exist, Chinese, 400', 'not-found', 400, inner('1211', '模型不存在，请检查模型代码。')],
  ['Portuguese, 404', 'not-found', 404, 'O modelo "m" não existe'],
  ['Japanese, 400', 'not-found', 400, '指定されたモデル「m」は存在しません'],
  ['Russian, 404', 'not-found', 404, { message: 'Модель m не найдена' }],
  ['Russian, 400', 'not-found', 400, { message: 'Такой модели не существует: m' }],
  ['a region, Chinese, 403', 'forbidden', 403, '您所在的地区暂不支持访问'],
  ['maintenance, Japanese, 503', 'server-error', 503, 'メンテナンス中です'],
];

/** The same kinds in other words, written once the first ones were right. */
const AGAIN: Limit[] = [
  ['Portuguese, 403, the credential', 'wrong-key', 403, 'Credencial incorreta ou ausente'],
  ['a key that was switched off, Chinese, 403', 'wrong-key', 403, '您的密钥已被禁用'],
  ['a key that was frozen, Chinese, 403', 'wrong-key', 403, 'API密钥已冻结'],
  ['no access of the token to the model', 'not-found', 403, inner('', '该令牌无权访问模型 m，模型不存在')],
  ['the free calls of the day, Chinese', 'quota-used-up', 429, '免费次数已达上限，明天再来'],
  ['the limit of the week, Japanese', 'quota-used-up', 429, '今週の利用制限に達しました'],
  ['tomorrow again, German', 'quota-used-up', 429, 'Ihr Guthaben für heute ist aufgebraucht, morgen wieder'],
  ['tomorrow again, French', 'quota-used-up', 429, 'Crédits gratuits épuisés, revenez demain'],
  ['tomorrow again, Russian', 'quota-used-up', 429, 'Лимит исчерпан, приходите завтра'],
  [
    'it resets at midnight, English',
    'quota-used-up',
    429,
    'Out of free credits. Your allowance resets at midnight UTC.',
  ],
  ['by the minute, German, 403', 'done', 403, 'Zu hohe Last: höchstens 20 Anfragen pro Minute', 'once'],
  ['by the minute, French, 400', 'done', 400, 'Limite de 20 requêtes par minute atteinte', 'once'],
  ['by the minute, Chinese, 403', 'done', 403, '超过每分钟请求数限制', 'once'],
  ['by the minute, Japanese, 403', 'done', 403, '毎分のリクエスト数の上限に達しました', 'once'],
  ['by the second, Russian, 429', 'done', 429, 'Не более 2 запросов в секунду', 'once'],
  ['no credit, and no word of a renewal, Chinese', 'out-of-credit', 429, '余额不足，请充值'],
  ['no credit, German, today', 'out-of-credit', 402, 'Ihr Guthaben ist aufgebraucht. Laden Sie es auf.'],
];

export const ABROAD_LIMITS: readonly Row[] = limitRows('al', [
  ...KEYS,
  ...MONEY,
  ...RATES,
  ...LENGTHS,
  ...OTHERS,
  ...AGAIN,
]);
