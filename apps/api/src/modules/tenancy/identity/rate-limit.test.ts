import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '#test/world';

let world: World;
beforeAll(async () => void (world = await openWorld({ itemsPerMinute: 5 })));
afterAll(() => world.close());

const LIMIT = '{ rateLimit { limit remaining cost } }';
const READ = '{ districts { nodes { streets { nodes { name } } } } }';

describe('the rate limit', () => {
  it('charges what was spent, and says what is left', async () => {
    const send = await world.actAs('shangcheng.admin');
    const { extensions } = await send(READ);
    expect(extensions!.cost).toEqual({ requested: 502, charged: 3, limit: 50_000 });
    expect((await send(LIMIT)).data).toEqual({ rateLimit: { limit: 5, remaining: 2, cost: 0 } });
  });

  it('refuses the next operation once nothing is left, with the time to wait', async () => {
    const send = await world.actAs('xiaoying.staff');
    for (let run = 0; run < 3; run += 1) await send(READ);
    const { status, errors } = await send(READ);
    expect(status).toBe(429);
    expect(errors![0]).toMatchObject({
      message: expect.stringMatching(/^Too many requests\. Try again in \d+ s\.$/),
      extensions: { code: 'RATE_LIMITED', retryAfterSeconds: expect.any(Number) },
    });
  });

  it('leaves everybody else alone', async () => {
    const send = await world.actAs('ziyang.staff');
    expect((await send(READ)).errors).toBeUndefined();
  });
});
