/** withBeginning remembers the section of the app in which a task begins. */
import { truncateText } from '../../core/text';
import { sectionOf } from '../../learning/sections';
import type { Run } from '../../records/run';

const MAX_SECTION_CHARS = 120;

/** The run with the section its first snapshot shows; unchanged once steps were taken. */
export function withBeginning(run: Run): Run {
  if (run.begins || run.steps.length > 0 || !run.snapshot) return run;
  const section = sectionOf(run.snapshot.nodes);
  return section === undefined ? run : { ...run, begins: { section: truncateText(section, MAX_SECTION_CHARS) } };
}
