/** What a picture needs to know about the demo collective. */
export interface Known {
  readonly collectiveId: string;
  readonly cardId: string;
  readonly nodeId: string;
  readonly seatId: string;
  /** A house, a session that waits, and the link by which its house answers. */
  readonly houseId: string;
  readonly sessionId: string;
  readonly token: string;
}

/** One screen to be pictured: who opens it, and where. */
export interface Screen {
  readonly name: string;
  readonly route: string;
  /** Key of a demo person; a stranger when left out. */
  readonly person?: string;
  /** The name the switcher shows. */
  readonly label: string;
}

/** The pages that the demo shows best to somebody else than the 号长, or twice. */
const VARIANTS: readonly {
  readonly page: string;
  readonly name: string;
  readonly person?: string;
  /** What the page is told besides nothing. */
  readonly ids?: readonly (keyof Known)[];
}[] = [
  { page: 'pages/today/index', name: 'today-member', person: 'zhouwenbo' },
  { page: 'pages/today/index', name: 'today-first-run' },
  { page: 'pages/card/index', name: 'card-member', person: 'zhouwenbo' },
  { page: 'pages/team/index', name: 'team-member', person: 'zhouwenbo' },
  {
    page: 'packages/service/pages/house/index',
    name: 'service-house-known',
    person: 'linxiao',
    ids: ['collectiveId', 'houseId'],
  },
  {
    page: 'packages/service/pages/session/index',
    name: 'service-session-held',
    person: 'linxiao',
    ids: ['collectiveId', 'sessionId'],
  },
  { page: 'packages/service/pages/confirm/index', name: 'service-confirm-open', ids: ['token'] },
  { page: 'packages/service/pages/care/index', name: 'service-care-member', person: 'zhouwenbo' },
];

const LEADER = 'linxiao';
const NAMES: Readonly<Record<string, string>> = { linxiao: '林晓', zhouwenbo: '周文博' };
const labelOf = (person: string | undefined): string => NAMES[person ?? ''] ?? '新来的人';

/** Names a page by its place: `packages/team/pages/join/index` is `team-join`. */
const nameOf = (page: string): string =>
  page
    .replace(/^packages\//, '')
    .replace(/pages\//, '')
    .replace(/\/index$/, '')
    .replace(/\//g, '-');

/** Lists every page once for the 号长 of the demo, then the variants; each gets every id it might read. */
export const listScreens = (pages: readonly string[], known: Known): Screen[] => {
  const { houseId: _house, sessionId: _session, token: _token, ...everywhere } = known;
  const query = new URLSearchParams(everywhere).toString();
  return [
    ...pages.map((page) => ({
      name: nameOf(page),
      route: `${page}?${query}`,
      person: LEADER,
      label: labelOf(LEADER),
    })),
    ...VARIANTS.filter(({ page }) => pages.includes(page)).map(({ page, name, person, ids = [] }) => ({
      name,
      route: ids.length === 0 ? page : `${page}?${ids.map((id) => `${id}=${known[id]}`).join('&')}`,
      label: labelOf(person),
      ...(person === undefined ? {} : { person }),
    })),
  ];
};
