import { join } from 'node:path';
import { askEnvironment } from '../deploy/operator';
import { startLocalCloud } from '../localcloud/local-cloud';
import { createPrivately } from '../localcloud/modes';
import { requireDatabase } from '../localcloud/store/data-folder';
import type { OperatorAnswer, OperatorRequest } from '../server/jobs/operator';
import { ensureBuilt } from './ensure.mjs';
import { requireEnvironmentId } from './environment-id.mjs';
import { readOptions } from './options.mjs';

// `npm run change-leader -- --collective 名称或编号 [--to 席位 --reason 缘由]`: without `--to` lists who can lead. The
// data folder is `--data`, which no local cloud may have open, or the environment `--env`. The change is in the log of
// the collective, which every member reads.
const ROOT = join(__dirname, '..');

async function askFolder(data: string, operator: OperatorRequest): Promise<OperatorAnswer> {
  requireDatabase(data);
  ensureBuilt(['functions']);
  const cloud = await startLocalCloud({
    data,
    functions: join(ROOT, 'dist/cloudfunctions'),
    environment: join(ROOT, 'dist/environment.json'),
  });
  try {
    return (await cloud.invoke('clock', null, { operator })).body as OperatorAnswer;
  } finally {
    await cloud.stop();
  }
}

/** Says what was found or changed, one line each. */
export function describeAnswer({ leader }: OperatorRequest, answer: OperatorAnswer): string {
  const [only] = answer.collectives;
  if (!only) return '没有找到这个集体，请核对名称，或改用编号。';
  if (answer.collectives.length > 1)
    return [
      '有几个同名的集体，请用编号：',
      ...answer.collectives.map((one) => `  ${one.collectiveId}  ${one.unit} · 号长 ${one.leaderName}`),
    ].join('\n');
  if (answer.changedTo !== null)
    return `${only.name}的号长已由${only.leaderName}换成${answer.changedTo}；缘由写进了集体的“座位变动”，人人看得到。`;
  const members = answer.members.map(({ seatId, name, post }) => `  ${seatId}  ${name}  ${post}`.trimEnd());
  if (leader) return ['没有改动：这个席位不能当号长。可以选的有：', ...members].join('\n');
  return [`${only.name}（${only.collectiveId}），号长 ${only.leaderName}。可以接任的成员：`, ...members].join(
    '\n',
  );
}

async function main(): Promise<void> {
  createPrivately();
  const { values } = readOptions({
    options: {
      data: { type: 'string', default: '.data' },
      env: { type: 'string' },
      collective: { type: 'string' },
      to: { type: 'string' },
      reason: { type: 'string' },
    },
  });
  const { collective, to, reason, env } = values;
  if (env !== undefined) requireEnvironmentId(env);
  if (collective === undefined) throw new Error('请用 --collective 指出集体的名称或编号');
  if (to !== undefined && !reason?.trim()) throw new Error('请用 --reason 写明缘由，成员看得到');
  const request = {
    collective,
    ...(to === undefined ? {} : { leader: { seatId: to, reason: reason ?? '' } }),
  };
  const answer = await (env === undefined ? askFolder(values.data, request) : askEnvironment(env, request));
  process.stdout.write(`${describeAnswer(request, answer)}\n`);
  if (to !== undefined && answer.changedTo === null) process.exitCode = 1;
}

if (process.argv[1]?.endsWith('change-leader.ts'))
  main().catch((error: unknown) => {
    process.stderr.write(`没有做成：${(error as Error).message}\n`);
    process.exitCode = 1;
  });
