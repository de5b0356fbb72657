/** AnswerText: the text of an answer with its paragraphs, lists and links; a long one is folded, all of it can be copied. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../text';
import { AnswerButtons } from './answer-buttons';

/** Lines shown before “Show all”. */
const FOLDED_LINES = 6;
const LONG_LINE_CHARS = 400;
const LIST_ITEM = /^\s*(?:[-*•]|\d{1,2}[.)])\s+(.+)$/;
const LINK = /\[([^\]\n]{1,200})\]\((https?:\/\/[^\s)]{1,2000})\)|(https?:\/\/[^\s<>"')\]]{1,2000})/g;

interface Props {
  text: string;
  /** Keeps the answer beyond the half hour of the chat; undefined where that is not offered. */
  onKeep?: (() => void) | undefined;
  isKept?: boolean;
}

export function AnswerText({ text, onKeep, isKept = false }: Props) {
  const [isWhole, setIsWhole] = useState(false);
  const lines = text.split('\n').filter((line, i, all) => line.trim() !== '' || all[i - 1]?.trim() !== '');
  const isLong = lines.length > FOLDED_LINES || text.length > LONG_LINE_CHARS * 2;
  return (
    <section class="card answer">
      <div class={isLong && !isWhole ? 'folded' : undefined}>{blocksOf(lines)}</div>
      <div class="row">
        {isLong && (
          <button type="button" class="button plain" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
            {t(isWhole ? 'answer_less' : 'answer_all')}
          </button>
        )}
        <AnswerButtons text={text} onKeep={onKeep} isKept={isKept} />
      </div>
    </section>
  );
}

/** Lines that begin like list items become lists, all others paragraphs. */
function blocksOf(lines: readonly string[]): ComponentChildren[] {
  const blocks: ComponentChildren[] = [];
  let items: string[] = [];
  const endList = () => {
    if (items.length === 0) return;
    const listed = items.map((item, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the lines of an answer never move
      <li key={i}>{withLinks(item)}</li>
    ));
    blocks.push(<ul key={`list ${blocks.length}`}>{listed}</ul>);
    items = [];
  };
  for (const line of lines) {
    const item = LIST_ITEM.exec(line)?.[1];
    if (item !== undefined) {
      items.push(item);
      continue;
    }
    endList();
    if (line.trim() !== '') blocks.push(<p key={`line ${blocks.length}`}>{withLinks(line)}</p>);
  }
  endList();
  return blocks;
}

function withLinks(line: string): ComponentChildren[] {
  const parts: ComponentChildren[] = [];
  let from = 0;
  for (const match of line.matchAll(LINK)) {
    const href = match[2] ?? match[3] ?? '';
    parts.push(line.slice(from, match.index));
    parts.push(
      <a key={match.index} href={href} target="_blank" rel="noreferrer">
        {match[1] ?? href}
      </a>,
    );
    from = match.index + match[0].length;
  }
  parts.push(line.slice(from));
  return parts;
}
