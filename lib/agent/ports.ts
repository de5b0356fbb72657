/** What the loop needs from the world, as interfaces: page, model, notebook, clock, chance. */
import type { Chance } from '../core/chance';
import type { Clock } from '../core/clock';
import type { AllowedControl } from '../guard/words';
import type { ModelPort } from '../model/words';
import type { Draft } from '../notebook/journal';
import type { KillPoint } from '../notebook/kill-points';
import type { Note } from '../notebook/records/note';
import type { Run } from '../notebook/records/run';
import type { Action, ActResult } from '../page/words/action';
import type { FactsAnswer, Fingerprint, Located, HowToLocate } from '../page/words/element';
import type { WatchOrder } from '../page/words/observation';
import type { Snapshot } from '../page/words/snapshot';
import type { TabState } from '../page/words/tab';

export interface PagePort {
  /** Puts the content script into the tab where it is missing. Waits while the tab loads. */
  open(tabId: number, signal: AbortSignal): Promise<TabState>;
  /** @param readable origins whose frames may be looked into */
  snapshot(tabId: number, readable: readonly string[]): Promise<Snapshot>;
  /** Facts of an element that is still what was told of it, or what is most like it now. */
  facts(tabId: number, ref: string): Promise<FactsAnswer>;
  /** The element that has the focus, which keys without a target go to. */
  focused(tabId: number): Promise<string>;
  locate(tabId: number, fingerprint: Fingerprint, how?: HowToLocate): Promise<Located>;
  /** Everything that is like the pattern, in document order. */
  locateAll(tabId: number, pattern: Fingerprint): Promise<string[]>;
  act(tabId: number, token: string, documentToken: string, action: Action): Promise<ActResult>;
  resultOf(
    tabId: number,
    token: string,
  ): Promise<{ state: 'unseen' | 'running' | 'over' | 'page-gone'; result?: ActResult }>;
  /** Waits until the page is quiet; follows a navigation that the act caused. */
  settle(tabId: number, signal: AbortSignal): Promise<void>;
  undo(tabId: number, token: string): Promise<'undone' | 'not-undone' | 'gone'>;
  /** Back to an address the tab came from, through its history where that leads there. @returns whether it is there */
  returnTo(tabId: number, address: string, steps: -1 | 1, signal: AbortSignal): Promise<boolean>;
  /** Of the tokens given, those that can still be taken back. */
  undoable(tabId: number, tokens: readonly string[]): Promise<string[]>;
  showChoices(tabId: number, choices: readonly { ref: string; label: string }[]): Promise<void>;
  hold(tabId: number, held: boolean): Promise<void>;
  stop(tabId: number): Promise<void>;
  watch(tabId: number, order: WatchOrder): Promise<void>;
  /** No document of the tab is watched from now on. */
  unwatch(tabId: number): Promise<void>;
  /** Has the page tell what the user does; with false it has told all when this resolves. */
  record(tabId: number, recording: boolean): Promise<void>;
}

export interface StorePort {
  commitRun(point: KillPoint, run: Run, origin: string, drafts: readonly Draft[]): Promise<Run>;
  commitEvents(origin: string, drafts: readonly Draft[]): Promise<void>;
  run(id: string): Promise<Run | undefined>;
}

export interface Ports {
  page: PagePort;
  store: StorePort;
  notes: {
    notesOf(origin: string): Promise<Note[]>;
    /** Keys of notes that the user has forgotten. */
    rejectedOf(origin: string): Promise<ReadonlySet<string>>;
    /** What is left of each attribute's weight on the site, 0..1. */
    stabilityOf(origin: string): Promise<Readonly<Record<string, number>>>;
  };
  /** Controls that the user always allows, by site. */
  allowed: {
    keysOf(origin: string): Promise<readonly string[]>;
    add(control: AllowedControl): Promise<void>;
  };
  /** The model as the settings are now; undefined when none is chosen. */
  model(): Promise<ModelPort | undefined>;
  clock: Clock;
  chance: Chance;
}
