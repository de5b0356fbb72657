/** runUnsaved: a page that warns of unsaved changes is left only after the user's yes, by address, by link and back. */
import { expect } from '@playwright/test';
import { type AnyPage, ChatDriver } from '../harness/chat-driver';
import { html, type Site, startSite } from '../harness/site';

const DRAFT = `<label>Draft <textarea id="draft"></textarea></label> <a href="/news">News</a>
<script>draft.oninput = () => { globalThis.onbeforeunload = (event) => { event.preventDefault(); return ''; }; };</script>`;

export interface UnsavedBrowser {
  openPage(address: string): Promise<AnyPage & { url(): string }>;
  openChat(page: unknown): Promise<unknown>;
}

export function startDraftSite(): Promise<Site> {
  return startSite({ '/draft': () => html('Draft', DRAFT), '/news': () => html('News', '<h1>News</h1>') });
}

/** The draft is there as long as the page is. */
export async function runUnsaved(browser: UnsavedBrowser, site: Site): Promise<void> {
  const page = await browser.openPage(site.url('/news'));
  const chat = new ChatDriver((await browser.openChat(page)) as AnyPage);
  await chat.ask(`go to ${site.url('/draft')}`);
  expect(page.url()).toContain('/draft');
  await chat.ask('type "two pages" into Draft');
  for (const order of [`go to ${site.url('/news')}`, 'click News', 'go back']) {
    const asked = await chat.ask(order);
    expect(asked.state, order).toBe('asking');
    expect(asked.question, order).toContain('not saved');
    expect((await chat.answer('No')).state, order).not.toBe('done');
    expect(page.url(), order).toContain('/draft');
  }
  await chat.ask('click News');
  const left = await chat.answer('Yes');
  expect(left.state, left.outcome).toBe('done');
  expect(page.url()).toContain('/news');
}
