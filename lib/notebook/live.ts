/** The one read-only door to the notebook for extension pages: queries that answer again when the data changes. */
import { liveQuery, type Observable } from 'dexie';
import { NotebookDatabase } from './database';
import type { Note } from './records/note';
import { PHASES_AT_REST, type Run } from './records/run';

export class LiveNotebook {
  private readonly db = new NotebookDatabase();

  /** Runs of one tab, oldest first. */
  runsOfTab(tabId: number): Observable<Run[]> {
    return liveQuery(async () => {
      const runs = await this.db.runs.where('tabId').equals(tabId).toArray();
      return runs.sort((a, b) => a.startedAt - b.startedAt);
    });
  }

  /** Whether any run is at work; asked anew each time, since a dying worker may not have told of its last write. */
  async isWorking(): Promise<boolean> {
    return (await this.db.runs.where('phase').noneOf(PHASES_AT_REST).count()) > 0;
  }

  /** Tasks that are over and still kept, latest first. */
  endedRuns(): Observable<Run[]> {
    return liveQuery(async () => {
      const runs = await this.db.runs.where('phase').equals('ended').toArray();
      return runs.sort((a, b) => b.startedAt - a.startedAt);
    });
  }

  allNotes(): Observable<Note[]> {
    return liveQuery(() => this.db.notes.toArray());
  }
}
