import type { OperatorAnswer, OperatorRequest } from '../server/jobs/operator';
import { describeError } from './describe-error';
import { openManager } from './libraries';
import type { Manager } from './manager';
import { quietLibraries } from './output';
import { readCredentials } from './secrets';

/** Sends a request of the operator to an environment; asks for the keys that no variable holds. */
export async function askEnvironment(envId: string, operator: OperatorRequest): Promise<OperatorAnswer> {
  const manager = openManager(await readCredentials(), envId);
  quietLibraries(() => undefined);
  try {
    return await ask(manager, operator);
  } catch (error) {
    throw new Error(describeError(error, envId));
  }
}

async function ask(manager: Manager, operator: OperatorRequest): Promise<OperatorAnswer> {
  await manager.env.getEnvInfo();
  const { RetMsg, ErrMsg } = await manager.functions.invokeFunction('clock', { operator });
  const answer = JSON.parse(RetMsg || 'null') as Partial<OperatorAnswer> | null;
  if (answer?.collectives === undefined)
    throw new Error(`云函数 clock 没有回答：${ErrMsg || RetMsg || '没有内容'}。请先部署这个版本`);
  return answer as OperatorAnswer;
}
