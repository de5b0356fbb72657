/** useOffers: first requests on a site of which nothing is known: a field and a button of the page in view, and reading it. */
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../components/text';
import type { Result } from '../../lib/messaging/protocol';
import { sendToBackground } from '../../lib/messaging/send';

/** @param tabId of a page that may be read, while the chat is empty; else undefined */
export function useOffers(tabId: number | undefined, fail: (problem: unknown) => void): readonly string[] {
  const [offers, setOffers] = useState<Result<'chat.offers'>>({});
  // biome-ignore lint/correctness/useExhaustiveDependencies: fail never changes
  useEffect(() => {
    setOffers({});
    if (tabId !== undefined) sendToBackground('chat.offers', { tabId }).then(setOffers, fail);
  }, [tabId]);
  const { field, button } = offers;
  if (field === undefined && button === undefined)
    return [t('chat_suggest_read'), t('chat_suggest_find'), t('chat_suggest_scroll')];
  return [
    ...(button === undefined ? [] : [t('chat_suggest_click', button)]),
    ...(field === undefined ? [] : [t('chat_suggest_type', field)]),
    t('chat_suggest_read'),
  ];
}
