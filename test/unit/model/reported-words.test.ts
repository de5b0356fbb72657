/** Wordings that no row names, read for what they mean: errors, refusals of tools, and calls in words. */
import { expect, test } from 'vitest';
import { classify } from '../../../lib/model/classify';
import { learnQuirk } from '../../../lib/model/quirk-rules';
import { NO_QUIRKS } from '../../../lib/model/quirks';
import { readWrittenCalls } from '../../../lib/model/written-calls';
const rows: [number, string, string][] = [
  [400, 'Your organization has exceeded its monthly spend limit', 'out-of-credit'],
  [403, 'This model is gated; you are not authorized to use this model', 'not-found'],
  [429, 'Too many in-flight requests (5/4)', 'rate-limited'],
  [429, 'Trial limit: 1000 calls / month reached', 'quota-used-up'],
  [400, 'Input validation error: `inputs` must have less than 1024 tokens. Given: 3000', 'context-too-long'],
  [400, 'The total tokens (prompt + completion) 9000 > 8192', 'context-too-long'],
  [500, 'slot unavailable: prompt does not fit in the context', 'context-too-long'],
  [400, 'Prompt length 9000 is over the maximum of 8192', 'context-too-long'],
  [401, 'Token expired. Please log in again', 'wrong-key'],
  [403, 'Your subscription does not include API access', 'forbidden'],
  [403, 'API key is not permitted from this IP address', 'forbidden'],
  [404, 'The model `x` does not exist or you do not have access to it.', 'not-found'],
  [400, 'Model x is not currently loaded. Load it first.', 'not-found'],
  [503, 'Engine is starting, please wait', 'server-error'],
  [429, 'Le quota journalier est atteint', 'quota-used-up'],
  [400, 'API-Schlüssel ungültig', 'wrong-key'],
  [400, '輸入內容過長', 'context-too-long'],
  [400, '请求内容被安全策略拦截', 'filtered'],
  [429, '今日调用次数已达上限', 'quota-used-up'],
  [403, '账户已被冻结，请联系客服', 'forbidden'],
  [400, 'Budget of 8192 tokens exceeded by prompt', 'context-too-long'],
  [502, 'upstream: 429 Too Many Requests', 'rate-limited'],
  [403, 'Your API key does not have access to this resource. Please check your plan.', 'forbidden'],
  [429, 'Engine is currently overloaded, please try again later', 'rate-limited'],
  [400, 'Model tengine/x is deprecated, please switch to y', 'not-found'],
  [400, 'Missing required header: Authorization', 'wrong-key'],
  [400, 'Requested tokens (9211) exceed context window of 4096', 'context-too-long'],
  [500, 'Requested tokens (9211) exceed context window of 4096', 'context-too-long'],
  [403, 'Model is not available in your region', 'forbidden'],
  [429, 'You have sent too many requests in a given amount of time.', 'rate-limited'],
  [429, 'Free plan: 20 messages per day. Upgrade to Pro.', 'quota-used-up'],
  [402, 'Your balance is negative. Please add funds.', 'out-of-credit'],
  [403, 'This organization has been disabled.', 'forbidden'],
  [400, "The model's max input length is 3000 tokens, got 9000", 'context-too-long'],
  [401, 'Invalid bearer token', 'wrong-key'],
  [400, 'Sorry, this request was rejected by our safety classifier', 'filtered'],
  [503, 'No instances available, scaling up', 'server-error'],
  [400, 'Kontextlänge überschritten: 9000 von 4096 Token', 'context-too-long'],
  [403, 'Compte suspendu. Contactez le support.', 'forbidden'],
  [429, '已超出每分钟请求数限制', 'rate-limited'],
  [400, '账号余额不足', 'out-of-credit'],
  [404, 'The requested resource does not exist', 'not-found'],
  [400, '模型上下文长度超出限制', 'context-too-long'],
  [403, 'The API key has insufficient scope', 'forbidden'],
  [400, 'Provider returned error: upstream connect error or disconnect/reset before headers', 'server-error'],
];
test.each(rows)('%i %s is %s', (status, message, expected) => {
  expect(classify({ status, body: JSON.stringify({ error: { message } }) }, 0).reason).toBe(expected);
});
const refusals: [number, string, string][] = [
  [400, 'Bad request: this endpoint cannot do function calling', 'schema'],
  [400, 'Tool use requires a paid plan and is not enabled', 'schema'],
  [422, 'property tools should not exist', 'schema'],
  [400, 'Tool use is switched off on this endpoint', 'schema'],
  [400, 'This checkpoint was not trained with function calling', 'schema'],
  [400, 'messages.3.role: Input should be user, assistant or system', 'schema'],
];
test.each(refusals)('%i %s asks for calls in another way', (status, message, rung) => {
  const request = { isStreaming: true, hasTools: true, hasReasoning: false, hasVersion: true, outputTokens: 4096 };
  expect(learnQuirk({ status, body: JSON.stringify({ error: { message } }) }, NO_QUIRKS, request)?.rung).toBe(rung);
});
const tools = [
  {
    name: 'click',
    description: '',
    parameters: { type: 'object', properties: { ref: { type: 'string' } }, required: ['ref'] },
  },
];
test.each([
  ['<tool>click</tool><args>{"ref":"e1"}</args>', true],
  ['```xml\n<click>\n<ref>e1</ref>\n</click>\n```', true],
  ['{"tool_call": {"name": "click", "arguments": {"ref": "e1"}}}<|eot_id|>', true],
  ['click(e1)', false],
  ['<|im_start|>assistant\n<tool_call>{"name":"click","arguments":{"ref":"e1"}}</tool_call><|im_end|>', true],
  ['```tool_call\n{"name":"click","arguments":{"ref":"e1"}}\n```', true],
  ['{"name":"click","arguments":"{\\"ref\\":\\"e1\\"}"}', true],
  ['{"function_name":"click","function_args":{"ref":"e1"}}', true],
  ['- name: click\n  arguments:\n    ref: e1', false],
])('reads or holds back %s', (text, isCall) => {
  expect(readWrittenCalls(text, tools).type).toBe(isCall ? 'calls' : 'markup');
});

test.each([
  ['最大输出 token 数不能超过 2048：max_tokens', 2048],
  ['max_completion_tokens must be between 1 and 1024', 1024],
])('asks for as many tokens as %s allows', (message, tokens) => {
  const request = { isStreaming: true, hasTools: true, hasReasoning: false, hasVersion: true, outputTokens: 4096 };
  const refusal = { status: 400, body: JSON.stringify({ error: { message } }) };
  expect(learnQuirk(refusal, NO_QUIRKS, request)?.outputTokens).toBe(tokens);
});
