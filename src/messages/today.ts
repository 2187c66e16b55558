import type { NewsKind } from '@core/domain/news';
import type { TodoKind } from '@core/domain/todo';
import { NODES_MIN } from '@core/domain/growth-card';
import { issueName } from '@core/labels/wall-issue';
import { formatRequest } from '@core/labels/companion';
import type { IconName } from '@/styles/icon-paths';
import { formatLabel } from './picture';
import { formatDate, formatMonth } from './months';
import { formatNumeral } from './numerals';
import { enumTable } from '@core/labels/enum-table';

interface TodoMessages {
  readonly icon: IconName;
  readonly tone: 'green' | 'warm' | 'amber';
  /** Title of the task card. */
  readonly title: (name: string) => string;
  /** Subject of the task. */
  readonly note: (title: string) => string;
  /** Button label. */
  readonly act: string;
}

/** The number alone where issues are numbered through. */
const issueOf = (title: string): string => (/^\d+$/.test(title) ? issueName({ no: Number(title) }) : title);

/** Texts of each kind of todo; a missing kind is a type error. */
export const TODO_MESSAGES: Record<TodoKind, TodoMessages> = {
  renewPairing: {
    icon: 'handshake',
    tone: 'green',
    title: (name) => `与${name}续签协议`,
    note: (title) => `现在的协议到${formatDate(title)}为止`,
    act: '续签协议',
  },
  answerBond: {
    icon: 'handshake',
    tone: 'warm',
    title: (name) => `${name}请您做陪伴者`,
    note: formatRequest,
    act: '回应邀请',
  },
  confirmJoin: {
    icon: 'team',
    tone: 'green',
    title: (name) => `${name}想加入集体`,
    note: () => '核对花名册后确认',
    act: '确认新成员',
  },
  acceptHandOver: {
    icon: 'flag',
    tone: 'warm',
    title: (name) => `${name}请您接任号长`,
    note: (title) => `“${title}”，接不接都请回一声`,
    act: '回应移交',
  },
  handOverDeclined: {
    icon: 'flag',
    tone: 'amber',
    title: (name) => `${name}没有接任号长`,
    note: () => '您仍是号长，可以请另一位成员',
    act: '再请一位',
  },
  openCycle: {
    icon: 'flag',
    tone: 'green',
    title: () => '开启下一个周期',
    note: (to) => `这个周期到${formatMonth(to)}结束，下一周期由您定起止月份`,
    act: '开启下一个周期',
  },
  objectMove: {
    icon: 'alert',
    tone: 'amber',
    title: () => '有人要接走您的座位',
    note: (title) => `“${title}”，不是您本人在换微信号，请点开停下`,
    act: '看看是怎么回事',
  },
  witnessMove: {
    icon: 'shield',
    tone: 'warm',
    title: (name) => `请您证明：${name}换了微信号`,
    note: () => '请先问过本人，再回答',
    act: '回答是不是本人',
  },
  agreeWords: {
    icon: 'chat',
    tone: 'warm',
    title: (name) => `${name}要转到另一个集体`,
    note: () => '您写给对方的话，愿意一起带走吗',
    act: '回答愿不愿意',
  },
  objectRescue: {
    icon: 'alert',
    tone: 'amber',
    title: (name) => `有人请${name}接任号长`,
    note: () => '说是联系不上您；您还在，请点开停下',
    act: '看看是怎么回事',
  },
  answerRescue: {
    icon: 'team',
    tone: 'warm',
    title: (name) => `号长${name}联系不上了`,
    note: () => '有人请同事接任，请您回答',
    act: '看看请谁接任',
  },
  echo: {
    icon: 'chat',
    tone: 'warm',
    title: (name) => `回应${name}的话`,
    note: (title) => `写在“${title}”上，说一声落实了没有`,
    act: '写回音',
  },
  advise: {
    icon: 'bulb',
    tone: 'green',
    title: (name) => `给${name}提建议`,
    note: (title) => `写了“${title}”的进展`,
    act: '写建议和意见',
  },
  support: {
    icon: 'heart',
    tone: 'warm',
    title: (name) => `给${name}添把劲`,
    note: (title) => `写了“${title}”的进展`,
    act: '写支持和帮助',
  },
  readyPhone: {
    icon: 'ballot',
    tone: 'green',
    title: () => '让手机准备好投票',
    note: (title) => `“${title}”快开始了，点开一次就好`,
    act: '准备好这部手机',
  },
  checkRoster: {
    icon: 'team',
    tone: 'green',
    title: () => '核对投票名册',
    note: (title) => `“${title}”开始前，看一眼自己的名字和代码`,
    act: '核对名册',
  },
  showBoxKey: {
    icon: 'lock',
    tone: 'warm',
    title: () => '请您监票',
    note: (title) => `“${title}”等您登记票箱钥匙`,
    act: '登记票箱钥匙',
  },
  castBallot: {
    icon: 'envelope',
    tone: 'warm',
    title: () => '投一张无记名的票',
    note: (title) => `“${title}”正在投票，截止前随时可改`,
    act: '领取选票',
  },
  openBox: {
    icon: 'lock',
    tone: 'amber',
    title: () => '票箱等您打开',
    note: (title) => `“${title}”已经封箱，请您开票`,
    act: '开启票箱',
  },
  answerDispute: {
    icon: 'ballot',
    tone: 'amber',
    title: () => '有人对评估提出异议',
    note: (title) => `“${title}”：重新投，还是维持，请您定`,
    act: '答复异议',
  },
  writePost: {
    icon: 'edit',
    tone: 'green',
    title: () => '写一写这个月',
    note: (title) => `${Number(title.slice(5))} 月的进展，一分钟就好`,
    act: '写本月进展',
  },
  freezeWall: {
    icon: 'wall',
    tone: 'green',
    title: (_name) => '把上个月定稿上墙',
    note: (title) => `${Number(title.slice(5))} 月的公示还没有定稿`,
    act: '预览公示',
  },
  answerObjection: {
    icon: 'chat',
    tone: 'amber',
    title: (name) => `答复${name}的意见`,
    note: (title) => `对公示${issueOf(title)}提出`,
    act: '答复意见',
  },
  readAnswer: {
    icon: 'chat',
    tone: 'green',
    title: (name) => `${name}答复了您的意见`,
    note: (title) => `关于公示${issueOf(title)}`,
    act: '查看答复',
  },
  agreeHelp: {
    icon: 'handshake',
    tone: 'warm',
    title: (name) => `${name}想替您请人帮忙`,
    note: (title) => title,
    act: '看看写得对不对',
  },
  offerHelp: {
    icon: 'handshake',
    tone: 'warm',
    title: (name) => `能不能帮${name}一把`,
    note: (title) => title,
    act: '看看能帮什么',
  },
  chooseHelper: {
    icon: 'handshake',
    tone: 'warm',
    title: (name) => `${name}愿意帮您`,
    note: (title) => title,
    act: '请对方来帮',
  },
  finishHelp: {
    icon: 'handshake',
    tone: 'warm',
    title: (name) => `帮${name}的事做到哪了`,
    note: (title) => title,
    act: '说说帮了什么',
  },
  echoHelp: {
    icon: 'heart',
    tone: 'warm',
    title: (name) => `给${name}一句回音`,
    note: (title) => title,
    act: '写回音',
  },
  replacePicture: {
    icon: 'image',
    tone: 'amber',
    title: () => '有一张图片没有通过',
    note: (title) => `${formatLabel(Number(title))}，别人看不到；移除或换一张`,
    act: '处理我的图片',
  },
  judgePicture: {
    icon: 'image',
    tone: 'green',
    title: (name) => `看一眼${name}的图片`,
    note: () => '自动检查拿不准，请您看看能不能展示',
    act: '查看图片',
  },
  mendSession: {
    icon: 'edit',
    tone: 'amber',
    title: (name) => `${name}说一场活动有出入`,
    note: (title) => `“${title}”，核对改好后请对方再看`,
    act: '核对这场活动',
  },
  judgeIdea: {
    icon: 'chat',
    tone: 'warm',
    title: (name) => `评议${name}的五小`,
    note: (title) => `“${title}”等您写几句话`,
    act: '写评议',
  },
  concludeIdea: {
    icon: 'bulb',
    tone: 'green',
    title: (name) => `${name}写好了评议`,
    note: (title) => `“${title}”可以定结论了`,
    act: '定评议结论',
  },
  reviseIdea: {
    icon: 'edit',
    tone: 'amber',
    title: (name) => `${name}请您改一改`,
    note: (title) => `“${title}”退回来了`,
    act: '修改草稿',
  },
  revisitIdea: {
    icon: 'history',
    tone: 'green',
    title: () => '回头看看还在用吗',
    note: (title) => `“${title}”该回访了`,
    act: '写回访',
  },
  reviewFile: {
    icon: 'file',
    tone: 'green',
    title: (name) => `${name}等您初评`,
    note: (title) => `${title} 周期的申报（复核）材料`,
    act: '看材料写初评',
  },
  decideFile: {
    icon: 'file',
    tone: 'green',
    title: (name) => `${name}等您审定`,
    note: (title) => `${title} 周期的申报（复核）材料`,
    act: '看材料作决定',
  },
  mendFile: {
    icon: 'edit',
    tone: 'amber',
    title: (name) => `${name}请集体补充材料`,
    note: (title) => `${title} 周期的申报（复核）材料`,
    act: '看看要补什么',
  },
  readNotice: {
    icon: 'file',
    tone: 'green',
    title: (name) => `${name}发布了通知`,
    note: (title) => title,
    act: '看看改了什么',
  },
  readMerge: {
    icon: 'shield',
    tone: 'green',
    title: (name) => `${name}并了进来`,
    note: (title) => `现在都在${title}的工作台里`,
    act: '看看工作台',
  },
  readHolder: {
    icon: 'shield',
    tone: 'green',
    title: (name) => `负责人现在是${name}`,
    note: (title) => title,
    act: '看看工作台',
  },
  officeLost: {
    icon: 'shield',
    tone: 'amber',
    title: (name) => `${name}结束了您的职务`,
    note: (title) => `“${title}”的工作台您不再看得到`,
    act: '知道了',
  },
  seatLost: {
    icon: 'team',
    tone: 'amber',
    title: (name) => `${name}把您移出了集体`,
    note: (title) => `“${title}”，弄错了请直接找对方`,
    act: '知道了',
  },
  seatMoved: {
    icon: 'alert',
    tone: 'amber',
    title: () => '您的座位换到了另一个微信号',
    note: (title) => `“${title}”，不是您本人换的，请马上告诉号长`,
    act: '知道了',
  },
  bondEnded: {
    icon: 'handshake',
    tone: 'green',
    title: (name) => `您不再陪伴${name}的成长卡`,
    note: (title) => `“${title}”，对方结束了结对，或离开了集体`,
    act: '知道了',
  },
  dutyEnded: {
    icon: 'ballot',
    tone: 'green',
    title: (name) => `${name}改请了别人`,
    note: (title) => (title ? `“${title}”的监票不再由您来做` : '五小的评议不再由您来做'),
    act: '知道了',
  },
  readDecision: {
    icon: 'file',
    tone: 'warm',
    title: (name) => `${name}有了决定`,
    note: (title) => `${title} 周期的申报（复核）`,
    act: '查看决定',
  },
};

