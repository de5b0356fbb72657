/** AnswerText: the text of an answer with its paragraphs, lists and links; a long one is folded, all of it can be copied. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../text';
import { answerBlocks, linkParts } from './answer-blocks';
import { AnswerButtons } from './answer-buttons';

/** Lines shown before “Show all”. */
const FOLDED_LINES = 6;
const LONG_LINE_CHARS = 400;
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

function blocksOf(lines: readonly string[]): ComponentChildren[] {
  return answerBlocks(lines).map((block, i) => {
    const key = `block ${i}`;
    if (block.kind === 'paragraph') return <p key={key}>{withLinks(block.text)}</p>;
    const items = block.items.map(({ text, number }, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the lines of an answer never move
      <li key={at} value={number}>
        {withLinks(text)}
      </li>
    ));
    return block.kind === 'numbered' ? <ol key={key}>{items}</ol> : <ul key={key}>{items}</ul>;
  });
}

function withLinks(line: string): ComponentChildren[] {
  return linkParts(line).map(({ text, href }, i) =>
    href === undefined ? (
      text
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a line never move
      <a key={i} href={href} title={href} target="_blank" rel="noreferrer">
        {text}
      </a>
    ),
  );
}
