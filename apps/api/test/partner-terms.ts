import { newId } from '#kernel/ids';
import { insert, PLACES, type Place } from './isolation-rows.ts';
import { type Holder, newHolder } from './row-door.ts';
import type { World } from './world.ts';

/** Days of the planted rows: before the agreements of these tests, and within them. */
export const DATES = { past: '2019-03-01', inside: '2022-03-01' } as const;

/** What an agreement of 小营街道 says; a day is a date or `today ± n`. */
export interface Terms {
  signed?: string | null;
  starts?: string | null;
  ends?: string | null;
  ended?: string | null;
  groups?: string[];
  covers?: { units?: Place[]; programs?: ('own' | 'other')[] };
  member?: { startsOn?: string; endedOn?: string };
}

/** Programs and dated rows to be covered, and the names by which tests speak of them. */
export class CoveredRows {
  readonly names = new Map<string, string>();
  readonly #world: World;
  readonly #programs: Record<string, string> = {};

  constructor(world: World) {
    this.#world = world;
  }

  /** Two programs of 小营街道, one of its child and one of its neighbour; rows of the first. */
  async plant(): Promise<void> {
    const title = { title: 'p', description: 'secret' };
    const own = await this.#add('own', 'program', 'own', { ...title, starts_on: '2030-01-01' });
    this.#programs.own = own;
    this.#programs.other = await this.#add('other', 'program', 'own', title);
    await this.#add('child', 'program', 'child', title);
    await this.#add('neighbour', 'program', 'neighbour', title);
    const of = { program_id: own, program_unit_id: PLACES.own.unitId };
    for (const [when, day] of Object.entries(DATES)) await this.#dated(of, when, day);
    await this.#add('undated activity', 'activity', 'own', { ...of, title: 'a', coverage: 'FULL' });
  }

  async #dated(of: object, when: string, day: string): Promise<void> {
    const end = `${day.slice(0, 4)}-04-01`;
    const published = { ...of, kind: 'ENTRY', title: 's', published_on: day };
    const [indicator] = await this.#world.sql(
      'select id as indicator_id, measure_code from indicator limit 1',
    );
    const sourceId = await this.#add(`source ${when}`, 'source', 'own', published);
    const quantity = { ...of, ...indicator, qualifier: 'EXACT', value: 7, source_id: sourceId };
    const period = { basis: 'FLOW', origin: 'SYNTHETIC', period_start: day, period_end: end };
    const activity = { ...of, held_on: day, coverage: 'FULL', attendance: 12 };
    for (const [name, place] of [
      ['', 'own'],
      ['guest ', 'neighbour'],
    ] as const) {
      const figure = { ...quantity, ...period, slot_id: newId() };
      await this.#add(`${name}figure ${when}`, 'figure', place, figure);
      await this.#add(`${name}activity ${when}`, 'activity', place, {
        ...activity,
        title: name || 'a',
      });
    }
    const undated = { ...quantity, basis: 'STOCK', origin: 'SYNTHETIC', slot_id: newId() };
    if (when === 'past') await this.#add('undated figure', 'figure', 'own', undated);
    const plan = { ...quantity, plan_start: day, plan_end: end, slot_id: newId() };
    await this.#add(`target ${when}`, 'target', 'own', plan);
  }

  async #add(name: string, table: string, place: Place, row: object): Promise<string> {
    const { districtId, unitId } = PLACES[place];
    const id = newId();
    this.names.set(id, name);
    await insert(this.#world, table, { district_id: districtId, id, unit_id: unitId, ...row });
    return id;
  }

  /** A member of a new partner with these agreements. */
  async partnerWith(...agreements: Terms[]): Promise<Holder> {
    const partnerId = newId();
    await insert(this.#world, 'partner', { id: partnerId, name: 'x', kind: 'NGO' });
    for (const terms of agreements) await this.#agree(partnerId, terms);
    const { member } = agreements[0] ?? {};
    return newHolder(this.#world, { role: 'PARTNER_MEMBER', partnerId, ...member });
  }

  async #agree(partnerId: string, terms: Terms): Promise<void> {
    const { signed = '2021-01-01', starts = '2021-01-01', ends = null, ended = null } = terms;
    const { groups = ['BASICS'], covers = { programs: ['own'] } } = terms;
    const { unitId, districtId } = PLACES.own;
    const id = newId();
    await insert(this.#world, 'agreement', {
      ...{ district_id: districtId, id, unit_id: unitId, title: 't' },
      field_groups: [...new Set(['BASICS', ...groups])],
      signed_on: await this.#day(signed),
      starts_on: await this.#day(starts),
      ends_on: await this.#day(ends),
      ended_on: await this.#day(ended),
    });
    const part = (table: string, row: object) =>
      insert(this.#world, table, {
        ...{ district_id: districtId, id: newId(), agreement_id: id, unit_id: unitId },
        ...row,
      });
    await part('agreement_party', { partner_id: partnerId });
    for (const place of covers.units ?? []) {
      await part('agreement_unit', { covered_unit_id: PLACES[place].unitId });
    }
    for (const name of covers.programs ?? []) {
      const programId = this.#programs[name];
      await part('agreement_program', { program_id: programId, program_unit_id: unitId });
    }
  }

  async #day(text: string | null): Promise<string | null> {
    if (!text?.startsWith('today')) return text;
    const today = text.replace('today', 'local_today()');
    const [row] = await this.#world.sql<{ day: string }>(`select (${today})::text as day`);
    return row!.day;
  }
}
