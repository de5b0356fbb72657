/** ChatHeader: the site in view, whether Fieldnotes may work on it, and the ways to notebook and side panel. */
import { useContext } from 'preact/hooks';
import { Shortcut } from '../shortcut';
import { SiteIcon } from '../site-icon';
import { t } from '../text';

/** Whether the extension may work on the tab: for good, for this visit, not yet; undefined while it is not known. */
export type SiteAccess = 'always' | 'visit' | 'none' | undefined;

/** A page of the web, one that no extension may work on, or one whose address the browser hides until access is given. */
export type TabKind = 'web' | 'other' | 'hidden';

interface Props {
  site: string | undefined;
  siteIcon: string | undefined;
  shows: TabKind;
  access: SiteAccess;
  onOpenPanel: (() => void) | undefined;
  onOpenOptions: (() => void) | undefined;
}

export function ChatHeader({ site, siteIcon, shows, access, onOpenPanel, onOpenOptions }: Props) {
  const shortcut = useContext(Shortcut);
  return (
    <header class="chat-head">
      {site && shows === 'web' ? (
        <SiteIcon site={site} icon={siteIcon} />
      ) : (
        <img class="mark" src="/icon/32.png" alt="" />
      )}
      <h1 class="visually-hidden">{t('extensionName')}</h1>
      <span class="site">
        {shows === 'web' && site ? site : t(shows === 'hidden' ? 'chat_hidden_site' : 'chat_no_site')}
      </span>
      {access !== undefined && shows !== 'other' && (
        <span class={`access ${access}`} title={accessHint(access, shows, shortcut)}>
          <span class="words">{t(`access_${access}`)}</span>
        </span>
      )}
      <span class="spring" />
      {onOpenPanel && (
        <button type="button" class="button plain icon" title={t('chat_sidepanel')} onClick={onOpenPanel}>
          <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
            <path d="M3 4h14v12H3zM12 4v12" />
          </svg>
          <span class="visually-hidden">{t('chat_sidepanel')}</span>
        </button>
      )}
      {onOpenOptions && (
        <button type="button" class="button plain icon" title={t('chat_notebook')} onClick={onOpenOptions}>
          <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
            <path d="M5 3h10a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H5zM5 3v14M8 7h5M8 10h5" />
          </svg>
          <span class="visually-hidden">{t('chat_notebook')}</span>
        </button>
      )}
    </header>
  );
}

/** Meaning of the access and how to change it. A site without encryption is asked about by name, whatever was pressed. */
function accessHint(access: 'always' | 'visit' | 'none', shows: TabKind, shortcut: string): string {
  if (access !== 'none') return t(`access_${access}_hint`);
  return shows === 'web' ? t('code_unprotected__site') : noAccessHint(shortcut);
}

/** @param shortcut keys that press the icon, empty if there are none */
export function noAccessHint(shortcut: string): string {
  return shortcut === '' ? t('access_none_hint') : t('access_none_keys', shortcut);
}
