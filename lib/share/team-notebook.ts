/** TeamNotebook joins the team's files to the notebook: what could come in, what is taken, how notes fare here, and un-learning a member. */
import { canonicalJson } from '../core/canonical';
import { FieldnotesError } from '../core/errors';
import type { Progress } from '../core/progress';
import { SerialQueue } from '../core/serial-queue';
import { exportNotes } from '../notebook/exchange/export';
import { buildExchange, type ExportedSite, serializeExchange } from '../notebook/exchange/format';
import { type ImportEntry, importedId, planImport } from '../notebook/exchange/import';
import type { NotebookDatabase } from '../notebook/database';
import type { NotebookMaintenance } from '../notebook/notebook-maintenance';
import type { Note } from '../records/note';
import type { Leaving, ShareSettings, TeamMember } from '../records/share';
import { openArrived } from './open-arrived';
import { contributionOf, withReferences } from './contribution';
import { experienceOf, votesOn } from './fared';
import { type Standing, standingOf } from './standing';
import { foldTeam, placeId, type Team, type TeamNote } from './team';
import type { TeamDatabase } from './team-database';
import { NO_AUTHOR, type TeamFile, type TeamFileContent } from './team-file';

/** A note of the team that is not in this notebook yet, and who vouches for it. */
interface IncomingTeamNote extends ImportEntry {
  standing: Standing;
  authors: string[];
}

/** Sites that the user shares, and words that stay here. */
type SharingScope = Pick<ShareSettings, 'shared' | 'keptWords'>;

/** Refused files that are named in the settings. */
const MAX_REFUSED = 10;

export class TeamNotebook {
  /** A member who is muted while notes are taken would leave those that come in after the look at what is here. */
  private readonly changes = new SerialQueue();

  /** @param author of this browser's files */
  constructor(
    private readonly team: TeamDatabase,
    private readonly db: NotebookDatabase,
    private readonly maintenance: NotebookMaintenance,
    private readonly author: () => Promise<string>,
  ) {}

  /** The content of this browser's next file. @returns undefined if the folder has it all */
  async contribution(scope: SharingScope): Promise<TeamFileContent | undefined> {
    const [own, settled] = await Promise.all([this.state(), this.team.marks.get('settled')]);
    const state = canonicalJson([scope.shared, scope.keptWords, own]);
    if (settled?.state === state) return undefined;
    const content = await this.contentFor(scope);
    if (!content) await this.team.marks.put({ name: 'settled', state });
    return content;
  }

  /** Changes with the notebook, the team's files and the muted members. */
  state(): Promise<number[]> {
    const { files, arrived, muted } = this.team;
    return Promise.all([this.db.headSeq(), files.count(), arrived.count(), muted.count()]);
  }

  private async contentFor(scope: SharingScope): Promise<TeamFileContent | undefined> {
    // A browser that shares nothing and never signed a file need not read those of others to know that it adds none.
    if (scope.shared.length === 0 && (await this.author()) === NO_AUTHOR) return undefined;
    await openArrived(this.team);
    const own = await this.team.files
      .where('author')
      .equals(await this.author())
      .count();
    if (scope.shared.length === 0 && own === 0) return undefined;
    const notes = await this.notesOf(scope.shared);
    const { exchange } = exportNotes(publishable(notes), new Set(scope.keptWords));
    const team = await this.fold();
    return contributionOf(team, { author: await this.author(), sites: exchange.sites, votes: votesOn(team, notes) });
  }

  /** Preview of what the scope gives to the folder. */
  async leaving({ shared, keptWords }: SharingScope): Promise<Leaving> {
    const { exchange, excluded, siteWords } = exportNotes(publishable(await this.notesOf(shared)), new Set(keptWords));
    const kinds = exchange.sites.flatMap(({ notes }) => notes.map(({ body }) => body.kind));
    const count = (kind: (typeof kinds)[number]) => kinds.filter((one) => one === kind).length;
    return {
      tasks: count('procedure'),
      elements: count('locator'),
      rules: count('guideline'),
      staying: excluded.length,
      siteWords,
    };
  }

  private async notesOf(origins: readonly string[]): Promise<Note[]> {
    return (await Promise.all(origins.map((origin) => this.db.notesOfOrigin(origin)))).flat();
  }

  /** Notes of others that an import would bring, with conflicts and forgotten ones. */
  async incoming(): Promise<IncomingTeamNote[]> {
    const team = await this.fold(await this.team.mutedAuthors());
    const own = await this.author();
    const theirs = [...team.notes.values()].filter(({ authors }) => !authors.has(own));
    const byPlace = new Map(theirs.map((entry) => [placeId({ origin: entry.origin, key: entry.note.key }), entry]));
    const exchange = buildExchange(sitesOf(theirs, team));
    const origins = exchange.sites.map(({ origin }) => origin);
    const notes = await this.notesOf(origins);
    const sites = (await this.db.sites.bulkGet(origins)).flatMap((site) => site ?? []);
    const experience = experienceOf(team, notes);
    return planImport(exchange, notes, sites).flatMap((entry) => {
      const place = placeId(entry);
      const found = byPlace.get(place);
      if (!found || entry.is === 'known') return [];
      const standing = standingOf({ authors: found.authors, votes: team.votes.get(place) ?? new Map() }, experience);
      return [{ ...entry, standing, authors: [...found.authors] }];
    });
  }

