import { type ExportedColumn, type ExportedList, nameFor, said } from '#modules/kit/slice/exported';

interface Named {
  name: string;
  nameEn: string | null;
}
interface Node extends Named {
  unit: Named | null;
  startedOn: string | null;
  endedOn: string | null;
  note: string | null;
}

const columns: Record<string, ExportedColumn<Node>> = {
  name: {
    ...{ says: said('品牌', 'Brand'), selects: 'name nameEn' },
    cell: (brand, locale) => nameFor(brand, locale),
  },
  unit: {
    ...{ says: said('单位', 'Unit'), selects: 'unit { name nameEn }' },
    cell: ({ unit }, locale) => nameFor(unit, locale),
  },
  startedOn: {
    ...{ says: said('开始', 'From'), selects: 'startedOn' },
    cell: ({ startedOn }) => startedOn,
  },
  endedOn: {
    ...{ says: said('结束', 'Until'), selects: 'endedOn' },
    cell: ({ endedOn }) => endedOn,
  },
  note: {
    ...{ says: said('说明', 'What it stands for'), selects: 'note' },
    cell: ({ note }) => note,
  },
};

/** How a list of brands leaves as a file. */
export const brandExport: ExportedList = {
  type: 'Brand',
  says: said('品牌', 'Brands'),
  columns: columns as ExportedList['columns'],
  filters: { live: said('在用', 'In use') },
};
