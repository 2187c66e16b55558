import type { InputOf, OutputOf, ProcedureName } from '../../core/contract/procedures';
import type { Result } from '../../core/contract/result';
import type { CardContent } from '../../core/domain/growth-card';
import { addMonths, monthOfInstant } from '../../core/domain/month';
import type { Month } from '../../core/domain/month';
import { lastDayOf } from '../../core/domain/month-day';
import type { LocalCloud } from '../../localcloud/local-cloud';
import { DemoWorks } from './ideas';
import { fillDossier } from './dossier';
import { DemoMonths } from './month';
import type { MonthTeller } from './month';
import { DEMO_OFFICERS, tellDistrict } from './district';
import { writeDistrictCode } from './operator';
import { DEMO_FANS, DEMO_PEOPLE, JOINED } from './people';
import type { DemoNode, DemoPerson } from './people';
import { DEMO_CONTACT, demoService } from './service';
import { together } from './together';

const openidOf = (key: string): string => `demo-${key}`;

/** The persons whom the served page offers in its switcher. */
export const DEMO_PERSONS = [
  ...DEMO_PEOPLE.filter((person) => JOINED.includes(person.key) || person.key === 'qinlan').map((person) => ({
    openid: openidOf(person.key),
    label: `${person.name}（${person.key === 'linxiao' ? '号长' : person.post}）`,
  })),
  ...DEMO_FANS.map((fan) => ({ openid: openidOf(fan.key), label: `${fan.name}（${fan.title}）` })),
  { openid: openidOf(DEMO_CONTACT.key), label: DEMO_CONTACT.label },
  ...DEMO_OFFICERS.map(({ key, label }) => ({ openid: openidOf(key), label })),
];

const LEADER = 'linxiao';
/** The cycle began nine months ago: eight months of history and the running one. */
const MONTHS_BEFORE = 9;

/** Lives the demo collective's history through the same door that people use, under an earlier clock. */
export async function seedDemo(cloud: LocalCloud, nowIso: string): Promise<void> {
  const now = Date.parse(nowIso);
  const first = addMonths(monthOfInstant(now), -MONTHS_BEFORE);
  const story = new Story(cloud, first, now);
  await story.found();
  await story.cards();
  await story.months();
  await story.works();
  await story.showcase();
  await story.service();
  await story.dossier();
  await story.district();
  await story.ask('qinlan', '秦岚', '2001-02');
}

/** One reflection each, in their own words: the only new text of the showcase. */
const REFLECTIONS: Readonly<Record<string, string>> = {
  linxiao: '年初我怕没人愿意讲课，现在是怕排不上号。',
  chenyinuo: '以前看到疑难单就想转给别人，现在会先自己想十分钟。',
  zhouwenbo: '陪人走一段，自己也走得更稳。',
  wuzihan: '慢一点没关系，写下来就不会停。',
};

/** A node that somebody walks in a month, and the words it is given. */
interface Step {
  readonly person: DemoPerson;
  readonly node: DemoNode;
  readonly goalId: string;
  readonly wordIds: string[];
  nodeId: string;
}

class Story {
  private readonly requests = new Map<string, number>();
  private collectiveId = '';
  private code = '';
  private readonly cardIds = new Map<string, string>();
  private readonly seatIds = new Map<string, string>();
  private monthlyStory: DemoMonths | undefined;

  constructor(
    private readonly cloud: LocalCloud,
    private readonly first: Month,
    private readonly now: number,
  ) {}

  /** Founds the collective, imports the roster, lets everybody join. */
  async found(): Promise<void> {
    this.at(0, 3);
    const leader = personOf(LEADER);
    const founded = await this.does(LEADER, 'collective.create', {
      name: '春晖路办税服务厅',
      unit: '某区税务局第一税务所',
      trade: '税务',
      cycle: { from: this.first, to: addMonths(this.first, 11) },
      leader: { name: leader.name, birth: leader.birth },
    });
    this.collectiveId = founded.collectiveId;
    this.seatIds.set(LEADER, founded.seatId);
    const { collectiveId } = this;
    const lines = DEMO_PEOPLE.filter((person) => person.key !== LEADER).map(lineOf);
    await this.does(LEADER, 'roster.import', { collectiveId, lines });
    await this.does(LEADER, 'roster.revise', {
      collectiveId,
      seatId: founded.seatId,
      baseVersion: 1,
      line: { ...lineOf(leader), phone: '023-68000001' },
    });
    this.code = (await this.does(LEADER, 'invitation.issue', { collectiveId, days: 30, uses: 50 })).code;
    for (const key of JOINED.filter((one) => one !== LEADER)) {
      const person = personOf(key);
      await this.does(key, 'join.ask', { code: this.code, name: person.name, birth: person.birth });
    }
    const { joins } = await this.does(LEADER, 'roster.list', { collectiveId });
    for (const join of joins) {
      const seatId = join.matchedSeatId ?? '';
      const person = DEMO_PEOPLE.find((one) => one.name === join.name);
      await this.does(LEADER, 'join.confirm', { collectiveId, joinId: join.joinId, seatId });
      if (person) this.seatIds.set(person.key, seatId);
    }
  }

