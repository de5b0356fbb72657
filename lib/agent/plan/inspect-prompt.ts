/** inspectPrompt shows what a model would be sent for a request on a page, part by part, without sending it. */
import type { ModelPort } from '../../model/words';
import type { Snapshot } from '../../page/words/snapshot';
import { openingMessages, PAGE_CHARS } from '../../policy/situation';
import { COMPACT_TOOLS, FOLLOW_TOOL, TOOLS } from '../../policy/tools';
import { noteTitle } from '../../records/note';
import type { PromptReport } from '../../records/prompt-report';
import type { Ports } from '../run/ports';
import { aimOf, recallForRequest } from './model-plan';
import { reachesOf } from './note-reach';

/** Characters of a prompt to a token, for estimates. */
const CHARS_PER_TOKEN = 4;
const PAGE_HEADING = 'The page now:';

export interface Inspected {
  origin: string;
  request: string;
  /** Absent if no page of the site is open. */
  snapshot: Snapshot | undefined;
}

export async function inspectPrompt(inspected: Inspected, ports: Ports): Promise<PromptReport> {
  const { origin, request, snapshot } = inspected;
  const form = formOf(await ports.model());
  const page = snapshot ?? emptySnapshot(origin);
  const recall = await recallForRequest({ origin, request, snapshot: page }, ports);
  const [system, opening] = openingMessages(
    {
      request,
      ...aimOf(request, page),
      snapshot: page,
      done: [],
      recall: recall.text,
      form,
      maxChars: PAGE_CHARS[form],
    },
    ports.chance,
  );
  const sent = opening?.content ?? '';
  const pageAt = sent.lastIndexOf(`\n${PAGE_HEADING}`) + 1;
  const tools = [...(form === 'compact' ? COMPACT_TOOLS : TOOLS), ...(recall.notes.length > 0 ? [FOLLOW_TOOL] : [])];
  const part = (name: PromptReport['parts'][number]['name'], text: string) => ({
    name,
    text,
    tokens: Math.ceil(text.length / CHARS_PER_TOKEN),
  });
  const notes = await ports.notes.notesOf(origin);
  const reaches = reachesOf(notes, ports.clock.now());
  return {
    parts: [
      part('policy', system?.content ?? ''),
      part('tools', JSON.stringify(tools)),
      part('request', sent.slice(0, pageAt).replace(recall.text, '').trim()),
      part('recall', recall.text),
      ...(snapshot ? [part('page', sent.slice(pageAt))] : []),
    ],
    notes: notes.map(({ id, body }, i) => ({ note: id, title: noteTitle(body), ...reaches[i] })),
    hasPage: snapshot !== undefined,
  };
}

function formOf(model: ModelPort | undefined) {
  return model?.profile?.form ?? 'full';
}

function emptySnapshot(origin: string): Snapshot {
  return {
    url: `${origin}/`,
    origin,
    title: '',
    documentToken: '',
    frameOrigins: [],
    nodes: [],
    omitted: 0,
    scrolledPercent: 0,
  };
}
