/** A long seeded history of a notebook as rows of its journal, chained as the store chains them. */
import { canonicalJson, hashOf } from '../../lib/core/canonical';
import { type Chance, seededChance } from '../../lib/core/chance';
import { type Id, makeId } from '../../lib/core/ids';
import { type PendingEvent, EVENT_VERSION } from '../../lib/journal/events';
import { FIRST_PREV } from '../../lib/journal/events';

type NoteId = Id<'note'>;

const THINGS = ['invoice', 'ticket', 'order', 'report', 'meeting', 'card', 'page', 'list', 'photo', 'contact'];
const VERBS = ['add', 'open', 'archive', 'rename', 'move', 'share', 'print', 'find', 'copy', 'close'];
/** Mostly well: a note that often fails is no longer followed, and recall has less to choose from. */
const CHANNELS = ['effect-seen', 'survived-30s', 'survived-2min', 'survived-10min', 'asked-another-day'] as const;

export interface SiteNotes {
  origin: string;
  procedures: { id: NoteId; verb: string; thing: string }[];
  locators: NoteId[];
}

/** One site's notes: procedures with requests that differ from one another, and the places they point at. */
function notesOfSite(origin: string, procedures: number, locators: number, at: number, chance: Chance): SiteNotes {
  return {
    origin,
    procedures: Array.from({ length: procedures }, (_, i) => ({
      id: makeId('note', at, chance),
      verb: VERBS[i % VERBS.length] as string,
      thing: `${THINGS[Math.floor(i / VERBS.length) % THINGS.length]}${i < 100 ? '' : ` kind${Math.floor(i / 100)}`}`,
    })),
    locators: Array.from({ length: locators }, () => makeId('note', at, chance)),
  };
}

/** A user's request for that procedure. */
export function requestFor({ verb, thing }: { verb: string; thing: string }, value: string): string {
  return `please ${verb} the ${thing} called "${value}"`;
}

function created(site: SiteNotes): PendingEvent[] {
  const [first] = site.locators;
  return [
    ...site.locators.map(
      (note, i): PendingEvent => ({
        kind: 'note.created',
        payload: {
          note,
          source: 'agent',
          state: 'candidate',
          body: {
            kind: 'locator',
            fingerprint: {
              role: 'button',
              name: `Button ${i}`,
              tag: 'button',
              path: ['html', 'body', 'main', 'div', 'button'],
            },
          },
        },
      }),
    ),
    ...site.procedures.map(
      (one): PendingEvent => ({
        kind: 'note.created',
        payload: {
          note: one.id,
          source: 'agent',
          state: 'candidate',
          body: {
            kind: 'procedure',
            request: [{ text: `${one.verb} the ${one.thing} called "` }, { slot: 'name' }, { text: '"' }],
            slots: ['name'],
            steps: [
              {
                verb: 'type',
                ...(first ? { locator: first } : {}),
                text: [{ slot: 'name' }],
                must: [],
                some: [],
                class: 'R2',
              },
              { verb: 'click', ...(first ? { locator: first } : {}), must: [], some: [], class: 'R2' },
            ],
          },
        },
      }),
    ),
  ];
}

/** One run of a procedure, as it is journalled. */
function episodeOf(site: SiteNotes, at: number, chance: Chance): PendingEvent[] {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(chance.next() * list.length)] as T;
  const episode = makeId('episode', at, chance);
  const note = pick(site.procedures).id;
  const step = (n: number): PendingEvent[] => [
    {
      kind: 'step.intended',
      payload: {
        episode,
        step: { n, verb: 'click', target: `button “Button ${n}”`, by: 'procedure', state: 'intent' },
      },
    },
    { kind: 'step.ended', payload: { episode, n, state: 'done' } },
  ];
  return [
    { kind: 'episode.started', payload: { episode } },
    ...step(1),
    ...step(2),
    ...step(3),
    { kind: 'evidence', payload: { note, version: 1, episode, channel: pick(CHANNELS), share: 1 } },
    { kind: 'evidence', payload: { note: pick(site.locators), version: 1, episode, channel: 'effect-seen', share: 1 } },
    { kind: 'note.followed', payload: { note, version: 1, episode } },
    {
      kind: 'episode.ended',
      payload: { episode, state: 'done', code: 'done-by-procedure', request: [{ text: 'open the card' }] },
    },
  ];
}

export interface History {
  sites: SiteNotes[];
  /** Rows in batches, chained. */
  batches(size: number): Generator<Record<string, unknown>[]>;
}

/**
 * @param events about how many lines in all
 * @param procedures and places per site
 */
export function noteHistory(
  events: number,
  sites: number,
  procedures: number,
  locators: number,
  seed: number,
): History {
  const chance = seededChance(seed);
  const start = Date.parse('2026-01-01T00:00:00Z');
  const all = Array.from({ length: sites }, (_, i) =>
    notesOfSite(`https://app${i}.example.org`, procedures, locators, start, chance),
  );
  function* drafts(): Generator<{ origin: string; draft: PendingEvent; at: number }> {
    let made = 0;
    for (const site of all)
      for (const draft of created(site)) {
        made += 1;
        yield { origin: site.origin, draft, at: start };
      }
    for (let at = start; made < events; at += 60_000) {
      const site = all[Math.floor(chance.next() * all.length)] as SiteNotes;
      for (const draft of episodeOf(site, at, chance)) {
        made += 1;
        yield { origin: site.origin, draft, at };
      }
    }
  }
  return {
    sites: all,
    *batches(size) {
      let seq = 0;
      let prev = FIRST_PREV;
      let rows: Record<string, unknown>[] = [];
      for (const { origin, draft, at } of drafts()) {
        seq += 1;
        const id = makeId('event', at, chance);
        const session = `s${Math.floor(at / 14_400_000)}`;
        const row = JSON.parse(
          canonicalJson({ ...draft, seq, id, at, session, origin, v: EVENT_VERSION, prev }),
        ) as Record<string, unknown>;
        prev = hashOf(row);
        rows.push(row);
        if (rows.length < size) continue;
        yield rows;
        rows = [];
      }
      if (rows.length > 0) yield rows;
    },
  };
}
