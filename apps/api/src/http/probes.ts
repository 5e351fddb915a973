import { Router } from 'express';
import type { Orm } from '../database/orm.ts';

const PROBE_MS = 2_000;

/** Where the process stands between its start and its end. */
export type Phase = 'starting' | 'ready' | 'draining';

/** `/livez` while the process runs, `/readyz` while it can answer. */
export function probes(orm: Orm, phase: () => Phase): Router {
  const router = Router();
  router.get('/livez', (_request, response) => void response.json({ status: 'live' }));
  router.get('/readyz', async (_request, response) => {
    const ready = phase() === 'ready' && (await answers(orm));
    const status = ready ? 'ready' : phase() === 'ready' ? 'no database' : phase();
    response.status(ready ? 200 : 503).json({ status });
  });
  return router;
}

async function answers(orm: Orm): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => setTimeout(resolve, PROBE_MS, false).unref());
  const probe = orm.em
    .getConnection()
    .execute('select 1')
    .then(
      () => true,
      () => false,
    );
  return Promise.race([probe, late]);
}
