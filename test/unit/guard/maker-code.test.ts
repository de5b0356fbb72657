/** Code in attributes: names of functions, methods and warnings that a maker wrote speak where the shown words are in no table. */
import { expect, test } from 'vitest';
import { codeIsUnread, codeNamesAct } from '../../../lib/guard/maker-code';

test.each([
  'onclick=deleteRow(3)',
  "onclick=return confirm('…')",
  'onclick=app.sendMail()',
  'onclick=doLogout(); return false',
  'onclick=removeItem(4)',
  'data-method=delete',
  'data-turbo-method=delete',
  'hx-delete=/rows/3',
  'data-confirm=Sind Sie sicher?',
  'hx-confirm=Soll 3 weg?',
  'wire:click=destroy(7)',
  'data-action=click->row#destroy',
  'value=delete',
  'data-cmd=purge',
  'ng-click=vm.payNow()',
  '@click=publish(post)',
  '(click)=purgeRow(7)',
  'data-bind=click: destroyAll',
  'jsaction=click:row.delete',
  '_=on click fetch /rows/7 with method:"DELETE"',
  'up-method=delete',
  'hx-on:click=wipeRow(7)',
  "data-on-click=@delete('/rows/7')",
  'data-on-press=purgeRows',
])('%s names an act', (code) => {
  expect(codeNamesAct(code)).toBe(true);
});

test.each([
  'onclick=toggleMenu()',
  "onclick=this.classList.remove('open')",
  "onclick=$(x).removeClass('open')",
  'onclick=sortBy("order")',
  'onclick=sendBeacon("x")',
  'data-method=get',
  'hx-get=/rows?page=2',
  'data-action=click->menu#toggle',
  'onclick=showDeleted()',
  'onclick=fetch("/rows")',
  'data-bind=click: toggleRow, visible: deleted',
  'data-on-press=openMenu',
  'jsaction=click:menu.open',
  'onclick=fetch("/count", {method: "POST"})',
])('%s names none', (code) => {
  expect(codeNamesAct(code)).toBe(false);
});

test.each([
  ['onclick=evictTenant(4)', true],
  ['on:click=expelMember(7)', true],
  ['data-on-press=evictTenant', true],
  ['data-on-press=openPanel', false],
  ['data-action=click->account#obliterate', true],
  ['data-action=click->row#open', false],
  ['onclick=app.showRow(4)', false],
  ['onclick=goBack()', false],
  ["onclick=this.closest('li').scrollIntoView()", false],
  ['onclick=o(4)', false],
  ['value=obliterate', false],
  ['', false],
])('%s calls what no verb tells of: %s', (code, isUnread) => {
  expect(codeIsUnread(code, 'Details')).toBe(isUnread);
});

test.each([
  'onclick=app.evict()',
  "onclick=vm.people['oust'](7)",
  'onclick=store.rows.nuke(7)',
  '@click=team.bulkDemolish(x)',
])('%s calls an odd method of the page', (code) => {
  expect(codeIsUnread(code, 'Next')).toBe(true);
});

test.each([
  'onclick=slider.next()',
  'onclick=tinymce.activeEditor.execCommand("bold")',
  'onclick=bootstrap.Tab.getInstance(x).show()',
  'onclick=app.evictCacheLabel',
  'onclick=map.flyTo(52, 13)',
  'onclick=window.gtag.event("terminated")',
])('%s calls none', (code) => {
  expect(codeIsUnread(code, 'Next')).toBe(false);
});
