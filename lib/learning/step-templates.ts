/** mapTemplates changes every template of a step: text, names, options, address, row and expected effects. */
import type { ExpectedFact, ProcedureStep } from '../records/note';
import type { Template } from '../records/template';

/** The parts of a step that hold templates. */
export type StepTemplates = Omit<ProcedureStep, 'locator'>;

export function mapTemplates<S extends StepTemplates>(step: S, change: (template: Template) => Template): S {
  const facts = (all: readonly ExpectedFact[]): ExpectedFact[] =>
    all.map((fact) => ({
      ...fact,
      ...(fact.name ? { name: change(fact.name) } : {}),
      ...(fact.path ? { path: change(fact.path) } : {}),
    }));
  return {
    ...step,
    ...(step.text ? { text: change(step.text) } : {}),
    ...(step.named ? { named: change(step.named) } : {}),
    ...(step.onto ? { onto: change(step.onto) } : {}),
    ...(step.url ? { url: change(step.url) } : {}),
    ...(step.options ? { options: step.options.map(change) } : {}),
    ...(step.count ? { count: { ...step.count, to: change(step.count.to) } } : {}),
    ...(step.pad ? { pad: { ...step.pad, text: change(step.pad.text) } } : {}),
    ...(step.read?.place.behind
      ? { read: { ...step.read, place: { ...step.read.place, behind: change(step.read.place.behind) } } }
      : {}),
    ...(step.shows ? { shows: step.shows.map(change) } : {}),
    ...(step.dialogs
      ? {
          dialogs: step.dialogs.map((one) => ({
            ...one,
            about: change(one.about),
            ...(one.text ? { text: change(one.text) } : {}),
          })),
        }
      : {}),
    ...(step.within
      ? {
          within: {
            ...step.within,
            has: step.within.has.map(change),
            ...(step.within.column ? { column: change(step.within.column) } : {}),
          },
        }
      : {}),
    must: facts(step.must),
    some: facts(step.some),
  };
}
