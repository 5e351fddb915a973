import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { placeId } from '#test/world';
import { globalId, newId } from '#kernel/ids';
import { stageOf, type Stage, versioned } from '#test/samples';
import { call } from '#test/verb-call';
import { openWorld, type World } from '#test/world';

let world: World;
let stage: Stage;
const by = 'xiaoying.staff';
beforeAll(async () => {
  world = await openWorld();
  stage = stageOf(world);
});
afterAll(() => world.close());

const draft = async (more: object, unit = '小营街道') => ({
  unitId: await placeId(world, unit),
  title: '项目',
  ...more,
});
const faultsOf = async (verb: string, input: object, login = by) =>
  (await call(await stage.as(login), verb, input)).faults;
const created = async (more: object) => stage.done('createProgram', await draft(more), by);

/** A partner of the district that is a school, or of another kind. */
async function partner(kind: string) {
  const id = newId();
  await world.sql('insert into partner (id, name, kind) values ($1, $2, $3)', [id, id, kind]);
  await world.sql('insert into district_partner (district_id, partner_id) values (1, $1)', [id]);
  return globalId('Partner', { districtId: 0, id });
}

const FIELDS = 'type stage batch level year audience school { id } brand { name } lines { code }';
const shown = async (id: string, login = by) => {
  const { data } = await (
    await stage.as(login)
  )<{ node: Record<string, unknown> }>(
    `query ($id: ID!) { node(id: $id) { ... on Program { ${FIELDS} } } }`,
    { id },
  );
  return data!.node;
};
const code = (code: string, field: string) => [{ code, field: ['input', field] }];

describe('a program', () => {
  it('is a general one of nothing more when nothing is said', async () => {
    expect(await shown((await created({})).id)).toEqual({
      ...{ type: 'GENERAL', stage: null, batch: null, level: null, year: null, audience: null },
      ...{ school: null, brand: null, lines: [] },
    });
  });

  it.each([
    ['a batch', { type: 'SERIES', batch: '首批' }, 'batch'],
    ['a level', { level: 'CITY' }, 'level'],
    ['a stage', { type: 'PILOT', stage: 'TRIAL' }, 'stage'],
    ['a school year', { type: 'INDUSTRY', year: 2024 }, 'year'],
  ])('is refused %s of another type', async (_, wrong, field) => {
    const input = await draft(wrong);
    expect(await faultsOf('createProgram', input)).toMatchObject(
      code('FIELD_OF_OTHER_TYPE', field),
    );
  });

  it('of another type leaves what it had of its former one', async () => {
    const row = await created({ type: 'PILOT', batch: '首批', level: 'PROVINCE' });
    const change = { ...versioned(row), type: 'GENERAL' };
    const refused = code('FIELD_OF_OTHER_TYPE', 'type');
    expect(await faultsOf('updateProgram', change)).toMatchObject(refused);
    await stage.done('updateProgram', { ...change, batch: null, level: null }, by);
    expect(await shown(row.id)).toMatchObject({ type: 'GENERAL', batch: null, level: null });
  });

  it('for a school has one, which is a school, and its year, which no other plan has', async () => {
    const school = await partner('SCHOOL');
    const plan = { type: 'SCHOOL_PLAN', schoolId: school, year: 2024 };
    const row = await created(plan);
    expect(await shown(row.id)).toMatchObject({ year: 2024, school: { id: school } });
    expect(await faultsOf('createProgram', await draft(plan))).toMatchObject(
      code('DUPLICATE', 'schoolId'),
    );
    const lacking = await draft({ type: 'SCHOOL_PLAN' });
    expect(await faultsOf('createProgram', lacking)).toMatchObject([
      ...code('REQUIRED', 'schoolId'),
      ...code('REQUIRED', 'year'),
    ]);
    const other = await draft({ ...plan, schoolId: await partner('NGO') });
    expect((await faultsOf('createProgram', other))[0]).toMatchObject(
      code('UNKNOWN', 'schoolId')[0]!,
    );
    const never = await draft({ ...plan, year: 24 });
    expect(await faultsOf('createProgram', never)).toMatchObject(code('BAD_YEAR', 'year'));
    // What was dropped leaves its place.
    await stage.done('dropProgram', { ...versioned(row), reason: '学校停办' }, by);
    await created(plan);
  });

  it('of the daily work is one in a unit', async () => {
    await created({ type: 'ROUTINE' });
    const again = await draft({ type: 'ROUTINE' });
    expect(await faultsOf('createProgram', again)).toMatchObject(code('DUPLICATE', 'type'));
  });

  it('is known by a live brand of its unit or of one above, and by no other', async () => {
    const branded = async (unit: string, login: string) => {
      const input = { unitId: await placeId(world, unit), name: `${unit}品牌` };
      return stage.done('createBrand', input, login);
    };
    const own = await branded('小营街道', by);
    const beside = await branded('紫阳街道', 'ziyang.staff');
    const child = await branded('长明寺巷社区', by);
    const row = await created({ brandId: own.id });
    for (const { id } of [beside, child]) {
      const change = { ...versioned(row), brandId: id };
      expect(await faultsOf('updateProgram', change)).toMatchObject(code('UNKNOWN', 'brandId'));
    }
    const ended = await stage.done('endBrand', { ...versioned(own), endedOn: '2024-01-01' }, by);
    const late = await draft({ brandId: ended.id });
    expect(await faultsOf('createProgram', late)).toMatchObject(code('CLOSED', 'brandId'));
    const kept = await stage.done('updateProgram', { ...versioned(row), brandId: own.id }, by);
    await stage.done('updateProgram', { ...versioned(kept), brandId: null }, by);
    expect(await shown(row.id)).toMatchObject({ brand: null });
  });
});

