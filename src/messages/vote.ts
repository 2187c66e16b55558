import type { VoidReason, VoteState } from '@core/domain/vote-state';
import type { FindingName } from '@core/voting/finding';
import { LATER_LABEL, enumTable } from '@core/labels/enum-table';

/** Texts of each vote state: step label, headline, explanation. */
export const STATE_LABELS = enumTable<
  VoteState,
  { readonly step: string; readonly head: string; readonly note: string }
>(
  {
    draft: { step: '准备', head: '评估在准备中', note: '号长定好监票人后，会请大家核对名册。' },
    readOut: { step: '核对', head: '请核对名册', note: '念一遍名字和代码，和各自手机上的一样就对了。' },
    open: { step: '投票', head: '正在投票', note: '每人一个信封，截止前随时可以改，最后一次算数。' },
    frozen: { step: '封箱', head: '票箱已经封好', note: '信封清单已固定，每部手机都在查自己的信封在不在。' },
    openingA: { step: '开票', head: '第一位监票人在开票', note: '先拆外层信封，打乱顺序，再交给第二位。' },
    openingB: { step: '开票', head: '第二位监票人在开票', note: '拆内层信封，逐张验票，然后公布。' },
    board: { step: '公布', head: '结果已公布', note: '不用相信任何人，每部手机都可以自己数一遍。' },
    archived: { step: '公布', head: '评估已归档', note: '票箱已经销毁，公布的结果一直在。' },
    void: { step: '作废', head: '这次评估没有开票', note: '没有任何人的票被看过。' },
  },
  { step: LATER_LABEL, head: LATER_LABEL, note: '请更新小程序后再看。' },
);

/** The steps of a vote, each with the states it covers. */
/** The head of a board that the phones are verifying. */
export const CHECKING_LABEL = {
  head: '票已开出，正在核对',
  note: '每部手机自己找票，再核对一份。都核对完才显示结果。',
} as const;

export const STEP_STATES: readonly (readonly VoteState[])[] = [
  ['readOut'],
  ['open'],
  ['frozen'],
  ['openingA', 'openingB'],
  ['board', 'archived'],
];

export const VOID_MESSAGES = enumTable<VoidReason, string>(
  {
    tooFew: '投票的人太少，开票会猜出谁投了什么，所以没有开。',
    scrutineerAbsent: '监票人没能来开票，换人后重新投。',
    mixRefused: '开票文件核对不上，重新投一次。',
    rosterWrong: '名册有误，改好后重新投。',
    disputed: '有人提出异议，重新投一次。',
    withdrawn: '号长撤回了这次评估。',
  },
  '这次评估没有开票，请更新小程序后再看原因。',
);

/** Explains a failed check; other failures share one sentence. */
export const FINDING_MESSAGES: Partial<Record<FindingName, string>> = {
  'random-source': '这部手机的随机数有问题，不能用它投票。请重启手机或换一部。',
  'key-mismatch': '服务器上的钥匙和这部手机的不一样，请马上告诉号长。',
  'vote-id': '服务器给出的名册和它的编号对不上，请不要投票，告诉号长。',
  'key-spent': '这部手机没有名册里的那把钥匙，这次不能投。下次会自动带上。',
  'ack-signature': '服务器的回执核对不上，请截图告诉号长，再投一次。',
  'box-key': '票箱钥匙不在这部手机上，这次要换监票人重新投。',
  'frozen-list': '票箱里的信封和封箱清单对不上，不能开票，请告诉大家。',
  'too-few-envelopes': '信封太少，开票会猜出谁投了什么，不能开。',
  'mix-signature': '第一位监票人的签名对不上，不能继续，请告诉大家。',
  'mix-output': '第一位监票人交来的内容被改过，不能继续，请告诉大家。',
  'envelope-missing': '您的信封不在清单里。手机里有服务器的签名回执，请马上提出异议。',
  'own-cell-missing': '公布的结果里少了您的一张票，请马上提出异议。',
  'own-cell-differs': '公布的结果里您的票被改过，请马上提出异议。',
  signature: '有票的签名不对，这份结果不能作数。',
};

