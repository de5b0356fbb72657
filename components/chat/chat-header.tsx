/** ChatHeader: the site in view, whether Fieldnotes may work on it, and the ways to notebook and side panel. */
import { t } from '../text';

/** Whether the extension may work on the tab: for good, for this visit, not yet; undefined while it is not known. */
export type SiteAccess = 'always' | 'visit' | 'none' | undefined;

interface Props {
  site: string | undefined;
  access: SiteAccess;
  onOpenPanel: (() => void) | undefined;
  onOpenOptions: (() => void) | undefined;
}

export function ChatHeader({ site, access, onOpenPanel, onOpenOptions }: Props) {
  return (
    <header class="chat-head">
      <img class="mark" src="/icon/32.png" alt="" />
      <h1 class="visually-hidden">{t('extensionName')}</h1>
      <span class="site">{site || t('chat_no_site')}</span>
      {access !== undefined && (
        <span class={`access ${access}`} title={t(`access_${access}_hint`)}>
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
