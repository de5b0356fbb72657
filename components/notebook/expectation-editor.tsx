/** ExpectationEditor: edits the expected effects of a step: which are required, which are alternatives, and the names in them. */
import type { ProcedureStep } from '../../lib/records/note';
import { parseTemplate, templateText } from '../../lib/records/template';
import { t } from '../text';
import { describeEffect } from './note-text';

interface Props {
  /** Description of the step, for the accessible name. */
  of: string;
  step: ProcedureStep;
  onChange: (step: ProcedureStep) => void;
}

const LISTS = ['must', 'some'] as const;
type List = (typeof LISTS)[number];

export function ExpectationEditor({ of, step, onChange }: Props) {
  if (step.must.length + step.some.length === 0) return <p class="soft">{t('expected_none')}</p>;
  const without = (list: List, i: number) => step[list].filter((_, at) => at !== i);
  const move = (from: List, i: number, to: List) => {
    const fact = step[from][i];
    if (fact && from !== to) onChange({ ...step, [from]: without(from, i), [to]: [...step[to], fact] });
  };
  return (
    <details>
      <summary aria-label={`${t('expected_title')}: ${of}`}>{t('expected_title')}</summary>
      <ul class="lines">
        {LISTS.flatMap((list) =>
          step[list].map((fact, i) => {
            const line = describeEffect(fact);
            return (
              <li key={`${list}${line}`} class="row">
                <select
                  aria-label={t('expected_how', line)}
                  value={list}
                  onChange={({ currentTarget: { value } }) => move(list, i, value === 'must' ? 'must' : 'some')}
                >
                  {LISTS.map((one) => (
                    <option key={one} value={one}>
                      {t(`expected_${one}`)}
                    </option>
                  ))}
                </select>
                <span>{line}</span>
                {fact.name && fact.name.length > 0 && (
                  <input
                    aria-label={t('expected_name', line)}
                    value={templateText(fact.name)}
                    maxLength={120}
                    required
                    onChange={({ currentTarget: { value } }) =>
                      onChange({
                        ...step,
                        [list]: step[list].map((one, at) => (at === i ? { ...one, name: parseTemplate(value) } : one)),
                      })
                    }
                  />
                )}
                <button
                  type="button"
                  class="button danger"
                  aria-label={t('expected_remove', line)}
                  onClick={() => onChange({ ...step, [list]: without(list, i) })}
                >
                  ✕
                </button>
              </li>
            );
          }),
        )}
      </ul>
    </details>
  );
}
