import { type Acceptance, binomialAcceptance, poissonAcceptance } from './acceptance.ts';
import { type ReasonCode, type ReasonParams, refuse, type Refusal } from './reasons.ts';
import { MAX_COUNT, median, refuseCount, refuseProportion } from './statistics.ts';

/** From how many units on a funnel is drawn. */
export const MIN_PEERS = 8;

/**
 * What the counts are: PROPORTION, cases out of their base; COUNT_PER_BASE, events that happen
 * independently of each other, per resident, place or other base; OTHER, anything else (visits by
 * the same persons, money, averages).
 */
export type PeerModel = 'PROPORTION' | 'COUNT_PER_BASE' | 'OTHER';

/** One unit among its peers; count and base as plain numbers. */
export interface Peer {
  readonly id: string;
  readonly count: number;
  readonly base: number;
}

/** A peer with what chance alone gives a unit of its base. */
export interface FunnelPeer extends Peer {
  /** Count ÷ base. */
  readonly value: number;
  /** The values that 95 % of units of this base have, if all share the median. */
  readonly limits95: { readonly lower: number; readonly upper: number };
  /** The same for 99.8 %. */
  readonly limits998: { readonly lower: number; readonly upper: number };
  /** Where the value lies: beyond the 99.8 % limits is FAR. */
  readonly position: 'FAR_BELOW' | 'BELOW' | 'WITHIN' | 'ABOVE' | 'FAR_ABOVE';
}

/** What may be said of a unit among its peers. */
export type PeerComparison =
  | { readonly ok: true; readonly kind: 'FUNNEL'; median: number; peers: FunnelPeer[] }
  | {
      readonly ok: true;
      /** Range and median only, to be labelled as description. */
      readonly kind: 'DESCRIPTIVE';
      /** Why no limits are drawn. */
      readonly because: ReasonCode;
      readonly params: ReasonParams;
      readonly median: number;
      readonly lowest: number;
      readonly highest: number;
    };

/**
 * Compares units with the median of their peers. For proportions and independent counts of at least
 * {@link MIN_PEERS} units: exact binomial or Poisson limits at 95 % and 99.8 %, without the
 * interpolation used to draw smooth lines, so that each side holds at most 2.5 % or 0.1 %. For
 * everything else: range and median. Source: D. J. Spiegelhalter, Statist. Med. 24 (2005)
 * 1185–1202; the median in place of a fixed target is this project's choice.
 *
 * @returns Values as count ÷ base; refused as `NO_PEERS`, `PEER_TWICE`, `COUNT_NOT_WHOLE`,
 * `BASE_NOT_POSITIVE` or `COUNT_ABOVE_BASE`. Throws nothing.
 */
export function comparePeers(model: PeerModel, peers: readonly Peer[]): PeerComparison | Refusal {
  const wrong = refusePeers(model, peers);
  if (wrong) return wrong;
  const values = peers.map((peer) => peer.count / peer.base);
  const middle = median(values);
  const because = whyNoLimits(model, peers, middle);
  if (because) {
    const [lowest, highest] = [Math.min(...values), Math.max(...values)];
    return { ok: true, kind: 'DESCRIPTIVE', ...because, median: middle, lowest, highest };
  }
  const acceptance = model === 'PROPORTION' ? binomialAcceptance : poissonAcceptance;
  return {
    ok: true,
    kind: 'FUNNEL',
    median: middle,
    peers: peers.map((peer) => besideMedian(peer, acceptance, middle)),
  };
}

function besideMedian(peer: Peer, acceptance: Acceptance, middle: number): FunnelPeer {
  const [low95, high95] = acceptance(peer.base, middle, 0.025);
  const [low998, high998] = acceptance(peer.base, middle, 0.001);
  const limits = (low: number, high: number) => ({
    lower: low / peer.base,
    upper: high / peer.base,
  });
  return {
    ...peer,
    value: peer.count / peer.base,
    limits95: limits(low95, high95),
    limits998: limits(low998, high998),
    position: positionOf(peer.count, [low998, low95, high95, high998]),
  };
}

function positionOf(
  count: number,
  [low998, low95, high95, high998]: readonly [number, number, number, number],
): FunnelPeer['position'] {
  if (count < low998) return 'FAR_BELOW';
  if (count < low95) return 'BELOW';
  if (count > high998) return 'FAR_ABOVE';
  return count > high95 ? 'ABOVE' : 'WITHIN';
}

function whyNoLimits(
  model: PeerModel,
  peers: readonly Peer[],
  middle: number,
): { because: ReasonCode; params: ReasonParams } | null {
  if (model === 'OTHER') return { because: 'NOT_INDEPENDENT_COUNTS', params: {} };
  if (peers.length < MIN_PEERS) {
    const params = { peers: String(peers.length), needed: String(MIN_PEERS) };
    return { because: 'FEW_PEERS', params };
  }
  if (peers.some((peer) => peer.base * middle > MAX_COUNT)) {
    return { because: 'COUNT_TOO_LARGE', params: { max: String(MAX_COUNT) } };
  }
  const atEdge = middle === 0 || (model === 'PROPORTION' && middle === 1);
  return atEdge ? { because: 'MEDIAN_AT_EDGE', params: { median: String(middle) } } : null;
}

function refusePeers(model: PeerModel, peers: readonly Peer[]): Refusal | null {
  if (peers.length === 0) return refuse('NO_PEERS');
  const seen = new Set<string>();
  for (const peer of peers) {
    if (seen.has(peer.id)) return refuse('PEER_TWICE', { id: peer.id });
    seen.add(peer.id);
    const wrong = refusePeer(model, peer);
    if (wrong) return wrong;
  }
  return null;
}

function refusePeer(model: PeerModel, { count, base }: Peer): Refusal | null {
  if (model === 'PROPORTION') return refuseProportion(count, base);
  if (!(base > 0 && Number.isFinite(base))) {
    return refuse('BASE_NOT_POSITIVE', { value: String(base) });
  }
  if (model === 'COUNT_PER_BASE') return refuseCount(count);
  return Number.isFinite(count) ? null : refuse('VALUE_UNKNOWN');
}
