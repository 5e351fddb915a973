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

/** Parts that pages share come with those that somebody's own page has of them. */
const own = { script: 105 };

/** Pages that tell figures. */
const reckons = { script: 115, requests: 24 };

const home = { script: 103 };

const light: Listed['until'] = { script: 109, requests: 25 };
const ofProgram = (page: string, login: string, first: string, until = light): Listed => ({
  route: `/(app)/[district]/programs/${page}`,
  path: `/330102/programs/${page}`,
  ...{ login, first, until },
});

/** What tells quantities, and reckons with none before somebody types. */
const ofFigures = (path: string, login: string, first: string): Listed => ({
  ...{ route: `/(app)/[district]/${path.replace(/^\/\d+\/|\?.*/g, '')}`, path, login, first },
  until: { script: 117, requests: 24 },
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
  { route: '/(app)', path: '/', login: 'operator', first: 'main section', until: home },
  { route: '/(app)', path: '/', login: 'yiyou.owner', first: 'main section', until: home },
  { route: '/(app)/me', path: '/me', login: staff, first: 'main dl', until: own },
  { route: '/(app)/me', path: '/me', login: 'operator', first: 'main dl', until: own },
  {
    route: '/(app)/me/password',
    path: '/me/password',
    login: 'yiyou.owner',
    first: 'main form',
    until: { script: 97 },
  },
  ...([admin, staff, 'xiaoying.lead', 'changmingsi.worker', 'yiyou.owner'] as const).map(
    (login) => ({
      route: '/(app)/[district]',
      path: login === admin || login.startsWith('yiyou') ? '/330102' : '/330102?unit=own',
      login,
      first: 'main section',
      until: home,
    }),
  ),
  {
    route: '/(app)/[district]',
    path: '/990001',
    login: 'shifan.admin',
    first: 'main section',
    until: home,
  },
  {
    route: '/(app)/[district]/more',
    path: '/330102/more',
    ...{ login: staff, first: 'main li', until: { script: 93 } },
  },
  {
    route: '/(app)/[district]/search',
    path: '/330102/search?words=xy',
    login: staff,
    first: 'main li',
    // What finds by letters comes with them.
    until: { script: 110, requests: 21 },
  },
  {
    route: '/(app)/[district]/[...rest]',
    path: '/330102/nowhere',
    login: staff,
    first: 'main p',
    until: { script: 92 },
  },
  {
    route: '/(app)/[district]/programs',
    path: '/330102/programs?unit=own',
    login: staff,
    first: 'main tbody tr',
    until: { script: 111, requests: 23 },
  },
  {
    route: '/(app)/[district]/programs',
    path: '/990001/programs',
    login: 'shifan.admin',
    first: 'main tbody tr',
    // Below the line that says that all is made up.
    until: { script: 111, requests: 23, top: 224 },
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
    until: { script: 138, requests: 27 },
  },
  {
    route: '/(app)/[district]/indicators',
    path: '/330102/indicators',
    login: staff,
    first: 'main tbody tr',
    until: { ...reckons, script: 110 },
  },
  {
    route: '/(app)/[district]/indicators/[id]',
    path: '/330102/indicators/[id]',
    login: admin,
    first: 'main dl',
    until: reckons,
  },
  {
    route: '/(app)/[district]/indicators/[id]/edit',
    path: '/330102/indicators/[id]/edit',
    login: 'operator',
    first: 'main form',
    until: reckons,
  },
  {
    route: '/(app)/[district]/indicators/new',
    path: '/330102/indicators/new',
    login: admin,
    first: 'main form',
    until: reckons,
  },
  {
    route: '/(app)/[district]/indicators/relate',
    path: '/330102/indicators/relate',
    login: admin,
    first: 'main form',
    until: reckons,
  },
  ofProgram('[id]', staff, 'main dl', { script: 117, requests: 27 }),
  ofProgram('[id]', 'yiyou.owner', 'main dl', { script: 117, requests: 27 }),
  ofProgram('[id]/milestones', staff, 'main div.mt-4 :is(p, li)'),
  ofProgram('[id]/reviews', staff, 'main div.mt-4 p'),
  ofProgram('[id]/copy', staff, 'main form'),
  ofProgram('[id]/results', staff, 'main div.mt-4 p', { script: 114, requests: 25 }),
  ofProgram('[id]/files', staff, 'main div.mt-4 :is(p, li)'),
  ofProgram('[id]/history', staff, 'main p'),
  ofProgram('[id]/edit', staff, 'main form'),
  ofProgram('[id]/invite', staff, 'main form'),
  ofProgram('[id]/people', staff, 'main form', { ...light, script: 115 }),
  ofProgram('new', staff, 'main form'),
  ofProgram('invitations', staff, 'main p'),
  {
    route: '/ui',
    path: '/ui',
    login: null,
    first: 'main table',
    until: { script: 103 },
  },
];

const ROUTES = fileURLToPath(new URL('../src/routes', import.meta.url));

/** The routes that have a page, by their files. */
export const routesOfFiles = (): string[] =>
  readdirSync(ROUTES, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)\+page\.(svelte|ts)$/.test(file))
    .map((file) => `/${file.replace(/\/?\+page\.(svelte|ts)$/, '')}`);
