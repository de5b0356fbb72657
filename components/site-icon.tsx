/** SiteIcon: the icon of a site where the browser hands it over, else the first letter of its name in a tile; no request goes to the site. */

interface Props {
  /** Host or origin of the site. */
  site: string;
  /** The icon as a data URL. */
  icon?: string | undefined;
}

export function SiteIcon({ site, icon }: Props) {
  if (icon !== undefined) return <img class="site-icon" src={icon} alt="" />;
  return (
    <span class="site-icon" aria-hidden="true">
      {firstLetter(site)}
    </span>
  );
}

/** The letter or digit that the name of the site begins with, without scheme and “www.”. */
export function firstLetter(site: string): string {
  const name = site.replace(/^[a-z-]+:\/\//, '').replace(/^www\./, '');
  return (/[\p{L}\p{N}]/u.exec(name)?.[0] ?? '•').toUpperCase();
}
