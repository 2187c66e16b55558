import { writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Actual } from './actual';
import type { Desired, HostedFile } from './desired';
import { hostedFile } from './desired';
import type { Item } from './item';
import type { Manager } from './manager';
import { withFolder } from './with-folder';

const PAGE = 'index.html';

/** The address of the hosted page. */
export const webAddress = (domain: string): string => `https://${domain}/`;

/** Compares the storage rule, static hosting, HTTP access and its routes, and the hosted files. */
export function webItems(desired: Desired, actual: Actual): readonly Item[] {
  const { fileAccess, routes } = desired;
  const stale = hostedFiles(desired, actual.routeDomain).filter(
    ({ path, md5 }) => actual.web.get(path) !== md5,
  );
  return [
    {
      phase: 'services',
      lane: 'files',
      what: '云存储的权限',
      ok: actual.fileAccess === fileAccess,
      todo: `把云存储的权限设为「仅创建者及管理员可读写」（${fileAccess}）`,
      change: ({ storage }) => storage.setStorageAcl(fileAccess),
    },
    {
      phase: 'services',
      lane: 'hosting',
      what: '静态网站托管（大屏的网页）',
      ok: actual.webDomain !== '',
      todo: '开通静态网站托管，大屏从这里打开',
      change: enableHosting,
    },
    {
      phase: 'services',
      lane: 'access',
      what: 'HTTP 访问服务',
      ok: actual.routeDomain !== '',
      todo: '打开 HTTP 访问服务，大屏从这里取公示墙',
      change: ({ access }) => access.switchAuth(true),
    },
    ...routes.map((route) => routeItem(route, actual)),
    {
      phase: 'web',
      lane: 'web',
      what: `大屏的网页（${desired.web.length} 个文件）`,
      ok: stale.length === 0,
      todo: `上传大屏的网页（${stale.length} 个文件）`,
      change: (manager) => upload(manager, stale),
    },
  ];
}

/** Hosting comes online some time after it was switched on. */
async function enableHosting({ hosting }: Manager): Promise<void> {
  const [site] = (await hosting.getInfo()) ?? [];
  if (!site || site.Status === 'offline') await hosting.enableService();
}

function routeItem({ path, function: name }: Desired['routes'][number], actual: Actual): Item {
  const same = actual.routes.find((route) => route.Path === path);
  const right = same?.Name === name && same.Type === 1;
  return {
    phase: 'web',
    lane: 'web',
    what: `HTTP 访问路径 ${path}`,
    ok: right && same.EnableAuth !== true,
    todo: `把 HTTP 访问路径 ${path} 指到云函数 ${name}，不要求登录`,
    change: async ({ access }) => {
      if (right) return access.switchPathAuth({ apiIds: [same.APIId], auth: false });
      if (same) await access.deleteAccess({ apiId: same.APIId });
      return access.createAccess({ path, name, auth: false });
    },
  };
}

/** The web build as it is hosted: its page is told where HTTP access answers the big screen. */
function hostedFiles({ web, routes }: Desired, routeDomain: string): readonly HostedFile[] {
  const path = routes.find((route) => route.function === 'wall')?.path ?? '';
  const values = JSON.stringify({ wall: `https://${routeDomain}${path}` });
  const script = `<script>window.__QINGCHENG__=${values}</script>`;
  return web.map((file) =>
    file.path === PAGE
      ? hostedFile(
          file.path,
          Buffer.from(
            Buffer.from(file.content)
              .toString('utf8')
              .replace('<head>', () => `<head>${script}`),
          ),
        )
      : file,
  );
}

/** Uploads files; the page last, so that it never names a file that is not there yet. */
const upload = ({ hosting }: Manager, files: readonly HostedFile[]): Promise<void> =>
  withFolder(async (folder) => {
    const written = files.map(({ path, content }, index) => {
      // Object storage derives the content type from the extension of the local file.
      const localPath = join(folder, `${index}${extname(path)}`);
      writeFileSync(localPath, content);
      return { localPath, cloudPath: path };
    });
    const parts = [
      written.filter(({ cloudPath }) => cloudPath !== PAGE),
      written.filter(({ cloudPath }) => cloudPath === PAGE),
    ];
    for (const part of parts) if (part.length > 0) await hosting.uploadFiles({ files: part, ignore: [] });
  });
