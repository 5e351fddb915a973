import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A page as it is measured: where it is, whose, and what a reader came for. */
export interface Listed {
  /** The route that it is of, as Kit names it. */
  route: string;
  path: string;
  /** Null: nobody is signed in. */
  login: string | null;
  /** What of it is data, the first of which must stand high. */
  first: string;
  /** Limits of today above those that hold for every page; they only fall. */
  until?: Partial<Limits>;
}

export interface Limits {
  /** Script as it is sent, in kB. */
  script: number;
  requests: number;
  /** The page as it is sent, in kB. */
  html: number;
  /** From the top to the first data, in px: at 1280 × 720 and at 375 × 667. */
  top: number;
  topPhone: number;
}

export const LIMITS: Limits = { script: 90, requests: 20, html: 40, top: 200, topPhone: 240 };

const admin = 'shangcheng.admin';
const staff = 'xiaoying.staff';

/** Files are shared among pages by a reckoning, which puts one more or less on some when any changes. */
const light: Listed['until'] = { script: 91, requests: 22 };

const ofProgram = (page: string, login: string, first: string, until = light): Listed => ({
  route: `/(app)/[district]/programs/${page}`,
  path: `/330102/programs/${page}`,
  ...{ login, first, until },
});

/** What tells quantities, and reckons with none before somebody types. */
const ofFigures = (path: string, login: string, first: string): Listed => ({
  ...{ route: `/(app)/[district]/${path.replace(/^\/\d+\/|\?.*/g, '')}`, path, login, first },
  until: light,
});

/** Every page of the site; `unit=own` stands for where somebody starts, `[id]` for the first of a list. */
export const PAGES: readonly Listed[] = [
  {
    route: '/(public)/sign-in',
    path: '/sign-in',
    login: null,
    first: 'main form',
    until: { top: 210 },
  },
  { route: '/(app)', path: '/', login: 'operator', first: 'main section' },
  { route: '/(app)', path: '/', login: 'yiyou.owner', first: 'main section' },
  { route: '/(app)/me', path: '/me', login: staff, first: 'main dl' },
  { route: '/(app)/me', path: '/me', login: 'operator', first: 'main dl' },
  {
    route: '/(app)/me/password',
    path: '/me/password',
    login: 'yiyou.owner',
    first: 'main form',
  },
  ...([admin, staff, 'xiaoying.lead', 'changmingsi.worker', 'yiyou.owner'] as const).map(
    (login) => ({
      route: '/(app)/[district]',
      path: login === admin || login.startsWith('yiyou') ? '/330102' : '/330102?unit=own',
      login,
      first: 'main section',
    }),
  ),
  {
    route: '/(app)/[district]',
    path: '/990001',
    login: 'shifan.admin',
    first: 'main section',
  },
  {
    route: '/(app)/[district]/more',
    path: '/330102/more',
    ...{ login: staff, first: 'main li' },
  },
  {
    route: '/(app)/[district]/search',
    path: '/330102/search?words=xy',
    login: staff,
    first: 'main li',
    // What finds by letters comes with them.
    until: { script: 96 },
  },
  {
    route: '/(app)/[district]/[...rest]',
    path: '/330102/nowhere',
    login: staff,
    first: 'main p',
  },
  {
    route: '/(app)/[district]/programs',
    path: '/330102/programs?unit=own',
    login: staff,
    first: 'main tbody tr',
    until: light,
  },
  {
    route: '/(app)/[district]/programs',
    path: '/990001/programs',
    login: 'shifan.admin',
    first: 'main tbody tr',
    // Below the line that says that all is made up.
    until: { ...light, top: 224 },
  },
  ofFigures('/330102/figures?unit=own', staff, 'main tbody tr'),
  ofFigures('/330102/figures?year=2021', admin, 'main td'),
  ofFigures('/330108/targets', 'binjiang.admin', 'main tbody tr'),
  ofFigures('/330102/findings?unit=own', staff, 'main ol li'),
  {
    route: '/(app)/[district]/figures/entry',
    path: '/330102/figures/entry?unit=own&year=2021',
    login: staff,
    first: '[data-cell]',
    until: { script: 96, requests: 22 },
  },
  {
    route: '/(app)/[district]/indicators',
    path: '/330102/indicators',
    login: staff,
    first: 'main tbody tr',
    until: light,
  },
  {
    route: '/(app)/[district]/indicators/[id]',
    path: '/330102/indicators/[id]',
    login: admin,
    first: 'main dl',
    until: light,
  },
  {
    route: '/(app)/[district]/indicators/[id]/edit',
    path: '/330102/indicators/[id]/edit',
    login: 'operator',
    first: 'main form',
    until: light,
  },
  {
    route: '/(app)/[district]/indicators/new',
    path: '/330102/indicators/new',
    login: admin,
    first: 'main form',
    until: light,
  },
  {
    route: '/(app)/[district]/indicators/relate',
    path: '/330102/indicators/relate',
    login: admin,
    first: 'main form',
    until: light,
  },
  ofProgram('[id]', staff, 'main dl'),
  ofProgram('[id]', 'yiyou.owner', 'main dl'),
  ofProgram('[id]/milestones', staff, 'main div.mt-4 :is(p, li)'),
  ofProgram('[id]/reviews', staff, 'main div.mt-4 p'),
  ofProgram('[id]/copy', staff, 'main form'),
  ofProgram('[id]/results', staff, 'main div.mt-4 p'),
  ofProgram('[id]/files', staff, 'main div.mt-4 :is(p, li)'),
  ofProgram('[id]/history', staff, 'main p'),
  ofProgram('[id]/edit', staff, 'main form'),
  ofProgram('[id]/invite', staff, 'main form'),
  ofProgram('[id]/people', staff, 'main form'),
  ofProgram('new', staff, 'main form'),
  ofProgram('invitations', staff, 'main p'),
  ofProgram('brands', staff, 'main :is(tbody tr, p)'),
  {
    route: '/ui',
    path: '/ui',
    login: null,
    first: 'main table',
    // What every part needs, taken from wherever pages of the product have it.
    until: { script: 122, requests: 32 },
  },
];

const ROUTES = fileURLToPath(new URL('../src/routes', import.meta.url));

/** The routes that have a page, by their files. */
export const routesOfFiles = (): string[] =>
  readdirSync(ROUTES, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)\+page\.(svelte|ts)$/.test(file))
    .map((file) => `/${file.replace(/\/?\+page\.(svelte|ts)$/, '')}`);
