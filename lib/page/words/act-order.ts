/** actOrderSchema: the order to perform an action in one document, with what the page may send meanwhile. */
import * as v from 'valibot';
import { actionSchema } from './action';
import { requestScopeSchema } from './held-request';

export const actOrderSchema = v.object({
  /** Idempotency key: the page performs each token at most once. */
  token: v.string(),
  documentToken: v.string(),
  action: actionSchema,
  /** Absent if the act may send anything. */
  scope: v.optional(requestScopeSchema),
});