  /** Imports notes of the team as unconfirmed notes. @param chosen ids of places, made by placeId */
  take(chosen: ReadonlySet<string>, progress: Progress): Promise<{ created: number }> {
    return this.changes.run(() => this.import(chosen, progress));
  }

  private async import(chosen: ReadonlySet<string>, progress: Progress): Promise<{ created: number }> {
    const team = await this.fold(await this.team.mutedAuthors());
    const wanted = [...team.notes].flatMap(([id, entry]) => (chosen.has(id) ? [entry] : []));
    const sites = sitesOf(wanted, team);
    // A task comes with its elements, also with those that were forgotten here before.
    const beside = sites.flatMap(({ notes }) => notes.map(({ key }) => key));
    const ids = sites.flatMap(({ origin, notes }) => notes.map(({ key }): string => importedId(origin, key)));
    const known = new Set<unknown>(await this.db.notes.where('id').anyOf(ids).primaryKeys());
    await this.team.took.bulkPut(ids.filter((id) => !known.has(id)).map((id) => ({ id })));
    return this.maintenance.importNotes(serializeExchange(buildExchange(sites)), beside, progress);
  }

  async members(): Promise<TeamMember[]> {
    const [team, muted, own] = [await this.fold(), await this.team.mutedAuthors(), await this.author()];
    const experience = experienceOf(team, await this.db.notes.toArray());
    return [...team.lastSeq.keys()].sort().map((author) => ({
      author,
      isOwn: author === own,
      isMuted: muted.has(author),
      notes: [...team.notes.values()].filter(({ authors }) => authors.has(author)).length,
      experience: experience.get(author) ?? { worked: 0, failed: 0 },
    }));
  }

  /**
   * Mutes a member and un-learns the notes that came from this member alone, also those that the member has withdrawn: their
   * events leave the journal, and the fold is as if they had never come.
   */
  async mute(author: string, progress: Progress): Promise<{ removed: number }> {
    if (author === (await this.author())) throw new FieldnotesError('bad-member', 'This is your own key');
    // At once: what waits to come in from this member does not.
    await this.team.muted.put({ author });
    return this.changes.run(() => this.unlearn(author, progress));
  }

  private async unlearn(author: string, progress: Progress): Promise<{ removed: number }> {
    await openArrived(this.team);
    const muted = await this.team.mutedAuthors();
    const [files, isOfTeam] = await Promise.all([this.team.files.toArray(), this.team.cameFromTeam()]);
    const [theirs, others] = [(one: TeamFile) => one.author === author, (one: TeamFile) => !muted.has(one.author)];
    const vouched = publishedIds(files.filter(others));
    const ids = [...publishedIds(files.filter(theirs))].filter((id) => isOfTeam(id) && !vouched.has(id));
    const lost = new Set(ids);
    const stored = (await this.db.notes.toArray()).filter(({ id, source }) => source === 'import' && lost.has(id));
    if (stored.length === 0) return { removed: 0 };
    return this.maintenance.forget({ notes: stored.map(({ id }) => id) }, progress);
  }

  /** Files of the team that were refused, with the reason. */
  async refused(): Promise<{ name: string; why: string }[]> {
    await openArrived(this.team);
    const refused = await this.team.refused.limit(MAX_REFUSED).toArray();
    return refused.map(({ name, why }) => ({ name, why }));
  }

  async unmute(author: string): Promise<void> {
    await this.team.muted.delete(author);
  }

  /** Names of this browser's own files. */
  async ownFiles(): Promise<string[]> {
    return this.team.files
      .where('author')
      .equals(await this.author())
      .primaryKeys();
  }

  /** Own files that the server no longer has: without them here they are made again. */
  async dropLostFiles(names: readonly string[]): Promise<void> {
    if (names.length > 0) await this.team.files.bulkDelete([...names]);
  }

  private async fold(muted: ReadonlySet<string> = new Set()): Promise<Team> {
    await openArrived(this.team);
    return foldTeam(await this.team.files.toArray(), muted);
  }
}

/** Imported notes are not passed on: their authors publish them themselves. */
function publishable(notes: readonly Note[]): Note[] {
  return notes.filter(({ source }) => source !== 'import');
}

/** Ids here of all notes that the files ever published. */
function publishedIds(files: readonly TeamFile[]): ReadonlySet<string> {
  const places = files.flatMap(({ sites }) =>
    sites.flatMap(({ origin, notes }) => notes.map(({ key }) => importedId(origin, key))),
  );
  return new Set(places);
}

/** The notes by site, with the notes they refer to. */
function sitesOf(wanted: readonly TeamNote[], team: Team): ExportedSite[] {
  const all = [...team.notes.values()];
  return [...new Set(wanted.map(({ origin }) => origin))].map((origin) => {
    const ofSite = (entries: readonly TeamNote[]) =>
      entries.flatMap((entry) => (entry.origin === origin ? [entry.note] : []));
    return { origin, notes: completeOnly(withReferences(ofSite(wanted), ofSite(all))) };
  });
}

/** Without tasks whose elements or inner tasks were withdrawn. */
function completeOnly(notes: ExportedSite['notes']): ExportedSite['notes'] {
  const keys = new Set(notes.map(({ key }) => key));
  const complete = notes.filter(
    ({ body }) =>
      body.kind !== 'procedure' ||
      body.steps.every(({ locator, procedure }) =>
        [locator, procedure].every((key) => key === undefined || keys.has(key)),
      ),
  );
  return complete.length === notes.length ? complete : completeOnly(complete);
}
