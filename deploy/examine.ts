import type { Finding } from '../scripts/doctor-finding';
import type { Actual } from './actual';
import { readActual } from './actual';
import { compare } from './compare';
import type { Desired } from './desired';
import type { Wait } from './lanes';
import type { Manager } from './manager';
import { webAddress } from './web-items';

export interface Page {
  readonly status: number;
  readonly text: string;
}

export interface Examination {
  readonly manager: Manager;
  readonly desired: Desired;
  readonly envId: string;
  readonly wait: Wait;
  /** Fetches an address as a browser does. */
  readonly open: (address: string) => Promise<Page>;
}

/** Compares an environment with the code, then makes one harmless call each of what no list shows. */
export async function examineCloud(examination: Examination): Promise<readonly Finding[]> {
  const { manager, desired, envId, wait } = examination;
  const actual = await readActual(manager, desired, wait);
  const again = `请运行 npm run deploy -- --env ${envId}`;
  const compared = compare(desired, actual).map(({ what, ok, todo }) => ({
    ...{ what: `云端${what}`, ok, todo: ok ? '' : `${again}，它会${todo}` },
  }));
  const called = actual.functions.size === 0 ? [] : await callOnce(examination, actual);
  return [...compared, ...called];
}

async function callOnce(examination: Examination, actual: Actual): Promise<readonly Finding[]> {
  const { manager, desired, open } = examination;
  const findings: Finding[] = [];
  const declared = desired.functions.filter(({ name }) => actual.functions.has(name));
  // Those that call open APIs: each tells by itself which calls the platform does not let through.
  for (const { name } of declared.filter(({ permissions }) => permissions.length > 0)) {
    const { missing, document, failed = [] } = await checkFunction(manager, name);
    const permitted = missing?.length === 0 && failed.length === 0;
    findings.push({
      what: `试一次：云函数 ${name} 的云调用权限`,
      ok: permitted,
      todo: permitted
        ? ''
        : missing && missing.length > 0
          ? `请在微信开发者工具里右键 dist/cloudfunctions/${name} →「上传并部署：所有文件」，十分钟后再检查；缺 ${missing.join('、')}，平台答 -604101，文字会一直发不出去（docs/deploy.md「给云函数云调用权限」）`
          : `云函数 ${name} 没有试成（${failed.join('、')}）：请到云开发控制台 → 云函数 → ${name} → 日志看原因，再运行一次部署`,
    });
    if (name === 'documents')
      findings.push({
        what: '试一次：生成一份文件',
        ok: (document ?? 0) > 0,
        todo: `文件模板没有随云函数 documents 上传：请重新构建并运行一次部署`,
      });
  }
  const routed = `https://${actual.routeDomain}/wall?link=check`;
  const wall = await open(routed).catch((error: unknown) => ({ status: 0, text: String(error) }));
  findings.push({
    what: '试一次：大屏取公示墙',
    // A link that nobody issued.
    ok: wall.status === 404 && wall.text.includes('link-revoked'),
    todo: `${routed} 应当回答 link-revoked，实际是 ${wall.status}：请在云开发控制台 → HTTP 访问服务里确认 /wall 指到云函数 wall、不要求登录，刚打开的服务要等几分钟`,
  });
  const page = await open(webAddress(actual.webDomain)).catch((error: unknown) => ({
    ...{ status: 0, text: String(error) },
  }));
  findings.push({
    what: '试一次：打开大屏的网页',
    ok: page.status === 200 && page.text.includes('__QINGCHENG__'),
    todo: `${webAddress(actual.webDomain)} 打不开（${page.status}）：刚开通的托管要等几分钟；一直打不开，请在云开发控制台 → 静态网站托管里看状态`,
  });
  return findings;
}

interface Checked {
  readonly missing?: readonly string[];
  readonly document?: number;
  readonly failed?: readonly string[];
}

async function checkFunction({ functions }: Manager, name: string): Promise<Checked> {
  try {
    const { RetMsg, ErrMsg } = await functions.invokeFunction(name, { check: true });
    const answer = JSON.parse(RetMsg) as Checked;
    return Array.isArray(answer.missing) ? answer : { failed: [ErrMsg || RetMsg] };
  } catch (error) {
    return { failed: [(error as Error).message] };
  }
}

/** What neither a list nor a call shows: a person compares it. */
export const unseen = (filesDomain: string): readonly string[] => [
  `下载域名（合法域名）里要有 https://${filesDomain}，否则手机上打不开文件：公众平台 → 开发管理 → 开发设置 → 服务器域名`,
  '消息推送要把事件 wxa_media_check 推到云函数 push，否则图片一直是“检查中”：微信开发者工具 → 云开发 → 设置 → 消息推送',
  '隐私保护指引要与 docs/review.md 一致，否则选图片、保存海报会被微信拦下：公众平台 → 设置 → 服务内容声明',
];
