/**
 * ActRules: while an act without a yes is under way, and shortly after, the browser itself stops requests whose method or
 * address is an act. It sees those that the page's main world does not: of workers, styles, modules and frames that are gone.
 */
import { DRESS, ENDS_IN_ACT, NAMES_ACT, PAGES_OF_ACTS } from '../guard/act-addresses';
import type { RequestScope } from '../page/words/held-request';
import { type Rule, replaceRules } from './session-rules';

/** Priorities are above those of the tab's fence, by which the rules are told apart. */
const STOP = 3;
const ALLOW = 4;
/** The rules stay so long after the act, ms: what it set going may send a little later, and the next act needs them again. */
const LINGER_MS = 400;
/** An act whose end is never told: as long as the page's own hold lasts, ms. */
const MAX_ACT_MS = 20_000;
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

/** Passing records that an app deletes when it saves. */
const SCRATCH = '[^a-z](draft|autosave|temp|tmp|lock|lease|presence|typing|cursor|preview|cache)';

export class ActRules {
  /** Rules as they are now, by tab; a cache that saves setting the same again. */
  private readonly raised = new Map<number, string>();
  private readonly timers = new Map<number, ReturnType<typeof setTimeout>>();
  /** Tabs whose act is over and whose rules are still up. */
  private readonly lingering = new Set<number>();

  /**
   * After a yes the page may send what the user wanted: without a scope, or with one that announces requests. Called when the act
   * is intended, so that the rules stand once it is stored, and again when it begins.
   */
  beginAct(tabId: number, host: string | undefined, scope: RequestScope | undefined): Promise<void> {
    if (scope?.announced.length !== 0) return this.lower(tabId);
    return this.raise(tabId, host, scope.isQuiet === true);
  }

  /**
   * @param host of the tab's page
   * @param mutesFrames keeps frames of other sites from sending anything: the page can ask them to by a message
   */
  private async raise(tabId: number, host: string | undefined, mutesFrames: boolean): Promise<void> {
    this.lowerIn(tabId, MAX_ACT_MS);
    this.lingering.delete(tabId);
    const wanted = `${host} ${mutesFrames}`;
    if (host === undefined || this.raised.get(tabId) === wanted) return;
    this.raised.set(tabId, wanted);
    await replaceRules(isOf(tabId), [...actRules(tabId, host), ...(mutesFrames ? [muteRule(tabId, host)] : [])]);
  }

  /** The act is over: frames send again, and soon everything does. */
  async endAct(tabId: number): Promise<void> {
    const [host, mutesFrames] = this.raised.get(tabId)?.split(' ') ?? [];
    if (host === undefined || this.lingering.has(tabId)) return;
    if (mutesFrames === 'true') await this.raise(tabId, host, false);
    this.lingering.add(tabId);
    this.lowerIn(tabId, LINGER_MS);
  }

  /** The user has pressed something in the tab: after an act it is the user's own, not the act's. */
  async heedUser(tabId: number): Promise<void> {
    if (this.lingering.has(tabId)) await this.lower(tabId);
  }

  async lower(tabId: number): Promise<void> {
    clearTimeout(this.timers.get(tabId));
    this.timers.delete(tabId);
    this.lingering.delete(tabId);
    if (this.raised.delete(tabId)) await replaceRules(isOf(tabId), []);
  }

  /** Whether the rule is of an act that this worker knows of: one that a stopped worker has left is of none. */
  isOwn({ priority, condition }: Rule): boolean {
    return priority >= STOP && condition.tabIds.some((tabId) => this.raised.has(tabId));
  }

  private lowerIn(tabId: number, ms: number): void {
    clearTimeout(this.timers.get(tabId));
    this.timers.set(
      tabId,
      setTimeout(() => void this.lower(tabId), ms),
    );
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
    ...PAGES_OF_ACTS.map((regexFilter) => aheadRule(tabId, regexFilter)),
    sandboxRule(tabId, host),
  ];
}

/** Frames that are led elsewhere, and pages that are loaded ahead, which count as pages of the tab and tell of no page that asked. */
function aheadRule(tabId: number, regexFilter: string): Omit<Rule, 'id'> {
  const condition = {
    isUrlFilterCaseSensitive: false,
    tabIds: [tabId],
    requestMethods: ['get'],
    resourceTypes: ['main_frame', 'sub_frame'],
    regexFilter,
  };
  return { priority: STOP, action: { type: 'block' }, condition };
}

/** Frames without an origin, sandboxed ones and those of data, whose scripts the page world does not reach: they send nothing to the page's own site. */
function sandboxRule(tabId: number, host: string): Omit<Rule, 'id'> {
  const muted = muteRule(tabId, host);
  return { ...muted, condition: { ...muted.condition, requestDomains: [host] } };
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
