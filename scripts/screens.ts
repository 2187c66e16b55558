/** Ids of the demo collective that pages read from their address. */
export interface DemoIds {
  readonly collectiveId: string;
  readonly cardId: string;
  readonly nodeId: string;
  readonly seatId: string;
  /** An adopted innovation that is due for a revisit. */
  readonly innovationId: string;
  /** The same innovation, whose files are shown. */
  readonly about: string;
  /** A youth house, an unconfirmed session, and the token of its confirmation link. */
  readonly houseId: string;
  readonly sessionId: string;
  readonly token: string;
  /** Number of the newest wall issue, and the token of a big-screen link. */
  readonly no: string;
  readonly link: string;
  readonly districtId: string;
  readonly bodyId: string;
  readonly applicationId: string;
  readonly titleId: string;
  /** The district, for pages of any organisation. */
  readonly orgId: string;
}

interface Service {
  readonly value: {
    readonly houses: readonly { readonly houseId: string }[];
    readonly sessions: readonly { readonly sessionId: string; readonly standing: string }[];
  };
}

interface Innovations {
  readonly value: { readonly due: readonly { readonly innovationId: string }[] };
}

interface Link {
  readonly value: { readonly token: string };
}

interface Wall {
  readonly value: { readonly issue: { readonly no: number } | null };
}

interface Home {
  readonly value: {
    readonly collective: { readonly collectiveId: string };
    readonly seat: { readonly seatId: string };
    readonly own: { readonly cardId: string; readonly axis: readonly { readonly nodeId: string }[] };
  };
}

/** Fetches the ids by calling the API as the 号长 and as the officers. */
export const fetchDemoIds = async (
  call: (openid: string, name: string, input: unknown) => Promise<unknown>,
): Promise<DemoIds> => {
  const { value } = (await call(`demo-${LEADER}`, 'today.open', {})) as Home;
  const { collectiveId } = value.collective;
  const service = (await call(`demo-${LEADER}`, 'house.list', { collectiveId })) as Service;
  const { houses, sessions } = service.value;
  const sessionId = sessions.find((one) => one.standing === 'unconfirmed')?.sessionId ?? '';
  const link = (await call(`demo-${LEADER}`, 'session.link', { collectiveId, sessionId })) as Link;
  const wall = (await call(`demo-${LEADER}`, 'wall.open', { collectiveId })) as Wall;
  const screen = (await call(`demo-${LEADER}`, 'wallLink.issue', {
    collectiveId,
    label: '大厅电视',
  })) as Link;
  const innovations = (await call(`demo-${LEADER}`, 'innovation.list', { collectiveId })) as Innovations;
  return {
    collectiveId,
    innovationId: innovations.value.due[0]?.innovationId ?? '',
    about: `innovation.${innovations.value.due[0]?.innovationId ?? ''}`,
    houseId: houses[0]?.houseId ?? '',
    sessionId,
    token: link.value.token,
    no: String(wall.value.issue?.no ?? ''),
    link: screen.value.token,
    cardId: value.own.cardId,
    nodeId: value.own.axis[0]?.nodeId ?? '',
    seatId: value.seat.seatId,
    ...(await fetchDistrictIds((person, name, input) => call(`demo-${person}`, name, input))),
  };
};

/** A screen to capture: its address and the person who opens it. */
export interface Screen {
  readonly name: string;
  readonly route: string;
  /** Key of a demo person; an unknown person when absent. */
  readonly person?: string;
  /** The person's name in the person switcher. */
  readonly label: string;
}

/** Returns the person a screen is opened as, in the person switcher's format. */
export const openerOf = ({ person, label }: Screen): { readonly openid: string; readonly label: string } => ({
  openid: person === undefined ? 'nobody-yet' : `demo-${person}`,
  label,
});

/** Additional captures of pages, by other persons or with other parameters. */
const VARIANTS: readonly {
  readonly page: string;
  readonly name: string;
  readonly person?: string;
  /** Parameters of the page; none by default. */
  readonly ids?: readonly (keyof DemoIds)[];
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
const NAMES: Readonly<Record<string, string>> = {
  linxiao: '林晓',
  zhouwenbo: '周文博',
  xujing: '许静',
  chengcheng: '程澄',
};
/** Returns the person who opens a page: an officer for the district pages, otherwise the 号长. */
export const personOf = (page: string): string => {
  if (page.startsWith('packages/district/pages/body')) return 'chengcheng';
  return page.startsWith('packages/district') ? 'xujing' : LEADER;
};
const labelOf = (person: string | undefined): string => NAMES[person ?? ''] ?? '新来的人';

/** Names a page by its path: `packages/team/pages/join/index` is `team-join`. */
const nameOf = (page: string): string =>
  page
    .replace(/^packages\//, '')
    .replace(/pages\//, '')
    .replace(/\/index$/, '')
    .replace(/\//g, '-');

/** Lists every page once, then the variants; each page gets all ids. */
export const listScreens = (pages: readonly string[], demoIds: DemoIds): Screen[] => {
  const { houseId: _house, sessionId: _session, token: _token, ...everywhere } = demoIds;
  const query = new URLSearchParams(everywhere).toString();
  return [
    ...pages.map((page) => ({
      name: nameOf(page),
      route: `${page}?${query}`,
      person: personOf(page),
      label: labelOf(personOf(page)),
    })),
    ...VARIANTS.filter(({ page }) => pages.includes(page)).map(({ page, name, person, ids = [] }) => ({
      name,
      route: ids.length === 0 ? page : `${page}?${ids.map((id) => `${id}=${demoIds[id]}`).join('&')}`,
      label: labelOf(person),
      ...(person === undefined ? {} : { person }),
    })),
  ];
};

interface Answer<T> {
  readonly value: T;
}

/** Fetches the ids for the district pages by calling the API as the demo's officers. */
export const fetchDistrictIds = async (
  ask: (person: string, name: string, input: unknown) => Promise<unknown>,
): Promise<Pick<DemoIds, 'districtId' | 'bodyId' | 'orgId' | 'applicationId' | 'titleId'>> => {
  const orgOf = async (person: string): Promise<string> => {
    const { value } = (await ask(person, 'person.describe', {})) as Answer<{ offices: { orgId: string }[] }>;
    return value.offices[0]?.orgId ?? '';
  };
  const [districtId, bodyId] = [await orgOf('xujing'), await orgOf('chengcheng')];
  const { value } = (await ask('xujing', 'district.open', { districtId })) as Answer<{
    page: { lines: { titleId: string }[] };
    queue: { lines: { applicationId: string }[] };
  }>;
  return {
    districtId,
    bodyId,
    orgId: districtId,
    applicationId: value.queue.lines[0]?.applicationId ?? '',
    titleId: value.page.lines[0]?.titleId ?? '',
  };
};