  /** Everybody writes a card and finds companions. */
  async cards(): Promise<void> {
    this.at(0, 9);
    const writers = DEMO_PEOPLE.filter((one) => one.card !== undefined);
    await together(writers, async (person) => {
      const cardId = `${this.seatIds.get(person.key)}.${this.first.slice(0, 4)}`;
      this.cardIds.set(person.key, cardId);
      const content = this.contentOf(person);
      if (person.card === 'draft')
        await this.does(person.key, 'growthCard.saveDraft', { cardId, baseVersion: 0, content });
      else await this.does(person.key, 'growthCard.submit', { cardId, baseVersion: 0, content });
    });
    await together(
      writers.filter((one) => one.card === 'active'),
      async (person) => {
        if (person.mentor) await this.pair(person, person.mentor);
        if (person.fan) await this.befriend(person, person.fan);
      },
    );
    // One invitation is still to be answered, so that the demo shows that state too.
    await this.does('jiangmin', 'bond.invite', {
      cardId: this.cardIds.get('jiangmin') ?? '',
      seatId: this.seatIds.get('linxiao') ?? '',
      as: { kind: 'partner', role: 'leader' },
    });
  }

  /** Month by month, what was reported, advised, answered and said: on the same day by all of them at once. */
  async months(): Promise<void> {
    for (let month = 0; month <= MONTHS_BEFORE; month++) {
      const walks = DEMO_PEOPLE.filter((one) => one.card === 'active').map((person) =>
        this.stepsOf(person, month),
      );
      this.at(month, 12);
      await together(walks, (steps) => this.report(steps, month));
      this.at(month, 15);
      await together(walks, (steps) => this.hear(steps));
      this.at(month, 18);
      await together(walks, (steps) => this.answer(steps));
      await this.monthly.close(month, JOINED);
    }
    await this.monthly.lendHands();
  }

  /** What the team invents and holds contests about. */
  async works(): Promise<void> {
    await new DemoWorks(this.teller).tell();
  }

