import type { RowSamples } from '#test/samples';

export const rows: RowSamples = {
  change: {
    does: ['insert'],
    // Who it was is the trigger's to say.
    columns: (said) =>
      said === 'new'
        ? { fields: '[]', account_id: undefined, account_name: undefined }
        : { fields: '[]' },
    unguarded:
      'alter table change disable trigger change_by, alter account_id drop not null, alter account_name drop not null',
  },
};
