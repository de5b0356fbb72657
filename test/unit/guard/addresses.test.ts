/** Addresses that act by GET, in other languages, with the act beside an item, and files whose names only say what they show. */
import { expect, test } from 'vitest';
import { namesActByGet } from '../../../lib/guard/addresses';

test.each([
  '/rows/7/approve',
  '/approve/7',
  '/vote?up=31',
  '/invites/accept?token=a81f09c2d4b7e6f5',
  '/abmelden',
  '/utilisateur/deconnexion',
  '/cerrar-sesion',
  '/konto/loeschen',
  '/notes/%E5%88%A0%E9%99%A4?id=3',
  '/x/%64elete',
  '/post.php?id=3&action=trash',
  '/jobs?action=send_all',
  '/rows?do=delete-selected-rows',
  '/orders/5/refund',
  '/servers/5/restart',
  '/session/end',
  '/folders/trash/empty',
  '/rsvp?event=9&answer=yes',
  '/docs/7/delete',
  '/blog/my-post/delete',
  '/wiki/delete?page=7',
  '/logout?next=/wiki',
  '/x.gif?action=delete&id=7',
  '/x.php?delete=7',
  '/api/del?id=7',
  '/deleteAllNotesOfThisUser',
])('%s is an act', (path) => {
  expect(namesActByGet(`https://x.example${path}`)).toBe(true);
});

test.each([
  '/icons/delete.svg',
  '/index.php?action=subscribe-info',
  '/index.php?do=publish_date',
  '/assets/remove-row.png',
  '/styles/logout.css',
  '/orders',
  '/approvals/7',
  '/vote',
  '/join',
  '/articles/how-to-join',
  '/users/7/deleted',
  '/rows/7?page=2',
  '/restaurants/7',
  '/sessions/endings',
  '/help/how-to-renew',
  '/search?q=delete+files',
  '/issues?q=is%3Aopen+delete',
  '/wiki/Delete_key',
  '/w/index.php?title=Delete_key',
  '/docs/remove-background',
  '/docs/v2/send',
  '/questions/123/how-to-delete-a-git-branch',
  '/questions/tagged/delete',
  '/help/unsubscribe',
  '/blog/terminate-and-stay-resident',
  '/docs/reference/methods/delete',
  '/t.gif?ev=delete_viewed',
])('%s is none', (path) => {
  expect(namesActByGet(`https://x.example${path}`)).toBe(false);
});
