import { existsSync } from 'node:fs';
import { AccountFolder } from '../localcloud/gateway/account-folder';
import { createPrivately } from '../localcloud/modes';
import { readOptions } from './options.mjs';

// `npm run accounts`: who can sign in at a served unit; works while it runs. `--invite 姓名` (repeatable) prints an
// invitation code each, `--device 编号` one for another device of an account, `--close 编号` closes an account and
// `--withdraw` the unused codes.
const DAY_MS = 86_400_000;
const INVITATION_MS = 7 * DAY_MS;
const DEVICE_MS = DAY_MS;
const MAX_LABEL = 40;

createPrivately();
const { values } = readOptions({
  options: {
    data: { type: 'string', default: '.data' },
    invite: { type: 'string', multiple: true },
    device: { type: 'string' },
    close: { type: 'string' },
    withdraw: { type: 'boolean', default: false },
  },
  check: ({ invite = [], data }: { invite?: string[]; data: string }) => {
    if (!existsSync(data)) return `没有目录 ${data}；请用 --data 写服务用的数据目录`;
    const bad = invite.find((name) => name.trim() === '' || [...name].length > MAX_LABEL);
    return bad === undefined ? undefined : `--invite 后面要写姓名，最多 ${MAX_LABEL} 个字`;
  },
});

const print = (line: string): void => void process.stdout.write(`${line}\n`);

function main(): number {
  const folder = new AccountFolder(values.data);
  const now = new Date();
  const accountOf = (id: string) => {
    const account = folder.account(id);
    if (!account) process.stderr.write(`没有编号是 ${id} 的账号；运行 npm run accounts 看所有账号\n`);
    return account;
  };
  for (const name of values.invite ?? [])
    print(`${name.trim()}  ${folder.invite(name.trim(), now, INVITATION_MS)}  （7 天内有效，只能用一次）`);
  if (values.device !== undefined) {
    const account = accountOf(values.device);
    if (!account || account.closedAt !== undefined) return 1;
    print(
      `${account.label}  ${folder.invite(account.label, now, DEVICE_MS, account.id)}  （1 天内有效，只能用一次）`,
    );
  }
  if (values.close !== undefined) {
    const account = accountOf(values.close);
    if (!account) return 1;
    folder.close(account.id, now);
    print(`已停用 ${account.label}：在所有设备上都退出了，不能再登录；集体里的席位由号长处理`);
  }
  if (values.withdraw) print(`已作废 ${folder.withdrawInvitations()} 个没用过的邀请码`);
  if (values.invite || values.device !== undefined || values.close !== undefined || values.withdraw) return 0;
  const open = folder
    .invitations()
    .filter((one) => one.usedAt === undefined && Date.parse(one.until) > now.getTime());
  for (const { id, label, createdAt, closedAt } of folder.accounts())
    print(
      `${id}  ${label}  ${createdAt.slice(0, 10)} 登记${closedAt === undefined ? '' : `，${closedAt.slice(0, 10)} 停用`}`,
    );
  for (const { label, until } of open) print(`没用过的邀请码：${label}，${until.slice(0, 10)} 前有效`);
  print(`共 ${folder.accounts().length} 个账号，${open.length} 个没用过的邀请码`);
  return 0;
}

process.exitCode = main();
