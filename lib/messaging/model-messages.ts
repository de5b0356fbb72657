/** Messages between the settings page and the background about the model: settings, keys, quirks, Test, lists. */
import * as v from 'valibot';
import {
  adviceSchema,
  localServerSchema,
  modelChoiceSchema,
  modelFailures,
  priceSchema,
  providerSettingsSchema,
  testLineSchema,
} from '../model/words';

const nothing = v.object({});

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
      /** Price of the chosen model, if its provider's list names it. */
      price: v.optional(priceSchema),
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
  /** Plays a practice task of three calls against the chosen endpoint. */
  'model.test': {
    from: 'view',
    to: 'background',
    params: nothing,
    result: v.object({ ok: v.boolean(), lines: v.array(testLineSchema), advice: v.optional(adviceSchema) }),
  },
  'model.stopTest': { from: 'view', to: 'background', params: nothing, result: nothing },
  'model.list': {
    from: 'view',
    to: 'background',
    params: nothing,
    result: v.object({ advice: v.optional(adviceSchema), models: v.array(modelChoiceSchema) }),
  },
  /** Model servers that answer on this computer. */
  'model.findLocal': {
    from: 'view',
    to: 'background',
    params: nothing,
    result: v.object({ servers: v.array(localServerSchema) }),
  },
} as const;
