/** Knows the pages that stand where the site should be: a login wall, an error page. They say nothing about the notes. */
import type { Snapshot } from '../../page/words/snapshot';

/** Why a page is not the site's own, as a key of a sentence in public/_locales. */
const STRANGE = ['login-wall', 'error-page'] as const;
export type Interstitial = (typeof STRANGE)[number];

/** Controls that a page of an app has at the least; an error page has a way back, hardly more. */
const FEW_CONTROLS = 4;

const SIGN_IN =
  /\b(?:log[\s-]?in|sign[\s-]?in|log[\s-]?on|session (?:has )?expired|anmelden|einloggen|connexion|se connecter|iniciar sesi[oó]n|accedi|entrar|inloggen|zaloguj)\b|войти|登录|ログイン/iu;
/** A number of an error's kind at the head of a line, or called one: rooms and houses have such numbers too. */
const ERROR_NUMBER =
  /^[45]\d\d(?:$|\s*[-–—:|.,]|\s+(?:not|error|bad|forbidden|unauthori[sz]ed|internal|service|gateway|page)\b)|\b(?:error|http|status|code|fehler|erreur)\W{0,3}[45]\d\d\b/iu;
const ERROR =
  /\b(?:not found|error|unavailable|went wrong|try again later|maintenance|bad gateway|forbidden|timed? ?out|fehler|nicht gefunden|wartung|erreur|introuvable|error interno|no encontrad[ao])\b/iu;

/** @returns what the page is instead of the site; undefined where it looks like any page of an app */
export function detectInterstitial({ title, nodes }: Pick<Snapshot, 'title' | 'nodes'>): Interstitial | undefined {
  const controls = nodes.filter(({ ref }) => ref !== undefined);
  const says = [title, ...nodes.map(({ name }) => name)];
  // A field for a secret and words of signing in, and little else to do.
  const asksForSecret = controls.some(({ states }) => states.includes('secret'));
  if (asksForSecret && controls.length <= 12 && says.some((text) => SIGN_IN.test(text))) return 'login-wall';
  const headline = [title, ...nodes.filter(({ role }) => role === 'heading').map(({ name }) => name)];
  const isError = (text: string) => ERROR.test(text) || ERROR_NUMBER.test(text.trim());
  const isShort = nodes.length <= 12;
  if (controls.length <= FEW_CONTROLS && (headline.some(isError) || (isShort && says.some(isError))))
    return 'error-page';
  return undefined;
}

/** Whether a step failed because the page was not its page. */
export function isInterstitial(reason: string | undefined): boolean {
  return STRANGE.some((strange) => strange === reason);
}
