/** ShowAgainForm: asks with which values a known task will be shown again, and starts the showing. */
import { type ProcedureBody, requestText } from '../../lib/records/note';
import { TaskForm } from '../chat/task-form';
import { t } from '../text';

interface Props {
  body: ProcedureBody;
  onShow: (values: Record<string, string>) => void;
  onClose: () => void;
}

export function ShowAgainForm({ body, onShow, onClose }: Props) {
  const blanks = body.slots.map((slot) => ({ slot, label: slot.replaceAll('-', ' ') }));
  return (
    <div class="run-form">
      <p class="soft">{t(blanks.length > 0 ? 'show_again_values' : 'show_again_text')}</p>
      <TaskForm
        task={{ title: requestText(body.request), blanks }}
        lastValues={{}}
        submit={t('show_again_start')}
        onRun={onShow}
        onClose={onClose}
      />
    </div>
  );
}
