/** useConnection: what the buttons of the model's settings do, one at a time, and how it ended. */
import { useState } from 'preact/hooks';
import type { Advice, LocalServer, ModelChoice, ProviderSettings, TestLine } from '../lib/model/words';
import { t } from './text';

export interface TestResult {
  ok: boolean;
  lines: readonly TestLine[];
  advice?: Advice | undefined;
}

export interface ConnectionActions {
  /** Call from a press: the browser may ask for access to the address. @returns why nothing was stored, undefined if all was */
  onSave: (settings: ProviderSettings, key: string | undefined) => Promise<string | undefined>;
  /** Stores another model for an address that was saved. */
  onChooseModel: (settings: ProviderSettings) => Promise<void>;
  onForgetKey: (address: string) => Promise<void>;
  onTest: () => Promise<TestResult>;
  onLoad: () => Promise<{ advice?: Advice | undefined; models: readonly ModelChoice[] }>;
  onFindLocal: () => Promise<readonly LocalServer[]>;
  recommend: (models: readonly ModelChoice[]) => string | undefined;
}

/** `isOk` is undefined while nothing is good or bad yet. */
interface Status {
  text: string;
  isOk?: boolean;
}

const NONE: Status = { text: '' };

/** @param onDraft takes over a model that was chosen for the user */
export function useConnection(actions: ConnectionActions, onDraft: (draft: ProviderSettings) => void) {
  const [status, setStatus] = useState(NONE);
  const [result, setResult] = useState<TestResult>();
  const [isBusy, setBusy] = useState(false);
  const [models, setModels] = useState<readonly ModelChoice[]>([]);
  const [servers, setServers] = useState<readonly LocalServer[]>();
  const run = (work: () => Promise<Status>) => {
    setStatus({ text: t('settings_testing') });
    setResult(undefined);
    setBusy(true);
    work()
      .then(setStatus, (error: unknown) =>
        setStatus({ text: t('chat_error', error instanceof Error ? error.message : String(error)), isOk: false }),
      )
      .finally(() => setBusy(false));
  };
  const saveAnd = (draft: ProviderSettings, key: string | undefined, work: () => Promise<Status>) =>
    run(async () => {
      const problem = await actions.onSave(draft, key);
      return problem === undefined ? work() : { text: t(`code_${problem}`), isOk: false };
    });
  const load = async (): Promise<{ models: readonly ModelChoice[]; problem?: Status }> => {
    const listed = await actions.onLoad();
    setModels(listed.models);
    if (!listed.advice) return { models: listed.models };
    setResult({ ok: false, lines: [], advice: listed.advice });
    return { models: [], problem: { text: t('advice_not_ok'), isOk: false } };
  };
  const connect = async (draft: ProviderSettings): Promise<Status> => {
    let { model } = draft;
    if (model === '' && draft.preset !== 'browser') {
      const listed = await load();
      if (listed.problem) return listed.problem;
      const recommended = actions.recommend(listed.models);
      if (recommended === undefined) return { text: t('settings_no_model'), isOk: false };
      model = recommended;
      onDraft({ ...draft, model });
      await actions.onChooseModel({ ...draft, model });
    }
    const tested = await actions.onTest();
    setResult(tested);
    return { text: tested.ok ? t('advice_ok', model) : t('advice_not_ok'), isOk: tested.ok };
  };
  return {
    status,
    result,
    isBusy,
    models,
    setModels,
    servers,
    /** Saves, chooses a model where none is named, and tests it. */
    connect: (draft: ProviderSettings, key: string | undefined) => saveAnd(draft, key, () => connect(draft)),
    save: (draft: ProviderSettings, key: string | undefined) =>
      saveAnd(draft, key, async () => ({ text: t('settings_saved'), isOk: true })),
    load: (draft: ProviderSettings, key: string | undefined) =>
      saveAnd(draft, key, async () => {
        const listed = await load();
        return listed.problem ?? { text: t('settings_models_found', String(listed.models.length)) };
      }),
    findLocal: () =>
      run(async () => {
        const found = await actions.onFindLocal();
        setServers(found);
        return found.length === 0 ? { text: t('settings_none_local') } : NONE;
      }),
    forgetKey: (address: string) =>
      run(async () => {
        await actions.onForgetKey(address);
        return { text: t('settings_key_forgotten') };
      }),
  };
}
