/** Names the chunks of the page script, and what page.js reports about its document. */
import * as v from 'valibot';

export const documentInfoSchema = v.object({
  /** Changes with every document. */
  documentToken: v.string(),
  url: v.string(),
  contentType: v.string(),
});
export type DocumentInfo = v.InferOutput<typeof documentInfoSchema>;

/** Each is an entrypoint of that name. */
export const CHUNK_NAMES = ['page-work', 'page-act', 'page-watch', 'page-article', 'page-radar'] as const;
export type ChunkName = (typeof CHUNK_NAMES)[number];

/** Chunks that take the modules below from the global that `page-shared` defines, which is injected before them. */
export const CHUNKS_WITH_SHARED_CODE: readonly string[] = [
  'page-work',
  'page-act',
  'page-watch',
  'page-article',
  'page-radar',
] satisfies ChunkName[];

/** Modules that `page-shared` exports, as paths from the root: a folder with its `/`, or one file. */
export const SHARED_MODULES = [
  'lib/page/dom/',
  'lib/page/refs/identity',
  'lib/core/text',
  'lib/guard/service-acts',
] as const;
