/** readAdvice reads the recall part of a prompt as a model does: known tasks, what opens what, and what to avoid. */

export interface KnownTask {
  /** Name in the prompt: n1, n2 … */
  name: string;
  title: string;
  /** Blanks of the title, in order. */
  blanks: string[];
}

export interface Advice {
  tasks: KnownTask[];
  /** Name of the control to press before the control named by the key appears. */
  opens: Map<string, string>;
  /** Names of controls that did nothing, were refused or corrected. */
  avoid: Set<string>;
  /** Guidelines as they stand. */
  rules: string[];
}

/** @param lines of the part, without their dashes */
export function readAdvice(lines: readonly string[]): Advice {
  const advice: Advice = { tasks: [], opens: new Map(), avoid: new Set(), rules: [] };
  for (const line of lines) {
    const task = /^(n\d+) known task: (.*)$/.exec(line);
    if (task?.[1] && task[2] !== undefined)
      advice.tasks.push({
        name: task[1],
        title: task[2],
        blanks: [...task[2].matchAll(/‹([^›]+)›/g)].map((match) => match[1] ?? ''),
      });
    if (/^n\d+ (?:hint|caution): /.test(line)) advice.rules.push(line);
    const place = /^n\d+ \S+ “([^”]*)” appears after \S+ “([^”]*)” is pressed/.exec(line);
    if (place?.[1] && place[2]) advice.opens.set(place[1], place[2]);
    const bad =
      /; \w+ “([^”]*)” did nothing/.exec(line) ??
      /ended without result after \w+ “([^”]*)”/.exec(line) ??
      /said no to \w+ “([^”]*)”/.exec(line) ??
      /, not “([^”]*)”/.exec(line);
    if (bad?.[1]) advice.avoid.add(nameInTarget(bad[1]));
  }
  return advice;
}

/** “button ‘Save’” is the control Save: labels within quoted targets have other quotes. */
function nameInTarget(target: string): string {
  return target.replace(/^[\w-]+ /, '').replace(/[‘’"“”]/g, '');
}

/** Words too common to tell one title from another. */
const COMMON = new Set('a an the of to for in on at and then it its this that with my me show please'.split(' '));

function contentWords(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => !COMMON.has(word)).map((word) => word.slice(0, 5)));
}

/** Share of a title's own words that a goal has too, 0..1. */
export function likeness(title: string, goal: string): number {
  const own = contentWords(title.replace(/‹[^›]*›/g, ' '));
  const wanted = contentWords(goal);
  return own.size === 0 ? 0 : [...own].filter((word) => wanted.has(word)).length / own.size;
}
