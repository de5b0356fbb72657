/** EmptySearch: no note says the searched words: the task can be shown at once, on a page of the site. */
import { useState } from 'preact/hooks';
import { t } from '../text';

interface Props {
  search: string;
  /** Origins of the sites in view. */
  sites: readonly string[];
  /** Starts a showing of the task on a page of the site. */
  onShow: (site: string, request: string) => void;
}

export function EmptySearch({ search, sites, onShow }: Props) {
  const [chosen, setChosen] = useState<string>();
  const site = chosen !== undefined && sites.includes(chosen) ? chosen : sites[0];
  return (
    <div class="card">
      <p role="status">{t('notebook_not_found', search)}</p>
      {site !== undefined && (
        <div class="row">
          {sites.length > 1 && (
            <label>
              {t('notebook_show_where')}
              <select value={site} onChange={(event) => setChosen(event.currentTarget.value)}>
                {sites.map((one) => (
                  <option key={one} value={one}>
                    {one.replace(/^https?:\/\//, '')}
                  </option>
                ))}
              </select>
            </label>
          )}
          <button type="button" class="button" title={t('teach_hint')} onClick={() => onShow(site, search.trim())}>
            {t('notebook_show_one')}
          </button>
        </div>
      )}
    </div>
  );
}
