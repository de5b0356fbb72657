/** openWelcomeOnInstall shows the welcome page once, after the install. */
import { browser } from 'wxt/browser';

declare const __TEST_BUILD__: boolean;

/** Call synchronously when the worker starts. Builds for tests open no page of their own accord. */
export function openWelcomeOnInstall(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install' && !__TEST_BUILD__) void browser.tabs.create({ url: '/welcome.html' });
  });
}