interface NewsMessages {
  readonly icon: IconName;
  /** `own` is true when it is about the reader's own card. */
  readonly title: (name: string, own: boolean) => string;
  readonly note: (title: string) => string;
}

/** Texts of each kind of news. */
export const NEWS_MESSAGES = enumTable<NewsKind, NewsMessages>(
  {
    showcaseOpen: {
      icon: 'sprout',
      title: () => '初心展示可以准备了',
      note: () => '挑几件自己走过的事，逐条同意后展示',
    },
    voteResult: {
      icon: 'ballot',
      title: () => '评估结果公布了',
      note: (title) => `“${title}”，可以查看和核对`,
    },
    newLeader: { icon: 'team', title: (name) => `${name}现在是号长`, note: () => '有事可以找新号长' },
    sprint: {
      icon: 'wish',
      title: (name, own) => (own ? '我的心愿冲刺' : `${name}正在心愿冲刺`),
      note: (title) => `${formatDate(title)}到期`,
    },
    wishLit: { icon: 'wish', title: (name) => `${name}的心愿实现了`, note: (title) => title },
    bodyChanged: {
      icon: 'team',
      title: (name) => (name === '' ? '推荐单位已移出本集体' : `推荐单位现在是${name}`),
      note: (title) => `原来是${title}`,
    },
    titleUnlinked: {
      icon: 'team',
      title: (name) => `“${name}”的称号不再记在本集体`,
      note: (title) => `团区委说：${title}`,
    },
    houseClosed: {
      icon: 'handshake',
      title: (name) => `${name}停办了`,
      note: (title) => `结对到${formatDate(title)}为止`,
    },
    helpThanks: { icon: 'heart', title: (name) => `${name}给您写了回音`, note: (title) => title },
  },
  { icon: 'chat', title: (name) => name, note: (title) => title },
);

