/** Limits and errors in the words of providers, gateways and local servers, in many languages, and what each means. */
import type { Row } from './endpoint-rows';
import { limitRows } from './row-kit';

export const WORDED_LIMITS: readonly Row[] = limitRows('14', [
  ['Z.AI: overloaded, 429', 'done', 429, 'The service may be temporarily overloaded, please try again later', 'once'],
  [
    'Z.AI: no resource package',
    'out-of-credit',
    429,
    {
      type: 'error',
      error: {
        type: 'rate_limit_error',
        code: '1113',
        message: '[1113][Insufficient balance or no resource package. Please recharge.][2026]',
      },
    },
  ],
  [
    'xAI: credits or spending limit',
    'out-of-credit',
    403,
    {
      code: 'personal-team-blocked:spending-limit',
      error:
        'Your team 16f2151a has either used all available credits or reached its monthly spending limit. To continue making API requests, please purchase more credits or raise your spending limit.',
    },
  ],
  ['no usable credits', 'out-of-credit', 403, 'No usable credits remain on this workspace'],
  [
    'Nous: model needs credits, 404',
    'out-of-credit',
    404,
    {
      status: 404,
      message:
        "Model 'm' requires available credits. Your account balance is too low to use paid models — add credits or pick a free model.",
    },
  ],
  [
    'Nous: model is not on the free tier',
    'not-found',
    404,
    { status: 404, message: "Model 'm' is not available on the Free Tier. Upgrade or pick a free model." },
  ],
  ['402 that ends by itself', 'done', 402, 'Usage limit reached, try again in 20 seconds', 20_000],
  ['Codex: weekly limit', 'quota-used-up', 429, 'Weekly usage limit reached. Resets in 6hr 29min.'],
  [
    'Alibaba: rate increased too quickly, 400',
    'done',
    400,
    'Upstream error from Alibaba: Request rate increased too quickly. To ensure system stability, please adjust your client logic to scale requests more smoothly over time.',
    'once',
  ],
  [
    'NIM: degraded function, 400',
    'server-error',
    400,
    {
      status: 400,
      title: 'Bad Request',
      detail: "Function id '87ea0ddc-cff1-4bca': DEGRADED function cannot be invoked",
    },
  ],
  [
    'NIM: function not found for account',
    'not-found',
    404,
    { status: 404, title: 'Not Found', detail: "Function '23d4f03a-b8a6': Not found for account 'Qawmu2vUw3rd'" },
  ],
  [
    'Databricks: workspace rate limit',
    'done',
    429,
    {
      error_code: 'REQUEST_LIMIT_EXCEEDED',
      message:
        'REQUEST_LIMIT_EXCEEDED: Exceeded workspace QPS rate limit for databricks-m. Please use a provisioned throughput Foundation Model APIs endpoint for a higher rate limit.',
    },
    'once',
  ],
  [
    'Cloudflare gateway: unauthorized',
    'wrong-key',
    401,
    {
      success: false,
      result: [],
      messages: [],
      error: [{ code: 2009, message: 'Unauthorized' }],
      name: 'AiGatewayError',
      httpCode: 401,
    },
  ],
  [
    'Workers AI: authentication error, 403',
    'wrong-key',
    403,
    { result: null, success: false, errors: [{ code: 10_000, message: 'Authentication error' }], messages: [] },
  ],
  [
    'Cloudflare gateway: invalid provider',
    'not-found',
    400,
    { success: false, error: [{ code: 2008, message: 'Invalid provider' }], name: 'AiGatewayError' },
  ],
  [
    'Vertex: an API key is no token',
    'wrong-key',
    401,
    [
      {
        error: {
          code: 401,
          message:
            'API keys are not supported by this API. Expected OAuth2 access token or other authentication credentials that assert a principal.',
          status: 'UNAUTHENTICATED',
        },
      },
    ],
  ],
  [
    'Bedrock: expired token, 403',
    'wrong-key',
    403,
    { message: 'The security token included in the request is expired' },
  ],
  [
    'Bedrock: model is not ready, once',
    'done',
    429,
    { message: 'Model is not ready for inference. Wait and try your request again.' },
    'once',
  ],
  ['Azure: resource not found', 'not-found', 404, { error: { code: '404', message: 'Resource not found' } }],
  [
    'Groq: organization restricted',
    'forbidden',
    400,
    {
      error: {
        message: 'Organization has been restricted. Please reach out to support if you believe this was in error.',
        code: 'organization_restricted',
      },
    },
  ],
  [
    'OpenAI: missing scopes, 401',
    'forbidden',
    401,
    'You have insufficient permissions for this operation. Missing scopes: model.request.',
  ],
  [
    'OpenRouter: flagged by moderation',
    'filtered',
    403,
    {
      error: {
        code: 403,
        message: 'm requires moderation. Your input was flagged for "sexual"',
        metadata: { reasons: ['sexual'] },
      },
    },
  ],
  ['Anthropic: output blocked', 'filtered', 400, 'Output blocked by content filtering policy'],
  [
    'xAI: safety check',
    'filtered',
    403,
    { error: 'Content violates usage guidelines. Failed check: SAFETY_CHECK_TYPE_BIO' },
  ],
  ['Copilot: prompt token count', 'done', 400, 'prompt token count of 52000 exceeds the limit of 3000', 'long'],
  [
    'LiteLLM: context window exceeded for given call',
    'done',
    400,
    'litellm.BadRequestError: Context Window exceeded for given call. No models have context window large enough for this call.',
    'long',
  ],
  [
    'OpenAI: input exceeds the window',
    'done',
    400,
    'Your input exceeds the context window of this model. Please adjust your input and try again.',
    'long',
  ],
  [
    'Anthropic: extra usage for long prompts, 429',
    'done',
    429,
    'Extra usage is required for long context requests over 200k tokens',
    'long',
  ],
  ['slot context', 'done', 500, 'slot context: 4096 tokens, prompt: 9000 tokens, cannot be processed', 'long'],
  ['a revoked key, in Portuguese, 400', 'wrong-key', 400, 'Chave de API inválida ou revogada'],
  ['no credit, in Korean, 403', 'out-of-credit', 403, '크레딧이 부족합니다. 충전 후 다시 시도하세요.'],
  [
    'too many requests, in Japanese, 403',
    'done',
    403,
    'リクエストが多すぎます。しばらくしてから再試行してください',
    'once',
  ],
  ['New API: expired token', 'wrong-key', 401, '该令牌已过期'],
  ['New API: banned user', 'forbidden', 403, '用户已被封禁'],
  ['too long, in Chinese, with a number', 'done', 400, '上下文超出限制：最多 3000 tokens，当前 9000', 'long'],
  ['a proxy that gave up waiting, 408', 'done', 408, 'Request Timeout', 'once'],
  [
    'the model is being loaded for another request, 409',
    'done',
    409,
    'Model is being loaded by another request',
    'once',
  ],
  [
    'Together: not serverless',
    'not-found',
    400,
    'Unable to access non-serverless model m. Please visit the console to create and start a new dedicated endpoint for the model.',
  ],
  [
    'HF: no enabled provider',
    'not-found',
    400,
    "The requested model 'm' is not supported by any provider you have enabled.",
  ],
  [
    'HF: token without the right',
    'forbidden',
    403,
    {
      error:
        'This authentication method does not have sufficient permissions to call Inference Providers on behalf of user x',
    },
  ],
  [
    'Cerebras: tokens per day',
    'quota-used-up',
    429,
    { message: 'Tokens per day limit exceeded - too many tokens processed.', code: 'token_quota_exceeded' },
  ],
  [
    'LM Studio: failed to load',
    'server-error',
    400,
    { error: 'Failed to load model "gpt-oss-20b". Error: Error loading model.' },
  ],
  ['prepaid funds', 'out-of-credit', 400, 'Prepaid funds depleted. Add money in the console to resume service.'],
  [
    'an unpaid bill',
    'out-of-credit',
    403,
    { detail: 'Your organization has an unpaid invoice. API access resumes once it is settled.' },
  ],
  ['no credit, in Italian', 'out-of-credit', 402, 'Credito esaurito: ricarica il tuo conto'],
  [
    'no balance, in Chinese with a link',
    'out-of-credit',
    403,
    { code: 'AccountOverdue', message: '您的账户已欠费，请充值后再使用' },
  ],
  ['a package of calls', 'quota-used-up', 429, 'You have used 1000 of 1000 requests included in your plan this month.'],
  ['a daily limit that opens at midnight', 'quota-used-up', 403, 'Daily request cap hit. Quota renews at 00:00 UTC.'],
  [
    'the limit of the week, in Chinese',
    'quota-used-up',
    429,
    { error: { code: '1310', message: '已达到每周使用上限，您的限额将在 2026-12-05 重置。' } },
  ],
  ['throughput, once', 'done', 429, { message: 'ThroughputExceeded: slow your request rate' }, 'once'],
  ['a queue that is full, once', 'done', 503, { error: 'Request queue is full (max 8). Retry shortly.' }, 'once'],
  ['capacity, status 500, once', 'done', 500, 'We are currently experiencing heavy traffic. Please try again.', 'once'],
  [
    'a limit of a gateway, status 400, with seconds',
    'done',
    400,
    'Velocity limit hit for this consumer, retry after 5 seconds',
    5_000,
  ],
  [
    'a token that was revoked',
    'wrong-key',
    403,
    { error: { message: 'The provided token has been revoked by its owner.' } },
  ],
  ['no key at all', 'wrong-key', 400, 'Missing credentials: no Authorization header was supplied'],
  ['a wrong key, in Russian', 'wrong-key', 403, 'Неверный ключ API'],
  ['a malformed key', 'wrong-key', 422, { detail: 'api key has wrong format, expected prefix sk-' }],
  [
    'a key of another region',
    'wrong-key',
    401,
    'This key belongs to the international platform and cannot be used here',
  ],
  [
    'an account that waits for review',
    'forbidden',
    403,
    'Your account is pending verification. Complete identity verification to use the API.',
  ],
  ['a blocked country, in Chinese', 'forbidden', 403, '当前地区不支持访问该服务'],
  [
    'an address that is not on the list',
    'forbidden',
    403,
    { error: 'IP 10.0.0.7 is not in the allowlist of this key' },
  ],
  ['a model that was retired', 'not-found', 410, 'm was retired on 2026-06-01. Use n instead.'],
  [
    'a model that is not in the gateway',
    'not-found',
    400,
    'There are no healthy deployments for this model. Received Model Group=m',
  ],
  [
    'an invalid model name, in Chinese',
    'not-found',
    400,
    { error: { code: '1211', message: '模型不存在，请检查模型代码。' } },
  ],
  ['a model that is off', 'not-found', 403, 'Model m is disabled by your administrator'],
  [
    'safety, in Chinese',
    'filtered',
    400,
    { error: { code: '1301', message: '系统检测到输入或生成内容可能包含不安全或敏感内容' } },
  ],
  [
    'a guardrail',
    'filtered',
    446,
    { error: { message: 'The guardrail checks defined in the config failed', type: 'hooks_failed' } },
  ],
  [
    'tokens in the request',
    'done',
    400,
    "Requested token count exceeds the model's maximum context length of 3072 tokens. You requested a total of 9000 tokens: 5000 tokens from the input messages and 4000 tokens for the completion.",
    'long',
  ],
  [
    'a payload that is too large',
    'done',
    400,
    { error: { message: 'Request payload size exceeds the limit: 12000 bytes.', code: 'payload_too_large' } },
    'long',
  ],
  ['a window, in Russian', 'done', 400, 'Превышена максимальная длина контекста (3000 токенов)', 'long'],
  [
    'KV cache',
    'done',
    500,
    { detail: 'Job requires 5000 tokens (only 4096 available) and cannot be scheduled; reduce prompt' },
    'long',
  ],
  [
    'a crash of the engine',
    'server-error',
    400,
    { error: 'The model has crashed without additional information. (Exit code: 6)' },
  ],
  ['a wallet', 'out-of-credit', 402, { error: 'wallet_empty', message: 'Top up your wallet to continue' }],
  [
    'a trial that ended',
    'out-of-credit',
    403,
    'Your free trial has ended. Add a payment method to keep using the API.',
  ],
  ['no credit, in Polish', 'out-of-credit', 403, 'Brak środków na koncie. Doładuj konto.'],
  [
    'credits for this key',
    'out-of-credit',
    401,
    { error: { message: 'This key has reached its credit limit of $5.00', code: 'key_limit' } },
  ],
  ['a monthly allotment', 'quota-used-up', 429, 'Monthly token allotment consumed; next refill on December 1'],
  ['requests per day, in German', 'quota-used-up', 429, 'Tageslimit von 200 Anfragen erreicht'],
  [
    'sessions of five hours',
    'quota-used-up',
    429,
    {
      error: { code: '1308', message: 'Usage limit reached for 5 hour. Your limit will reset at 2026-11-29 03:10:11' },
    },
  ],
  ['a burst, in words, once', 'done', 403, 'You are sending requests too fast', 'once'],
  [
    'only one at a time, once',
    'done',
    409,
    'Another generation is in progress; only 1 parallel request is allowed',
    'once',
  ],
  ['a busy upstream, in French, once', 'done', 503, 'Le service est surchargé, réessayez plus tard', 'once'],
  ['no workers, once', 'done', 500, 'no available workers', 'once'],
  ['a cold start, in Chinese', 'done', 503, '模型正在加载中，请稍候', 15_000],
  [
    'a signature that does not match',
    'wrong-key',
    403,
    { message: 'The request signature we calculated does not match the signature you provided.' },
  ],
  ['a key that is not known', 'wrong-key', 404, { error: { message: 'No such API key', type: 'auth_error' } }],
  ['a login, in Japanese', 'wrong-key', 401, '認証に失敗しました'],
  ['a user that is not found', 'wrong-key', 401, { error: { message: 'User not found.', code: 401 } }],
  ['terms of use', 'forbidden', 403, 'You must accept the terms of service before calling this API'],
  ['an origin', 'forbidden', 403, 'Origin not allowed: chrome-extension://abc'],
  ['a model in beta', 'not-found', 403, 'm is in limited preview. Request access to this model.'],
  ['a model, in French', 'not-found', 404, "Le modèle m n'existe pas"],
  ['a model for pictures', 'not-found', 400, 'm is not a chat model and is not supported in this endpoint'],
  ['policy, in German', 'filtered', 400, 'Die Anfrage wurde vom Inhaltsfilter blockiert'],
  [
    'sensitive words',
    'filtered',
    400,
    { error: { code: 'sensitive_words_detected', message: 'user sensitive words detected' } },
  ],
  [
    'positions',
    'done',
    400,
    'index 5000 is out of bounds: sequence length exceeds max_position_embeddings (4096)',
    'long',
  ],
  [
    'a batch',
    'done',
    500,
    { error: { message: 'input is too large to process. increase the physical batch size', type: 'server_error' } },
    'long',
  ],
  ['a window, in Spanish', 'done', 413, 'La solicitud supera la ventana de contexto del modelo', 'long'],
  ['characters', 'done', 400, 'messages: total length must be at most 14000 characters', 'long'],
  [
    'Azure: configured limit',
    'done',
    400,
    'AzureException BadRequestError - Input tokens exceed the configured limit of 272000 tokens. Your messages resulted in 509178 tokens. Please reduce the length of the messages.',
    'long',
  ],
  ['Perplexity: all messages', 'done', 400, 'The total length of all messages is too long.', 'long'],
  [
    'Vertex: input length and max_tokens',
    'done',
    400,
    {
      type: 'error',
      error: {
        type: 'invalid_request_error',
        message:
          'input length and `max_tokens` exceed context limit: 195261 + 12288 > 204650, decrease input length or `max_tokens` and try again',
      },
    },
    'long',
  ],
  [
    'Copilot: not accessible via this endpoint',
    'not-found',
    400,
    {
      error: {
        message: 'model "gpt-5.3-codex" is not accessible via the /chat/completions endpoint',
        code: 'unsupported_api_for_model',
      },
    },
  ],
  [
    'Copilot: requested model',
    'not-found',
    400,
    {
      error: {
        message: 'The requested model is not supported.',
        code: 'model_not_supported',
        param: 'model',
        type: 'invalid_request_error',
      },
    },
  ],
  [
    'SambaNova: model not available',
    'not-found',
    400,
    'The requested model (DeepSeek-R1-Distill-Llama-70B) is not available on SambaNova Cloud. For more information, please visit the docs. For further inquiries, please contact our support team.',
  ],
  [
    'Kimi through OpenRouter',
    'out-of-credit',
    429,
    {
      error: {
        message: 'Error from provider: Provider returned error',
        code: 429,
        metadata: {
          raw: '{"error":{"message":"Your account org-446a <ak-f817> is suspended due to insufficient balance, please recharge your account or check your plan and billing details","type":"exceeded_current_quota_error"}}',
          provider_name: 'Moonshot AI',
          is_byok: true,
        },
      },
    },
  ],
  [
    'Antigravity: individual quota',
    'quota-used-up',
    429,
    'Individual quota reached. Contact your administrator to enable overages. Resets in 164h27m24s.',
  ],
  [
    'Google: reset after 24h',
    'quota-used-up',
    429,
    {
      error: {
        code: 429,
        message: 'Resource has been exhausted (e.g. check quota). (reset after 24h)',
        status: 'RESOURCE_EXHAUSTED',
      },
    },
  ],
  [
    'OmniRoute: reset after 40s',
    'done',
    429,
    'All antigravity accounts have exhausted their quota (reset after 40s)',
    39_000,
  ],
  ['Modal: usage limit reached', 'quota-used-up', 429, { error: 'usage limit reached' }],
  [
    'Kimi: tokens of a day',
    'quota-used-up',
    429,
    'Your account request reached organization TPD rate limit, current: 1505241, limit: 1500000',
  ],
  [
    'Z.AI: five hours, in Chinese',
    'quota-used-up',
    429,
    { error: { code: '1308', message: '已达到 5 小时的使用上限。您的限额将在 2026-09-10 19:01:19 重置。' } },
  ],
  [
    'LiteLLM: hard billing limit',
    'out-of-credit',
    429,
    { error: { message: 'hard billing limit reached for this key', code: 'terminal_quota_exhausted' } },
  ],
  [
    'OpenRouter: guardrails and data policy',
    'forbidden',
    404,
    {
      error: {
        message:
          'No endpoints available matching your guardrail restrictions and data policy. Configure: https://openrouter.ai/settings/privacy',
        code: 404,
      },
    },
  ],
  [
    'Z.AI: high concurrency',
    'done',
    429,
    {
      error: {
        code: '1302',
        message:
          'High concurrency usage of this API, please reduce concurrency or contact customer service to increase limits',
      },
    },
    'once',
  ],
  [
    'xAI: credits, 429',
    'out-of-credit',
    429,
    {
      error:
        'Your team 16f2151a has either used all available credits or reached its monthly spending limit. To continue making API requests, please purchase more credits or raise your spending limit.',
    },
  ],
  [
    'xAI: no credits or licenses',
    'out-of-credit',
    403,
    {
      code: 'permission-denied',
      error: "Your newly created team doesn't have any credits or licenses yet. You can purchase those on the console.",
    },
  ],
  [
    'Grok: out of credits',
    'out-of-credit',
    403,
    { code: 'x', error: 'You have run out of credits or need a Grok subscription. Add credits or upgrade.' },
  ],
  [
    'LM Studio: engine exited',
    'server-error',
    400,
    { error: 'Engine protocol runtime llama-server for mmVG exited before becoming healthy. exitCode=1, signal=null' },
  ],
  [
    'Vertex: credential missing',
    'wrong-key',
    401,
    {
      error: {
        code: 401,
        message:
          'Request is missing required authentication credential. Expected OAuth 2 access token, login cookie or other valid authentication credential.',
        status: 'UNAUTHENTICATED',
      },
    },
  ],
  [
    'Cloudflare gateway: no response, once',
    'done',
    400,
    {
      description: 'Failed to get response from provider',
      internalCode: 2005,
      httpCode: 400,
      name: 'AiGatewayError',
      error: [{ code: 2005, message: 'Failed to get response from provider' }],
    },
    'once',
  ],
  [
    'OpenAI: no key, 400',
    'wrong-key',
    400,
    "You didn't provide an API key. You need to provide your API key in an Authorization header using Bearer auth.",
  ],
  [
    'HF: token permissions',
    'forbidden',
    403,
    { error: 'This token does not have sufficient permissions to call the inference API' },
  ],
  [
    'Bedrock: on-demand throughput',
    'not-found',
    400,
    {
      message:
        'Invocation of model ID m with on-demand throughput isn’t supported. Retry your request with the ID or ARN of an inference profile that contains this model.',
    },
  ],
  [
    'Azure: operation',
    'not-found',
    400,
    {
      error: {
        code: 'OperationNotSupported',
        message:
          'The chatCompletion operation does not work with the specified model, m. Please choose different model and try again.',
      },
    },
  ],
  ['Ollama: no space', 'server-error', 500, { error: 'llama runner process has terminated: exit status 2' }],
  [
    'Groq: service unavailable, once',
    'done',
    503,
    {
      error: {
        message: 'm is currently over capacity. Please try again and back off exponentially.',
        type: 'internal_server_error',
      },
    },
    'once',
  ],
  [
    'Ollama: subscription',
    'not-found',
    403,
    {
      type: 'error',
      error: {
        type: 'permission_error',
        message: 'this model requires a subscription, upgrade for access: https://ollama.com/upgrade',
      },
    },
  ],
  [
    'Kimi: billing cycle',
    'quota-used-up',
    403,
    {
      error: {
        type: 'permission_error',
        message:
          "You've reached your usage limit for this billing cycle. Your quota will be refreshed in the next cycle. To continue now, purchase extra usage or upgrade your plan: https://www.kimi.com/code/#pricing",
      },
      type: 'error',
    },
  ],
  ['Zhipu: overdue', 'out-of-credit', 429, { error: { code: '1113', message: '您的账户已欠费，请充值后重试。' } }],
  [
    'Kimi: not active',
    'out-of-credit',
    403,
    {
      error: {
        message:
          'Your account cosvfiqtnn0qt34mtkd0<ak-esfui> is not active, current state: suspended, you may consider to check your account balance',
        type: 'exceeded_current_quota_error',
      },
    },
  ],
  [
    'New API: a code alone',
    'out-of-credit',
    403,
    { error: { message: '', type: 'new_api_error', code: 'local:insufficient_quota' } },
  ],
  [
    'Qwen: unpurchased',
    'not-found',
    403,
    {
      status_code: 403,
      request_id: 'b2',
      code: 'AccessDenied.Unpurchased',
      message: 'Access to model denied. Please make sure you are eligible for using the model.',
      output: null,
      usage: null,
    },
  ],
  ['MiniMax: invalid key, 200', 'wrong-key', 200, { base_resp: { status_code: 2049, status_msg: 'invalid api key' } }],
  [
    'MiniMax: unknown model',
    'not-found',
    400,
    {
      type: 'error',
      error: { type: 'bad_request_error', message: "invalid params, unknown model 'gpt-5.5' (2013)", http_code: '400' },
    },
  ],
  ['Mistral: unauthorized, 401', 'wrong-key', 401, { detail: 'Unauthorized' }],
]);
