/** Messages between the settings page and the background about the model: settings, keys, quirks, Test, lists. */
import * as v from 'valibot';
import { modelFailures, providerSettingsSchema } from '../../model/words';

const nothing = v.object({});
const advice = v.object({ ok: v.boolean(), code: v.string(), detail: v.string() });

export const MODEL_MESSAGES = {
  'model.settings': {
    from: 'view',
    to: 'background',
    params: nothing,
    result: v.object({
      settings: v.optional(providerSettingsSchema),
      /** Addresses that have a key. */
      keyAddresses: v.array(v.string()),
      browserModel: v.boolean(),
      /** Quirks of the chosen endpoint and model, as codes. */
      learned: v.array(v.string()),
      windowTokens: v.optional(v.number()),
    }),
  },
  'model.save': {
    from: 'view',
    to: 'background',
    params: v.object({ settings: providerSettingsSchema, key: v.optional(v.string()) }),
    /** Why nothing was stored, where nothing was. */
    result: v.object({ problem: v.optional(v.picklist(modelFailures)) }),
  },
  'model.forgetKey': { from: 'view', to: 'background', params: v.object({ address: v.string() }), result: nothing },
  /** Forgets what was learned of the chosen endpoint and model. */
  'model.forgetQuirks': { from: 'view', to: 'background', params: nothing, result: nothing },
  'model.test': { from: 'view', to: 'background', params: nothing, result: advice },
  'model.list': {
    from: 'view',
    to: 'background',
    params: nothing,
    result: v.object({ advice, models: v.array(v.string()) }),
  },
} as const;
