import type { InputOf, OutputOf, ProcedureName } from '../../core/contract/procedures';
import { addMonths } from '../../core/domain/month';
import type { Month } from '../../core/domain/month';
import { demoPicture } from './picture';
import { together } from './together';

const LEADER = 'linxiao';

/** What the demo collective does each month besides its cards: all invented. Months are offsets from the cycle's first. */
const DEMO_SLOGANS = [
  { key: 'linxiao', text: '一次一件，慢慢走成路' },
  { key: 'heguang', text: '把窗口当课堂，把同事当老师' },
  { key: 'jiangmin', text: '今天比昨天多会一点点' },
] as const;

/** Spoken when nothing was written for the month's node: a post by itself. */
const DEMO_LINES = [
  '把上个月没弄懂的两条政策重新过了一遍，写成了一页对照表。',
  '和师傅一起接了三天疑难件，记下了七个问题和答法。',
  '按计划看完了一章，周末做了一套题，错的都抄进了本子。',
  '本月窗口忙，书看得少，先把案例整理好了。',
  '试着自己讲了一次早会，前辈帮忙改了稿子。',
] as const;

const DEMO_NEXTS = [
  '下个月做完一套真题',
  '请师傅再陪着过一遍流程',
  '把整理好的案例发给大家看看',
  '主讲一次小课堂',
] as const;

const DEMO_NEEDS: Readonly<Record<string, string>> = {
  '3': '周三下午想有人替一个小时的班',
  '9': '想找一位同事陪练口头答复',
};

const DEMO_HELP = {
  what: '想有人陪着过一遍税费种认定的流程',
  offer: '周四下班后我可以',
  other: '月底前想把旧台账录完，缺一双手',
} as const;

/** How many pictures who adds. */
const DEMO_CAMERAS: Readonly<Record<string, number>> = { zhouwenbo: 2, linxiao: 1, heguang: 3 };

type Does = <N extends ProcedureName>(key: string, name: N, input: InputOf<N>) => Promise<OutputOf<N>>;

/** What the month needs of the story that is being told. */
export interface MonthTeller {
  readonly collectiveId: string;
  readonly first: Month;
  readonly seatIds: ReadonlyMap<string, string>;
  readonly does: Does;
  /** Sets the clock to a day of the cycle's n-th month. */
  readonly at: (month: number, day: number) => void;
  /** Puts bytes where a phone would; gives the file's id. */
  readonly upload: (path: string, bytes: Buffer) => Promise<string>;
  /** Resolves when WeChat has said its word on every picture. */
  readonly settled: () => Promise<void>;
}

/** The issues of all months but the last are frozen: the newest waits for the 号长. */
const FROZEN_MONTHS = 8;

/** Keeps who has written in which month, so that nobody writes twice. */
export class DemoMonths {
  private readonly written = new Set<string>();

  constructor(private readonly teller: MonthTeller) {}

  /** Publishes a month's post on a node; false when that person wrote already. */
  async post(
    key: string,
    month: number,
    node: { nodeId: string | null; completion: number; text: string },
  ): Promise<boolean> {
    const { collectiveId, first, does } = this.teller;
    if (this.written.has(`${key}.${month}`)) return false;
    this.written.add(`${key}.${month}`);
    const turn = month + key.length;
    const pictures = await this.pictures(key, month);
    await does(key, 'post.publish', {
      collectiveId,
      month: addMonths(first, month),
      baseVersion: 0,
      ...node,
      next: turn % 2 === 0 ? (DEMO_NEXTS[turn % DEMO_NEXTS.length] ?? '') : '',
      need: key === 'chuwenxuan' || key === 'wuzihan' ? (DEMO_NEEDS[month] ?? '') : '',
      wallConsent: key !== 'shenhao',
      pictures,
    });
    return true;
  }

  /** Closes a month: some more write, the issue is frozen. */
  async close(month: number, keys: readonly string[]): Promise<void> {
    const { collectiveId, first, at, does } = this.teller;
    at(month, 22);
    const writers =
      month > FROZEN_MONTHS ? [] : [...keys.entries()].filter(([index]) => (index + month) % 2 === 0);
    await together(writers, async ([index, key]) => {
      const text = DEMO_LINES[(index * 3 + month) % DEMO_LINES.length] ?? '';
      await this.post(key, month, { nodeId: null, completion: 50, text });
    });
    if (month === 0) await this.slogans();
    if (month >= FROZEN_MONTHS) return;
    await this.teller.settled();
    at(month + 1, 2);
    await does(LEADER, 'wall.freeze', { collectiveId, month: addMonths(first, month) });
  }

  /** Two of them photograph now and then. */
  private async pictures(key: string, month: number): Promise<string[]> {
    const { collectiveId, does, upload } = this.teller;
    const count = month < FROZEN_MONTHS - 1 ? 0 : (DEMO_CAMERAS[key] ?? 0);
    const ids: string[] = [];
    for (let at = 0; at < count; at++) {
      const { pictureId, path } = await does(key, 'picture.prepare', {
        collectiveId,
        use: 'post',
        kind: 'png',
      });
      const fileId = await upload(path, demoPicture(month * 3 + at + key.length));
      await does(key, 'picture.deliver', { collectiveId, pictureId, fileId });
      ids.push(pictureId);
    }
    return ids;
  }

  /** Somebody asks for a hand, somebody offers, something is filed and corrected. */
  async lendHands(): Promise<void> {
    const { collectiveId, at, does, seatIds } = this.teller;
    at(8, 12);
    const asked = await does('chuwenxuan', 'help.open', {
      collectiveId,
      forSeatId: null,
      nodeId: null,
      what: DEMO_HELP.what,
      due: '',
    });
    await does('fengjiayi', 'help.offer', { collectiveId, taskId: asked.taskId, note: DEMO_HELP.offer });
    await does('yangfan', 'help.open', {
      collectiveId,
      forSeatId: null,
      nodeId: null,
      what: DEMO_HELP.other,
      due: '',
    });
    await does('heguang', 'cheer.send', {
      collectiveId,
      seatId: seatIds.get('chenyinuo') ?? '',
      text: '别急，流程图画得很清楚，再练一遍就稳了。',
    });
    const filed = await does('zhengkai', 'objection.file', {
      collectiveId,
      no: FROZEN_MONTHS,
      kind: 'objection',
      text: '周文博那条写的“第一周”，应该是“前两周”。',
    });
    await does(LEADER, 'objection.answer', {
      collectiveId,
      objectionId: filed.objectionId,
      text: '核对过了，已发更正，谢谢提醒。',
    });
    await does(LEADER, 'wall.correct', {
      collectiveId,
      no: FROZEN_MONTHS,
      text: '周文博一条中“第一周”应为“前两周”，特此更正。',
    });
  }

  private async slogans(): Promise<void> {
    const { collectiveId, does } = this.teller;
    const ids: string[] = [];
    for (const { key, text } of DEMO_SLOGANS)
      ids.push((await does(key, 'sign.propose', { collectiveId, text })).sloganId);
    await does(LEADER, 'sign.hang', { collectiveId, sloganId: ids[0] ?? '' });
  }
}
