/** Drives a widget of the matrix by one sentence in the chat, as a person asks for it: sentenceOf and runBySentence. */
import type { ChatDriver, SeenRun } from '../harness/chat-driver';
import type { On, WidgetCase, WidgetStep } from './cases';
import type { WidgetOutcome, WidgetSite } from './run-case';

const KIND_WORDS: Readonly<Record<string, string>> = {
  button: 'button',
  link: 'link',
  tab: 'tab',
  checkbox: 'checkbox',
  switch: 'switch',
  radio: 'radio button',
  textbox: 'text box',
  searchbox: 'text box',
  gridcell: 'cell',
  cell: 'cell',
  combobox: 'dropdown',
  slider: 'slider',
  option: 'option',
  menuitem: 'menu item',
  row: 'row',
  img: 'icon',
};
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'];
/** Names that a sentence can hold without quotation marks. */
const PLAIN_NAME = /^(?!.*\b(?:in|on|of|for|from|to|and|with|at|by|as|is|the|then|it|not)\b)[\p{L}\d][\p{L}\d -]*$/iu;
/** A widget shows its state this late at the most, ms. */
const ANSWER_MS = 2_000;
const MAX_QUESTIONS = 4;

/** Whether words can tell the widget's elements apart: an unnamed one among unnamed ones cannot be named. */
export function isSayable({ steps }: WidgetCase): boolean {
  return steps.every((step) => !('on' in step && step.on?.name === '' && step.on.nth !== undefined));
}

function sentenceOf({ steps }: WidgetCase): string {
  return steps.map(clauseOf).join(', then ');
}

function clauseOf(step: WidgetStep): string {
  switch (step.do) {
    case 'click':
      return `click ${target(step.on)}`;
    case 'doubleClick':
      return `double-click ${target(step.on)}`;
    case 'hover':
      return `hover over ${target(step.on)}`;
    case 'clear':
      return `clear ${target(step.on)}`;
    case 'type':
      return `type ${words(step.text)} into ${target(step.on)}`;
    case 'select':
      return `choose ${step.options.length > 1 ? step.options.map(quote).join(' and ') : words(step.options[0] ?? '')} in ${target(step.on)}`;
    case 'check':
      return `${step.checked ? 'check' : 'uncheck'} ${target(step.on)}`;
    case 'press':
      return step.on ? `press ${step.keys} in ${target(step.on)}` : `press ${step.keys}`;
    case 'drag':
      return `drag ${target(step.on)} ${step.place === undefined || step.place === 'into' ? 'onto' : step.place} ${target(step.to)}`;
    case 'attach': {
      const [file] = step.files;
      return `upload ${file?.name} with the text ${words(file?.text ?? '')} to ${target(step.on)}`;
    }
    case 'scroll':
      return `scroll ${step.direction}`;
  }
}

/** The name as it is; the kind only where the element has no name or is one of several. */
function target({ role, name, nth }: On): string {
  const kind = (role && KIND_WORDS[role]) ?? '';
  const named = name === '' ? '' : words(name);
  if (nth === undefined && named !== '') return named;
  const position = nth === undefined ? '' : nth < 0 ? 'last' : (ORDINALS[nth] ?? '');
  return ['the', position, named, kind].filter((part) => part !== '').join(' ');
}

const quote = (text: string) => `"${text}"`;
const words = (text: string) => (PLAIN_NAME.test(text) ? text : quote(text));

/** @returns the outcome, judged by the widget's own state */
export async function runBySentence(
  widget: WidgetCase,
  chat: ChatDriver,
  site: Pick<WidgetSite, 'held'>,
): Promise<WidgetOutcome> {
  const title = `${widget.page}: ${widget.title}`;
  const sentence = sentenceOf(widget);
  const run = await answerQuestions(widget, chat, await chat.ask(sentence));
  const [key, wanted] = widget.holds;
  const end = Date.now() + (run.state === 'done' ? ANSWER_MS : 0);
  let held = await site.held(key);
  while (JSON.stringify(held) !== JSON.stringify(wanted) && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    held = await site.held(key);
  }
  const isRight = JSON.stringify(held) === JSON.stringify(wanted);
  const detail = `“${sentence}” ${run.state}: ${run.outcome}${run.question} (holds ${JSON.stringify(held)})`;
  return { title, claimed: run.state === 'done', right: isRight && run.state === 'done', detail };
}

/** The candidate with the role and position that the case means. */
function chooseAmong(choices: readonly string[], { steps }: WidgetCase): string | undefined {
  const targets = steps.flatMap((step) => ('on' in step && step.on ? [step.on] : []));
  const meant = targets.find(({ name }) => choices[0]?.includes(`“${name}”`));
  const ofRole = choices.filter((label) => meant?.role !== undefined && label.includes(` · ${meant.role} “`));
  return (ofRole.length > 0 ? ofRole : choices).at(meant?.nth ?? 0);
}

/** Confirms acts, and chooses among candidates as the case counts them. */
async function answerQuestions(widget: WidgetCase, chat: ChatDriver, first: SeenRun): Promise<SeenRun> {
  let run = first;
  for (let asked = 0; run.state === 'asking' && asked < MAX_QUESTIONS; asked++) {
    const choices = run.buttons.filter((label) => /^\d+ · /.test(label));
    const button =
      choices.length > 0 ? chooseAmong(choices, widget) : run.buttons.find((label) => !/^No\b/.test(label));
    if (button === undefined) return run;
    run = await chat.answer(button);
  }
  if (run.state === 'asking') {
    await chat.press('No');
    return chat.settled();
  }
  return run;
}
