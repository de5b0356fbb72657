/** Refusals in the words of many endpoints: each has the reason that gives the right advice. */
import { expect, test } from 'vitest';
import { classify } from '../../../lib/model/classify';

const ROWS: readonly (readonly [number, string, string])[] = [
  [
    400,
    'Input tokens exceed the configured limit of 272000 tokens. Your messages resulted in 300000 tokens.',
    'context-too-long',
  ],
  [400, 'prompt token count of 65000 exceeds the limit of 64000', 'context-too-long'],
  [400, "Requested token count exceeds the model's maximum context length of 131072 tokens", 'context-too-long'],
  [400, 'input is too long for requested model', 'context-too-long'],
  [
    400,
    'the request exceeds the available context size. try increasing the context size or enable context shift',
    'context-too-long',
  ],
  [400, "This model's maximum prompt length is 131072 but the request contains 140000 tokens.", 'context-too-long'],
  [400, '<400> InternalError.Algo.InvalidParameter: Range of input length should be [1, 30720]', 'context-too-long'],
  [
    413,
    '{"error":{"code":"tokens_limit_reached","message":"Request body too large for gpt-4o model. Max size: 8000 tokens."}}',
    'context-too-long',
  ],
  [400, 'Total tokens of image and text exceed max message tokens', 'context-too-long'],
  [400, 'Your request exceeded model token limit: 8192 (requested: 9000)', 'context-too-long'],
  [
    400,
    '{"base_resp":{"status_code":2013,"status_msg":"invalid params, context window exceeds limit"}}',
    'context-too-long',
  ],
  [
    400,
    'Prompt contains 40000 tokens and 0 draft tokens, too large for model with 32768 maximum context length',
    'context-too-long',
  ],
  [
    400,
    "The total number of tokens in the prompt and max_tokens exceeds the model's limit of 4096",
    'context-too-long',
  ],
  [
    400,
    'Trying to keep the first 5000 tokens when context the overflows. However, the model is loaded with context length of only 4096 tokens',
    'context-too-long',
  ],
  [
    400,
    "Invalid 'messages[1].content': string too long. Expected a string with maximum length 1048576, but got a string with length 2000000 instead.",
    'context-too-long',
  ],
  [
    400,
    '{"error":{"code":"prompt_too_long","message":"The prompt exceeds what this deployment accepts"}}',
    'context-too-long',
  ],
  [500, 'llama_decode: failed to decode, ret = 1: context full', 'context-too-long'],
  [
    400,
    '{"error":{"message":"max_input_tokens exceeded: 9000 > 8192","type":"invalid_request_error"}}',
    'context-too-long',
  ],
  [400, 'Failed: the conversation is too long, please start a new one', 'context-too-long'],
  [400, "The input (12033 tokens) is longer than the model's context length (8192 tokens).", 'context-too-long'],
  [
    429,
    '{"error":{"message":"You have sent too many requests in a given amount of time.","type":"requests"}}',
    'rate-limited',
  ],
  [429, '{"error":"Too many concurrent requests. Your plan allows 1."}', 'rate-limited'],
  [403, '{"error":{"message":"Rate limit exceeded: 20 requests per minute"}}', 'rate-limited'],
  [
    429,
    '{"message":"Monthly request limit of your trial key reached. Please upgrade to a production key"}',
    'quota-used-up',
  ],
  [
    429,
    '{"error":{"message":"You exceeded your current quota, please check your plan and billing details.","code":"insufficient_quota"}}',
    'out-of-credit',
  ],
  [
    429,
    '{"error":{"message":"Requests to the ChatCompletions_Create Operation have exceeded call rate limit of your current AIServices S0 pricing tier. Please retry after 60 seconds."}}',
    'rate-limited',
  ],
  [429, '{"message":"Requests rate limit exceeded"}', 'rate-limited'],
  [
    429,
    '{"type":"error","error":{"type":"rate_limit_error","message":"This request would exceed your organization\'s rate limit of 30,000 input tokens per minute"}}',
    'rate-limited',
  ],
  [
    400,
    '{"type":"error","error":{"type":"invalid_request_error","message":"Your credit balance is too low to access the API. Please go to Plans & Billing to upgrade or purchase credits."}}',
    'out-of-credit',
  ],
  [403, '{"error":{"message":"Your account has run out of funds"}}', 'out-of-credit'],
  [403, '{"error":"Key limit exceeded (total limit). Manage it using the settings page"}', 'out-of-credit'],
  [401, '{"error":{"message":"User not found.","code":401}}', 'wrong-key'],
  [
    403,
    '{"error":{"code":403,"message":"Method doesn\'t allow unregistered callers (callers without established identity). Please use API Key or other form of API consumer identity to call this API.","status":"PERMISSION_DENIED"}}',
    'wrong-key',
  ],
  [400, '{"error":{"message":"API key expired. Please renew the API key.","status":"INVALID_ARGUMENT"}}', 'wrong-key'],
  [403, '{"error":"invalid_token","error_description":"The access token expired"}', 'wrong-key'],
  [403, '{"message":"Invalid credentials in Authorization header"}', 'wrong-key'],
  [
    403,
    '{"error":{"message":"Generative Language API has not been used in project 123 before or it is disabled.","status":"PERMISSION_DENIED"}}',
    'forbidden',
  ],
  [
    400,
    '{"error":{"message":"User location is not supported for the API use.","status":"FAILED_PRECONDITION"}}',
    'forbidden',
  ],
  [
    404,
    '{"error":{"message":"models/gemini-x is not found for API version v1beta, or is not supported for generateContent"}}',
    'not-found',
  ],
  [
    400,
    '{"error":{"message":"The requested model \'foo\' is not a chat model and thus not supported in the v1/chat/completions endpoint."}}',
    'not-found',
  ],
  [400, '{"object":"error","message":"The model `x` does not exist.","type":"NotFoundError","code":404}', 'not-found'],
  [400, '{"error":{"message":"foo is not a valid model ID","code":400}}', 'not-found'],
  [
    503,
    '{"error":{"code":503,"message":"The model is overloaded. Please try again later.","status":"UNAVAILABLE"}}',
    'server-error',
  ],
  [
    500,
    '{"error":{"message":"The server had an error while processing your request. Sorry about that!","type":"server_error"}}',
    'server-error',
  ],
  [520, '<html><title>520: Web server is returning an unknown error</title></html>', 'server-error'],
  [
    400,
    '{"error":{"message":"Your prompt was flagged as potentially violating our usage policy","code":"invalid_prompt"}}',
    'filtered',
  ],
  [
    400,
    '{"error":{"code":"data_inspection_failed","message":"Input data may contain inappropriate content."}}',
    'filtered',
  ],
  [
    400,
    '{"error":{"code":"1301","message":"系统检测到输入或生成内容可能包含不安全或敏感内容，请您避免输入易产生敏感内容的提示语"}}',
    'filtered',
  ],
  [451, '{"error":"Unavailable For Legal Reasons"}', 'forbidden'],
  [407, '<html><title>Proxy Authentication Required</title></html>', 'forbidden'],
  [400, '{"error":{"message":"Invalid URL (POST /v1)"}}', 'not-found'],
  [422, '{"detail":[{"loc":["body","model"],"msg":"field required","type":"value_error.missing"}]}', 'not-found'],
  [400, '{"error":{"message":"you must provide a model parameter"}}', 'not-found'],
  [400, 'This model only supports up to 8192 tokens, you passed 9001', 'context-too-long'],
  [400, 'prompt length 9000 > max 8192', 'context-too-long'],
  [400, 'Request has 9000 tokens, exceeding the 8192 token limit', 'context-too-long'],
  [400, 'Number of tokens (9000) exceeds maximum of 4096', 'context-too-long'],
  [400, '{"error":{"message":"Input too large: 12000 tokens","code":"input_too_large"}}', 'context-too-long'],
  [400, '{"detail":"Message too long for this model"}', 'context-too-long'],
  [500, 'requested tokens (5213) exceed context window of 4096', 'context-too-long'],
  [400, '{"error":{"message":"messages too large for the model"}}', 'context-too-long'],
  [429, '{"error":"Free tier quota exhausted, resets at 00:00 UTC"}', 'quota-used-up'],
  [429, '{"error":"Your daily allotment of requests is used up"}', 'quota-used-up'],
  [429, '{"error":"Server is busy, try again in 3 seconds"}', 'rate-limited'],
  [400, '{"error":"Account overdue payment"}', 'out-of-credit'],
  [400, '{"error":"Workspace spend cap reached"}', 'out-of-credit'],
  [403, '{"error":"Please add a payment method to continue"}', 'out-of-credit'],
  [403, '{"error":"Your subscription has expired"}', 'out-of-credit'],
  [400, '{"error":{"message":"Bad API token"}}', 'wrong-key'],
  [403, '{"error":"API key revoked"}', 'wrong-key'],
  [403, '{"error":"No permission for this key"}', 'forbidden'],
  [400, '{"error":{"message":"Model gpt-9 is unavailable"}}', 'not-found'],
  [400, '{"error":{"message":"No such model: foo"}}', 'not-found'],
  [404, '{"error":"path not found"}', 'not-found'],
  [400, '{"error":{"message":"Unknown model name"}}', 'not-found'],
  [503, '{"error":"no healthy upstream"}', 'server-error'],
  [502, '<html>Bad gateway</html>', 'server-error'],
  [400, '{"error":{"message":"Prompt violates our terms of service"}}', 'filtered'],
  [400, '{"error":{"message":"Unsafe content detected in prompt"}}', 'filtered'],
];

test.each(ROWS)('%d %s is %s', (status, body, reason) => {
  expect(classify({ status, body }, 0).reason).toBe(reason);
});

test.each([
  [400, 'max_tokens is too large: 8192. This model supports at most 4096 completion tokens'],
  [400, 'Extra inputs are not permitted: body.parallel_tool_calls'],
  [400, 'tool_call_id must have a length of 9'],
  [400, 'messages: at least one message is required'],
])('%d %s is a refused field, not an overflow', (status, body) => {
  expect(classify({ status, body }, 0).reason).toBe('rejected');
});
