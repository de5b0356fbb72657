/** rememberYes: a control of unknown meaning that the user said yes to, and that sent nothing, is not asked about again on its site. */
import { allowedControl } from '../../guard/allowed-control';
import { originOf } from '../../guard/url';
import type { HoldEnd } from '../../page/words/held-request';
import type { SiteReport } from '../../page/words/site-report';
import type { Run } from '../../records/run';
import { hasSent } from '../evidence/refusal';
import type { Ports } from '../run/ports';
import { lastStep } from '../run/run-state';

interface Seen {
  reports: readonly SiteReport[];
  /** Requests of the act, as the hold saw them. */
  hold: HoldEnd;
  /** Address of the page after the act. */
  url: string;
}

/**
 * The grant is the user's own yes, kept with the other grants, shown and revocable. It holds in the same place of the site, and
 * only as long as the control sends nothing. Without the page-world script it is not known what was sent.
 */
export async function rememberYes(run: Run, { reports, hold, url }: Seen, ports: Ports): Promise<void> {
  // A yes to what another program asked for covers that act alone.
  if (run.requestedBy) return;
  const { state, verdict, facts, action, isAnnounced, sent } = lastStep(run);
  if (state !== 'done' || verdict?.answer !== 'ask' || verdict.code !== 'unknown-control' || !facts) return;
  if (!hold.isWatched || hold.hasSent || isAnnounced || sent || hasSent(reports) || originOf(url) !== facts.origin)
    return;
  await ports.allowed.add(allowedControl(facts, action.verb, ports.clock.now(), 'quiet'));
}
