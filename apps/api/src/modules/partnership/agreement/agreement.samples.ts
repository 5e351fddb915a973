import type { RowSamples } from '#test/samples';

export const rows: RowSamples = {
  agreement_party: { columns: (_, refer) => ({ partner_id: refer('partner') }) },
};
