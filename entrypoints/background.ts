/** The background worker: builds the ports, answers messages, and resumes open runs whenever it starts. */
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { Radar } from '../lib/agent/feedback/radar';
import { createInspectHandler } from '../lib/agent/loop/inspect-handler';
import { KEEP_ENDED_MS, Service } from '../lib/agent/loop/service';
import { t } from '../components/text';
import { systemChance } from '../lib/core/chance';
import { systemClock } from '../lib/core/clock';
import { exposeToTests } from '../lib/core/for-tests';
import { acceptPorts } from '../lib/messaging/accept-ports';
import { AllowedControls } from '../lib/messaging/allowed-controls';
import { Schedules } from '../lib/messaging/schedules';
import { showSigns } from '../lib/messaging/run-signs';
import { LiveNotebook } from '../lib/notebook/live';
import { clearStorage, tabsWithOrigin } from '../lib/messaging/browser-state';
import { sitePages } from '../lib/messaging/passive-check';
import { followGrants, injectChunk } from '../lib/messaging/page-scripts';
import { publishProgress } from '../lib/messaging/progress';
import { receive } from '../lib/messaging/receive';
import { sessionId } from '../lib/messaging/session-id';
import { listenToTabs } from '../lib/messaging/tab-events';
import { listenToUser } from '../lib/messaging/user-keys';
import { workerHooks } from '../lib/messaging/worker-hooks';
import { TabPage } from '../lib/messaging/tab-page';
import { chosenModel, forgetSent, modelHandlers } from '../lib/model/provider';
import { notebookHandlers } from '../lib/notebook/notebook-handlers';
import { armCrashPoints } from '../lib/notebook/crash-switch';
import { openNotebook } from '../lib/notebook/open-notebook';
import { Tapes } from '../lib/notebook/tapes';
import { createTapeRecorder, createReplayHandler } from '../lib/replay/replay-handlers';
import { toolHandlers } from '../lib/remote/tool-handlers';
import { shareHandlers } from '../lib/share/share-handlers';

export default defineBackground({
  type: 'module',
  main() {
    armCrashPoints();
    const page = new TabPage();
    const allowed = new AllowedControls();
    const context = { clock: systemClock, chance: systemChance, session: sessionId };
    const notebook = openNotebook(context);
    const { db, notes, store, care } = notebook;
    const ports = { page, store, notes, allowed, model: chosenModel, clock: systemClock, chance: systemChance };
    const service = new Service(ports, store, workerHooks(KEEP_ENDED_MS, createTapeRecorder(new Tapes(db))));
    const radar = new Radar({ notes, store }, sitePages, async () => (await store.openRuns()).runs);
    const maintenance = { reportProgress: publishProgress, clearStorage, checkSite: radar.checkOpenPages };
    exposeToTests({ page, ...notebook, service, calledApi: { tabs: browser.tabs, scripting: browser.scripting } });
    // Listeners are registered synchronously: otherwise the event that started the worker is lost.
    receive('background', {
      ...service.handlers(),
      ...allowed.handlers(),
      ...new Schedules(service, store).handlers(),
      'page.part': injectChunk,
      'replay.run': createReplayHandler(store, new Tapes(db), care),
      'prompt.inspect': createInspectHandler(ports, tabsWithOrigin),
      ...notebookHandlers(db, store, care, maintenance),
      ...shareHandlers(db, store, care, publishProgress),
      ...toolHandlers(service.toolPorts()),
      ...modelHandlers,
    });
    acceptPorts(() => void service.resume());
    const atAlarm = () => Promise.all([forgetSent(), service.resume().then(() => care.compactIfLarge())]);
    browser.alarms.onAlarm.addListener(() => void atAlarm());
    followGrants(service);
    listenToUser(service);
    listenToTabs({
      closed: (tabId) => service.stopRunsOfTab(tabId),
      updated: (id, change, url) =>
        Promise.all([radar.handleTabUpdate(id, change, url), service.handleTabUpdate(id, change)]),
      opened: (tabId, opener) => service.handleOpenedTab(opener, tabId),
    });
    showSigns(new LiveNotebook().storedRuns(), t);
    void service.begin();
  },
});
