/** FolderForm: the address of a shared folder, how to enter it, and which sites' notes go there. */
import { useState } from 'preact/hooks';
import type { ShareSettings } from '../../lib/records/share';
import { t } from '../text';

interface Props {
  settings: ShareSettings | undefined;
  /** Sites that have notes. */
  origins: readonly string[];
  /** @param secret undefined: the stored one stays */
  onSave: (settings: ShareSettings, secret: string | undefined) => void;
}

const KINDS = ['webdav', 's3', 'nats'] as const;
const URL_TEXTS = { webdav: 'share_url', s3: 'share_url_s3', nats: 'share_url_live' } as const;

const EMPTY: ShareSettings = {
  kind: 'webdav',
  url: '',
  user: '',
  region: '',
  rememberSecret: false,
  shared: [],
  keptWords: [],
  isPeriodic: false,
  automatic: {},
};

export function FolderForm({ settings, origins, onSave }: Props) {
  const [draft, setDraft] = useState<ShareSettings>(settings ?? EMPTY);
  const [secret, setSecret] = useState('');
  const change = (part: Partial<ShareSettings>) => setDraft({ ...draft, ...part });
  const isS3 = draft.kind === 's3';
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(draft, secret === '' ? undefined : secret);
      }}
    >
      <label>
        {t('share_kind')}{' '}
        <select
          value={draft.kind}
          onChange={({ currentTarget: { value } }) =>
            change({ kind: KINDS.find((kind) => kind === value) ?? 'webdav' })
          }
        >
          <option value="webdav">WebDAV (Nextcloud, Apache)</option>
          <option value="s3">S3</option>
          <option value="nats">NATS JetStream ({t('share_kind_live')})</option>
        </select>
      </label>
      <label>
        {t(URL_TEXTS[draft.kind])}
        <input type="url" required value={draft.url} onInput={(event) => change({ url: event.currentTarget.value })} />
      </label>
      <label>
        {t(isS3 ? 'share_key_id' : 'share_user')}
        <input type="text" value={draft.user} onInput={(event) => change({ user: event.currentTarget.value })} />
      </label>
      <label>
        {t(isS3 ? 'share_secret_key' : 'share_password')}
        <input
          type="password"
          autocomplete="off"
          value={secret}
          placeholder={settings ? t('share_secret_kept') : ''}
          onInput={(event) => setSecret(event.currentTarget.value)}
        />
      </label>
      {isS3 && (
        <label>
          {t('share_region')}
          <input type="text" value={draft.region} onInput={(event) => change({ region: event.currentTarget.value })} />
        </label>
      )}
      <label>
        <input
          type="checkbox"
          checked={draft.rememberSecret}
          onChange={(event) => change({ rememberSecret: event.currentTarget.checked })}
        />
        {t('share_remember')}
      </label>
      <label>
        <input
          type="checkbox"
          checked={draft.isPeriodic}
          onChange={(event) => change({ isPeriodic: event.currentTarget.checked })}
        />
        {t(draft.kind === 'nats' ? 'share_stay' : 'share_periodic')}
      </label>
      <SharedSites origins={origins} draft={draft} onChange={change} />
      <button type="submit" class="button primary">
        {t('share_save')}
      </button>
    </form>
  );
}

interface SharedSitesProps {
  origins: readonly string[];
  draft: ShareSettings;
  onChange: (part: Partial<ShareSettings>) => void;
}

/** By site: whether its notes go to the folder, and what comes in without a question. */
function SharedSites({ origins, draft, onChange }: SharedSitesProps) {
  const all = [...new Set([...origins, ...draft.shared, ...Object.keys(draft.automatic)])].sort();
  const toggle = (list: readonly string[], item: string, isOn: boolean) =>
    isOn ? [...list, item] : list.filter((one) => one !== item);
  return (
    <fieldset>
      <legend>{t('share_sites')}</legend>
      <ul class="choices">
        {all.map((origin) => {
          const kinds = draft.automatic[origin] ?? [];
          return (
            <li key={origin}>
              <label>
                <input
                  type="checkbox"
                  checked={draft.shared.includes(origin)}
                  onChange={(event) => onChange({ shared: toggle(draft.shared, origin, event.currentTarget.checked) })}
                />
                {t('share_site', origin)}
              </label>
              {(['procedure', 'guideline'] as const).map((kind) => (
                <label key={kind}>
                  <input
                    type="checkbox"
                    checked={kinds.includes(kind)}
                    onChange={({ currentTarget: { checked } }) =>
                      onChange({
                        automatic: {
                          ...draft.automatic,
                          [origin]: checked ? [...kinds, kind] : kinds.filter((one) => one !== kind),
                        },
                      })
                    }
                  />
                  {t(kind === 'procedure' ? 'share_automatic_tasks' : 'share_automatic_rules', origin)}
                </label>
              ))}
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
