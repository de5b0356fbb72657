/** An app of the drift benchmark: how it starts, its versions and its tasks. */
import type { Hit } from '../../test/harness/site';

/** One version of an app that runs. */
export interface Running {
  url: string;
  /** Requests that the app's own server saw, where the server is ours. */
  hits: readonly Hit[];
  close(): Promise<void>;
}

export interface DriftApp {
  name: string;
  /** Oldest first. */
  versions: readonly string[];
  /** Packages that one version needs, as `name@version`. */
  packages(version: string): string[];
  /** @param modules folder with the packages @param port the same for all versions: notes belong to an origin */
  start(version: string, modules: string, port: number): Promise<Running>;
}
