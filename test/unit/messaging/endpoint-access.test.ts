/** Access to a model's address is asked for that address alone. */
import { expect, test, vi } from 'vitest';

const asked: string[][] = [];
vi.mock('wxt/browser', () => ({
  browser: { permissions: { request: async ({ origins }: { origins: string[] }) => asked.push(origins) > 0 } },
}));
const { endpointPattern, requestEndpointAccess } = await import('../../../lib/messaging/endpoint-access');

test.each([
  ['https://api.openai.com/v1', 'https://api.openai.com/*'],
  ['http://192.168.1.20:1234/v1', 'http://192.168.1.20/*'],
  ['http://localhost:11434/v1', 'http://localhost/*'],
])('asks for the host of %s and no other', async (address, pattern) => {
  asked.length = 0;
  await requestEndpointAccess(address);
  expect(asked).toEqual([[pattern]]);
});

test.each(['', 'no address', 'ftp://host/v1', 'chrome://settings'])('asks for nothing for %j', (address) => {
  expect(endpointPattern(address)).toBeUndefined();
});