export const TODAY_MESSAGES = {
  title: '今日',
  hello: (name: string) => `您好，${name}`,
  over: (month: string) => `${month} · 慢慢来，一次一件`,
  mine: '现在可以做的',
  more: (count: number) => `还有 ${count} 件`,
  less: '先看这几件',
  moreThanShown: '更早的做完这些再看',
  fillTitle: '写下成长卡',
  fillNote: `一句心愿，加${formatNumeral(NODES_MIN)}个小节点，先写草稿也行`,
  fillAct: '填写成长卡',
  goOnTitle: '继续写成长卡',
  goOnNote: '草稿还没有提交',
  dueTitle: (title: string) => `写进展：${title}`,
  dueNow: '计划就在本月',
  dueEarlier: (month: string) => `原计划 ${month}，现在走到哪了`,
  dueAct: '写本月进展',
  changeAct: '改本月进展',
  monthTitle: (month: string) => `写 ${month}的进展`,
  monthNote: '一分钟就好',
  lateTitle: (month: string) => `补写 ${month}的进展`,
  lateNote: '晚写的会进下一期，不要紧',
  news: '告诉您一声',
  allDone: '现在没有要做的，安心忙手头的事。',
  wish: '我的心愿',
  accompanied: '我陪伴的成长卡',
  moreCards: (count: number) => `再看 ${count} 张`,
  next: (month: string, title: string) => `下一步：${month} ${title}`,
  arrived: '计划的节点都走到了',
  noWish: '还没有写心愿',
  mayNeedHelp: '可以搭把手',
  switchCollective: '切换集体',
  switchNote: '选一个集体，今日就显示那里的事。',
  leader: '号长',
  member: '成员',
  supporter: '陪伴者',
  firstTitle: '写下心愿，一步一步实现',
  firstOver: '青程 · 青年成长计划',
  firstNote: '每人一张成长卡：写下心愿和目标，请同事提建议，按月记下进展。',
  create: '创建集体',
  createNote: '我是号长，先把集体建起来',
  join: '输入邀请码',
  example: '先看看示例集体',
  exampleNote: '不用加入，看看成长卡和公示是什么样子',
} as const;