export const VOTE_MESSAGES = {
  calendar: (title: string) => `投票截止：${title}`,
  title: '阶段性评估',
  findingElse: (name: string) => `核对没有通过（${name}），请停下来告诉号长。`,
  storageFull: '手机存储满了，请清理后再试。',
  // before any vote
  none: '还没有阶段性评估。一个季度评一次就好，票是无记名的，只用来发现谁需要搭把手。',
  noneLeader: '开会时投十分钟，就知道谁需要搭把手。票是无记名的，不排名、不打分。',
  prepare: '发起评估',
  registered: (count: number, of: number) => `${count} / ${of} 人的手机已准备好`,
  notRegistered: '等待准备的手机',
  notRegisteredNote: '打开小程序“阶段性评估”一次就行，手机会自己准备，不用填东西。',
  allRegistered: '大家的手机都准备好了。',
  deviceReady: '这部手机已准备好投票',
  // keys differ
  keysTitle: '先停一下',
  keysHead: '这部手机不是上次登记的那部',
  keysNote:
    '如果您换了手机、或清理过小程序，点下面重新登记就好。如果都没有，可能有人动了登记，请先告诉号长。',
  keysReplace: '用这部手机重新登记',
  keysReplaced: '已重新登记，下一次评估起生效',
  // read-out
  codesNote: '主持人念名字和代码，各人看自己手机。',
  ownCode: '我的代码',
  ownCodeHelp: '念到您时，听到的要和这里一样。',
  endorse: '我的代码一致',
  endorsed: '已自查',
  notEndorsed: '待核对',
  byColleague: '当面核对',
  endorsedCount: (count: number, of: number) => `${count} / ${of} 人已核对`,
  vouchTitle: '当面核对（可以不做）',
  vouchNote:
    '一人出示核对码，一人扫码。扫码的手机签字证明：名册里的这一位就是眼前的人。围成一圈，每人扫一位，就没有人能冒充。',
  vouchShow: '出示我的核对码',
  vouchScan: '扫同事的核对码',
  vouchPaste: '粘贴同事的核对码',
  vouchSign: '证明是本人',
  vouchForeign: '这不是本次评估的核对码',
  vouched: (name: string) => `已证明${name}是本人`,
  absentTitle: '不在本次名册',
  absentNote: '他们的手机还没有准备好，这次不能投，也不会被评。',
  ownMissing: '名册里您的钥匙和这部手机的不一样。请告诉号长退回重新核对。',
  scrutineers: '监票人',
  first: '第一位，拆外层',
  second: '第二位，拆内层、计票',
  keyShown: '票箱钥匙已登记',
  keyWaiting: '待登记票箱钥匙',
  showKey: '登记票箱钥匙',
  showKeyNote:
    '请您监票。票箱有两把钥匙，一把在您手机里，另一把在另一位手机里，缺一把都打不开。开票前请不要删除小程序。',
  scrutineerUnready: (names: string) =>
    `监票人${names}的手机还没准备好，请本人打开一次“阶段性评估”，再冻结名册。`,
  moreReady: (ready: number, needed: number) =>
    `现在 ${ready} 人的手机准备好了，要有 ${needed} 人才能冻结名册。请没准备好的人打开一次“阶段性评估”。`,
  readOut: '冻结名册，开始核对',
  readOutNote: '冻结后，名册不再变。手机没有准备好的同事这次不能参加。',
  redraft: '退回重新核对',
  openVote: '名册无误，开始投票',
  waitKeys: '等两位监票人登记票箱钥匙，就可以开始投票。',
  code: '本次编号',
  codeNote: '每部手机上都一样，就说明大家投的是同一次。',
  // voting
  takeBallot: '领取选票',
  changeBallot: '修改选票',
  reuse: '按上次的答案填好',
  reuseNote: '上一次没有开成，您的答案还在这部手机里。您点了才会用。',
  dropped: (count: number, of: number) => `票箱里有 ${count} 个信封，名册 ${of} 人`,
  isIn: '您的信封已在票箱里',
  isInNote: '截止前可以再改，最后一次算数。',
  closesAt: (text: string) => `${text} 截止`,
  notOnRoster: '您不在本次名册里，这次不用投。',
  closing: '正在封箱，大约一分钟，等路上的信封都到齐。',
  closeTooFew: (dropped: number, needed: number) =>
    `票箱里只有 ${dropped} 个信封，不到 ${needed} 个不能开票：现在封箱，这次评估就作废。`,
  closeVoid: '封箱并作废',
  departed: (names: string) => `${names}已离开集体。念过的名册不会改：名字仍在名册里，但不能再投票、开票。`,
  moved: (names: string) =>
    `${names}的座位换到了另一个微信号，原来的投票钥匙已作废，这次不能再投票、开票；缘由看“座位变动”。`,
  rekeyed: (names: string) =>
    `${names}在念完名册以后换了投票钥匙，请当面问清楚；不是本人换的，请号长退回重新核对。`,
  close: '现在封箱',
  closeAsk: '现在封箱？',
  closeText: '封箱后谁也不能再投、再改。',
  closeYes: '封箱',
  closeNo: '再等等',
  about: (at: number, of: number) => `第 ${at} 位，共 ${of} 位`,
  ask: (name: string) => `${name}这个阶段走得怎么样？`,
  help: '什么会有帮助？可选两样，也可以不选',
  answerFirst: '先选一个答案，不清楚就选“不了解”',
  answerAll: '还有同事没有选答案，点名字补上',
  next: '下一位',
  previous: '上一位',
  review: '看一遍',
  reviewHead: '放进信封前，再看一遍',
  reviewNote: '点名字可以改。',
  seal: '封好信封，投进票箱',
  notIn: '信封没有投进票箱',
  tooLate: (before: boolean) =>
    before
      ? '投票已经截止，这次的改动不算数；您之前投的信封还在票箱里，仍然有效。'
      : '投票已经截止，这一次没有您的票。您的信封没有交出去，没有人看得到您选了什么。',
  sealing: '正在封信封',
  sealingNote: '手机正在给每一张票加密，请不要离开。',
  resume: '接着投递信封',
  sealed: '信封已投进票箱',
  sealedNote: '外面看不出您投了什么。服务器签了收条，存在这部手机里。',
  back: '返回评估',
  // frozen
  envelopeThere: '您的信封在清单里',
  envelopeGone: '您的信封不在清单里，手机里有服务器签名的回执，请马上告诉大家。',
  graceUntil: (text: string) => `${text} 起开票`,
  // opening
  openBox: '开启票箱',
  opening: '正在开票',
  openingNote: '请保持页面打开。锁屏或切走也不要紧，回来会接着做。',
  deliveredToSecond: '已交给第二位监票人',
  waitFor: (name: string) => `等 ${name} 开票`,
  yourTurn: '轮到您开票了。手机要算一两分钟，请放在桌上，让大家看着进度。',
  stall: '监票人来不了',
  stallAsk: '换监票人，重新投？',
  stallText: '这次票箱会销毁，没有人的票被看过。大家的答案还在各自手机里，点一下就能再投。',
  stallYes: '作废重投',
  stallNo: '再等等',
  withdraw: '撤回这次评估',
  withdrawAsk: '撤回这次评估？',
  withdrawText: '已投的信封会全部销毁，没有人看过。',
  withdrawUnused: '还没有人投票。撤回后可以重新发起。',
  withdrawYes: '撤回',
  withdrawNo: '留着',
  again: '换监票人重新发起',
  // board
  envelopes: '开出信封',
  withheldCount: '票数不够、不公布的人',
  people: (count: number) => `${count} 人`,
  pieces: (count: number) => `${count} 个`,
  aboutMe: '关于我',
  aboutMeNote: '只用来想想下一步做什么。不打分，不排名。',
  findMine: '找我的票',
  finding: '手机正在找您的票，并核对自己那一份',
  findingNote: '不用点什么。核对好以前请保持页面打开。',
  mineHere: '您的票都在',
  mineAll: (count: number) => `${count} 张票和您投的一样。`,
  toDispute: '看凭据，提出异议',
  checkRunning: (phones: number, cells: number, all: number) =>
    `各部手机正在一起核对：已由 ${phones} 部手机核对 ${cells}/${all} 格。都核对完才显示结果，请大家打开这一页，不用点什么。`,
  checkDone: (phones: number, cells: number, all: number) =>
    `已由 ${phones} 部手机核对 ${cells}/${all} 格，每一格都验得过。`,
  mineRow: (name: string) => `我对${name}的那张`,
  erased: '这把投票钥匙已从手机擦除。从现在起，谁也无法证明哪一张是您投的，您自己也不能。',
  checkedBefore: '您的票都在，这部手机查过了。钥匙已擦除。',
  notVotedHere: '这部手机没有投过这一次。',
  recount: '自己数一遍',
  recounting: '正在重数',
  recountGood: (cells: number) => `数完了：${cells} 张票，每一张签名都对，合计一致。`,
  recountNote: '手机会验每一张票的签名，再加一遍总数，不用相信任何人。',
  endorsedBeside: (unchecked: number, vouched: number) =>
    `${unchecked === 0 ? '名册里的人都核对过自己的代码' : `名册里有 ${unchecked} 人没有核对过自己的代码`}${
      vouched === 0 ? '' : `，${vouched} 人还和同事当面扫码核对过`
    }。`,
  countedByScrutineer: '这份结果太大，数字是第二位监票人的手机算的。请至少一部手机“自己数一遍”。',
  disputes: (count: number) => `有 ${count} 件异议`,
  disputesOpen: '看凭据和异议',
  disputesAnswered: (count: number) => `${count} 件异议已答复`,
  checked: {
    dropped: (name: string) => `${name}：这部手机验过凭据，签字是真的，清单里没有这个信封。票箱被动过。`,
    there: (name: string) => `${name}：信封在清单里，本人说公布的结果少了票。别人无法核对。`,
    forged: (name: string) => `${name}：这部手机验不出这张凭据，可能是假的，也可能服务器换了签字的钥匙。`,
  },
  annulled: '这份结果因异议作废，重新投。',
  receipt: '凭据和异议',
  helpNeeds: '谁需要搭把手',
  hidden: '谁能看到什么',
  usePrinted: '改用纸质表格',
} as const;
