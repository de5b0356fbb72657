/** SideBar: the sites of the notebook with what needs a look, and the other views below. */
import { SiteIcon } from '../site-icon';
import { t } from '../text';

export interface SiteEntry {
  origin: string;
  tasks: number;
  /** Some task is shaky or switched off. */
  needsLook: boolean;
}

interface Props {
  sites: readonly SiteEntry[];
  /** Origin of the site in view; empty for all sites; undefined on another view. */
  site: string | undefined;
  views: readonly string[];
  view: string;
}

const siteHash = (origin: string) => (origin === '' ? '#notes' : `#notes/${encodeURIComponent(origin)}`);

export function SideBar({ sites, site, views, view }: Props) {
  return (
    <nav class="side-bar" aria-label={t('views_title')}>
      <a href={siteHash('')} aria-current={site === '' ? 'page' : undefined}>
        {t('side_all')}
      </a>
      {sites.map(({ origin, tasks, needsLook }) => (
        <a key={origin} class="site-link" href={siteHash(origin)} aria-current={site === origin ? 'page' : undefined}>
          <SiteIcon site={origin} />
          <span class="host">{origin.replace(/^https?:\/\//, '')}</span>
          {needsLook && (
            <span class="look" role="img" aria-label={t('side_look')}>
              !
            </span>
          )}
          <span class="count">{tasks}</span>
        </a>
      ))}
      <hr />
      {views.map((one) => (
        <a key={one} href={`#${one}`} aria-current={one === view ? 'page' : undefined}>
          {t(`view_${one}`)}
        </a>
      ))}
    </nav>
  );
}
