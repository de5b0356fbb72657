/** pageAgentRequests runs page-agent in a page against a scripted reply and records the requests it sends to its model. */
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { bundle } from '../bundle';

/** A page-agent whose model is a function: it writes each text into the next text field, then ends. */
const SCRIPT = `
import { PageAgentCore } from '@page-agent/core';
import { PageController } from '@page-agent/page-controller';

const FIELD = /\\[(\\d+)\\]<(?:input(?![^>]*type=(?:checkbox|radio|file|range|date|submit|button|number))|textarea)/g;

globalThis.pageAgentRequests = async (task, texts) => {
  const requests = [];
  const reply = (body) => {
    const page = body.messages.at(-1).content;
    const fields = [...page.matchAll(FIELD)].map((match) => Number(match[1]));
    const step = requests.length - 1;
    const text = texts[step];
    const action =
      text === undefined || fields[step] === undefined
        ? { done: { text: 'written', success: true } }
        : { input_text: { index: fields[step], text } };
    const input = { evaluation_previous_goal: 'done', memory: 'so far ' + step, next_goal: 'next', action };
    return {
      id: 'r', object: 'chat.completion', created: 1, model: 'scripted-1',
      choices: [{ index: 0, finish_reason: 'tool_calls', message: { role: 'assistant', content: null,
        tool_calls: [{ id: 'c' + step, type: 'function', function: { name: 'AgentOutput', arguments: JSON.stringify(input) } }] } }],
      usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
    };
  };
  const agent = new PageAgentCore({
    pageController: new PageController({ enableMask: false }),
    baseURL: 'http://model.invalid/v1', model: 'scripted-1', apiKey: 'k', language: 'en-US', stepDelay: 0,
    customFetch: async (url, init) => {
      const body = JSON.parse(init.body);
      requests.push(JSON.stringify({ messages: body.messages, tools: body.tools }));
      return new Response(JSON.stringify(reply(body)), { headers: { 'content-type': 'application/json' } });
    },
  });
  await agent.execute(task);
  return requests;
};`;

export function pageAgentScript(): Promise<string> {
  return bundle({ stdin: { contents: SCRIPT, resolveDir: resolve('test/peers') } });
}

/** @returns messages and tools of each request, as JSON */
export function pageAgentRequests(page: Page, task: string, texts: readonly string[]): Promise<string[]> {
  return page.evaluate(
    ([request, values]) =>
      (
        globalThis as unknown as { pageAgentRequests(task: string, texts: readonly string[]): Promise<string[]> }
      ).pageAgentRequests(request, values),
    [task, texts] as const,
  );
}
