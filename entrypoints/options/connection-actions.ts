/** connectionActions: what the buttons of the model's settings do, over messages to the background. */
import type { ConnectionActions } from '../../components/use-connection';
import { requestEndpointAccess, requestLocalAccess } from '../../lib/messaging/endpoint-access';
import { sendToBackground } from '../../lib/messaging/send';
import { normalizeAddress } from '../../lib/model/address';
import { recommendedModel } from '../../lib/model/recommend';

/** @param reload reads the settings again */
export function connectionActions(reload: () => Promise<void>): ConnectionActions {
  return {
    async onSave(settings, key) {
      const address = normalizeAddress(settings.baseUrl);
      // One address of the local network at a time may be reached over http; a bad one is refused when it is saved.
      if (address.ok) await requestEndpointAccess(address.baseUrl);
      const { problem } = await sendToBackground('model.save', { settings, key });
      await reload();
      return problem;
    },
    async onChooseModel(settings) {
      await sendToBackground('model.save', { settings });
      await reload();
    },
    async onForgetKey(address) {
      await sendToBackground('model.forgetKey', { address });
      await reload();
    },
    async onTest() {
      const tested = await sendToBackground('model.test', {});
      await reload();
      return tested;
    },
    onLoad: () => sendToBackground('model.list', {}),
    async onFindLocal() {
      await requestLocalAccess();
      return (await sendToBackground('model.findLocal', {})).servers;
    },
    recommend: recommendedModel,
  };
}
