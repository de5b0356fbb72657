/** Separates reasoning that a model writes into its content from what it says. */

/** Opening and closing marks, in the spellings of the models. */
const MARKS: readonly (readonly [string, string])[] = [
  ['<think>', '</think>'],
  ['<thinking>', '</thinking>'],
  ['<thought>', '</thought>'],
  ['<reasoning>', '</reasoning>'],
  ['<reflection>', '</reflection>'],
  ['[THINK]', '[/THINK]'],
  ['◁think▷', '◁/think▷'],
  ['<|channel>thought', '<channel|>'],
  ['<|START_THINKING|>', '<|END_THINKING|>'],
  ['<|begin_of_thought|>', '<|end_of_thought|>'],
];

/** `<seed:think>`, `<mm:think>`. */
const NAMESPACE = /<(\/?)\w+:(?=(?:think|thinking|thought|reasoning|reflection)>)/g;

/**
 * The content without reasoning. A closing mark without an opening one ends reasoning that the prompt template had opened;
 * an opening mark without a closing one is reasoning to the end.
 */
export function withoutThinking(content: string): string {
  let text = content.replace(NAMESPACE, '<$1');
  for (const [open, close] of MARKS) {
    for (;;) {
      const start = text.indexOf(open);
      const end = text.indexOf(close, Math.max(0, start));
      if (start < 0 && end < 0) break;
      if (start >= 0 && end < 0) {
        text = text.slice(0, start);
        break;
      }
      text = text.slice(0, Math.max(0, start)) + text.slice(end + close.length);
    }
  }
  return text.trim();
}

/** The reasoning in a content whose opening mark has no closing one; undefined if there is none. */
export function openThinking(given: string): string | undefined {
  const content = given.replace(NAMESPACE, '<$1');
  const [open] = MARKS.find(([mark, close]) => content.lastIndexOf(mark) > content.lastIndexOf(close)) ?? [];
  return open === undefined ? undefined : content.slice(content.lastIndexOf(open) + open.length);
}
