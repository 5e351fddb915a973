import { insertRows } from '#database/write';
import { newId } from '#kernel/ids';
import { storedInput } from '#kernel/input';
import { inUnit } from '#modules/kit/verb/acting';
import {
  catalogueOf,
  isCode,
  keepsCatalogue,
  lockCatalogue,
  ownerIn,
} from '#modules/kit/catalogue/catalogue.rule';
import type { Noun } from '#modules/kit/verb/noun';
import { changes } from '#modules/kit/verb/verb';
import { CreateWorkLineInput, UpdateWorkLineInput } from './line.input.ts';
import { type WorkLineRow, workLineRows } from './line.query.ts';
import { WorkLineType } from './line.type.ts';

export const workLine: Noun<WorkLineRow> = {
  name: 'WorkLine',
  about: 'a line of work',
  table: 'work_line',
  rows: workLineRows,
  type: () => WorkLineType,
  may: keepsCatalogue,
};

const field = ['input', 'code'];

export const workLineVerbs = {
  // Its code is new to whoever sees it, as that of an indicator.
  createWorkLine: inUnit<WorkLineRow, CreateWorkLineInput, true>(workLine, CreateWorkLineInput, {
    does: 'Add a line of work.',
    at: catalogueOf,
    lock: lockCatalogue,
    async find(ctx, catalogue, { code }, faults) {
      if (!isCode(code)) faults.push({ code: 'BAD_CODE', field });
      if (faults.length > 0) return null;
      const taken = await ctx.run(
        `select from work_line where code = $1
            and (owner_district_id is null or owner_district_id = $2::smallint)`,
        [code, ownerIn(catalogue)],
      );
      if (taken.length > 0) faults.push({ code: 'DUPLICATE', field });
      return true as const;
    },
    async act(ctx, catalogue, input) {
      const words = storedInput<WorkLineRow>(CreateWorkLineInput, input);
      const row = { id: newId(), ownerDistrictId: ownerIn(catalogue), code: input.code, ...words };
      const key = { districtId: catalogue.districtId, id: row.id };
      const sent = [insertRows(ctx.run, 'work_line', [row])];
      return { row: key, sent, before: null, after: row };
    },
  }),

  // Its code never changes: programs are known by it. Closing is no move, as with indicators.
  updateWorkLine: changes(workLine, UpdateWorkLineInput, {
    does: 'Change its names; close it or open it again.',
    change: (_, { closedAt }, input) => ({
      set: {
        ...storedInput<WorkLineRow>(UpdateWorkLineInput, input),
        ...(input.closed != null && {
          closedAt: input.closed ? (closedAt ?? new Date().toISOString()) : null,
        }),
      },
    }),
  }),
};
