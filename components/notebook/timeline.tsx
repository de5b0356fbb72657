/** Timeline: a slider over the tasks and changes of the notebook, oldest at the left, now at the right. */
import { t } from '../text';
import { formatMoment } from './note-text';

/** A moment to go back to. */
export interface Moment {
  seq: number;
  at: number;
  kind: string;
  origin: string;
  /** The task's request with blanks; empty for a change without one. */
  title: string;
}

interface Props {
  label: string;
  /** Name of the right end: now, or no moment. */
  none: string;
  /** Chosen moment; undefined at the right end. */
  seq: number | undefined;
  /** Oldest first. */
  moments: readonly Moment[];
  /** Sequence number of the last entry at or before a time in ms since 1970. */
  lastBefore: (at: number) => Promise<number | undefined>;
  onChoose: (seq: number | undefined) => void;
}

export function Timeline({ label, none, seq, moments, lastBefore, onChoose }: Props) {
  const at = seq === undefined ? moments.length : indexOf(moments, seq);
  const words = at === moments.length ? none : momentWords(moments[at], seq);
  return (
    <div class="timeline">
      <label>
        <span>{label}</span>
        <input
          type="range"
          min={0}
          max={moments.length}
          step={1}
          value={at}
          aria-valuetext={words}
          onInput={({ currentTarget }) => onChoose(moments[Number(currentTarget.value)]?.seq)}
        />
      </label>
      <output>{words}</output>
      <label class="clock">
        {t('back_clock')}
        <input
          type="datetime-local"
          step={1}
          aria-label={`${label}: ${t('back_clock')}`}
          onChange={({ currentTarget: { value } }) => {
            if (value !== '') void lastBefore(new Date(value).getTime()).then(onChoose);
          }}
        />
      </label>
    </div>
  );
}

/** The last moment at or before an entry; the first one if it is older than all. */
function indexOf(moments: readonly Moment[], seq: number): number {
  return Math.max(
    0,
    moments.findLastIndex((moment) => moment.seq <= seq),
  );
}

function momentWords(moment: Moment | undefined, seq: number | undefined): string {
  if (!moment || moment.seq !== seq) return t('back_line', String(seq ?? 0));
  const what = moment.title === '' ? t(`event_${moment.kind.replaceAll('.', '_')}`) : t('role_unnamed', moment.title);
  return t('back_after', what, moment.origin.replace(/^https?:\/\//, ''), formatMoment(moment.at));
}
