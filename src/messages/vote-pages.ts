import { HELP_ASKED_FROM } from '@core/domain/help-choice';
import { LEAST_CELLS_FLOOR } from '@core/domain/stage';
import { DISPUTE_HOURS } from '@core/voting/dispute-window';
import { formatNumeral } from './numerals';
import { LATER_LABEL, enumTable } from '@core/labels/enum-table';

/** The screens about a stage vote that need no curve. */
export const VOTE_PAGE_MESSAGES = {
  title: '阶段性评估',
  usePrinted: '改用纸质表格',
  // code to be vouched for
  codeTitle: '我的核对码',
  codeHead: '请同事扫这个码',
  codeNote: '码里是这部手机自己的公开钥匙，不是服务器说的。没有秘密，扫了也看不到您投什么。',
  codeBelow: '这串代码要和名册里的一样',
  codeWrong: '名册里您的钥匙和这部手机的不一样，请告诉号长退回重新核对。',
  codeCopy: '复制成文字',
  codeCopied: '已复制，可以发给同事粘贴',
  // receipt and disputes
  receiptTitle: '凭据和异议',
  receiptNote: `服务器每收一个信封都要签字。这个签字留在您手机里，公布后 ${DISPUTE_HOURS} 小时内都能凭它提出异议。`,
  receiptMine: '我的凭据',
  receiptCode: '信封的编号。它只说明您投过，看不出投了什么。',
  receiptNone: '这部手机没有投过这一次，没有凭据。',
  receiptGone: '清单里没有您的信封，可是服务器签过字。请提出异议，这件事凭据自己就能证明。',
  receiptNo: '名册编号',
  receiptSeq: '最后一次是',
  receiptThere: '在封箱清单里',
  receiptCopy: '复制凭据',
  receiptCopied: '凭据已复制',
  times: (seq: number) => `第 ${seq} 次投`,
  there: { yes: '在', no: '不在', later: '还没封箱' },
  object: '提出异议',
  objectYes: '提出',
  objectNo: '再想想',
  objections: enumTable(
    {
      envelope: {
        ask: '提出异议：信封不见了？',
        text: '大家会看到您的名字和这张凭据。凭据只说明您投过，不说明投了什么。',
        verdict: '有服务器签过字的凭据，清单里却没有这个信封：票箱被动过',
      },
      cell: {
        ask: '提出异议：票没有公布？',
        text: '打开这次评估，手机会自己找您的票，找不到才提。大家会看到您的名字和凭据，看不到是哪一张票。这件事别人无法核对，只能请号长重新投。',
        verdict: '信封在清单里，本人说公布的结果少了票：除本人外无法核对',
      },
    },
    { ask: LATER_LABEL, text: LATER_LABEL, verdict: LATER_LABEL },
  ),
  disputesHead: '异议',
  disputesNone: '没有人提出异议。',
  answerTitle: '号长答复',
  answerReason: '理由，大家都看得到',
  rerunAsk: '重新投一次？',
  rerunText: '没开的票箱会销毁；已公布的结果会标明作废，不再用来找帮手。',
  // help page
  helpNeedsTitle: '谁需要搭把手',
  helpNeedsNote: '这里只有您自己、您陪伴的人；号长能看到全部。按名册顺序，不按结果。',
  helpNeedsEmpty: '还没有可看的结果。',
  askForHelp: '去请人搭把手',
  me: '我',
  // prepare
  prepareTitle: '发起阶段性评估',
  prepareHead: '定三件事，就能开始',
  nameField: '这次叫什么',
  nameDefault: '阶段性评估',
  modeField: '怎么投',
  minutesField: '投多久',
  meetingMinutes: [
    { value: '10', label: '10 分钟' },
    { value: '20', label: '20 分钟' },
    { value: '60', label: '1 小时' },
  ],
  remoteMinutes: [
    { value: '1440', label: '1 天' },
    { value: '4320', label: '3 天' },
    { value: '10080', label: '7 天' },
  ],
  pickA: '第一位监票人',
  pickB: '第二位监票人',
  pickHelp: '号长不能监票。请选两位大家信得过、手机在手边的同事。',
  pickUnready: (names: string) => `${names}的手机还没准备好，现在不能监票；打开一次“阶段性评估”就行。`,
  pickNobody: '手机准备好的成员不到两位，现在选不出监票人。请大家先打开一次“阶段性评估”。',
  readyOf: (ready: number, size: number, needed: number) =>
    `${size} 人里 ${ready} 人的手机准备好了。核对名册前要有 ${needed} 人准备好；没准备好的人打开一次“阶段性评估”就行。`,
  helpField: '顺便问“什么会有帮助”',
  helpHelp: `只能勾选，不能写字，免得认出笔迹。${formatNumeral(HELP_ASKED_FROM)}人以下默认不问。`,
  floorNote: (least: number) => `至少 ${least + 1} 人投票才开票；每人至少收到 ${least} 票才公布。`,
  create: '建好评估',
  tooSmall: '人数太少',
  tooSmallNote: `不到${formatNumeral(LEAST_CELLS_FLOOR + 1)}个人，无记名也会被猜出来。请用纸质表格：人人在场，当面投、当面数。`,
  // paper
  printedTitle: '纸质评估表',
  printedHead: '打印这一页，当面投、当面数',
  printedSteps:
    '1 每人一份选票，不写自己的名字。\n2 每位同事一条，勾一格；自己那条不勾。\n3 沿线裁成条，每条对折，全部投进箱子，自己那条也投：少一条就看得出是谁。\n4 两位监票人当众摇匀、开箱、唱票，画“正”字，合计后当场封存。',
  printPage: '打印这一页',
  printedBallot: '选票',
  tallyForm: '计票表',
  nameColumn: '姓名',
  signatures: '监票人签名',
  date: '日期',
  // hidden page
  hiddenTitle: '谁能看到什么',
  hiddenHead: '谁能看到什么，谁做不到什么',
  hiddenNote: '这套办法照搬纸票：点名、信封、票箱、两位监票人。谁能看到什么，都写在这里。',
  hiddenRows: [
    {
      who: '同事和被评的人',
      sees: '每个人的合计票数（人数够了才公布）',
      cannot: '看不出哪张票是谁投的',
    },
    {
      who: '管理员、服务器，或拿到数据库、日志、备份的人',
      sees: '谁投过票；一样大小的密封信封',
      cannot: '看不出谁投了什么；不能造票、改票、重复计票；丢一张会被发现',
    },
    {
      who: '以上的人，再加一位监票人',
      sees: '其中一层信封的顺序',
      cannot: '仍然对不上人',
    },
    {
      who: '以上的人，再加两位监票人一起',
      sees: '谁投了什么，全部',
      cannot: '仍然造不了假票',
    },
    {
      who: '截止前强迫您投票的人',
      sees: '您当面投的那次',
      cannot: '拦不住您之后再改，最后一次才算',
    },
    {
      who: '截止后强迫您的人',
      sees: '只有您肯配合、而且钥匙还没擦除时，才能证明',
      cannot: '钥匙擦除后，谁也证明不了',
    },
  ],
  sees: '能看到',
  cannot: '做不到',
  alsoTitle: '还要说明的几点',
  also: [
    '如果大家意见完全一样，结果本身就说明了每个人怎么投。',
    '如果除您和另一位以外的人全都串通，也能推出来。',
    '有人从来没打开过小程序，不诚实的服务器可能冒名顶替。没当面核对过代码的人在名册里是灰色的，人数写在结果旁边。当面念代码就能排除。',
    '名册冻结后、截止前丢了手机，这一次就不能投了。',
    '如果小程序本身被人换成假的，这些都防不住。',
    '这套程序还没有请外面的专家审过。',
  ],
} as const;
