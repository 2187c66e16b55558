import type { InputOf, OutputOf, ProcedureName } from '../../core/contract/procedures';
import type { Result } from '../../core/contract/result';
import type { CardContent } from '../../core/domain/growth-card';
import { addMonths, monthOfInstant } from '../../core/domain/month';
import type { Month } from '../../core/domain/month';
import { lastDayOf } from '../../core/domain/month-day';
import type { LocalCloud } from '../../localcloud/local-cloud';
import { DemoInnovations } from './innovations';
import { seedDossier } from './dossier';
import { DemoMonths } from './month';
import type { DemoContext } from './month';
import { DEMO_OFFICERS, beginRound, foundDistrict, reviewEarlier, seedDistrict } from './district';
import type { DistrictContext } from './district';
import { seedEarlierVote } from './earlier-votes';
import { YEARS_BEFORE, seedEarlierYears } from './earlier-years';
import { writeDistrictCode } from './operator';
import { DEMO_FANS, DEMO_PEOPLE, FOUNDERS, JOINED } from './people';
import type { DemoNode, DemoPerson } from './people';
import { DEMO_CONTACT, seedService } from './service';
import { concurrently } from './concurrently';

const openidOf = (key: string): string => `demo-${key}`;

/** The persons in the page's person switcher. */
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
const DISTRICT_CODE = 'demo-district-code';
/** The cycle began nine months ago. */
const MONTHS_BEFORE = 9;

/** Creates the demo collective's history by API calls under an earlier clock. */
export async function seedDemo(cloud: LocalCloud, nowIso: string): Promise<void> {
  const now = Date.parse(nowIso);
  const first = addMonths(monthOfInstant(now), -MONTHS_BEFORE);
  const seeder = new DemoSeeder(cloud, first, now);
  await seeder.found();
  await seeder.earlierYears();
  await seeder.grow();
  await seeder.cards();
  await seeder.months();
  await seeder.works();
  await seeder.showcase();
  await seeder.service();
  await seeder.dossier();
  await seeder.district();
  await seeder.ask('qinlan', '秦岚', '2001-02');
}

/** One reflection per person: the only text typed for the showcase. */
const REFLECTIONS: Readonly<Record<string, string>> = {
  linxiao: '年初我怕没人愿意讲课，现在是怕排不上号。',
  chenyinuo: '以前看到疑难单就想转给别人，现在会先自己想十分钟。',
  zhouwenbo: '陪人走一段，自己也走得更稳。',
  wuzihan: '慢一点没关系，写下来就不会停。',
};

/** A node that a person reports on in a month, and the ids of the advice it gets. */
interface Step {
  readonly person: DemoPerson;
  readonly node: DemoNode;
  readonly goalId: string;
  readonly wordIds: string[];
  nodeId: string;
}

class DemoSeeder {
  private readonly requests = new Map<string, number>();
  private collectiveId = '';
  private districtId = '';
  private readonly cardIds = new Map<string, string>();
  private readonly seatIds = new Map<string, string>();
  private cachedMonths: DemoMonths | undefined;

  constructor(
    private readonly cloud: LocalCloud,
    private readonly first: Month,
    private readonly now: number,
  ) {}

  /** Creates the collective, imports the roster, and lets everybody join. */
  async found(): Promise<void> {
    const [start] = YEARS_BEFORE;
    this.at(start, 3);
    const leader = personOf(LEADER);
    const founded = await this.call(LEADER, 'collective.create', {
      name: '春晖路办税服务厅',
      unit: '某区税务局第一税务所',
      trade: '税务',
      cycle: { from: addMonths(this.first, start), to: addMonths(this.first, start + 11) },
      leader: { name: leader.name, birth: leader.birth },
    });
    this.collectiveId = founded.collectiveId;
    this.seatIds.set(LEADER, founded.seatId);
    const { collectiveId } = this;
    await this.call(LEADER, 'roster.revise', {
      collectiveId,
      seatId: founded.seatId,
      baseVersion: 1,
      line: { ...lineOf(leader), phone: '023-68000001' },
    });
    await this.admit(FOUNDERS.filter((key) => key !== LEADER));
  }

  /** Imports and joins those who came when the running cycle began. */
  async grow(): Promise<void> {
    this.at(0, 4);
    await this.admit(DEMO_PEOPLE.map(({ key }) => key).filter((key) => !FOUNDERS.includes(key)));
  }

  /** Writes people into the roster; those of `JOINED` join. */
  private async admit(keys: readonly string[]): Promise<void> {
    const { collectiveId } = this;
    const people = keys.map(personOf);
    await this.call(LEADER, 'roster.import', { collectiveId, lines: people.map(lineOf) });
    const { code } = await this.call(LEADER, 'invitation.issue', { collectiveId, days: 30, uses: 50 });
    for (const { key, name, birth } of people.filter((one) => JOINED.includes(one.key)))
      await this.call(key, 'join.ask', { code, name, birth });
    const { joins } = await this.call(LEADER, 'roster.list', { collectiveId });
    for (const join of joins) {
      const seatId = join.matchedSeatId ?? '';
      const person = DEMO_PEOPLE.find((one) => one.name === join.name);
      await this.call(LEADER, 'join.confirm', { collectiveId, joinId: join.joinId, seatId });
      if (person) this.seatIds.set(person.key, seatId);
    }
  }

