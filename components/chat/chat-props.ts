/** Props of the chat and of one task in it: data in, callbacks out. */
import type { Answer } from '../../lib/records/answer';
import type { KnownTask } from '../../lib/records/known-task';
import type { Run } from '../../lib/records/run';
import type { SiteAccess, TabKind } from './chat-header';

export interface ChatProps {
  /** The chat is a part of another page: no landmark of its own, and the focus stays where it is. */
  isEmbedded?: boolean;
  /** Host of the page in view; undefined when there is no page to work on. */
  site: string | undefined;
  /** The site's own icon as a data URL, if the browser hands it over. */
  siteIcon?: string | undefined;
  shows: TabKind;
  access: SiteAccess;
  /** Whether to offer work on this site without the icon. */
  isOfferDue: boolean;
  runs: readonly Run[];
  /** The known tasks of this site. */
  tasks: readonly KnownTask[];
  /** The task whose fields are to be opened, once for each `at`. */
  taskToOpen?: { note: string; at: number } | undefined;
  hasModel: boolean;
  suggestions: readonly string[];
  /** The guided tour is running: suggestions that were not tried yet stay on offer. */
  guided: boolean;
  error: string | undefined;
  /** Runs of which Undo could take nothing back. */
  failedUndos: ReadonlySet<string>;
  /** The user begins to write a request. */
  onWriting?: () => void;
  /** @returns whether the task began: words that were refused go back into the composer */
  onSend: (request: string) => Promise<boolean>;
  onRunTask: (task: KnownTask, values: Record<string, string>) => void;
  /** Starts teaching a task; the request may be empty. */
  onTeach: (request: string) => void;
  onTeachDone: (run: Run) => void;
  /** Starts teaching from the step the run stopped at. */
  onShowGap: (run: Run) => void;
  /** Goes on without the step that the run stopped at. */
  onSkip: (run: Run) => void;
  /** Runs the task again without notes, for comparison. */
  onCompare: (run: Run) => void;
  onStop: (run: Run) => void;
  onPause: (run: Run) => void;
  /** Says something while the task works. @returns whether the words were about it */
  onSay: (run: Run, text: string) => Promise<boolean>;
  onAnswer: (run: Run, reply: Answer) => void;
  /** Shows a candidate of the open question on the page. */
  onPoint?: (run: Run, ref: string) => void;
  onUndo: (run: Run) => void;
  onRedo: (run: Run) => void;
  onConfirm: (run: Run) => void;
  /** Takes a correction by hand back. */
  onKeepOld: (run: Run) => void;
  onClear: (run: Run) => void;
  /** Keeps the answer of a run until the user removes it; undefined where nothing is kept. */
  onKeepAnswer?: (run: Run) => void;
  /** Runs whose answer is kept. */
  keptRuns?: ReadonlySet<string>;
  onAllowSite: () => void;
  onDeclineSite: () => void;
  /** Opens the notebook; undefined where there is none. */
  onOpenOptions: (() => void) | undefined;
  /** Opens the practice page; undefined where it is open. */
  onOpenPractice?: (() => void) | undefined;
  /** Shows what a model would be sent for a request; undefined where there is no notebook page. */
  onInspect?: (request: string) => void;
  /** Opens the settings of the model. */
  onOpenModel: () => void;
  onOpenPanel: (() => void) | undefined;
}

export interface RunViewProps {
  run: Run;
  onAnswer: (reply: Answer) => void;
  onPoint?: ((ref: string) => void) | undefined;
  onUndo: () => void;
  /** Does again what was taken back; undefined while another run is active. */
  onRedo: (() => void) | undefined;
  /** The user confirms a result that lacked evidence. */
  onConfirm: () => void;
  /** Takes a correction by hand back. */
  onKeepOld: () => void;
  onClear: () => void;
  /** The user has finished demonstrating the task. */
  onTeachDone: () => void;
  /** A task is at work: requests cannot be edited now. */
  isBusy: boolean;
  /** Puts the request into the composer; undefined if there are no words. */
  onEdit: (() => void) | undefined;
  /** Starts teaching from the step the run stopped at; undefined while another run is active. */
  onShowGap: (() => void) | undefined;
  /** Goes on without the step that the run stopped at; undefined while another run is active. */
  onSkip: (() => void) | undefined;
  /** Starts teaching the whole task; undefined while another run is active. */
  onTeach: (() => void) | undefined;
  /** Sends the request again; undefined while another run is active. */
  onRetry: (() => void) | undefined;
  /** Runs the task again without notes, for comparison; undefined without a model or while another run is active. */
  onCompare: (() => void) | undefined;
  onOpenModel: () => void;
  onKeepAnswer: (() => void) | undefined;
  isAnswerKept: boolean;
  /** Undo was pressed and took nothing back. */
  hasUndoFailed: boolean;
}
