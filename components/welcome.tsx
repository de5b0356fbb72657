/** Welcome: the first page after the install, in three steps. */
import type { ComponentChildren } from 'preact';
import { t } from './text';

interface Props {
  /** Keys of the icon's shortcut; empty if it has none. */
  shortcut: string;
  onOpenModel: () => void;
  /** The practice page and its chat. */
  practice: ComponentChildren;
}

export function Welcome({ shortcut, onOpenModel, practice }: Props) {
  return (
    <main class="welcome">
      <header>
        <img src="/icon/96.png" alt="" width={48} height={48} />
        <div>
          <h1>{t('welcome_title')}</h1>
          <p class="lead">{t('welcome_lead')}</p>
        </div>
      </header>
      {practice}
      <ol class="start">
        <li>
          <PinPicture />
          <h2>{t('welcome_pin')}</h2>
          <p>{t('welcome_pin_text')}</p>
        </li>
        <li>
          <ShowPicture />
          <h2>{t('welcome_show')}</h2>
          <p>{shortcut === '' ? t('welcome_show_icon') : t('welcome_show_text', shortcut)}</p>
        </li>
        <li>
          <RunPicture />
          <h2>{t('welcome_run')}</h2>
          <p>{t('welcome_run_text')}</p>
        </li>
      </ol>
      <footer>
        <p>{t('welcome_private')}</p>
        <button type="button" class="button" onClick={onOpenModel}>
          {t('welcome_model')}
        </button>
      </footer>
    </main>
  );
}

/** The browser's menu of extensions, and the pin that keeps an icon in view. */
function PinPicture() {
  return (
    <svg viewBox="0 0 120 64" aria-hidden="true">
      <rect x="4" y="8" width="112" height="20" rx="10" />
      <path class="accent" d="M88 13h5a3 3 0 1 1 6 0h4v10H88z" />
      <rect x="40" y="34" width="76" height="26" rx="6" />
      <path d="M50 47h34" />
      <path class="accent" d="M100 40l6 6-3 1-3 5-5-5 5-3zM97 51l-4 4" />
    </svg>
  );
}

/** A page with a field and a button, watched. */
function ShowPicture() {
  return (
    <svg viewBox="0 0 120 64" aria-hidden="true">
      <rect x="4" y="4" width="112" height="56" rx="6" />
      <rect x="14" y="16" width="58" height="12" rx="4" />
      <rect class="accent" x="78" y="16" width="26" height="12" rx="4" />
      <path d="M84 32l10 4-4 2-2 5z" />
      <circle class="dot" cx="20" cy="48" r="4" />
      <path d="M30 48h40" />
    </svg>
  );
}

/** The list of known tasks, the first one on a key. */
function RunPicture() {
  return (
    <svg viewBox="0 0 120 64" aria-hidden="true">
      <rect x="24" y="4" width="72" height="56" rx="6" />
      <path class="accent" d="M34 16h6M37 13v6" />
      <path d="M48 16h38M34 30h6M48 30h32M34 44h6M48 44h26" />
    </svg>
  );
}
