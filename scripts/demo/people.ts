/** The people of the demo collective; all fictional. Months are offsets from the first month of the cycle. */
export interface DemoNode {
  readonly title: string;
  readonly month: number;
  /** Text of the report; absent when there is none. */
  readonly report?: string;
  readonly reached?: boolean;
  readonly advice?: string;
  readonly echo?: string;
  readonly support?: string;
  readonly quote?: string;
}

export interface DemoGoal {
  readonly kind: 'skill' | 'certificate' | 'service' | 'innovation' | 'team' | 'wellbeing' | 'other';
  readonly title: string;
  readonly present: string;
  readonly measure: string;
  readonly actions: string;
  readonly support: string;
  readonly nodes: readonly DemoNode[];
}

export interface DemoPerson {
  readonly key: string;
  readonly name: string;
  readonly gender: '男' | '女';
  readonly birth: string;
  readonly politics: string;
  readonly post: string;
  readonly joinedPost: string;
  readonly volunteerNo: string;
  readonly wish?: string;
  readonly card?: 'active' | 'draft';
  readonly mentor?: string;
  readonly fan?: 'party' | 'league';
  readonly goals: readonly DemoGoal[];
}

export const DEMO_PEOPLE: readonly DemoPerson[] = [
  {
    key: 'linxiao',
    name: '林晓',
    gender: '女',
    birth: '1991-04',
    politics: '中共党员',
    post: '值班长',
    joinedPost: '2014-07',
    volunteerNo: '500101000101',
    wish: '带出一个人人能独当一面的大厅',
    card: 'active',
    mentor: 'heguang',
    fan: 'party',
    goals: [
      {
        kind: 'team',
        title: '把早会变成十五分钟小课堂',
        present: '早会以通报为主，新政策靠自己看',
        measure: '每周两次小课堂，全年不少于 60 次，人人上台讲过',
        actions: '排好主讲表；每次只讲一个真实业务；课后留一道题',
        support: '业务科帮助审核课件',
        nodes: [
          {
            title: '排出全年主讲表',
            month: 0,
            report: '和大家一起排好了前两个季度的主讲表，人人有份。',
            reached: true,
            advice: '先请老同事开头，新同事压力小。',
            echo: '第一周请了何老师开讲。',
            support: '支部书记来听了第一课。',
            quote: '会讲一遍，才算真的会。',
          },
          {
            title: '小课堂满二十次',
            month: 3,
            report: '已经讲了二十二次，最受欢迎的是更正申报。',
            reached: true,
            quote: '十五分钟，够讲清一件小事。',
          },
          {
            title: '课件汇成一本小册子',
            month: 7,
            report: '收齐了十九份课件，正在统一体例。',
            advice: '每份留一页“纳税人常问”。',
          },
          { title: '新人独立上台', month: 10 },
        ],
      },
    ],
  },
  {
    key: 'heguang',
    name: '何光',
    gender: '男',
    birth: '1983-02',
    politics: '中共党员',
    post: '综合岗',
    joinedPost: '2006-08',
    volunteerNo: '500101000102',
    wish: '把二十年的窗口经验留给年轻人',
    card: 'active',
    mentor: 'linxiao',
    fan: 'party',
    goals: [
      {
        kind: 'skill',
        title: '整理疑难业务手册',
        present: '经验都在脑子里，没有成文',
        measure: '成册 50 例，每例有依据、有做法',
        actions: '每周写一例，请窗口同事试用后修改',
        support: '政策法规科核对依据',
        nodes: [
          {
            title: '写完前十五例',
            month: 1,
            report: '写到第十六例，试用后改了三例。',
            reached: true,
            advice: '加上办理时限。',
            echo: '每例都补了时限。',
            quote: '写下来，才对得起问过我的人。',
          },
          { title: '写到三十例', month: 5, report: '三十一例，发票和社保两块已经齐了。', reached: true },
          { title: '五十例成册', month: 10 },
        ],
      },
    ],
  },
  {
    key: 'chenyinuo',
    name: '陈一诺',
    gender: '女',
    birth: '1998-01',
    politics: '共青团员',
    post: '窗口岗',
    joinedPost: '2021-07',
    volunteerNo: '500101000103',
    wish: '一次通过税务师考试最后两科',
    card: 'active',
    mentor: 'heguang',
    fan: 'league',
    goals: [
      {
        kind: 'certificate',
        title: '通过税务师剩余两科',
        present: '已通过三科，剩财务与会计、涉税服务相关法律',
        measure: '两科成绩合格',
        actions: '工作日晚一小时，周末半天；每月一套真题',
        support: '考前三天调休',
        nodes: [
          {
            title: '教材第一轮',
            month: 1,
            report: '两本教材都过完了，做了四十页笔记。',
            reached: true,
            advice: '会计先抓合并报表，分值大。',
            echo: '按建议先做了合并报表，正确率从五成到八成。',
            support: '资料室留了靠窗的位子。',
            quote: '慢一点没关系，别停。',
          },
          {
            title: '真题十套',
            month: 5,
            report: '做到第九套，法律稳定在七十分。',
            reached: true,
            advice: '错题按考点归类，别按年份。',
            echo: '已经重新归了类。',
            quote: '错题是给未来的我写的信。',
          },
          {
            title: '模拟考两次',
            month: 8,
            report: '第一次模拟考过线，第二次安排在月底。',
            support: '模拟考那天的班我来协调。',
          },
          { title: '参加考试', month: 10 },
        ],
      },
      {
        kind: 'service',
        title: '窗口好评从“满意”到“记得”',
        present: '好评不少，但没人记得名字',
        measure: '收到 10 条指名表扬',
        actions: '多说一句“您下次可以这样办更快”',
        support: '导税同事多转接疑难件给我',
        nodes: [
          {
            title: '收到第一条指名表扬',
            month: 2,
            report: '一位开餐馆的阿姨写了表扬信。',
            reached: true,
            quote: '她记住了我的名字，我记住了她的店。',
          },
          { title: '累计五条', month: 6, report: '累计六条。', reached: true },
          { title: '累计十条', month: 11 },
        ],
      },
    ],
  },
  {
    key: 'zhouwenbo',
    name: '周文博',
    gender: '男',
    birth: '1993-05',
    politics: '中共党员',
    post: '征管岗',
    joinedPost: '2016-07',
    volunteerNo: '500101000104',
    wish: '做出一个让大家少加班的小工具',
    card: 'active',
    mentor: 'linxiao',
    fan: 'party',
    goals: [
      {
        kind: 'innovation',
        title: '申报表自动校验小工具',
        present: '靠人眼核对，一份要八分钟',
        measure: '核对时间降到两分钟，差错不漏',
        actions: '先做增值税附表，再推广',
        support: '信息中心开放测试数据',
        nodes: [
          {
            title: '梳理校验规则',
            month: 0,
            report: '整理出四十三条规则，和征管科核过。',
            reached: true,
            advice: '先做最常错的十条。',
            echo: '先做了十二条。',
          },
          {
            title: '试用版给两个窗口',
            month: 4,
            report: '两个窗口试用三周，平均三分钟。',
            reached: true,
            support: '信息中心同意给测试环境。',
            quote: '省下来的五分钟，拿去跟人好好说话。',
          },
          {
            title: '全厅试用',
            month: 7,
            report: '全厅试用第一周，发现两处误报，已修。',
            quote: '误报也是一种提醒。',
          },
          { title: '报五小成果', month: 9 },
        ],
      },
    ],
  },
  {
    key: 'wuzihan',
    name: '吴子涵',
    gender: '女',
    birth: '1999-09',
    politics: '共青团员',
    post: '导税岗',
    joinedPost: '2022-08',
    volunteerNo: '500101000105',
    wish: '学会手语，让听障朋友办税不再写纸条',
    card: 'active',
    mentor: 'chenyinuo',
    fan: 'league',
    goals: [
      {
        kind: 'service',
        title: '掌握窗口常用手语 200 句',
        present: '只会“你好”“谢谢”',
        measure: '独立接待听障纳税人 5 次',
        actions: '每天十分钟视频课，每周到特校练一次',
        support: '周三下午半小时外出',
        nodes: [
          {
            title: '学完 60 句',
            month: 1,
            report: '学了七十句，数字和日期最难。',
            reached: true,
            advice: '先学办税流程里的动词。',
            echo: '按流程重排了学习表。',
            quote: '手也能说“别着急”。',
          },
          {
            title: '到特校练习四次',
            month: 4,
            report: '去了五次，老师帮我纠正了表情。',
            reached: true,
            support: '团支部联系好了特校长期结对。',
          },
          {
            title: '独立接待第一次',
            month: 6,
            report: '接待了一位开网店的大哥，全程没用纸笔。',
            reached: true,
            quote: '他比了一个大拇指，我看懂了。',
          },
          { title: '录一段手语导税视频', month: 9 },
        ],
      },
    ],
  },
  {
    key: 'zhengkai',
    name: '郑凯',
    gender: '男',
    birth: '1996-12',
    politics: '共青团员',
    post: '窗口岗',
    joinedPost: '2020-07',
    volunteerNo: '500101000106',
    wish: '跑完人生第一个半程马拉松',
    card: 'active',
    mentor: 'zhouwenbo',
    fan: 'league',
    goals: [
      {
        kind: 'wellbeing',
        title: '从三公里到半马',
        present: '跑三公里就喘',
        measure: '完赛半马',
        actions: '隔天夜跑，周末长距离',
        support: '有人一起跑',
        nodes: [
          {
            title: '稳定五公里',
            month: 1,
            report: '五公里三十二分，膝盖没事。',
            reached: true,
            advice: '别急着提速，先把心率压下来。',
            echo: '换成慢跑了。',
          },
          {
            title: '完成十公里',
            month: 4,
            report: '和征管岗两位一起跑完了。',
            reached: true,
            quote: '陪跑的人，比鞋重要。',
          },
          {
            title: '十五公里',
            month: 6,
            report: '跑到十二公里抽筋，先养两周。',
            advice: '补力量训练，别硬撑。',
          },
          { title: '半马完赛', month: 10 },
        ],
      },
    ],
  },
  {
    key: 'fengjiayi',
    name: '冯嘉怡',
    gender: '女',
    birth: '1997-06',
    politics: '群众',
    post: '窗口岗',
    joinedPost: '2019-09',
    volunteerNo: '500101000107',
    wish: '普通话考到一级乙等',
    card: 'active',
    mentor: 'heguang',
    fan: 'league',
    goals: [
      {
        kind: 'skill',
        title: '普通话一级乙等',
        present: '二级甲等，前后鼻音不分',
        measure: '证书到手',
        actions: '每天朗读一篇政策问答并录音',
        support: '同事帮听录音',
        nodes: [
          {
            title: '录满三十篇',
            month: 1,
            report: '录了三十四篇，能听出自己的问题了。',
            reached: true,
            quote: '听见自己，是进步的开始。',
          },
          { title: '模拟测试 92 分', month: 4 },
          { title: '参加测试', month: 8 },
        ],
      },
    ],
  },
  {
    key: 'chuwenxuan',
    name: '褚文轩',
    gender: '男',
    birth: '1994-03',
    politics: '中共党员',
    post: '法制岗',
    joinedPost: '2017-07',
    volunteerNo: '500101000108',
    wish: '通过法律职业资格考试',
    card: 'active',
    mentor: 'linxiao',
    fan: 'party',
    goals: [
      {
        kind: 'certificate',
        title: '法律职业资格',
        present: '客观题差十分',
        measure: '客观题、主观题通过',
        actions: '早晨一小时，法条抄写',
        support: '考前一周不排晚班',
        nodes: [
          {
            title: '民法刑法第一轮',
            month: 2,
            report: '完成，刑法分则还要补。',
            reached: true,
            advice: '案例先看判决书再看解析。',
            echo: '每周看两份判决书。',
          },
          {
            title: '客观题模拟 190 分',
            month: 6,
            report: '模拟 194 分。',
            reached: true,
            support: '值班表已经调好。',
            quote: '法条是冷的，用法的人要热。',
          },
          { title: '客观题考试', month: 8, report: '客观题通过，开始主观题。', reached: true },
          { title: '主观题考试', month: 9 },
        ],
      },
    ],
  },
  {
    key: 'jiangmin',
    name: '蒋敏',
    gender: '女',
    birth: '1995-11',
    politics: '共青团员',
    post: '综合岗',
    joinedPost: '2018-07',
    volunteerNo: '500101000109',
    wish: '写出三篇被采用的工作信息',
    card: 'active',
    mentor: 'chuwenxuan',
    fan: 'party',
    goals: [
      {
        kind: 'skill',
        title: '工作信息从零到三',
        present: '写过，没被采用',
        measure: '三篇被采用',
        actions: '每周一篇小稿，请人改',
        support: '办公室老师改稿',
        nodes: [
          {
            title: '第一篇被采用',
            month: 3,
            report: '《窗口来了手语姑娘》被采用。',
            reached: true,
            advice: '标题先说人，再说事。',
            echo: '改了七稿标题。',
            quote: '好稿子是改出来的。',
          },
          { title: '第二篇', month: 6, report: '第二篇在区里简报登出。', reached: true },
          { title: '第三篇', month: 9 },
        ],
      },
    ],
  },
  {
    key: 'shenhao',
    name: '沈浩',
    gender: '男',
    birth: '2000-08',
    politics: '共青团员',
    post: '导税岗',
    joinedPost: '2023-07',
    volunteerNo: '500101000110',
    wish: '三个月内独立上柜',
    card: 'active',
    mentor: 'chenyinuo',
    fan: 'league',
    goals: [
      {
        kind: 'service',
        title: '独立上柜',
        present: '跟岗学习',
        measure: '业务测试 90 分，独立办件 100 件无差错',
        actions: '每天复盘五件',
        support: '师傅陪同上柜两周',
        nodes: [
          {
            title: '业务测试 80 分',
            month: 2,
            report: '八十四分，社保部分失分多。',
            reached: true,
            advice: '社保政策做成一页纸。',
            echo: '做好了，贴在柜台内侧。',
          },
          {
            title: '陪同上柜',
            month: 5,
            report: '陪同上柜十天，办件四十二件。',
            quote: '师傅在身后，我敢往前坐一点。',
          },
          { title: '独立办件一百件', month: 10 },
        ],
      },
    ],
  },
  {
    key: 'hanxue',
    name: '韩雪',
    gender: '女',
    birth: '1992-07',
    politics: '中共党员',
    post: '窗口岗',
    joinedPost: '2015-07',
    volunteerNo: '500101000111',
    wish: '产后重返岗位，先把新系统学会',
    card: 'draft',
    goals: [
      {
        kind: 'skill',
        title: '新电子税务局全流程',
        present: '休假期间系统换了版本',
        measure: '',
        actions: '跟着同事办十件',
        support: '',
        nodes: [{ title: '登录与授权', month: 8 }],
      },
    ],
  },
  {
    key: 'yangfan',
    name: '杨帆',
    gender: '男',
    birth: '1989-10',
    politics: '中共党员',
    post: '征管岗',
    joinedPost: '2012-07',
    volunteerNo: '500101000112',
    goals: [],
  },
  {
    key: 'zhujing',
    name: '朱静',
    gender: '女',
    birth: '1987-05',
    politics: '群众',
    post: '综合岗',
    joinedPost: '2010-07',
    volunteerNo: '',
    goals: [],
  },
  {
    key: 'qinlan',
    name: '秦岚',
    gender: '女',
    birth: '2001-02',
    politics: '共青团员',
    post: '导税岗',
    joinedPost: '2024-07',
    volunteerNo: '500101000114',
    goals: [],
  },
];

/** The people who have joined; 秦岚's request to join is pending. */
export const JOINED = DEMO_PEOPLE.map((person) => person.key).filter((key) => key !== 'qinlan');

/** Those of the first day; the others came when the running cycle began. */
export const FOUNDERS = JOINED.slice(0, 6);

export const DEMO_FANS = [
  {
    key: 'party',
    name: '罗建国',
    title: '党支部书记',
    role: 'partySecretary',
    promise: '支部就是大家的后盾，需要什么直接说。',
  },
  {
    key: 'league',
    name: '苏晴',
    title: '团支部书记',
    role: 'leagueSecretary',
    promise: '每个节点我都来看一次。',
  },
] as const;
