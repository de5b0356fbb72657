/** Frames of another origin: out of sight unless the user named that origin, and then acted on like the rest. */
import { expect, test } from '@playwright/test';
import { ChatDriver, chooseModel } from '../harness/chat-driver';
import { launchChromium } from '../harness/chromium';
import { type Brain, startModelServer } from '../harness/model-server';
import { html, startSite } from '../harness/site';

const pressBrain: Brain = ({ nodes, calls }) => {
  const button = nodes.find((node) => node.name === 'Frame button');
  if (!button) return { tool: 'give_up', arguments: { reason: 'There is no such button.' } };
  return calls.length > 0
    ? { tool: 'done', arguments: { summary: 'Pressed.' } }
    : { tool: 'click', arguments: { ref: button.ref } };
};

test('a frame of another origin is part of the task only when the user named it', async () => {
  const [site, model, browser] = await Promise.all([startSite(), startModelServer(pressBrain), launchChromium()]);
  try {
    const inner = site.url('/inner', 'frame.localhost');
    site.routes['/outer'] = () =>
      html('Outer', `<h1>Outer</h1><iframe src="${inner}" width="400" height="120"></iframe>`);
    site.routes['/inner'] = () =>
      html('Inner', `<button onclick="fetch('/pressed',{method:'POST'})">Frame button</button>`);
    site.routes['/pressed'] = () => 'ok';
    const page = await browser.context.newPage();
    await page.goto(site.url('/outer'));
    const chat = new ChatDriver(await browser.openChat(page));
    await chooseModel(chat.page, model.baseUrl, 'scripted-1', 'k');

    const unnamed = await chat.ask('do press the frame button for me');
    expect(unnamed.state).toBe('stopped');
    expect(JSON.stringify(model.calls)).not.toContain('Frame button');
    expect(site.count('/pressed')).toBe(0);

    const named = await chat.ask(`do press the button of ${inner} for me`);
    // Nothing says what the button does, so it is asked about.
    expect(named.state).toBe('asking');
    const pressed = await chat.answer('Yes');
    expect(pressed.state, pressed.outcome).toBe('done');
    expect(site.hits.filter((hit) => hit.path === '/pressed').map((hit) => hit.host)).toEqual([
      `frame.localhost:${site.port}`,
    ]);
  } finally {
    await browser.close();
    await site.close();
    await model.close();
  }
});

test('an address the user typed is opened, read and left again', async () => {
  const [site, browser] = await Promise.all([startSite(), launchChromium()]);
  try {
    site.routes['/one'] = () => html('One', '<p>the first page</p>');
    site.routes['/two'] = () => html('Two', '<p>the second page</p>');
    const page = await browser.context.newPage();
    await page.goto(site.url('/one'));
    const chat = new ChatDriver(await browser.openChat(page));
    const run = await chat.ask(`go to ${site.url('/two')} and find second and go back`);
    expect(run.state, run.outcome).toBe('done');
    expect(run.answer).toContain('the second page');
    await expect(page).toHaveURL(site.url('/one'));
  } finally {
    await browser.close();
    await site.close();
  }
});
