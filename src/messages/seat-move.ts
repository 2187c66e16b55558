import type { SeatEvent } from '@core/domain/seat-move';
import { MOVE_CODE_MINUTES, MOVE_DAYS } from '@core/domain/seat-move';
import { enumTable } from '@core/labels/enum-table';
import { formatNumeral } from './numerals';

const DAYS = formatNumeral(MOVE_DAYS);

export const SEAT_CODE_MESSAGES = {
  title: '换微信号',
  row: '换手机、换微信号',
  rowNote: '把座位搬到自己的另一个微信号',
  head: '把座位搬到新的微信号',
  note: '同一个微信号换手机不用搬，直接登录就行。',
  steps: `在这部手机上生成一次性的码，用新的微信号打开小程序，点“输入邀请码”填进去。成长卡、草稿和写下的话都跟着走，这个微信号就看不到这个集体了。`,
  vote: '原来的投票钥匙会作废，正在投的票不能接着投，集体里的人看得到是换了微信号。',
  issue: '生成一次性的码',
  code: '一次性的码',
  valid: `${MOVE_CODE_MINUTES} 分钟内有效，只能用一次`,
  careful: '这个码等于您的座位，不要发给别人，也不要念给号长。',
  copy: '复制这个码',
  nobody: '这个微信号没有加入集体，没有座位可以搬。',
  copied: '已复制，去新的微信号里粘贴',
  copyFailed: '没有复制成功，请照着输入',
} as const;

export const SEAT_TAKE_MESSAGES = {
  title: '接过座位',
  over: '从您原来的微信号搬过来',
  head: (name: string) => `接过${name}的座位`,
  claimOver: '从备份恢复的座位',
  claimNote: '成长卡、进展、公示里的记录都在。没提交的草稿不在备份里。',
  claimed: '座位是您的了',
  note: '接过来以后，原来的微信号看不到这个集体，投票钥匙要重新登记。',
  warn: '只接自己的座位。这次搬动会写进集体的“座位变动”，人人看得到。',
  look: '查看这个码',
  take: '接过来',
  taken: '座位搬过来了',
  gone: '这个码用过了或过了时间，请给码的人再生成一个。',
} as const;

export const SEATS_MESSAGES = {
  title: '座位变动',
  rowNote: '谁换过微信号，谁离开过',
  head: '座位变动',
  note: '谁的座位换了微信号、离开或恢复，都记在这里，人人看得到。',
  none: '还没有变动。',
  pending: '正在等的',
  log: '记录',
  mineTitle: (collective: string) => `有人要接走您在“${collective}”的座位`,
  mineText: (day: string) =>
    `号长说您原来的微信号找不回了，请人证明后，座位会在${day}搬到另一个微信号。不是您本人在换，请马上提出异议，座位就不会动。`,
  object: '不是我，停下来',
  objectAsk: '停下这次搬动？',
  objectText: '座位留在您这里，集体里的人会看到您提出了异议。',
  objectYes: '停下来',
  objectNo: '再看看',
  objected: '已停下，座位没有动',
  witnessTitle: (name: string) => `请您证明：${name}换了微信号`,
  witnessText: (name: string) =>
    `请当面或打电话问过${name}本人再回答。您确认以后，还要等满${DAYS}天、原来的微信号没有异议，座位才会搬。`,
  agree: '问过了，是本人',
  agreed: '已证明',
  decline: '不能确认',
  declined: '已回复，搬动停下了',
  waiting: (witness: string, agreed: boolean, day: string) =>
    agreed ? `${witness}已证明，没有异议的话${day}搬` : `等${witness}证明，最早${day}搬`,
  cancel: '撤回',
  cancelAsk: (name: string) => `撤回${name}的搬动？`,
  cancelText: '座位不动，申请还在“待确认”里。',
  cancelYes: '撤回',
  cancelNo: '不撤回',
  cancelled: '已撤回',
  line: (at: string, text: string) => `${at} · ${text}`,
} as const;

interface LoggedAct {
  readonly by: string;
  readonly witness: string;
  readonly reason: string;
}

/** What the log says about each event; `name` stands as the title. */
export const SEAT_EVENT_MESSAGES = enumTable<SeatEvent, (act: LoggedAct) => string>(
  {
    movedByCode: () => '用原来微信号的码，把座位搬到了新的微信号',
    moveAsked: ({ by, witness }) => `${by}请把座位搬到新的微信号，${witness}证明`,
    moveWitnessed: ({ by }) => `${by}证明是本人`,
    moveDeclined: ({ by }) => `${by}不能确认是本人，搬动停下了`,
    moveObjected: () => '原来的微信号提出异议，搬动停下了',
    moveCancelled: ({ by }) => `${by}撤回了搬动`,
    moveLapsed: () => '座位或申请有了变化，搬动没有做',
    movedByWitness: ({ witness }) =>
      `满${DAYS}天没有异议，座位搬到了新的微信号，${witness}证明；没提交的草稿没有跟过去`,
    retired: ({ by }) => `${by}标记为已离开`,
    restored: ({ by }) => `${by}恢复到花名册`,
    left: () => '自己退出了集体',
    backupTaken: () => '把整个集体备份成了一个加密文件',
    backupRestored: () => '从备份文件恢复了这个集体',
    claimed: () => '凭号长给的码，认领了恢复后的座位',
    cardTaken: () => '把自己的成长计划卡带到了另一个集体',
    cardBrought: () => '从另一个集体带来了自己的成长计划卡',
    dissolved: () => '解散了集体',
    revived: () => '恢复了解散的集体',
    rescueAsked: ({ by, reason }) => `${by}请接任号长。缘由：${reason}`,
    rescueObjected: ({ by }) => `号长${by}有异议，接任停下了`,
    rescueDeclined: () => '没有同意接任号长',
    rescueWithdrawn: ({ by }) => `${by}撤回了接任`,
    rescueLapsed: () => '同意的不够或情况有变，接任没有办',
    rescued: ({ by }) => `满${DAYS}天没有异议，接任了号长，${by}提出`,
    rescuedByOperator: ({ reason }) => `由管理员换为号长。缘由：${reason}`,
  },
  () => '有了变动',
);

/** Of the 号长's list of requests. */
export const HELD_MESSAGES = {
  held: '花名册里对上了，但这一行是另一个微信号的',
  heldNote: `本人换了微信号的，请本人在原来的手机上打开“我的”→“换手机、换微信号”，两步就搬好。原来的微信号找不回了，再点下面：通知原来的微信号，请一位同事证明，满${DAYS}天没有异议才搬。`,
  lost: '原来的微信号找不回了',
  moving: '正在等证明和异议',
  movingNote: `满${DAYS}天、有人证明、没有异议，就会自己搬好。进展看“座位变动”。`,
  seeMoves: '看座位变动',
  chooseTitle: (name: string) => `请谁证明是${name}本人？`,
  chooseNote: '请一位认得本人、不是号长的同事。对方会在“今日”看到。',
  chooseNobody: '还没有别的同事加入，暂时没有人能证明。',
  begun: '已通知原来的微信号，等证明',
} as const;
