/** Teaches the notebook how recovered elements differ from their locators: changed attributes, healed locators. */
import { toLocator } from '../../learning/induce';
import { changedAttributes } from '../../learning/stability';
import { similarity } from '../../page/words/similarity';
import { type Note, noteTitle } from '../../records/note';
import type { LessonContext } from './lesson';

/** Records which attributes changed on recovered elements, so that attributes that change often count less on this site. */
export function addChangedAttributes({ run, notes, lesson }: LessonContext): void {
  const pairs = run.steps.flatMap((step) => {
    const note = notes.find(({ id }) => id === step.locator);
    if (step.state !== 'done' || step.by !== 'procedure' || !note || !step.facts) return [];
    const current = step.facts.fingerprint;
    const [first, ...earlier] = knownFingerprints(note);
    if (!first) return [];
    // Compared with the most similar known fingerprint: a return to an earlier one is no change.
    const remembered = earlier.reduce(
      (best, candidate) => (similarity(current, candidate) > similarity(current, best) ? candidate : best),
      first,
    );
    return [{ remembered, current }];
  });
  const changed = changedAttributes(pairs);
  if (changed) lesson.events.push({ kind: 'attributes.changed', payload: { episode: run.episode, changed } });
}

function knownFingerprints(note: Note) {
  if (note.body.kind !== 'locator') return [];
  return [note.body, ...note.earlier.map(({ body }) => body)].flatMap((body) =>
    body.kind === 'locator' ? [body.fingerprint] : [],
  );
}

/** Gives healed locators a new version; the earlier fingerprint is kept with the note. */
export function updateHealedLocators({ run, notes, lesson }: LessonContext): void {
  const values = run.plan?.kind === 'procedure' ? run.plan.values : {};
  for (const step of run.steps) {
    const note = notes.find(({ id }) => id === step.locator);
    if (!step.healed || !note || note.pinned || !step.facts || step.state !== 'done') continue;
    const { body } = toLocator(step.facts.fingerprint, values, step.url);
    const { likeness } = step;
    lesson.events.push({
      kind: 'note.changed',
      payload: { note: note.id, episode: run.episode, body, why: 'healed', likeness },
    });
    lesson.sentences.push({ code: 'healed', params: [noteTitle(note.body), noteTitle(body)] });
  }
}