  /** Lives through the two cycles before the running one; their requests are counted apart. */
  async earlierYears(): Promise<void> {
    await seedEarlierYears({
      ...this.earlier,
      months: new DemoMonths(this.earlier),
      tick: async () => void (await this.cloud.invoke('clock', null, {})),
      foundDistrict: async () => {
        await writeDistrictCode(this.cloud, DISTRICT_CODE);
        this.districtId = await foundDistrict(this.districtContext);
      },
      review: (yearsBefore) => reviewEarlier(this.districtContext, this.districtId, yearsBefore),
      beginRound: (yearsBefore) => beginRound(this.districtContext, this.districtId, yearsBefore),
      holdVote: (from) =>
        seedEarlierVote({ ...this.earlier, cloud: this.cloud, nameOf: (key) => personOf(key).name }, from),
    });
  }

  /** The context of the time before the running cycle. */
  private get earlier(): DemoContext {
    return { ...this.context, call: (key, name, input) => this.call(key, name, input, 'earlier-') };
  }

  /** Writes the growth cards and adds partners and fans. */
  async cards(): Promise<void> {
    this.at(0, 9);
    const writers = DEMO_PEOPLE.filter((one) => one.card !== undefined);
    await concurrently(writers, async (person) => {
      const cardId = `${this.seatIds.get(person.key)}.${this.first.slice(0, 4)}`;
      this.cardIds.set(person.key, cardId);
      const content = this.contentOf(person);
      if (person.card === 'draft')
        await this.call(person.key, 'growthCard.saveDraft', { cardId, baseVersion: 0, content });
      else await this.call(person.key, 'growthCard.submit', { cardId, baseVersion: 0, content });
    });
    await concurrently(
      writers.filter((one) => one.card === 'active'),
      async (person) => {
        if (person.mentor) await this.addPartner(person, person.mentor);
        if (person.fan) await this.addFan(person, person.fan);
      },
    );
    // One invitation stays unanswered, so that the demo shows that state too.
    await this.call('jiangmin', 'bond.invite', {
      cardId: this.cardIds.get('jiangmin') ?? '',
      seatId: this.seatIds.get('linxiao') ?? '',
      as: { kind: 'partner', role: 'leader' },
    });
  }

  /** Adds reports, advice, replies and quotes month by month; the persons act concurrently. */
  async months(): Promise<void> {
    for (let month = 0; month <= MONTHS_BEFORE; month++) {
      const walks = DEMO_PEOPLE.filter((one) => one.card === 'active').map((person) =>
        this.stepsIn(person, month),
      );
      this.at(month, 12);
      await concurrently(walks, (steps) => this.report(steps, month));
      this.at(month, 15);
      await concurrently(walks, (steps) => this.addAdvice(steps));
      this.at(month, 18);
      await concurrently(walks, (steps) => this.addReplies(steps));
      await this.demoMonths.close(month, JOINED);
    }
    await this.demoMonths.helpEachOther();
  }

