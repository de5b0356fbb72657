/** Every action by plain command on the gallery page; run in both browsers by the two specs beside this file. */
import { build } from 'esbuild';
import type { ChatDriver, SeenRun } from '../harness/chat-driver';
import { galleryRoutes, REACT_SOURCE } from '../harness/gallery';
import { type Site, startSite } from '../harness/site';

export interface ActionCase {
  request: string;
  /** The report that the page must send to the server, as what=value. */
  reports?: string;
  state?: string;
  /** Must stand in the outcome or the answer. */
  says?: RegExp;
}

export const ACTION_CASES: readonly ActionCase[] = [
  { request: 'click Plain button', reports: 'plain=clicked' },
  { request: 'double-click Twice', reports: 'twice=double' },
  { request: 'type Ann into Name', reports: 'name=Ann' },
  { request: 'type "two\tlines" into Story', reports: 'story=two lines' },
  { request: 'clear Name', reports: 'name=' },
  { request: 'type new words into Rich text', reports: 'rich=new words' },
  { request: 'choose Large in Size', reports: 'size=Large' },
  { request: 'choose Huge in Size', state: 'failed', says: /Small, Large/ },
  { request: 'check News', reports: 'news=true' },
  { request: 'uncheck News', reports: 'news=false' },
  { request: 'turn on Dark mode', reports: 'dark=true' },
  { request: 'type why into Question and press Enter in Question', reports: 'question=why' },
  { request: 'press Escape', reports: 'key=Escape' },
  { request: 'hover over Menu and find the tip is out', says: /1 found/ },
  { request: 'type shade into Shadow field', reports: 'shadow=shade' },
  { request: 'click Shadow button', reports: 'shadow button=1' },
  { request: 'type deep into Inner field', reports: 'inner=deep' },
  { request: 'click Inner button', reports: 'inner button=1' },
  { request: 'click Come later and wait for the late words', state: 'done' },
  { request: 'type loud into React field', state: 'failed', says: /did not keep|LOUD/i },
  { request: 'type QUIET into React field', reports: 'react=QUIET' },
  { request: 'click Never', state: 'failed', says: /disabled/ },
  { request: 'type x into Fixed', state: 'failed', says: /read-only/ },
  { request: 'type x into Stubborn', state: 'failed', says: /did not keep.*mine/ },
  { request: 'type hunter2 into Password', state: 'refused', says: /secret/ },
  { request: 'click Nowhere', state: 'failed', says: /no “Nowhere”/ },
  { request: 'find purple elephants on this page', state: 'failed', says: /not on this page/ },
  { request: 'scroll to the bottom', state: 'done' },
  { request: 'scroll down', state: 'failed', says: /nothing more to scroll/ },
  { request: 'scroll to the top', state: 'done' },
  { request: 'click Next page and read this page', says: /readable paragraph about gardens/ },
  { request: 'go back', state: 'done' },
];

export async function startGallery(): Promise<Site> {
  const bundle = await build({
    stdin: { contents: REACT_SOURCE, resolveDir: process.cwd() },
    bundle: true,
    write: false,
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const script = bundle.outputFiles[0]?.text ?? '';
  return startSite({ ...galleryRoutes, '/react.js': () => ({ type: 'text/javascript', body: script }) });
}

/** The failure of one case, or undefined. */
export async function failureOf(action: ActionCase, chat: ChatDriver, site: Site): Promise<string | undefined> {
  site.hits.length = 0;
  const run: SeenRun = await chat.ask(action.request);
  const wanted = action.state ?? 'done';
  if (run.state !== wanted)
    return `${action.request}: ended ${run.state} (${run.outcome}${run.question}), not ${wanted}`;
  if (action.says && !action.says.test(`${run.outcome} ${run.answer}`))
    return `${action.request}: says “${run.outcome} ${run.answer}”`;
  if (action.reports !== undefined) {
    const reported = site.hits
      .filter((hit) => hit.path === '/told')
      .map((hit) => new URLSearchParams(hit.query))
      .map((query) => `${query.get('what')}=${query.get('value')}`);
    if (!reported.includes(action.reports))
      return `${action.request}: the page reported ${reported.join(', ') || 'nothing'}, not ${action.reports}`;
  }
  return undefined;
}
