/** ViewFrame: a view with its error on top; a view that cannot be drawn says so, and takes nothing else with it. */
import type { ComponentChildren } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import { t } from './text';

interface Props {
  /** Error of an action; undefined if there is none. */
  error?: string | undefined;
  children: ComponentChildren;
}

export function ViewFrame({ error, children }: Props) {
  const [broken, draw] = useErrorBoundary();
  return (
    <>
      {error !== undefined && (
        <p class="alert" role="alert">
          {error}
        </p>
      )}
      {broken ? (
        <div class="card" role="alert">
          <p>{t('view_broken', broken instanceof Error ? broken.message : String(broken))}</p>
          <button type="button" class="button" onClick={draw}>
            {t('view_draw')}
          </button>
        </div>
      ) : (
        children
      )}
    </>
  );
}
