/** detectInterstitial recognizes login walls and error pages shown in place of the site: no evidence for or against notes. */
import type { Snapshot } from '../../page/words/snapshot';

/** Keys of their sentences in public/_locales. */
const INTERSTITIALS = ['login-wall', 'error-page'] as const;
export type Interstitial = (typeof INTERSTITIALS)[number];

/** An error page has a link back and few other controls; a page of an app has more. */
const MAX_ERROR_PAGE_CONTROLS = 4;
/** A login form has its fields, a button and a few links. */
const MAX_LOGIN_CONTROLS = 12;
/** Beyond this many nodes only title and headings are searched for words of an error. */
const MAX_SHORT_PAGE_NODES = 12;

export const SIGN_IN =
  /\b(?:log[\s-]?in|sign[\s-]?in|log[\s-]?on|session (?:has )?expired|anmelden|einloggen|connexion|se connecter|iniciar sesi[oó]n|accedi|entrar|inloggen|zaloguj)\b|войти|登录|ログイン/iu;
/** An HTTP error status at the start of a line, or after a word such as error: room numbers have three digits too. */
const ERROR_NUMBER =
  /^[45]\d\d(?:$|\s*[-–—:|.,]|\s+(?:not|error|bad|forbidden|unauthori[sz]ed|internal|service|gateway|page)\b)|\b(?:error|http|status|code|fehler|erreur)\W{0,3}[45]\d\d\b/iu;
const ERROR =
  /\b(?:not found|error|unavailable|went wrong|try again later|maintenance|bad gateway|forbidden|timed? ?out|fehler|nicht gefunden|wartung|erreur|introuvable|error interno|no encontrad[ao])\b/iu;

/** @returns undefined if the page looks like a page of an app */
export function detectInterstitial({ title, nodes }: Pick<Snapshot, 'title' | 'nodes'>): Interstitial | undefined {
  const controls = nodes.filter(({ ref }) => ref !== undefined);
  const texts = [title, ...nodes.map(({ name }) => name)];
  const hasSecretField = controls.some(({ states }) => states.includes('secret'));
  if (hasSecretField && controls.length <= MAX_LOGIN_CONTROLS && texts.some((text) => SIGN_IN.test(text)))
    return 'login-wall';
  const headings = [title, ...nodes.filter(({ role }) => role === 'heading').map(({ name }) => name)];
  const isError = (text: string) => ERROR.test(text) || ERROR_NUMBER.test(text.trim());
  const isShort = nodes.length <= MAX_SHORT_PAGE_NODES;
  if (controls.length <= MAX_ERROR_PAGE_CONTROLS && (headings.some(isError) || (isShort && texts.some(isError))))
    return 'error-page';
  return undefined;
}

/** Whether a step failed because an interstitial was shown. */
export function isInterstitial(reason: string | undefined): boolean {
  return INTERSTITIALS.some((interstitial) => interstitial === reason);
}
