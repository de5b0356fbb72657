/** rememberYes: a control of unknown meaning that the user said yes to, and that sent nothing, is not asked about again on its site. */
import { allowedControl } from '../../guard/allowed-control';
import { originOf } from '../../guard/url';
import type { SiteReport } from '../../page/words/site-report';
import type { Run } from '../../records/run';
import { hasSent } from '../evidence/refusal';
import type { Ports } from '../run/ports';
import { lastStep } from '../run/run-state';

/** The grant is the user's own yes, kept with the other grants, shown and revocable. */
export async function rememberYes(run: Run, reports: readonly SiteReport[], url: string, ports: Ports): Promise<void> {
  const { state, verdict, facts, isAnnounced, sent } = lastStep(run);
  if (state !== 'done' || verdict?.answer !== 'ask' || verdict.code !== 'unknown-control' || !facts) return;
  if (isAnnounced || sent || hasSent(reports) || originOf(url) !== facts.origin) return;
  await ports.allowed.add(allowedControl(facts, ports.clock.now()));
}