  private async upload(path: string, bytes: Buffer): Promise<string> {
    const { url, token } = this.cloud;
    const reply = await fetch(`${url}/upload?path=${encodeURIComponent(path)}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: new Uint8Array(bytes),
    });
    return ((await reply.json()) as { fileID: string }).fileID;
  }

  private get monthly(): DemoMonths {
    this.monthlyStory ??= new DemoMonths(this.teller);
    return this.monthlyStory;
  }

  private get teller(): MonthTeller {
    const { collectiveId, first, seatIds } = this;
    return {
      collectiveId,
      first,
      seatIds,
      does: (key, name, input) => this.does(key, name, input),
      at: (month, day) => this.at(month, day),
      upload: (path, bytes) => this.upload(path, bytes),
      settled: () => this.cloud.settled(),
    };
  }

  /** What they do outside the window: houses, sessions, care. */
  service(): Promise<void> {
    return demoService(this.teller);
  }

  /** Those who walked furthest agree to show their year; the others have still to choose. */
  async showcase(): Promise<void> {
    this.at(MONTHS_BEFORE, 20);
    for (const [key, reflection] of Object.entries(REFLECTIONS)) {
      const cardId = this.cardIds.get(key);
      if (!cardId) continue;
      const page = await this.does(key, 'showcase.prepare', { cardId });
      const keys = [...page.items.map((item) => item.key), 'reflection'];
      await this.does(key, 'showcase.arrange', { cardId, baseVersion: 0, keys, reflection });
    }
    await this.does(LEADER, 'showcase.unveil', { collectiveId: this.collectiveId, open: true });
  }

  /** Those above the collective: a district with its list of titles, two recommending bodies, a file under way. */
  async district(): Promise<void> {
    const code = 'demo-district-code';
    await writeDistrictCode(this.cloud, code);
    await tellDistrict({
      collectiveId: this.collectiveId,
      code,
      does: (key, name, input) => this.does(key, name, input),
      at: (day) => this.at(MONTHS_BEFORE, day),
    });
  }

  /** The review file: the forms, and half of what belongs to them. */
  async dossier(): Promise<void> {
    this.at(MONTHS_BEFORE, 2);
    const on = `${this.first}-15`;
    await fillDossier(this.collectiveId, on, (key, name, input) => this.does(key, name, input));
  }

  async ask(key: string, name: string, birth: string): Promise<void> {
    this.cloud.clock.set(new Date(this.now - 3_600_000).toISOString());
    const { code } = await this.does(LEADER, 'invitation.issue', {
      collectiveId: this.collectiveId,
      days: 30,
      uses: 20,
    });
    await this.does(key, 'join.ask', { code, name, birth });
  }

  /** The nodes a person walks in a month. */
  private stepsOf(person: DemoPerson, month: number): Step[] {
    return person.goals.flatMap((goal, g) =>
      goal.nodes
        .filter((node) => node.month === month && node.report !== undefined)
        .map((node) => ({ person, node, goalId: `g${g + 1}`, nodeId: '', wordIds: [] })),
    );
  }

  private async report(steps: readonly Step[], month: number): Promise<void> {
    for (const step of steps) {
      const { person, node, goalId } = step;
      const cardId = this.cardIds.get(person.key) ?? '';
      const card = await this.does(person.key, 'growthCard.open', { cardId });
      const found = card.nodes.find((one) => one.title === node.title && one.goalId === goalId);
      if (!found) throw new Error(`${person.name} has no node ${node.title}`);
      const { nodeId } = found;
      step.nodeId = nodeId;
      const completion = node.reached ? 100 : 60;
      const text = node.report ?? '';
      // One typing: the month's post writes the node too; a second node of the same month is written by itself.
      if (await this.monthly.post(person.key, month, { nodeId, completion, text })) continue;
      await this.does(person.key, 'node.report', {
        nodeId,
        baseVersion: found.version,
        state: node.reached ? 'reached' : 'walking',
        actualMonth: node.reached ? addMonths(this.first, month) : null,
        completion,
        text,
      });
    }
  }

  /** What a partner advises and a fan says. */
  private async hear(steps: readonly Step[]): Promise<void> {
    for (const { person, node, nodeId, wordIds } of steps) {
      if (node.advice && person.mentor) {
        const after = await this.does(person.mentor, 'node.advise', { nodeId, text: node.advice });
        const word = after.words.at(-1);
        if (word) wordIds.push(word.id);
      }
      if (node.support && person.fan)
        await this.does(person.fan, 'node.support', { nodeId, text: node.support });
    }
  }

  private async answer(steps: readonly Step[]): Promise<void> {
    for (const { person, node, nodeId, wordIds } of steps) {
      for (const wordId of wordIds)
        if (node.echo)
          await this.does(person.key, 'node.echo', { nodeId, wordId, kind: 'done', text: node.echo });
      if (node.quote)
        await this.does(person.key, 'quote.add', { nodeId, text: node.quote, wallConsent: true });
    }
  }

  private async pair(person: DemoPerson, mentor: string): Promise<void> {
    const cardId = this.cardIds.get(person.key) ?? '';
    const { bondId } = await this.does(person.key, 'bond.invite', {
      cardId,
      seatId: this.seatIds.get(mentor) ?? '',
      as: {
        kind: 'partner',
        role: mentor === LEADER ? 'leader' : mentor === 'heguang' ? 'mentor' : 'colleague',
      },
    });
    await this.does(mentor, 'bond.accept', { cardId, bondId, promise: '每个月至少坐下来聊一次。' });
  }

  private async befriend(person: DemoPerson, key: 'party' | 'league'): Promise<void> {
    const fan = DEMO_FANS.find((one) => one.key === key);
    const cardId = this.cardIds.get(person.key) ?? '';
    if (!fan) return;
    const as = { kind: 'fan' as const, role: fan.role };
    const { code } = await this.does(person.key, 'bond.inviteOutside', { cardId, name: fan.name, as });
    await this.does(key, 'bond.claim', { code, name: fan.name, title: fan.title, promise: fan.promise });
  }

  private contentOf(person: DemoPerson): CardContent {
    return {
      wish: person.wish ?? '',
      goals: person.goals.map((goal, g) => ({
        id: `g${g + 1}`,
        kind: goal.kind,
        title: goal.title,
        present: goal.present,
        measure: goal.measure,
        due: lastDayOf(addMonths(this.first, Math.max(...goal.nodes.map((node) => node.month)))),
        actions: goal.actions,
        support: goal.support,
        nodes: goal.nodes.map((node, n) => ({
          id: `g${g + 1}n${n + 1}`,
          title: node.title,
          month: addMonths(this.first, node.month),
        })),
      })),
    };
  }

  /** Sets the clock to a day of the cycle's n-th month, ten in the morning in China; never past the present. */
  private at(month: number, day: number): void {
    const instant = Date.parse(
      `${addMonths(this.first, month)}-${String(day).padStart(2, '0')}T02:00:00.000Z`,
    );
    this.cloud.clock.set(new Date(Math.min(instant, this.now - 7_200_000)).toISOString());
  }

  private async does<N extends ProcedureName>(key: string, name: N, input: InputOf<N>): Promise<OutputOf<N>> {
    // Counted by person: what others do meanwhile does not change the ids that come of it.
    const count = (this.requests.get(key) ?? 0) + 1;
    this.requests.set(key, count);
    const event = { name, input, requestId: `demo-seed-${key}-${count}` };
    const answer = await this.cloud.invoke('api', openidOf(key), event);
    const result = answer.body as Result<OutputOf<N>>;
    if (!result.ok)
      throw new Error(`示例数据在 ${name} 处被拒绝：${result.code} ${JSON.stringify(result.fields ?? '')}`);
    return result.value;
  }
}

function personOf(key: string): DemoPerson {
  const person = DEMO_PEOPLE.find((one) => one.key === key);
  if (!person) throw new Error(`nobody is called ${key}`);
  return person;
}

const lineOf = (person: DemoPerson) => ({
  name: person.name,
  gender: person.gender,
  birth: person.birth,
  politics: person.politics,
  post: person.post,
  joinedPost: person.joinedPost,
  volunteerNo: person.volunteerNo,
  nationality: '中国',
  phone: '',
});
