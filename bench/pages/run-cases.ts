/** runCases drives cases by act and by sentence, prints each that is not right, and counts the verdicts by kind. */
import { ChatDriver } from '../../test/harness/chat-driver';
import type { WidgetSite } from '../../test/widgets/run-case';
import { judge, type Judged, runByAct, type Verdict } from './judge';
import { ReferenceModel, requestOf } from './by-reference';
import type { PageCase } from './page-case';
import type { BrowserName, Stage } from './stage';

type Way = 'act' | 'sentence' | 'reference';

const { ONLY = '', KIND = '', WAYS = 'act,sentence', VERBOSE = '' } = process.env;

/** The button of a card that asks whether to do what was asked for. */
const CONFIRMS = /^Yes/;

/** Questions of one request that are answered. */
const MAX_CONFIRMS = 3;

/** Whether ONLY and KIND choose the case. */
export const isChosen = ({ title, kind }: PageCase): boolean => title.includes(ONLY) && new RegExp(KIND).test(kind);

export interface CasesOn<Case extends PageCase> {
  browser: BrowserName;
  stage: Stage;
  cases: readonly Case[];
  /** Opens the page of a case afresh. */
  open(one: Case): Promise<WidgetSite>;
}

export class Tally {
  private readonly rows = new Map<string, Record<Verdict, number>>();

  async run<Case extends PageCase>({ browser, stage, cases, open }: CasesOn<Case>): Promise<void> {
    const chosen = cases.filter(isChosen);
    for (const way of WAYS.split(',').filter((one): one is Way => one !== 'taught')) {
      // A case without steps is one that only words can ask for, one without a sentence is about the act.
      for (const one of chosen.filter(({ steps, sentence }) =>
        way === 'sentence' ? sentence !== '' : steps.length > 0,
      )) {
        const { verdict, detail } = await runCase(one, way, stage, open).catch((error: Error) => ({
          verdict: 'not done' as const,
          detail: `harness: ${error.message}`,
        }));
        this.add(`${browser} ${way} ${one.kind}`, verdict);
        if (VERBOSE || (verdict !== 'right' && verdict !== 'honest no'))
          console.log(
            `${browser} ${way} ${one.kind}: ${verdict}: ${one.title.replaceAll('\n', '\\n')}: ${detail.slice(0, 400)}`,
          );
      }
    }
  }

  private add(row: string, verdict: Verdict): void {
    const counts = this.rows.get(row) ?? { right: 0, 'honest no': 0, 'false done': 0, 'not done': 0, broken: 0 };
    counts[verdict] += 1;
    this.rows.set(row, counts);
  }

  private total(verdict: Verdict, way = ''): number {
    return [...this.rows].reduce((sum, [row, counts]) => sum + (row.includes(` ${way}`) ? counts[verdict] : 0), 0);
  }

  /** Prints the verdicts. @returns whether nothing was reported as done that is not, and nothing was left broken */
  print(): boolean {
    console.table(Object.fromEntries(this.rows));
    for (const way of ['act', 'sentence', 'reference'] as const) {
      const counts = (['right', 'honest no', 'false done', 'broken', 'not done'] as const).map(
        (verdict) => `${this.total(verdict, way)} ${verdict}`,
      );
      console.log(`by ${way}: ${counts.join(', ')}`);
    }
    return this.total('false done') + this.total('broken') === 0;
  }
}

const models = new Map<Stage, ReferenceModel>();

/** The scripted model of a stage's chat, set up once. */
async function modelOf(stage: Stage): Promise<ReferenceModel> {
  const model = models.get(stage) ?? (await ReferenceModel.start(stage.chat));
  models.set(stage, model);
  return model;
}

async function runCase<Case extends PageCase>(
  one: Case,
  way: Way,
  stage: Stage,
  open: (one: Case) => Promise<WidgetSite>,
): Promise<Judged> {
  const site = await open(one);
  if (way === 'act') return runByAct(one, site);
  const chat = new ChatDriver(stage.chat);
  const model = way === 'reference' ? await modelOf(stage) : undefined;
  model?.take(one);
  let run = await chat.ask(model ? requestOf(one) : one.sentence);
  // A user who asked for it says yes.
  for (let asked = 0; asked < MAX_CONFIRMS && run.state === 'asking' && CONFIRMS.test(run.buttons[0] ?? ''); asked++)
    run = await chat.answer(run.buttons[0] ?? '');
  const shown = `${run.state}: ${run.outcome}${run.question} ${run.buttons.join(' / ')}${model?.wasAsked() === false ? ' (without the model)' : ''}`;
  const steps = VERBOSE ? run.steps.map(({ words }) => `; ${words}`).join('') : '';
  const judged = await judge(one, site, run.state === 'done', `${shown}${steps}`);
  // An open question would take the next sentence for its answer.
  if (run.state === 'asking') await chat.answer(run.buttons.at(-1) ?? 'No');
  return judged;
}
