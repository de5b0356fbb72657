/** typedAddresses: the addresses that a request grants; names of files grant nothing. */
import { expect, test } from 'vitest';
import { typedAddresses } from '../../../lib/policy/addresses';

test.each([
  'add milk to notes.md',
  'rename a.txt to node.py',
  'copy the text to main.rs and zip it to backup.zip',
  'schreib Brot auf liste.md',
  'append "rye" to infra.tf',
  'compare build.sh with setup.pl',
  'add index.map to the list',
  'mets-le sur plan.ai',
])('%s grants no address', (request) => {
  expect(typedAddresses(request)).toEqual([]);
});

test.each([
  ['go to plan.ai', 'https://plan.ai'],
  ['take me to docs.rs', 'https://docs.rs'],
  ['geh auf liste.app', 'https://liste.app'],
  ['please go back to notes.md', 'https://notes.md'],
  ['va sur plan.ai', 'https://plan.ai'],
  ['add the price from shop.example.com to my list', 'https://shop.example.com'],
  ['visit docs.rs and read', 'https://docs.rs'],
])('%s grants %s', (request, address) => {
  expect(typedAddresses(request)).toEqual([address]);
});
