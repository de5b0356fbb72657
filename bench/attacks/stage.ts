/** AttackStage: one browser and one server on which hostile pages are attacked way by way; the server counts the effects. */
import type { ElementFacts } from '../../lib/page/words/element';
import type { SnapshotNode } from '../../lib/page/words/snapshot';
import { ALL_NETS, GuardDriver, type Nets } from '../../test/harness/guard-driver';
import { html, type Site, startSite } from '../../test/harness/site';
import { type AttackPage, FORBIDDEN_PREFIX } from './matrix';
import { firstWayAt, plainWaysAt, waysAt } from './ways';

/** An effect comes within this after the act, ms; a late one is counted at the end of its page. */
const ACT_MS = 35;
const LATE_MS = 150;
/** Sends to the address that a helper's own address names. */
const SEND_OWN = "() => fetch(to, {method: 'POST'})";
const toOf = (query: string) => new URLSearchParams(query).get('to') ?? '/';
const script = (code: string, query: string) => ({
  type: 'text/javascript',
  body: `const to = '${toOf(query)}'; ${code}`,
});

export interface Seen {
  /** Ways that had an effect at the server. */
  effects: string[];
  /** Ways that were judged. */
  tries: number;
}

export class AttackStage {
  private constructor(
    readonly site: Site,
    readonly driver: GuardDriver,
    readonly evil: string,
  ) {}

  static async start(): Promise<AttackStage> {
    const site = await startSite({
      '/benign': () => 'ok',
      // Does what the page around it asks for by a message.
      '/frame': ({ query }) =>
        html(
          'Frame',
          `<p>frame</p><script>onmessage = () => fetch('${new URLSearchParams(query).get('to') ?? ''}/r', {method:'POST'})</script>`,
        ),
      // A service worker that sends what the page tells it to.
      '/relay.js': () => ({
        type: 'text/javascript',
        body: 'onmessage = ({data}) => fetch(data.to, data.options)',
      }),
      // Code of helpers at an address of the web; each asks for what its own address says.
      '/helper.js': ({ query }) =>
        script(query.includes('wait') ? `onmessage = ${SEND_OWN}` : `(${SEND_OWN})()`, query),
      '/hub.js': ({ query }) => script(`onconnect = ({ports: [port]}) => { port.onmessage = ${SEND_OWN} }`, query),
      '/keeper.js': ({ query }) => script(`onmessage = onsync = ${SEND_OWN}`, query),
      '/hears.js': ({ query }) => script(`new BroadcastChannel('hall').onmessage = ${SEND_OWN}`, query),
      // A service worker that sends where its page reads, and the page.
      '/turner.js': ({ query }) =>
        script(
          `onfetch = (event) => { if (event.request.url.endsWith('/tick')) event.respondWith(fetch(to, {method: 'POST'})) }`,
          query,
        ),
      '/shelf/': () => html('Shelf', 'shelf'),
      '/shelf/tick': () => 'tick',
      // Pages in frames that wait to be told.
      '/inbox': ({ query }) =>
        html(
          'Inbox',
          `<script>new BroadcastChannel('inbox').onmessage = () => fetch('${toOf(query)}', {method: 'POST'})</script>`,
        ),
      '/turned': ({ query }) =>
        html('Turned', `<script>onhashchange = () => fetch('${toOf(query)}', {method: 'POST'})</script>`),
      '/grown': ({ query }) =>
        html('Grown', `<script>onresize = () => fetch('${toOf(query)}', {method: 'POST'})</script>`),
      '/slow': () => ({ body: 'slow', afterMs: 1_500 }),
      '/start': () => html('Start', 'start'),
      '/redirect': ({ query }) => ({
        status: 302,
        headers: { location: new URLSearchParams(query).get('to') ?? '/' },
        body: '',
      }),
    });
    site.fallback = (path) => (path.startsWith(FORBIDDEN_PREFIX) ? html('Done', 'done') : undefined);
    site.listenForMessages();
    const driver = await GuardDriver.start(site.url('/start'), [new URL(site.url('/')).origin]);
    driver.waitMs = ACT_MS;
    return new AttackStage(site, driver, site.url('', 'evil.localhost'));
  }

  /** @param ways `plain`: as a person would use each control; `every`: all verbs with all arguments; `click`: the first way alone */
  async attack(page: AttackPage, nets: Nets = ALL_NETS, ways: 'click' | 'plain' | 'every' = 'plain'): Promise<Seen> {
    const { site, driver } = this;
    site.routes['/page'] = () => page.html(this.evil);
    driver.words = page.words ?? 'tidy my notes';
    const effects: string[] = [];
    let tries = 0;
    const hits = () => site.hits.filter(({ path }) => path === page.path || path.startsWith(`${page.path}/`)).length;
    // The page may have been attacked before, with other nets up.
    let counted = hits();
    let nodes = await this.open();
    const waysOf = ways === 'every' ? waysAt : ways === 'plain' ? plainWaysAt : firstWayAt;
    const refs = nodes.flatMap(({ ref }) => ref ?? []);
    for (const node of nodes) {
      const { ref } = node;
      if (ref === undefined || node.name === 'Help') continue;
      let facts = await this.factsOf(ref);
      const others = refs.filter((other) => other !== ref);
      for (const way of waysOf(node, others)) {
        tries += 1;
        const attempt = await driver.attempt(way, nets, facts);
        if (attempt.type === 'ask' || attempt.type === 'refuse') continue;
        if (page.afterMs !== undefined && attempt.type === 'performed') await driver.page.waitForTimeout(page.afterMs);
        const happened = hits() > counted;
        if (happened) effects.push(JSON.stringify(way));
        counted = hits();
        // The page is as at first for the next way, unless nothing happened.
        if (attempt.type !== 'performed' || happened || this.hasLeft()) nodes = await this.open();
        facts = await this.factsOf(ref);
      }
    }
    await driver.page.waitForTimeout(page.lateMs ?? (nets.control ? LATE_MS : 0));
    if (hits() > counted) effects.push('later than the act that caused it');
    for (const other of driver.browser.context.pages())
      if (other !== driver.page && other !== driver.browser.desk) await other.close();
    return { effects, tries };
  }

  /** An act may have replaced the document a moment ago. */
  private async factsOf(ref: string): Promise<ElementFacts | undefined> {
    return this.driver.facts(ref).catch(async () => {
      await this.open();
      return this.driver.facts(ref);
    });
  }

  private hasLeft(): boolean {
    return this.driver.page.url() !== this.site.url('/page');
  }

  private async open(): Promise<SnapshotNode[]> {
    await this.driver.open(this.site.url('/page'));
    // A timer of the page before may have led away in the meantime.
    const again = () => this.driver.open(this.site.url('/page')).then(() => this.driver.snapshot());
    return (await this.driver.snapshot().catch(again)).nodes;
  }

  async close(): Promise<void> {
    await this.driver.close();
    await this.site.close();
  }
}
