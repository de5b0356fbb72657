/** The background worker: builds the ports, answers messages, and goes on with open runs whenever it wakes. */
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { Radar } from '../lib/agent/radar';
import { KEEP_ENDED_MS, Service } from '../lib/agent/service';
import { systemChance } from '../lib/core/chance';
import { systemClock } from '../lib/core/clock';
import { exposeToTests } from '../lib/core/for-tests';
import { PAGE_PORT, VIEW_PORT } from '../lib/messaging/protocol';
import { KeepAlive } from '../lib/messaging/keep-alive';
import { AllowedControls } from '../lib/messaging/allowed-controls';
import { emptyStorage, tabsOf } from '../lib/messaging/browser-state';
import { passiveLook } from '../lib/messaging/passive-look';
import { bringPart, keepPageWorld } from '../lib/messaging/page-scripts';
import { tellProgress } from '../lib/messaging/progress';
import { receive } from '../lib/messaging/receive';
import { sessionId } from '../lib/messaging/session-id';
import { TabPage } from '../lib/messaging/tab-page';
import { chosenModel, modelHandlers } from '../lib/model/provider';
import { NotebookDatabase } from '../lib/notebook/database';
import { notebookHandlers } from '../lib/notebook/notebook-handlers';
import { armKillPoints } from '../lib/notebook/kill-switch';
import { JournalCare } from '../lib/notebook/journal-care';
import { NotebookReader } from '../lib/notebook/recall';
import { NotebookStore } from '../lib/notebook/store';
import { Tapes } from '../lib/notebook/tapes';
import { recordTo, replays } from '../lib/replay/wiring';

export default defineBackground({
  type: 'module',
  main() {
    armKillPoints();
    const page = new TabPage();
    const allowed = new AllowedControls();
    const db = new NotebookDatabase();
    const context = { clock: systemClock, chance: systemChance, session: sessionId };
    const notes = new NotebookReader(db);
    const store = new NotebookStore(db, context);
    const care = new JournalCare(db, systemChance);
    const tapes = new Tapes(db);
    const keepAlive = new KeepAlive();
    const service = new Service(
      { page, store, notes, allowed, model: chosenModel, clock: systemClock, chance: systemChance },
      store,
      {
        hold: () => keepAlive.hold(),
        record: recordTo(tapes),
        wakeAt: (timeMs) => void browser.alarms.create('run', { when: Math.max(timeMs, Date.now() + 500) }),
        ended: () => void browser.alarms.create('sweep', { when: Date.now() + KEEP_ENDED_MS + 1000 }),
      },
    );
    const radar = new Radar({ notes, store }, { passiveLook, tabsOf }, async () => (await store.openRuns()).runs);
    exposeToTests({ page, db, care, notes, service });
    // Listeners are registered before anything is awaited: an event that woke the worker is lost otherwise.
    receive('background', {
      ...service.handlers(),
      ...allowed.handlers(),
      'page.part': bringPart,
      'chat.opened': async ({ origin }) => notes.notesOf(origin).then(() => ({})),
      'replay.run': replays(store, tapes, care),
      ...notebookHandlers(db, store, care, { tell: tellProgress, emptyStorage, check: radar.check }),
      ...modelHandlers,
    });
    browser.runtime.onConnect.addListener((port) => {
      if (port.sender?.id !== browser.runtime.id || (port.name !== VIEW_PORT && port.name !== PAGE_PORT)) return;
      port.postMessage({ awake: true });
      void service.resume();
    });
    browser.alarms.onAlarm.addListener(() => void service.resume().then(() => care.tidy()));
    browser.permissions.onAdded.addListener(() => void Promise.all([keepPageWorld(), service.accessGranted()]));
    browser.permissions.onRemoved.addListener(() => void keepPageWorld());
    browser.tabs.onRemoved.addListener((tabId) => void service.tabClosed(tabId));
    browser.tabs.onUpdated.addListener((tabId, change, { url }) => void radar.updated(tabId, change, url));
    browser.runtime.onStartup.addListener(() => void service.resume());
    void keepPageWorld();
    void service.resume();
  },
});
