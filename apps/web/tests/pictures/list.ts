/** A picture of the guides: what it shows, as whom, on what. */
export interface Picture {
  name: string;
  path: string;
  login: string;
  phone?: boolean;
  /** How high it is; else as high as the window. */
  height?: number;
}

/** The first program of the list. */
const PROGRAM = '/330102/programs/[id]';

export const PICTURES: readonly Picture[] = [
  { name: 'district-home', path: '/990001', login: 'shifan.admin', height: 960 },
  { name: 'district-figures', path: '/330102/figures?year=2021', login: 'shangcheng.admin' },
  { name: 'street-home', path: '/330102?unit=own', login: 'xiaoying.staff' },
  { name: 'street-program', path: PROGRAM, login: 'xiaoying.staff' },
  {
    name: 'street-entry',
    path: '/330102/figures/entry?unit=own&year=2021',
    login: 'xiaoying.staff',
  },
  { name: 'street-findings', path: '/330102/findings?unit=own', login: 'xiaoying.staff' },
  { name: 'community-home', path: '/330102?unit=own', login: 'changmingsi.worker', phone: true },
  { name: 'partner-home', path: '/', login: 'yiyou.owner' },
  { name: 'operator-home', path: '/', login: 'operator' },
];
