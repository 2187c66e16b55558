import { DISSOLVED_DAYS, RETENTION_DAYS } from '@core/domain/account';
import { FILE_LIFE_SECONDS } from '@core/domain/document-kind';
import { LOOSE_DAYS } from '@core/domain/picture';
import { PRIVATE_READ_DAYS } from '@core/domain/private-read';
import {
  CLOCK_JOB_DAYS,
  DOCUMENT_JOB_DAYS,
  DRAFT_DAYS,
  EXPIRED_CODE_DAYS,
  TABLE_FILE_DAYS,
} from '@core/domain/retention';
import { NODES_MAX, NODES_MIN } from '@core/domain/growth-card';

interface Passage {
  readonly title: string;
  readonly text: string;
}

export const HELP_MESSAGES = {
  title: '怎么用',
  over: '一页说清',
  head: '一次一件，慢慢来',
  passages: [
    {
      title: '这是做什么的',
      text: '每位成员一张成长计划卡：写下心愿和目标，请成长伙伴提建议、成长粉丝给支持，一个节点一个节点地完成。集体按月公示、按阶段评估，九月讲讲自己的初心。',
    },
    {
      title: '我是成员',
      text: `用邀请码加入 → 号长确认 → 在“成长卡”写下心愿、目标和 ${NODES_MIN} 到 ${NODES_MAX} 个节点。之后只要看“今日”：到了计划的月份写一句进展，有人提了建议就回一句。`,
    },
    {
      title: '我是号长',
      text: '创建集体 → 导入花名册 → 把邀请码发到群里 → 在“今日”确认加入的人。花名册、邀请和移交号长都在“我的集体”。',
    },
    {
      title: '我是陪伴者（成长伙伴或成长粉丝）',
      text: '收到邀请码后写一句承诺就结对了。对方写了进展，“今日”会提醒您：伙伴写建议和意见，粉丝写支持和帮助。只看得到与您结对的成长卡。',
    },
    {
      title: '写到一半怎么办',
      text: '写下的内容随时留在手机里，断网、退出都不会丢。两台手机同时改，后保存的一台会看到两份，自己选。',
    },
    {
      title: '有没有排名和打卡',
      text: '没有。进度只和自己的计划比，不排名、不积分、不强制打卡，也不收集位置。',
    },
    {
      title: '加入不了',
      text: '邀请码会过期、会用完，请号长发一个新的。姓名和出生年月要与花名册一致；对不上时号长也可以手动选一行。',
    },
  ] as readonly Passage[],
  privacyTitle: '我的信息去了哪里',
  privacyOver: '隐私说明',
  privacyHead: '谁看得到什么',
  privacyPassages: [
    {
      title: '同事看得到',
      text: '您的姓名、岗位、是否已加入。成长卡只有您自己、您的陪伴者（成长伙伴和成长粉丝）、号长看得到。',
    },
    {
      title: '号长和您自己看得到',
      text: '出生年月、性别、政治面貌、入职年月、志愿者编号、国籍、手机号。用来核对花名册和申报条件，不做别的。别人看过，都记在“我的”→“谁看过我的资料”里。陪伴者和受邀的人看不到。',
    },
    { title: '从不收集', text: '身份证号、位置、通讯录、步数、在线时长。粘贴的表格里有身份证号也不会读。' },
    { title: '公示之前先问您', text: '微语录和进展要上墙，逐条由您同意；不同意就不上墙，别人看不出来。' },
    {
      title: '推荐单位和区级',
      text: '提交申报材料以后，推荐单位能读到提交的那一版；推荐以后，区级也能读到。里面有号长的性别、出生年月、政治面貌和手机号，青少年之家的联系人，花名册的统计、证明和事迹材料。成长卡、建议和投票它们看不到。',
    },
    {
      title: '大屏和分享链接',
      text: '公示墙的大屏链接、初心展示的分享链接不用登录就能打开，谁拿到都能看。里面只有同意上墙或展出的内容；号长可以随时停用。',
    },
    {
      title: '图片',
      text: '只上传您自己选的图片，拍摄地点和时间先在手机里去掉，再经过微信的内容安全检查。不同意上墙，别人就看不到。',
    },
    { title: '投票', text: '阶段性评估是无记名投票。投票页会写明要几个人串通才能破解，请以那里的说明为准。' },
    {
      title: '存在哪里',
      text: '数据存在提供这个小程序的单位自己的云环境里。写到一半的成长卡草稿、节点上“只给自己看”的话，只有您自己看得到；管数据库的运维人员打得开数据库。',
    },
    {
      title: '留多久',
      text: `每个周期的成长卡、公示、展示和材料都留着，在“历年”里只能看。到期由定时任务删除：接口回答的记录 7 天；谁看过资料的记录 ${PRIVATE_READ_DAYS} 天；邀请码、分享码和确认链接失效后 ${EXPIRED_CODE_DAYS} 天；导入用的表格文件导入后删除，最迟 ${TABLE_FILE_DAYS} 天；打印件文件 ${FILE_LIFE_SECONDS / 3600} 小时、记录 ${DOCUMENT_JOB_DAYS} 天；没有用上的图片 ${LOOSE_DAYS} 天，没传完的 24 小时；换号用的一次性码 30 分钟；投票箱在公布结果 72 小时后；没有结果的加入申请 ${RETENTION_DAYS} 天；什么集体都不在的账号 ${RETENTION_DAYS} 天后按注销办；定时任务自己的记录 ${CLOCK_JOB_DAYS} 天；离开集体 ${RETENTION_DAYS} 天后，账号标识、出生年月等资料、草稿、只给自己看的话和图片；解散的集体 ${DISSOLVED_DAYS} 天后，全部。草稿留到您提交、放弃或注销，${DRAFT_DAYS} 天没有动过的也会删除。`,
    },
    {
      title: '注销',
      text: '“我的”→“注销账号”：等七天，随时可以撤回；到期后账号标识、花名册资料、图片、草稿和投票钥匙彻底删除，已定稿的公示里姓名换成“已注销”。那一页逐条写明删什么、留什么。',
    },
    {
      title: '座位是您的',
      text: '换微信号，用原来的手机生成一次性的码，两步搬好。找不回原来的微信号，要有一位不是号长的同事证明，等满七天，原来的微信号没有异议才搬；没提交的草稿和只给自己看的话不跟过去。每次搬动，集体里人人看得到。',
    },
    {
      title: '怎么更正和退出',
      text: `写错了请号长在花名册里改。“我的”页面底部可以退出集体：退出后各处隐藏，${RETENTION_DAYS} 天后账号标识、出生年月等资料和草稿删除，留下姓名和公开过的记录。退出前可以先“带走我写的”。`,
    },
  ] as readonly Passage[],
  aboutTitle: '关于青程',
  aboutOver: '青程',
  aboutHead: '微信里的青年成长计划',
  aboutPassages: [
    {
      title: '从哪里来',
      text: '依据青年文明号创建中“青年成长计划”的通知做成：成长计划卡、成长伙伴和粉丝、成长坐标轴、公示上墙、阶段评估和初心展示。',
    },
    { title: '不是官方应用', text: '表格样式标了“示例”的，都不是官方表格。小程序里不带任何组织的标志。' },
    { title: '开放', text: '源代码以 MIT 许可公开，任何单位都可以在自己的微信账号上使用。' },
  ] as readonly Passage[],
  licence: '许可',
  licenceName: 'MIT',
} as const;
