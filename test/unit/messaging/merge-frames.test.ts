/** mergeFrames: dialogs first in each frame, refs with their frame, origins of foreign frames. */
import { expect, test } from 'vitest';
import { mergeFrames } from '../../../lib/messaging/merge-frames';
import type { FrameSnapshot, SnapshotNode } from '../../../lib/page/words/snapshot';

function frame(origin: string, lines: readonly string[]): FrameSnapshot {
  const nodes = lines.map((line): SnapshotNode => {
    const [role = '', name = ''] = line.trim().split(' ');
    const depth = line.length - line.trimStart().length;
    return { depth, role, name, states: [], inViewport: true, ...(role === 'button' ? { ref: `e${name}` } : {}) };
  });
  return {
    documentToken: 'tok',
    url: `${origin}/`,
    origin,
    title: `of ${origin}`,
    nodes,
    omitted: 0,
    scrolledPercent: 100,
  };
}

const lines = (nodes: readonly SnapshotNode[]) =>
  nodes.map(({ depth, role, name, ref = '' }) => `${' '.repeat(depth)}${role} ${name} ${ref}`.trimEnd());

test('puts dialogs and menus first, each with its descendants', () => {
  const top = frame('https://a.example', [
    'heading Page',
    'button 1',
    'dialog Sure',
    ' button 2',
    ' menu Inner',
    'button 3',
    'menu Tools',
    ' button 4',
  ]);
  const { nodes, frameOrigins } = mergeFrames(top, []);
  expect(lines(nodes)).toEqual([
    'dialog Sure',
    ' button 2 e2',
    ' menu Inner',
    'menu Tools',
    ' button 4 e4',
    'heading Page',
    'button 1 e1',
    'button 3 e3',
  ]);
  expect(frameOrigins).toEqual([]);
});

test('appends frames one level deeper and lists foreign origins only', () => {
  const top = frame('https://a.example', ['button 1']);
  const { nodes, frameOrigins, url } = mergeFrames(top, [
    { frameId: 7, snapshot: frame('https://b.example', ['button 1', 'dialog Pay', ' button 2']) },
    { frameId: 9, snapshot: frame('https://a.example', ['button 1']) },
  ]);
  expect(lines(nodes)).toEqual([
    'button 1 e1',
    'frame of https://b.example',
    ' dialog Pay',
    '  button 2 f7e2',
    ' button 1 f7e1',
    'frame of https://a.example',
    ' button 1 f9e1',
  ]);
  expect(frameOrigins).toEqual(['https://b.example']);
  expect(url).toBe('https://a.example/');
});
