/** HelpCard answers “help” with what can be done here. */
import type { KnownTask } from '../../lib/records/known-task';
import { t } from '../text';

/** “help”, “what can you do?”, in English and German. */
const HELP_REQUEST =
  /^\s*(?:\/?help(?: me)?|what can (?:you|i) do(?: here)?|hilfe|was kannst du(?: hier)?(?: tun)?)\s*[?!.]*\s*$/i;

/** “/doctor add milk”: what a model would be sent for the request. */
const DOCTOR_COMMAND = /^\s*\/doctor\s+(\S[\s\S]*)$/i;

/** @returns the request in the command; undefined for other texts */
export function inspectedRequest(text: string): string | undefined {
  return DOCTOR_COMMAND.exec(text)?.[1]?.trim();
}

export function isHelpRequest(text: string): boolean {
  return HELP_REQUEST.test(text);
}

export function HelpCard({ tasks }: { tasks: readonly KnownTask[] }) {
  return (
    <section class="card help" role="status">
      <h2>{t('help_title')}</h2>
      <ul>
        {tasks.length > 0 && <li>{t('help_tasks', String(tasks.length))}</li>}
        <li>{t('help_commands')}</li>
        <li>{t('help_show')}</li>
        <li>{t('help_model')}</li>
        <li>{t('help_doctor')}</li>
      </ul>
    </section>
  );
}
