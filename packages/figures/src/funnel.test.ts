import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialAcceptance, poissonAcceptance } from './acceptance.ts';
import { comparePeers, type Peer } from './funnel.ts';

/** Peers of one base with the counts given. */
function peersOf(counts: readonly number[], base: number): Peer[] {
  return counts.map((count, at) => ({ id: `unit-${at}`, count, base }));
}

// Tables of both distributions give P(X ≤ 5) = 0.0207 and P(X ≤ 6) = 0.0577 for 20 cases at 0.5,
// P(X ≤ 3) = 0.0103, P(X ≤ 4) = 0.0293 and P(X ≤ 17) = 0.9857 for a mean of 10.
describe('acceptance', () => {
  it.each([
    [20, 0.5, 0.025, 6, 14],
    [20, 0.5, 0.001, 3, 17],
    [10, 0.1, 0.025, 0, 3],
  ])('of %i cases at %f leaves %f on each side of the binomial', (n, rate, tail, low, high) => {
    expect(binomialAcceptance(n, rate, tail)).toEqual([low, high]);
  });

  it.each([
    [10, 0.025, 4, 17],
    [10, 0.001, 2, 21],
    [0.5, 0.025, 0, 2],
  ])('of a Poisson mean of %f leaves %f on each side', (mean, tail, low, high) => {
    expect(poissonAcceptance(1, mean, tail)).toEqual([low, high]);
  });

  it('comes to the normal limits for large counts', () => {
    const [low, high] = poissonAcceptance(1_000_000, 1, 0.025);
    expect(low).toBeGreaterThan(998_000);
    expect(low).toBeLessThan(998_080);
    expect(high).toBeGreaterThan(1_001_920);
    expect(high).toBeLessThan(1_002_000);
  });
});

describe('comparePeers', () => {
  it('marks the units beyond what chance gives round the median', () => {
    const peers = peersOf([10, 10, 10, 10, 10, 10, 15, 18, 2, 4], 20);
    const comparison = comparePeers('PROPORTION', peers);
    if (!comparison.ok || comparison.kind !== 'FUNNEL') throw new Error('no funnel');
    expect(comparison.median).toBe(0.5);
    expect(comparison.peers.map((peer) => peer.position)).toEqual([
      ...Array.from({ length: 6 }, () => 'WITHIN'),
      'ABOVE',
      'FAR_ABOVE',
      'FAR_BELOW',
      'BELOW',
    ]);
    expect(comparison.peers[0]?.limits95).toEqual({ lower: 0.3, upper: 0.7 });
    expect(comparison.peers[0]?.limits998).toEqual({ lower: 0.15, upper: 0.85 });
  });

  it('gives counts per base Poisson limits that narrow as the base grows', () => {
    const peers = [
      ...peersOf([10, 10, 10, 10, 10, 10, 10], 1000),
      { id: 'l', count: 100, base: 1e4 },
    ];
    const comparison = comparePeers('COUNT_PER_BASE', peers);
    if (!comparison.ok || comparison.kind !== 'FUNNEL') throw new Error('no funnel');
    expect(comparison.peers[0]?.limits95).toEqual({ lower: 0.004, upper: 0.017 });
    const large = comparison.peers[7]?.limits95;
    expect(large?.lower).toBeGreaterThan(0.008);
    expect(large?.upper).toBeLessThan(0.0125);
  });

  it('only describes fewer than 8 units', () => {
    expect(comparePeers('PROPORTION', peersOf([1, 2, 3, 4, 5, 6, 20], 20))).toEqual({
      ok: true,
      kind: 'DESCRIPTIVE',
      because: 'FEW_PEERS',
      params: { peers: '7', needed: '8' },
      median: 0.2,
      lowest: 0.05,
      highest: 1,
    });
  });

  it('only describes what is neither a proportion nor independent counts', () => {
    const visits = peersOf([1, 2, 3, 4, 5, 6, 7, 800.5], 1);
    expect(comparePeers('OTHER', visits)).toMatchObject({
      kind: 'DESCRIPTIVE',
      because: 'NOT_INDEPENDENT_COUNTS',
      median: 4.5,
    });
  });

  it('draws no limits round a median of nothing or of all', () => {
    for (const count of [0, 20]) {
      const peers = peersOf([count, count, count, count, count, count, count, 5], 20);
      expect(comparePeers('PROPORTION', peers)).toMatchObject({ because: 'MEDIAN_AT_EDGE' });
    }
  });

  it('draws no limits for expected counts beyond its reach', () => {
    expect(
      comparePeers('COUNT_PER_BASE', [
        ...peersOf([1e9, 1e9, 1e9, 1e9, 1e9, 1e9, 1e9], 1),
        { id: 'huge', count: 1, base: 1e300 },
      ]),
    ).toMatchObject({ because: 'COUNT_TOO_LARGE' });
  });

  it.each([
    ['PROPORTION', [], 'NO_PEERS'],
    ['PROPORTION', [{ id: 'a', count: 3, base: 2 }], 'COUNT_ABOVE_BASE'],
    ['PROPORTION', [{ id: 'a', count: 0, base: 0 }], 'BASE_NOT_POSITIVE'],
    ['COUNT_PER_BASE', [{ id: 'a', count: 0.5, base: 2 }], 'COUNT_NOT_WHOLE'],
    ['COUNT_PER_BASE', [{ id: 'a', count: 1, base: -2 }], 'BASE_NOT_POSITIVE'],
    ['OTHER', [{ id: 'a', count: NaN, base: 1 }], 'VALUE_UNKNOWN'],
    ['OTHER', [{ id: 'a', count: 1, base: NaN }], 'BASE_NOT_POSITIVE'],
  ] as const)('refuses %s of %j as %s', (model, peers, reason) => {
    expect(comparePeers(model, peers)).toMatchObject({ ok: false, reason });
  });

  it('refuses a unit that is listed twice', () => {
    const twice = [...peersOf([1], 2), ...peersOf([1], 2)];
    expect(comparePeers('PROPORTION', twice)).toMatchObject({ params: { id: 'unit-0' } });
  });

  it('says the same of every unit in whatever order they come', () => {
    const peer = fc.record({ count: fc.nat({ max: 60 }), base: fc.integer({ min: 60, max: 500 }) });
    const lists = fc.array(peer, { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(lists, (list) => {
        const peers = list.map((entry, at) => ({ ...entry, id: String(at) }));
        const forth = comparePeers('PROPORTION', peers);
        const back = comparePeers('PROPORTION', peers.toReversed());
        if (forth.ok && forth.kind === 'FUNNEL' && back.ok && back.kind === 'FUNNEL') {
          expect(back.peers.toReversed()).toEqual(forth.peers);
        } else expect(back).toEqual(forth);
      }),
    );
  });
});
