/** Folds the events of an episode into its row. */
import { changeEpisode, changeSite, type EventOf, type Rows, siteOf } from './rows';

export function startEpisode(event: EventOf<'episode.started'>, rows: Rows): void {
  const id = event.payload.episode;
  // Replicated journals may deliver an event twice.
  if (rows.episodes.has(id)) return;
  rows.episodes.set(id, {
    id,
    origin: event.origin,
    startedAt: event.at,
    state: 'running',
    steps: [],
    refusals: [],
    modelCalls: 0,
    tokens: 0,
    ...(event.payload.withheld ? { withheld: true } : {}),
    ...(event.payload.requestedBy ? { requestedBy: event.payload.requestedBy } : {}),
    learned: [],
  });
  changeSite(rows, event, { lastSeen: event.at, episodes: siteOf(event, rows).episodes + 1 });
}

export function addStep({ payload: { episode: id, step } }: EventOf<'step.intended'>, rows: Rows): void {
  changeEpisode(rows, id, (episode) => ({
    ...episode,
    steps: [...episode.steps.filter(({ n }) => n !== step.n), step],
  }));
}

export function endStep({ payload: { episode: id, n, state, code } }: EventOf<'step.ended'>, rows: Rows): void {
  changeEpisode(rows, id, (episode) => ({
    ...episode,
    steps: episode.steps.map((step) => (step.n === n ? { ...step, state, code } : step)),
  }));
}

export function addRefusal({ payload: { episode: id, answer, code } }: EventOf<'guard.judged'>, rows: Rows): void {
  if (answer !== 'refuse') return;
  changeEpisode(rows, id, (episode) => ({ ...episode, refusals: [...episode.refusals, code] }));
}

export function addModelCall({ payload: { episode: id, tokens } }: EventOf<'model.called'>, rows: Rows): void {
  changeEpisode(rows, id, (episode) => ({
    ...episode,
    modelCalls: episode.modelCalls + 1,
    tokens: episode.tokens + tokens,
  }));
}

export function endEpisode({ at, payload }: EventOf<'episode.ended'>, rows: Rows): void {
  const { episode: id, state, code, request } = payload;
  changeEpisode(rows, id, (episode) => ({ ...episode, endedAt: at, state, code, request }));
}
