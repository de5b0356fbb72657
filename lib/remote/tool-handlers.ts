/** toolHandlers: messages about paired programs, and the alarm that dials them while the link is on. */
import { browser } from 'wxt/browser';
import { PairedTools } from './paired-tools';
import { ToolLink } from './tool-link';
import { type TaskPorts, ToolRequests } from './tool-requests';

const ALARM = 'tool-link';
/** The shortest period Chrome allows: a program that was just started waits this long at most. */
const DIAL_MINUTES = 0.5;

/** Call synchronously when the worker starts. */
export function toolHandlers(ports: Omit<TaskPorts, 'isOpen'>) {
  const tools = new PairedTools();
  const requests = new ToolRequests({ ...ports, isOpen: (tool, site) => tools.isOpen(tool, site) });
  const link = new ToolLink({
    tools,
    answer: (tool, request) => requests.answer(tool, request),
    dial: (port) => new WebSocket(`ws://127.0.0.1:${port}/`),
    hold: ports.hold,
    nowMs: ports.nowMs,
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void link.dialAll();
  });
  const setAlarm = async () => {
    if (await tools.isOn()) await browser.alarms.create(ALARM, { periodInMinutes: DIAL_MINUTES });
    else await browser.alarms.clear(ALARM);
  };
  // Firefox keeps no alarm across a restart of the browser.
  void setAlarm().then(() => link.dialAll());
  return {
    'tools.state': () => {
      void link.dialAll();
      return link.state();
    },
    'tools.switch': async ({ isOn }: { isOn: boolean }) => {
      await link.switch(isOn);
      await setAlarm();
      await requests.stopClosed();
      return {};
    },
    'tools.pair': async ({ id, isSame }: { id: string; isSame: boolean }) => {
      await link.decide(id, isSame);
      return {};
    },
    'tools.sites': async ({ id, sites }: { id: string; sites: string[] }) => {
      await tools.setSites(id, sites);
      await requests.stopClosed();
      return {};
    },
    'tools.revoke': async ({ id }: { id: string }) => {
      await link.revoke(id);
      await requests.stopClosed();
      return {};
    },
  };
}
