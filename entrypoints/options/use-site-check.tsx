/** useSiteCheck looks up the known buttons and fields of a site on its open pages, and offers to open one where none is open. */
import { useState } from 'preact/hooks';
import { t } from '../../components/text';
import type { RunLongTask } from './long-task';

export function useSiteCheck(run: RunLongTask) {
  const [unopened, setUnopened] = useState<string>();
  const check = (origin: string) => {
    setUnopened(undefined);
    void run('site.check', { origin }, ({ pages }) => {
      setUnopened(pages === 0 ? origin : undefined);
      return pages === 0 ? undefined : 'site_checked';
    });
  };
  const notice = unopened !== undefined && (
    <p role="alert">
      {t('site_no_page', unopened)}{' '}
      <a href={unopened} target="_blank" rel="noreferrer">
        {t('site_open')}
      </a>
    </p>
  );
  return { check, notice };
}
