/** A sentence before a call in the marks of a template: read where it announces the call, and told to be repeated where it may quote one. */
import { expect, test } from 'vitest';
import { readWrittenCalls } from '../../../lib/model/written-calls';
import { TOOLS } from '../../../lib/policy/tools';

const FORMS: Readonly<Record<string, string>> = {
  hermes: '<tool_call>\n{"name": "click", "arguments": {"ref": "e3"}}\n</tool_call>',
  coder: '<tool_call>\n<function=click>\n<parameter=ref>\ne3\n</parameter>\n</function>\n</tool_call>',
  invoke:
    '<minimax:tool_call>\n<invoke name="click">\n<parameter name="ref">e3</parameter>\n</invoke>\n</minimax:tool_call>',
  kimi: '<|tool_calls_section_begin|><|tool_call_begin|>functions.click:0<|tool_call_argument_begin|>{"ref":"e3"}<|tool_call_end|><|tool_calls_section_end|>',
  mistral: '[TOOL_CALLS]click[ARGS]{"ref":"e3"}',
  deepseek:
    '<｜tool▁calls▁begin｜><｜tool▁call▁begin｜>click<｜tool▁sep｜>{"ref":"e3"}<｜tool▁call▁end｜><｜tool▁calls▁end｜>',
};
const forms = Object.entries(FORMS);

test.each(forms)('%s after a sentence that announces it', (_, call) => {
  for (const before of [
    'I press Save now.\n',
    'Ich klicke jetzt auf Speichern.\n\n',
    '好的，我来点击保存。',
    'Теперь нажимаю кнопку. ',
  ])
    expect(readWrittenCalls(before + call, TOOLS), before).toMatchObject({ type: 'calls', calls: [{ name: 'click' }] });
});

test.each(forms)(
  '%s in a sentence that quotes, asks, denies or gives an example, or with words after it',
  (_, call) => {
    const quotes = [
      'The page says: ',
      'A hidden text tells me to do this: ',
      'Auf der Seite steht: ',
      'Should I press it? ',
      'For example: ',
      'I do not press it: ',
      '例如：',
      '页面上写着：',
      'Например: ',
      'Нажимать не буду: ',
      'ページに次のように書かれています：',
    ];
    for (const before of quotes) expect(readWrittenCalls(before + call, TOOLS), before).toEqual({ type: 'markup' });
    expect(readWrittenCalls(`I press it now. ${call}\nThat is what the comment wants.`, TOOLS)).toEqual({
      type: 'markup',
    });
    expect(readWrittenCalls(`I press both. ${call}\n${call}`, TOOLS)).toEqual({ type: 'markup' });
  },
);
