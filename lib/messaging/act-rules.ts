/**
 * ActRules: while an act without a yes is under way, and shortly after, the browser itself stops requests whose method or
 * address is an act. It sees those that the page's main world does not: of workers, styles, modules and frames that are gone.
 */
import type { RequestScope } from '../page/words/held-request';
import { type Rule, replaceRules } from './session-rules';

/** Priorities are above those of the tab's fence, by which the rules are told apart. */
const STOP = 3;
const ALLOW = 4;
/** The rules stay so long after the act, ms: what it set going may send a little later, and the next act needs them again. */
const LINGER_MS = 400;
/** Requests of no tab: shared workers and service workers. */
const NO_TAB = -1;

const OWN_REQUESTS = ['xmlhttprequest', 'other'];
const BEACONS = ['ping', ...(import.meta.env.FIREFOX ? ['beacon'] : [])];
const LOADS = [
  'image',
  'stylesheet',
  'font',
  'media',
  'script',
  'other',
  ...(import.meta.env.FIREFOX ? ['imageset'] : []),
];
const SENDING = ['post', 'put', 'patch', 'delete'];

/*
 * The rules stop less than lib/guard/requests.ts: what that lets through must not fail without a word. A part of the path, or
 * the end of it, is the act and nothing else. RE2 has no look-around, and Chrome compiles at most 2 kB.
 */
const NAMES_ACT =
  '/(delete|remove|destroy|erase|revoke|purge|terminate|deactivate|wipe|unsubscribe|logout|signout)([/?;]|$)';
const ENDS_IN_ACT = '/(pay|send|publish|transfer)([?;]|$)';
const DRESS = '[.](svg|png|jpe?g|gif|webp|avif|ico|css|m?js|woff2?|ttf|mp3|mp4|webm)([?;]|$)';
/** Passing records that an app deletes when it saves. */
const SCRATCH = '[^a-z](draft|autosave|temp|tmp|lock|lease|presence|typing|cursor|preview|cache)';

export class ActRules {
  /** Rules as they are now, by tab; a cache that saves setting the same again. */
  private readonly raised = new Map<number, string>();
  private readonly timers = new Map<number, ReturnType<typeof setTimeout>>();

  /** After a yes the page may send what the user wanted: without a scope, or with one that announces requests. */
  beginAct(tabId: number, host: string | undefined, scope: RequestScope | undefined): Promise<void> {
    if (scope?.announced.length !== 0) return this.lower(tabId);
    return this.raise(tabId, host, scope.isQuiet === true);
  }

  /**
   * @param host of the tab's page
   * @param mutesFrames keeps frames of other sites from sending anything: the page can ask them to by a message
   */
  private async raise(tabId: number, host: string | undefined, mutesFrames: boolean): Promise<void> {
    clearTimeout(this.timers.get(tabId));
    const wanted = `${host} ${mutesFrames}`;
    if (host === undefined || this.raised.get(tabId) === wanted) return;
    this.raised.set(tabId, wanted);
    await replaceRules(isOf(tabId), [...actRules(tabId, host), ...(mutesFrames ? [muteRule(tabId, host)] : [])]);
  }

  /** The act is over: frames send again, and soon everything does. */
  async endAct(tabId: number): Promise<void> {
    const [host, mutesFrames] = this.raised.get(tabId)?.split(' ') ?? [];
    if (host === undefined) return;
    if (mutesFrames === 'true') await this.raise(tabId, host, false);
    clearTimeout(this.timers.get(tabId));
    this.timers.set(
      tabId,
      setTimeout(() => void this.lower(tabId), LINGER_MS),
    );
  }

  async lower(tabId: number): Promise<void> {
    clearTimeout(this.timers.get(tabId));
    if (this.raised.delete(tabId)) await replaceRules(isOf(tabId), []);
  }
}

const isOf =
  (tabId: number) =>
  ({ priority, condition }: Rule) =>
    priority >= STOP && condition.tabIds.includes(tabId);

function actRules(tabId: number, host: string): Omit<Rule, 'id'>[] {
  const rule = (type: 'allow' | 'block', condition: Omit<Rule['condition'], 'tabIds'>): Omit<Rule, 'id'> => ({
    priority: type === 'allow' ? ALLOW : STOP,
    action: { type },
    condition: {
      isUrlFilterCaseSensitive: false,
      tabIds: [tabId, NO_TAB],
      initiatorDomains: [host],
      ...condition,
    },
  });
  return [
    rule('block', { requestMethods: ['delete'], resourceTypes: OWN_REQUESTS }),
    rule('allow', { requestMethods: ['delete'], resourceTypes: OWN_REQUESTS, regexFilter: SCRATCH }),
    ...[NAMES_ACT, ENDS_IN_ACT].map((regexFilter) =>
      rule('block', { requestMethods: SENDING, resourceTypes: [...OWN_REQUESTS, ...BEACONS], regexFilter }),
    ),
    rule('block', { requestMethods: ['get'], resourceTypes: LOADS, regexFilter: NAMES_ACT }),
    rule('allow', { requestMethods: ['get'], resourceTypes: LOADS, regexFilter: DRESS }),
  ];
}

function muteRule(tabId: number, host: string): Omit<Rule, 'id'> {
  const condition = {
    tabIds: [tabId],
    requestMethods: SENDING,
    resourceTypes: ['xmlhttprequest', 'sub_frame', ...BEACONS],
    excludedInitiatorDomains: [host],
  };
  return { priority: STOP, action: { type: 'block' }, condition };
}
