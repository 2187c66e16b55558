import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The application id of WX_APPID, else of project.config.json. */
export function readAppid(): string {
  const file = join(__dirname, '../project.config.json');
  const { appid } = JSON.parse(readFileSync(file, 'utf8')) as { appid: string };
  const given = process.env['WX_APPID'] || appid;
  if (!/^wx[0-9a-f]{16}$/.test(given))
    throw new Error('还没有填 AppID：请写进 project.config.json 的 appid，或设置环境变量 WX_APPID');
  return given;
}