describe('a community worker', () => {
  const worker = 'changmingsi.worker';
  it('plans and keeps general programs of the own community, and no other', async () => {
    const input = await draft({}, '长明寺巷社区');
    const row = await stage.done('createProgram', input, worker);
    const started = await stage.done('startProgram', versioned(row), worker);
    const change = { ...versioned(started), type: 'SERIES' };
    const refused = code('TYPE_FOR_STREET', 'type');
    expect(await faultsOf('updateProgram', change, worker)).toMatchObject(refused);
    expect(await faultsOf('createProgram', { ...input, type: 'PILOT' }, worker)).toMatchObject(
      refused,
    );
    const series = await stage.done('updateProgram', change, by);
    const send = await stage.as(worker);
    const rest = { ...versioned(series), reason: '雨' };
    expect((await call(send, 'pauseProgram', rest)).code).toBe('FORBIDDEN');
    const own = await stage.done('createProgram', input, worker);
    await stage.done('dropProgram', { ...versioned(own), reason: '无人报名' }, worker);
  });
});

describe('an industry', () => {
  it('goes from stage to stage, each with its reason, and stands where it stood', async () => {
    const row = await created({ type: 'INDUSTRY' });
    const since = async () => {
      const [found] = await world.sql('select state_since::text from program where title = $1', [
        '竹',
      ]);
      return found!.state_since as string;
    };
    let at = await stage.done('updateProgram', { ...versioned(row), title: '竹' }, by);
    const before = await since();
    for (const next of ['RESEARCH', 'TRIAL', 'BUILDING', 'PRODUCING']) {
      at = await stage.done('advanceStage', { ...versioned(at), reason: `到${next}` }, by);
      expect(await shown(row.id)).toMatchObject({ stage: next });
    }
    expect(await since()).toBe(before);
    const once = { ...versioned(at), reason: '再进' };
    expect(await faultsOf('advanceStage', once)).toMatchObject(code('NO_NEXT_STAGE', 'id'));
    expect(await faultsOf('updateProgram', { ...versioned(at), type: 'GENERAL' })).toMatchObject(
      code('FIELD_OF_OTHER_TYPE', 'type'),
    );
  });
});