  /** Adds innovations and contests. */
  async works(): Promise<void> {
    await new DemoInnovations(this.context).run();
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

  private get demoMonths(): DemoMonths {
    this.cachedMonths ??= new DemoMonths(this.context);
    return this.cachedMonths;
  }

  private get context(): DemoContext {
    const { collectiveId, first, seatIds } = this;
    return {
      collectiveId,
      first,
      seatIds,
      call: (key, name, input) => this.call(key, name, input),
      at: (month, day) => this.at(month, day),
      upload: (path, bytes) => this.upload(path, bytes),
      idle: () => this.cloud.idle(),
    };
  }

  /** Adds youth houses, volunteer sessions and care. */
  service(): Promise<void> {
    return seedService(this.context);
  }

  /** Publishes the showcase pages of the persons with a reflection; the others are undecided. */
  async showcase(): Promise<void> {
    this.at(MONTHS_BEFORE, 20);
    for (const [key, reflection] of Object.entries(REFLECTIONS)) {
      const cardId = this.cardIds.get(key);
      if (!cardId) continue;
      const page = await this.call(key, 'showcase.prepare', { cardId });
      const keys = [...page.items.map((item) => item.key), 'reflection'];
      await this.call(key, 'showcase.arrange', { cardId, baseVersion: 0, keys, reflection });
    }
    await this.call(LEADER, 'showcase.unveil', { collectiveId: this.collectiveId, open: true });
  }

  /** Adds the running round of the district, and an application in progress. */
  async district(): Promise<void> {
    const context = this.districtContext;
    await beginRound(context, this.districtId, 0);
    await seedDistrict(context, this.districtId);
  }

  private get districtContext(): DistrictContext {
    return {
      collectiveId: this.collectiveId,
      code: DISTRICT_CODE,
      call: (key, name, input) => this.call(key, name, input),
      past: (key, name, input) => this.call(key, name, input, 'earlier-'),
      at: (day, yearsBefore = 0) => this.at(MONTHS_BEFORE - 12 * yearsBefore, day),
      year: Number(addMonths(this.first, MONTHS_BEFORE).slice(0, 4)),
    };
  }

  /** Fills the dossier: the forms, and half of the other items. */
  async dossier(): Promise<void> {
    this.at(MONTHS_BEFORE, 2);
    const on = `${this.first}-15`;
    await seedDossier(this.collectiveId, on, (key, name, input) => this.call(key, name, input));
  }

  async ask(key: string, name: string, birth: string): Promise<void> {
    this.cloud.clock.set(new Date(this.now - 3_600_000).toISOString());
    const { code } = await this.call(LEADER, 'invitation.issue', {
      collectiveId: this.collectiveId,
      days: 30,
      uses: 20,
    });
    await this.call(key, 'join.ask', { code, name, birth });
  }

  /** Lists the nodes a person reports on in a month. */
  private stepsIn(person: DemoPerson, month: number): Step[] {
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
      const card = await this.call(person.key, 'growthCard.open', { cardId });
      const found = card.nodes.find((one) => one.title === node.title && one.goalId === goalId);
      if (!found) throw new Error(`${person.name} has no node ${node.title}`);
      const { nodeId } = found;
      step.nodeId = nodeId;
      const completion = node.reached ? 100 : 60;
      const text = node.report ?? '';
      // The month's post also updates its node; a second node of the same month is reported separately.
      if (await this.demoMonths.post(person.key, month, { nodeId, completion, text })) continue;
      await this.call(person.key, 'node.report', {
        nodeId,
        baseVersion: found.version,
        state: node.reached ? 'reached' : 'walking',
        actualMonth: node.reached ? addMonths(this.first, month) : null,
        completion,
        text,
      });
    }
  }

  /** Adds the partners' advice and the fans' support. */
  private async addAdvice(steps: readonly Step[]): Promise<void> {
    for (const { person, node, nodeId, wordIds } of steps) {
      if (node.advice && person.mentor) {
        const after = await this.call(person.mentor, 'node.advise', { nodeId, text: node.advice });
        const word = after.words.at(-1);
        if (word) wordIds.push(word.id);
      }
      if (node.support && person.fan)
        await this.call(person.fan, 'node.support', { nodeId, text: node.support });
    }
  }

  private async addReplies(steps: readonly Step[]): Promise<void> {
    for (const { person, node, nodeId, wordIds } of steps) {
      for (const wordId of wordIds)
        if (node.echo)
          await this.call(person.key, 'node.echo', { nodeId, wordId, kind: 'done', text: node.echo });
      if (node.quote)
        await this.call(person.key, 'quote.add', { nodeId, text: node.quote, wallConsent: true });
    }
  }

  private async addPartner(person: DemoPerson, mentor: string): Promise<void> {
    const cardId = this.cardIds.get(person.key) ?? '';
    const { bondId } = await this.call(person.key, 'bond.invite', {
      cardId,
      seatId: this.seatIds.get(mentor) ?? '',
      as: {
        kind: 'partner',
        role: mentor === LEADER ? 'leader' : mentor === 'heguang' ? 'mentor' : 'colleague',
      },
    });
    await this.call(mentor, 'bond.accept', { cardId, bondId, promise: '每个月至少坐下来聊一次。' });
  }

  private async addFan(person: DemoPerson, key: 'party' | 'league'): Promise<void> {
    const fan = DEMO_FANS.find((one) => one.key === key);
    const cardId = this.cardIds.get(person.key) ?? '';
    if (!fan) return;
    const as = { kind: 'fan' as const, role: fan.role };
    const { code } = await this.call(person.key, 'bond.inviteOutside', { cardId, name: fan.name, as });
    await this.call(key, 'bond.claim', { code, name: fan.name, title: fan.title, promise: fan.promise });
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

  /**
   * Sets the clock to 10:00 in China on a day of the cycle's n-th month, two hours before the present at the latest.
   */
  private at(month: number, day: number): void {
    const instant = Date.parse(
      `${addMonths(this.first, month)}-${String(day).padStart(2, '0')}T02:00:00.000Z`,
    );
    this.cloud.clock.set(new Date(Math.min(instant, this.now - 7_200_000)).toISOString());
  }

  private async call<N extends ProcedureName>(
    key: string,
    name: N,
    input: InputOf<N>,
    part = '',
  ): Promise<OutputOf<N>> {
    // Counted per person, so that request ids do not depend on the order of concurrent calls.
    const counted = `${part}${key}`;
    const count = (this.requests.get(counted) ?? 0) + 1;
    this.requests.set(counted, count);
    const event = { name, input, requestId: `demo-seed-${counted}-${count}` };
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
