/** ConfirmDetails: the parts of an act that the user is asked about, each in a box of its own that no text of the page can leave. */
import type { Question } from '../../lib/records/question';
import { inUserLanguage } from '../role-words';
import { t } from '../text';

type Confirm = Extract<Question, { type: 'confirm' }>;

/** Longer texts are shortened in the middle: what was pushed behind a long beginning stays in sight. */
const MAX_CHARS = 90;

export function ConfirmDetails({ question }: { question: Confirm }) {
  const { name, shows, row, to, sends = [], leftOut = [], origin } = question;
  const leadsTo = to !== undefined && URL.canParse(to) ? new URL(to) : undefined;
  const rows: [label: string, texts: readonly string[]][] = [
    [t('ask_confirm_name'), name === undefined ? [] : [name || t('ask_confirm_nameless')]],
    [t('ask_confirm_shows'), shows === undefined ? [] : [shows]],
    [t('ask_confirm_row'), row === undefined ? [] : [row]],
    [
      t('ask_confirm_to'),
      leadsTo ? [`${leadsTo.origin === origin ? '' : leadsTo.origin}${leadsTo.pathname}${leadsTo.search}`] : [],
    ],
    [t('ask_confirm_sends'), sends],
    [t('ask_confirm_left_out'), leftOut.map(inUserLanguage)],
  ];
  return (
    <dl class="details">
      {rows
        .filter(([, texts]) => texts.length > 0)
        .map(([label, texts]) => [
          <dt key={label}>{label}</dt>,
          ...texts.map((text, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the texts of a question never change
            <dd key={`${label} ${i}`}>
              <Shortened text={text} />
            </dd>
          )),
        ])}
    </dl>
  );
}

/** The text, isolated from the direction of its surroundings; a long one opens on demand. */
function Shortened({ text }: { text: string }) {
  if (text.length <= MAX_CHARS) return <bdi>{text}</bdi>;
  const half = MAX_CHARS / 2;
  return (
    <details>
      <summary>
        <bdi>{`${text.slice(0, half)} … ${text.slice(-half)}`}</bdi>
      </summary>
      <bdi>{text}</bdi>
    </details>
  );
}
