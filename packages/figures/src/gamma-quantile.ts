const MAX_STEPS = 200_000;
const PRECISION = 1e-15;

/**
 * The share of a gamma distribution (scale 1) that lies below `x`: the regularised lower incomplete
 * gamma function P(shape, x). For statistics only, in floating point; good to about 12 digits for
 * shapes from 0.5 to 10⁹. Series and continued fraction: Abramowitz & Stegun 1964, 6.5.29, 6.5.31.
 */
export function gammaBelow(shape: number, x: number): number {
  if (x <= 0) return 0;
  return x < shape + 1 ? series(shape, x) : 1 - continuedFraction(shape, x);
}

/**
 * The point of a gamma distribution (scale 1) below which the share `probability` lies. Twice it is
 * the quantile of chi-square with 2 × shape degrees of freedom. Newton's method, held within a
 * bracket.
 */
export function gammaQuantile(shape: number, probability: number): number {
  let [low, high] = bracket(shape, probability);
  let x = (low + high) / 2;
  for (let step = 0; step < 200; step += 1) {
    const excess = gammaBelow(shape, x) - probability;
    if (excess > 0) high = x;
    else low = x;
    const newton = x - (excess * x) / density(shape, x);
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - x) <= PRECISION * 4 * next) return next;
    x = next;
  }
  return x;
}

/** The number of standard deviations that `confidence` of a normal distribution lies within. */
export function normalDeviate(confidence: number): number {
  return Math.sqrt(2 * gammaQuantile(0.5, confidence));
}

function bracket(shape: number, probability: number): [number, number] {
  let high = Math.max(shape, 1);
  while (gammaBelow(shape, high) < probability) high += 2 * Math.sqrt(high);
  let low = shape;
  while (low > 1e-300 && gammaBelow(shape, low) > probability) low /= 2;
  return [low, high];
}

function series(shape: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; n < MAX_STEPS; n += 1) {
    term *= x / (shape + n);
    sum += term;
    if (term < sum * PRECISION) break;
  }
  return (density(shape, x) / shape) * sum;
}

/** Lentz's method, modified by Thompson & Barnett 1986, for the share above x. */
function continuedFraction(shape: number, x: number): number {
  const tiny = 1e-300;
  let b = x + 1 - shape;
  let c = 1 / tiny;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < MAX_STEPS; n += 1) {
    const a = -n * (n - shape);
    b += 2;
    d = 1 / awayFromZero(a * d + b, tiny);
    c = awayFromZero(b + a / c, tiny);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < PRECISION) break;
  }
  return density(shape, x) * fraction;
}

function awayFromZero(number: number, tiny: number): number {
  return Math.abs(number) < tiny ? tiny : number;
}

/** x times the density at x, xᵃ e⁻ˣ ÷ Γ(a), by deviances as in Loader 2000 lest large shapes lose digits. */
function density(shape: number, x: number): number {
  const off = (x - shape) / shape;
  const deviance = shape * (off - Math.log1p(off));
  return Math.sqrt(shape / (2 * Math.PI)) * Math.exp(-deviance - stirlingError(shape));
}

/** ln Γ(a + 1) less Stirling's formula for it; Abramowitz & Stegun 6.1.41, small shapes by recursion. */
function stirlingError(shape: number): number {
  if (shape >= 15) {
    const square = shape * shape;
    const tail = 1 / 1260 - (1 / 1680 - 1 / (1188 * square)) / square;
    return (1 / 12 - (1 / 360 - tail / square) / square) / shape;
  }
  const next = shape + 1;
  return stirlingError(next) - 1 + (shape + 0.5) * Math.log1p(1 / shape);
}
