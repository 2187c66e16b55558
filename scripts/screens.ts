/** What a picture needs to know about the demo collective. */
export interface Known {
  readonly collectiveId: string;
  readonly cardId: string;
  readonly nodeId: string;
  readonly seatId: string;
  /** A work that was adopted, to be looked back at. */
  readonly innovationId: string;
  /** A house, a session that waits, and the link by which its house answers. */
  readonly houseId: string;
  readonly sessionId: string;
  readonly token: string;
  /** The newest issue of the wall, and a link for a big screen. */
  readonly no: string;
  readonly link: string;
  readonly districtId: string;
  readonly bodyId: string;
  readonly applicationId: string;
  readonly titleId: string;
  /** The district, for the pages of any office. */
  readonly orgId: string;
}

interface Service {
  readonly value: {
    readonly houses: readonly { readonly houseId: string }[];
    readonly sessions: readonly { readonly sessionId: string; readonly standing: string }[];
  };
}

interface Ideas {
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

/** Asks the 号长's home for the ids that pages read from their address. */
export const knowDemo = async (
  call: (openid: string, name: string, input: unknown) => Promise<unknown>,
): Promise<Known> => {
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
  const ideas = (await call(`demo-${LEADER}`, 'innovation.list', { collectiveId })) as Ideas;
  return {
    collectiveId,
    innovationId: ideas.value.due[0]?.innovationId ?? '',
    houseId: houses[0]?.houseId ?? '',
    sessionId,
    token: link.value.token,
    no: String(wall.value.issue?.no ?? ''),
    link: screen.value.token,
    cardId: value.own.cardId,
    nodeId: value.own.axis[0]?.nodeId ?? '',
    seatId: value.seat.seatId,
    ...(await knowAbove((person, name, input) => call(`demo-${person}`, name, input))),
  };
};

/** One screen to be pictured: who opens it, and where. */
export interface Screen {
  readonly name: string;
  readonly route: string;
  /** Key of a demo person; a stranger when left out. */
  readonly person?: string;
  /** The name the switcher shows. */
  readonly label: string;
}

/** Who a screen is opened as, as the person switcher remembers it. */
export const whoOpens = ({ person, label }: Screen): { readonly openid: string; readonly label: string } => ({
  openid: person === undefined ? 'nobody-yet' : `demo-${person}`,
  label,
});

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
const NAMES: Readonly<Record<string, string>> = {
  linxiao: '林晓',
  zhouwenbo: '周文博',
  xujing: '许静',
  chengcheng: '程澄',
};
/** Whose page it is: those of the consoles belong to people above the collective. */
export const personOf = (page: string): string => {
  if (page.startsWith('packages/district/pages/body')) return 'chengcheng';
  return page.startsWith('packages/district') ? 'xujing' : LEADER;
};
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
      person: personOf(page),
      label: labelOf(personOf(page)),
    })),
    ...VARIANTS.filter(({ page }) => pages.includes(page)).map(({ page, name, person, ids = [] }) => ({
      name,
      route: ids.length === 0 ? page : `${page}?${ids.map((id) => `${id}=${known[id]}`).join('&')}`,
      label: labelOf(person),
      ...(person === undefined ? {} : { person }),
    })),
  ];
};

interface Answer<T> {
  readonly value: T;
}

/** Finds what the pages of those above the collective are about, by asking as the demo's officers do. */
export const knowAbove = async (
  ask: (person: string, name: string, input: unknown) => Promise<unknown>,
): Promise<Pick<Known, 'districtId' | 'bodyId' | 'orgId' | 'applicationId' | 'titleId'>> => {
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
