/** Computes quantiles of the Beta distribution: trust is a lower quantile of the belief. */

/** Lanczos coefficients for g = 5, Numerical Recipes section 6.1. */
const LANCZOS = [
  76.18009172947146, -86.50532032941678, 24.01409824083091, -1.231739572450155, 0.001208650973866179,
  -0.000005395239384953,
];

/** ln Γ(x) for x > 0 (Lanczos approximation, error below 2e-10). */
function logGamma(x: number): number {
  let sum = 1.00000000019001;
  LANCZOS.forEach((coefficient, i) => {
    sum += coefficient / (x + 1 + i);
  });
  const t = x + 5.5;
  return Math.log((Math.sqrt(2 * Math.PI) * sum) / x) - t + (x + 0.5) * Math.log(t);
}

/** Continued fraction of the incomplete beta function (Lentz), Numerical Recipes section 6.4. */
function continuedFraction(x: number, a: number, b: number): number {
  const TINY = 1e-300;
  const guard = (value: number) => (Math.abs(value) < TINY ? TINY : value);
  let c = 1;
  let d = 1 / guard(1 - ((a + b) * x) / (a + 1));
  let h = d;
  for (let m = 1; m <= 300; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / guard(1 + even * d);
    c = guard(1 + even / c);
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / guard(1 + odd * d);
    c = guard(1 + odd / c);
    const delta = d * c;
    h *= delta;
    if (Math.abs(delta - 1) < 1e-14) break;
  }
  return h;
}

/** P(X ≤ x) for X ~ Beta(a, b); a, b > 0, x in 0..1. */
export function betaCdf(x: number, a: number, b: number): number {
  return cdf(x, a, b, logBeta(a, b));
}

function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

function cdf(x: number, a: number, b: number, logB: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(a * Math.log(x) + b * Math.log(1 - x) - logB);
  return x < (a + 1) / (a + b + 2)
    ? (front * continuedFraction(x, a, b)) / a
    : 1 - (front * continuedFraction(1 - x, b, a)) / b;
}

/** Distance of two iterates at which the search ends; decimals of the result, so that every machine stores the same bytes. */
const TOLERANCE = 1e-13;
const DECIMALS = 1e12;

/** The x with P(X ≤ x) = p, to 12 decimals: Newton's method, with bisection where a step would leave the bracket. */
export function betaQuantile(p: number, a: number, b: number): number {
  const logB = logBeta(a, b);
  let low = 0;
  let high = 1;
  let x = a / (a + b);
  for (let i = 0; i < 100; i++) {
    const excess = cdf(x, a, b, logB) - p;
    if (excess < 0) low = x;
    else high = x;
    const density = Math.exp((a - 1) * Math.log(x) + (b - 1) * Math.log(1 - x) - logB);
    const newton = x - excess / density;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    const moved = Math.abs(next - x);
    x = next;
    if (moved < TOLERANCE) break;
  }
  return Math.round(x * DECIMALS) / DECIMALS;
}
