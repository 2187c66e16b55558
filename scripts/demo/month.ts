import type { InputOf, OutputOf, ProcedureName } from '../../core/contract/procedures';
import { addMonths } from '../../core/domain/month';
import type { Month } from '../../core/domain/month';
import { EARLIER_ISSUES } from './earlier-issues';
import { demoPicture } from './picture';
import { concurrently } from './concurrently';

const LEADER = 'linxiao';

/**
 * Monthly activities of the demo collective besides its cards; all fictional. Months are offsets from the cycle's
 * first.
 */
const DEMO_SLOGANS = [
  { key: 'linxiao', text: '一次一件，慢慢走成路' },
  { key: 'heguang', text: '把窗口当课堂，把同事当老师' },
  { key: 'jiangmin', text: '今天比昨天多会一点点' },
] as const;

/** Texts of posts without a node. */
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

/** Number of pictures per post, by person. */
const PICTURE_COUNTS: Readonly<Record<string, number>> = { zhouwenbo: 2, linxiao: 1, heguang: 3 };

type Call = <N extends ProcedureName>(key: string, name: N, input: InputOf<N>) => Promise<OutputOf<N>>;

/** What the parts of the demo need from the seeder. */
export interface DemoContext {
  readonly collectiveId: string;
  readonly first: Month;
  readonly seatIds: ReadonlyMap<string, string>;
  readonly call: Call;
  /** Sets the clock to a day of the cycle's n-th month. */
  readonly at: (month: number, day: number) => void;
  /** Uploads a file as a client does; returns the file's id. */
  readonly upload: (path: string, bytes: Buffer) => Promise<string>;
  /** Resolves when the results of all picture checks have been delivered. */
  readonly idle: () => Promise<void>;
}

/** Number of months whose wall issues are frozen; the newest is left for the 号长. */
const FROZEN_MONTHS = 8;

/** Adds monthly posts, at most one per person and month. */
export class DemoMonths {
  private readonly written = new Set<string>();

  constructor(private readonly context: DemoContext) {}

  /** Publishes a month's post on a node; returns false when the person already has a post in that month. */
  async post(
    key: string,
    month: number,
    node: { nodeId: string | null; completion: number; text: string },
  ): Promise<boolean> {
    const { collectiveId, first, call } = this.context;
    if (this.written.has(`${key}.${month}`)) return false;
    this.written.add(`${key}.${month}`);
    const turn = month + key.length;
    const pictures = await this.pictures(key, month);
    await call(key, 'post.publish', {
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

  /** Closes a month: adds posts of half of the others and freezes the issue. */
  async close(month: number, keys: readonly string[]): Promise<void> {
    const { collectiveId, first, at, call } = this.context;
    at(month, 22);
    const writers =
      month > FROZEN_MONTHS ? [] : [...keys.entries()].filter(([index]) => (index + month) % 2 === 0);
    await concurrently(writers, async ([index, key]) => {
      const text = DEMO_LINES[(index * 3 + month) % DEMO_LINES.length] ?? '';
      await this.post(key, month, { nodeId: null, completion: 50, text });
    });
    if (month === 0) await this.slogans();
    if (month >= FROZEN_MONTHS) return;
    await this.context.idle();
    at(month + 1, 2);
    await call(LEADER, 'wall.freeze', { collectiveId, month: addMonths(first, month) });
  }

  /** Uploads the pictures of a post; returns their ids. */
  private async pictures(key: string, month: number): Promise<string[]> {
    const { collectiveId, call, upload } = this.context;
    const count = month < FROZEN_MONTHS - 1 ? 0 : (PICTURE_COUNTS[key] ?? 0);
    const ids: string[] = [];
    for (let at = 0; at < count; at++) {
      const { pictureId, path } = await call(key, 'picture.prepare', {
        collectiveId,
        use: 'post',
        kind: 'png',
      });
      const fileId = await upload(path, demoPicture(month * 3 + at + key.length));
      await call(key, 'picture.deliver', { collectiveId, pictureId, fileId });
      ids.push(pictureId);
    }
    return ids;
  }

  /** Adds help tasks, a cheer, an objection and a correction. */
  async helpEachOther(): Promise<void> {
    const { collectiveId, at, call, seatIds } = this.context;
    at(8, 12);
    const asked = await call('chuwenxuan', 'help.open', {
      collectiveId,
      forSeatId: null,
      nodeId: null,
      what: DEMO_HELP.what,
      due: '',
    });
    await call('fengjiayi', 'help.offer', { collectiveId, taskId: asked.taskId, note: DEMO_HELP.offer });
    await call('yangfan', 'help.open', {
      collectiveId,
      forSeatId: null,
      nodeId: null,
      what: DEMO_HELP.other,
      due: '',
    });
    await call('heguang', 'cheer.send', {
      collectiveId,
      seatId: seatIds.get('chenyinuo') ?? '',
      text: '别急，流程图画得很清楚，再练一遍就稳了。',
    });
    const filed = await call('zhengkai', 'objection.file', {
      collectiveId,
      no: EARLIER_ISSUES + FROZEN_MONTHS,
      kind: 'objection',
      text: '周文博那条写的“第一周”，应该是“前两周”。',
    });
    await call(LEADER, 'objection.answer', {
      collectiveId,
      objectionId: filed.objectionId,
      text: '核对过了，已发更正，谢谢提醒。',
    });
    await call(LEADER, 'wall.correct', {
      collectiveId,
      no: EARLIER_ISSUES + FROZEN_MONTHS,
      text: '周文博一条中“第一周”应为“前两周”，特此更正。',
    });
  }

  private async slogans(): Promise<void> {
    const { collectiveId, call } = this.context;
    const ids: string[] = [];
    for (const { key, text } of DEMO_SLOGANS)
      ids.push((await call(key, 'sign.propose', { collectiveId, text })).sloganId);
    await call(LEADER, 'sign.hang', { collectiveId, sloganId: ids[0] ?? '' });
  }
}
