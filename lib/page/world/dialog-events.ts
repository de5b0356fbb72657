/** Names of the events between the worlds about alert(), confirm() and prompt(); their detail is JSON. */

/** How to answer dialogs that the next act is expected to open: a list of `ExpectedDialog`. */
export const DIALOGS_EXPECTED = 'fieldnotes-dialogs-expected';
/** Starts (true) and stops (false) telling of the dialogs that the user answers. */
export const DIALOGS_WATCHED = 'fieldnotes-dialogs-watched';
/** The user answered a dialog: an `AnsweredDialog`. */
export const DIALOG_ANSWERED = 'fieldnotes-dialog-answered';

export const DIALOG_TYPES = ['alert', 'confirm', 'prompt'] as const;
export type DialogType = (typeof DIALOG_TYPES)[number];

export interface ExpectedDialog {
  type: DialogType;
  /** Hash of the message without the values. */
  messageHash: string;
  values: readonly string[];
  isAccepted: boolean;
  text?: string | undefined;
}

export interface AnsweredDialog {
  type: DialogType;
  message: string;
  isAccepted: boolean;
  text?: string;
}
