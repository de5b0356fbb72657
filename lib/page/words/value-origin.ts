/** valueOriginSchema: where a value written in a demonstration came from, if the user did not type it as a whole. */
import * as v from 'valibot';
import { fingerprintSchema } from './element';

export const valueOriginSchema = v.variant('kind', [
  /** Added behind the field's content. The action's text is the addition alone; the content before it is never stored. */
  v.object({ kind: v.literal('append') }),
  /** Copied on a page of the site and pasted. */
  v.object({
    kind: v.literal('read'),
    /** The element whose text was copied. Its name and text hold the copied text, if it has them. */
    place: fingerprintSchema,
    /** URL of the document it was copied from. */
    url: v.string(),
  }),
]);
