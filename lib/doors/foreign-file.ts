/** readForeignFile reads tasks and rules from a file of another tool: a DevTools recording, a Selenium IDE project, or a SKILL.md. */
import { errorMessage } from '../core/errors';
import { buildExchange, type ExportedSite, serializeExchange } from '../notebook/exchange/format';
import { parseChromeRecording } from './chrome-recorder';
import type { Recording } from './recording';
import { seleniumTests } from './selenium-ide';
import { guidelinesOfSkill } from './skill-file';
import { draftTask, taskOfRecording } from './task-of-recording';

export interface ForeignEntry {
  title: string;
  origin: string;
  /** The request that will start the task, with ‹parameters›; undefined for rules. */
  request: string | undefined;
  /** Steps left out because they only wait or look; rules left out because they are too long or too short. */
  skipped: readonly string[];
  /** Why this task of a file of several cannot be taken over; then it has no request. */
  problem?: string;
  /** The entry as a file of notes. @throws FieldnotesError 'bad-recording' if the request does not fit */
  toFile(request: string): string;
}

/**
 * @param origin the site that a SKILL.md is about
 * @throws FieldnotesError 'bad-recording' with the first problem
 */
export function readForeignFile(text: string, fileName: string, origin: string): ForeignEntry[] {
  if (/\.md$/iu.test(fileName)) {
    const { leftOut, ...site } = guidelinesOfSkill(text, origin);
    return [{ title: fileName, origin, request: undefined, skipped: leftOut, toFile: () => fileOf(site) }];
  }
  if (!/\.side$/iu.test(fileName)) return [entryOf(parseChromeRecording(text))];
  const entries = seleniumTests(text).map(({ title, read }) => entryOrProblem(title, () => entryOf(read())));
  // If none can be taken over, the first reason is that of the file.
  if (entries.every(({ problem }) => problem !== undefined)) entries[0]?.toFile('');
  return entries;
}

function entryOrProblem(title: string, read: () => ForeignEntry): ForeignEntry {
  try {
    return read();
  } catch (error) {
    const fail = () => {
      throw error;
    };
    return { title, origin: '', request: undefined, skipped: [], problem: errorMessage(error), toFile: fail };
  }
}

function entryOf(recording: Recording): ForeignEntry {
  const draft = draftTask(recording);
  const { title, origin, skipped } = recording;
  return {
    title,
    origin,
    skipped,
    request: draft.request,
    toFile: (request) => fileOf(taskOfRecording(draft, request)),
  };
}

function fileOf(site: ExportedSite): string {
  return serializeExchange(buildExchange([site]));
}
