import { createHash, randomUUID } from 'node:crypto';
import type { CloudState } from './state';

type Parameters = Readonly<Record<string, unknown>>;

export const ENV_ID = 'qingcheng-trial-1a2b';
export const APP_ID = '1300000001';
export const FILES_BUCKET = `7169-${ENV_ID}-${APP_ID}`;
export const WEB_BUCKET = `0000-static-${ENV_ID}-${APP_ID}`;
export const WEB_DOMAIN = `${ENV_ID}-${APP_ID}.tcloudbaseapp.com`;
export const ROUTE_DOMAIN = `${ENV_ID}-${APP_ID}.service.tcloudbase.com`;
/** The bucket that takes function code; the library knows its name. */
export const CODE_BUCKET = 'shtempcos-1253665819';
/** What is issued for one upload of code, in the form that the API documents. */
export const TEMPORARY_SIGNATURE = Buffer.from(
  'a=1253665819&k=AKIDtemporary&t=1&e=2&r=3&b=shtempcos&f=/',
).toString('base64');
const REGION = 'ap-shanghai';

/** A refusal of the management API. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

const refuse = (code: string, message: string): never => {
  throw new ApiError(code, message);
};

type Action = (state: CloudState, given: Parameters) => object;

const collectionOf = (state: CloudState, { TableName }: Parameters) =>
  state.collections[String(TableName)] ??
  refuse('ResourceNotFound', `table ${String(TableName)} does not exist`);

const functionOf = (state: CloudState, { FunctionName, Namespace }: Parameters) => {
  if (Namespace !== ENV_ID) refuse('InvalidParameterValue.Namespace', 'unknown namespace');
  return (
    state.functions[String(FunctionName)] ??
    refuse('ResourceNotFound.Function', `function ${String(FunctionName)} does not exist`)
  );
};

/** The function of a call that changes it: refused while its last change is not finished. */
const idleFunctionOf = (state: CloudState, given: Parameters) => {
  const found = functionOf(state, given);
  return found.busy === 0
    ? found
    : refuse('FailedOperation.FunctionStatusError', 'the function is being updated');
};

/** Questions about a function until a change of it is finished. */
const BUSY = 1;

const environment = (state: CloudState): object => ({
  EnvId: ENV_ID,
  Alias: 'trial',
  Status: 'NORMAL',
  Region: REGION,
  Databases: [{ InstanceId: 'tnt-standin', Region: REGION, Status: 'RUNNING' }],
  Storages: [
    { Bucket: FILES_BUCKET, Region: REGION, AppId: APP_ID, CdnDomain: `${FILES_BUCKET}.tcb.qcloud.la` },
  ],
  Functions: [{ Namespace: ENV_ID, Region: REGION }],
  LogServices: [{ TopicId: 'topic', LogsetId: 'logset' }],
  StaticStorages: state.hosting === null ? [] : [{ Bucket: WEB_BUCKET }],
});

interface IndexRequest {
  readonly IndexName: string;
  readonly MgoKeySchema: {
    readonly MgoIndexKeys: readonly { readonly Name: string; readonly Direction: string }[];
    readonly MgoIsUnique: boolean;
  };
}

const shaOf = (base64: string): string =>
  createHash('sha256').update(Buffer.from(base64, 'base64')).digest('hex');

/** Returns the digest of the code that a call sends, inline or by way of object storage. */
function codeOf(state: CloudState, given: Parameters): string {
  const { ZipFile, TempCosObjectName } = (given['Code'] ?? {}) as {
    ZipFile?: string;
    TempCosObjectName?: string;
  };
  if (ZipFile) return shaOf(ZipFile);
  const key = String(TempCosObjectName).replace(/^\/+/, '');
  const object = state.buckets[CODE_BUCKET]?.[key] ?? refuse('ResourceNotFound.Cos', `no code at ${key}`);
  return shaOf(object.content);
}

const variablesOf = (given: Parameters): Record<string, string> | undefined => {
  const { Variables } = (given['Environment'] ?? {}) as { Variables?: { Key: string; Value: string }[] };
  return Variables && Object.fromEntries(Variables.map(({ Key, Value }) => [Key, Value]));
};

/** The actions of the service `tcb`. */
const TCB: Readonly<Record<string, Action>> = {
  DescribeEnvInfo: (state) => ({ EnvInfo: { EnvBaseInfo: environment(state), UserInfo: { AppId: APP_ID } } }),
  ListTables: (state, { MgoLimit, MgoOffset }) => {
    const names = Object.keys(state.collections).sort();
    const page = names.slice(Number(MgoOffset), Number(MgoOffset) + Number(MgoLimit));
    return { Tables: page.length === 0 ? null : page.map((TableName) => ({ TableName })) };
  },
  DescribeTable: (state, given) => ({
    Indexes: [
      { Name: '_id_', Keys: [{ Name: '_id', Direction: '1' }], Unique: true },
      ...Object.entries(collectionOf(state, given).indexes).map(([Name, { keys, unique }]) => ({
        Name,
        Keys: keys.map(([field, Direction]) => ({ Name: field, Direction })),
        Unique: unique,
      })),
    ],
  }),
  CreateTable: (state, { TableName }) => {
    const name = String(TableName);
    if (state.collections[name]) refuse('ResourceInUse', `table ${name} exists`);
    state.collections[name] = { access: 'PRIVATE', indexes: {} };
    return {};
  },
  UpdateTable: (state, given) => {
    const { indexes } = collectionOf(state, given);
    for (const { IndexName } of (given['DropIndexes'] ?? []) as { IndexName: string }[]) {
      if (!indexes[IndexName]) refuse('ResourceNotFound', `index ${IndexName} does not exist`);
      delete indexes[IndexName];
    }
    for (const { IndexName, MgoKeySchema } of (given['CreateIndexes'] ?? []) as IndexRequest[]) {
      if (indexes[IndexName]) refuse('ResourceInUse', `index ${IndexName} exists`);
      const keys = MgoKeySchema.MgoIndexKeys.map(({ Name, Direction }) => [Name, Direction]);
      // As MongoDB does: one index for the same keys, whatever its name.
      if (Object.values(indexes).some((one) => JSON.stringify(one.keys) === JSON.stringify(keys)))
        refuse('FailedOperation', `an index with the keys of ${IndexName} exists with a different name`);
      indexes[IndexName] = {
        keys: MgoKeySchema.MgoIndexKeys.map(({ Name, Direction }) => [Name, Direction]),
        unique: MgoKeySchema.MgoIsUnique,
      };
    }
    return {};
  },
  DescribeResourcePermission: (state, { ResourceType, Resources }) => {
    const names = Resources as readonly string[];
    if (ResourceType !== 'collection' || names.length > 100) refuse('InvalidParameter', 'bad resources');
    const found = names.filter((name) => state.collections[name]);
    return {
      Data: {
        TotalCount: found.length,
        PermissionList: found.map((name) => ({
          ResourceType,
          Resource: name,
          Permission: state.collections[name]?.access,
        })),
      },
    };
  },
  ModifyResourcePermission: (state, { Resource, Permission }) => {
    collectionOf(state, { TableName: Resource }).access = String(Permission);
    return { Data: { Success: true } };
  },
  DescribeStorageSafeRule: (state) => ({ AclTag: state.fileAccess }),
  ModifyStorageSafeRule: (state, { AclTag, Bucket }) => {
    if (Bucket !== FILES_BUCKET) refuse('ResourceNotFound', 'unknown bucket');
    state.fileAccess = String(AclTag);
    return {};
  },
  DescribeCloudBaseGWService: (state) => ({
    ServiceSet: [],
    DefaultDomain: ROUTE_DOMAIN,
    EnableService: state.httpAccess,
  }),
  ModifyCloudBaseGWPrivilege: (state, { EnableService }) => {
    state.httpAccess = EnableService === true;
    return {};
  },
  DescribeCloudBaseGWAPI: (state) => ({
    APISet: Object.entries(state.routes).map(([Path, { id, name, type, auth }]) => ({
      ...{ ServiceId: ENV_ID, EnvId: ENV_ID, APIId: id, Path, Name: name, Type: type, EnableAuth: auth },
    })),
  }),
  CreateCloudBaseGWAPI: (state, { Path, Name, Type, AuthSwitch }) => {
    const path = String(Path);
    if (state.routes[path]) refuse('InvalidParameter.APICreated', 'the path is in use');
    functionOf(state, { FunctionName: Name, Namespace: ENV_ID });
    state.routes[path] = {
      ...{ id: `api-${path}`, name: String(Name), type: Number(Type), auth: AuthSwitch === 1 },
    };
    return { APIId: `api-${path}` };
  },
  DeleteCloudBaseGWAPI: (state, { APIId }) => {
    for (const [path, { id }] of Object.entries(state.routes)) if (id === APIId) delete state.routes[path];
    return {};
  },
  ModifyCloudBaseGWAPIPrivilegeBatch: (state, { APIIdSet, Options }) => {
    const [{ Value }] = Options as [{ Value: string }];
    for (const route of Object.values(state.routes))
      if ((APIIdSet as string[]).includes(route.id)) route.auth = Value === 'true';
    return {};
  },
  DescribeStaticStore: (state) => {
    if (state.hosting === null) return { Data: [] };
    const Status = state.hosting === 0 ? 'online' : 'process';
    state.hosting = Math.max(0, state.hosting - 1);
    return { Data: [{ EnvId: ENV_ID, Bucket: WEB_BUCKET, Regoin: REGION, CdnDomain: WEB_DOMAIN, Status }] };
  },
  CreateStaticStore: (state) => {
    if (state.hosting !== null) refuse('ResourceInUse', 'hosting is on');
    state.hosting = 2;
    return { Result: 'succ' };
  },
};

/** The actions of the service `scf`. */
const SCF: Readonly<Record<string, Action>> = {
  GetFunction: (state, given) => {
    const found = functionOf(state, given);
    const Status = found.busy > 0 ? 'Updating' : 'Active';
    found.busy = Math.max(0, found.busy - 1);
    return {
      FunctionName: given['FunctionName'],
      Status,
      Runtime: found.runtime,
      Handler: found.handler,
      Timeout: found.timeout,
      MemorySize: found.memory,
      Description: found.description,
      Environment: {
        Variables: Object.entries(found.variables).map(([Key, Value]) => ({ Key, Value })),
      },
      Triggers: Object.entries(found.triggers).map(([TriggerName, cron]) => ({
        TriggerName,
        Type: 'timer',
        TriggerDesc: JSON.stringify({ cron }),
      })),
    };
  },
  GetTempCosInfo: () => ({ Date: '2026-11-29', Sign: TEMPORARY_SIGNATURE }),
  CreateFunction: (state, given) => {
    const name = String(given['FunctionName']);
    if (state.functions[name]) refuse('ResourceInUse.Function', `function ${name} exists`);
    if (given['Namespace'] !== ENV_ID) refuse('InvalidParameterValue.Namespace', 'unknown namespace');
    if (given['InstallDependency'] !== 'FALSE') refuse('InvalidParameter', 'nothing is to be installed');
    state.functions[name] = {
      runtime: String(given['Runtime']),
      handler: String(given['Handler']),
      timeout: Number(given['Timeout'] ?? 3),
      memory: Number(given['MemorySize'] ?? 128),
      description: described(given['Description']),
      variables: variablesOf(given) ?? {},
      code: codeOf(state, given),
      triggers: {},
      busy: BUSY,
    };
    return {};
  },
  UpdateFunctionCode: (state, given) => {
    Object.assign(idleFunctionOf(state, given), { code: codeOf(state, given), busy: BUSY });
    return {};
  },
  UpdateFunctionConfiguration: (state, given) => {
    const found = idleFunctionOf(state, given);
    found.busy = BUSY;
    if (given['Timeout'] !== undefined) found.timeout = Number(given['Timeout']);
    if (given['MemorySize'] !== undefined) found.memory = Number(given['MemorySize']);
    if (given['Description'] !== undefined) found.description = described(given['Description']);
    found.variables = variablesOf(given) ?? found.variables;
    return {};
  },
  DeleteFunction: (state, given) => {
    idleFunctionOf(state, given);
    delete state.functions[String(given['FunctionName'])];
    return {};
  },
  BatchCreateTrigger: (state, given) => {
    const { triggers } = idleFunctionOf(state, given);
    for (const { TriggerName, TriggerDesc } of JSON.parse(String(given['Triggers'])) as {
      TriggerName: string;
      TriggerDesc: string;
    }[]) {
      if (triggers[TriggerName]) refuse('ResourceInUse.Trigger', `trigger ${TriggerName} exists`);
      if (Object.keys(triggers).length > 0) refuse('LimitExceeded.Timer', 'one timer a function');
      if (TriggerDesc.split(' ').length !== 7) refuse('InvalidParameterValue.TriggerDesc', 'seven fields');
      triggers[TriggerName] = TriggerDesc;
    }
    return {};
  },
  DeleteTrigger: (state, given) => {
    const { triggers } = idleFunctionOf(state, given);
    const name = String(given['TriggerName']);
    if (!triggers[name]) refuse('ResourceNotFound.Trigger', `trigger ${name} does not exist`);
    delete triggers[name];
    return {};
  },
  Invoke: (state, given) => {
    functionOf(state, given);
    const name = String(given['FunctionName']);
    const { ask, check } = JSON.parse(String(given['ClientContext'] ?? '{}')) as {
      ask?: boolean;
      check?: boolean;
    };
    const answer = check
      ? { missing: state.missing[name] ?? [], document: 9000 }
      : migrate(state, ask === true);
    return { Result: { RetMsg: JSON.stringify(answer), InvokeResult: 0, ErrMsg: '' } };
  },
};

/** What the platform allows in a description. */
function described(text: unknown): string {
  const description = String(text ?? '');
  return /^[\w\s,.，。\u4e00-\u9fff-]*$/.test(description)
    ? description
    : refuse('InvalidParameterValue.Description', description);
}

/** The function `migrate`: as many slices as the test asked for. */
function migrate({ migration }: CloudState, ask: boolean): object {
  const { version, target } = migration;
  if (version > target) return { state: 'newer', version, target };
  if (migration.slices > 0 && !ask) {
    migration.slices -= 1;
    return { state: 'running', version, target, changed: 3, read: 3 };
  }
  if (ask) return { state: version === target ? 'current' : 'running', version, target, changed: 0, read: 0 };
  const changed = version === target ? 0 : 1;
  migration.version = target;
  return { state: 'current', version: target, changed, read: changed };
}

const SERVICES: Readonly<Record<string, { version: string; actions: Readonly<Record<string, Action>> }>> = {
  tcb: { version: '2018-06-08', actions: TCB },
  scf: { version: '2018-04-16', actions: SCF },
};

/** Answers a call of the management API. */
export function answerApi(
  state: CloudState,
  service: string,
  action: string,
  version: string,
  given: Parameters,
): object {
  const known = SERVICES[service];
  const run = known?.actions[action];
  try {
    if (!known || !run) throw new ApiError('InvalidAction', `${service} has no ${action}`);
    if (version !== known.version) throw new ApiError('NoSuchVersion', version);
    if (service === 'tcb' && given['EnvId'] !== ENV_ID && given['ServiceId'] !== ENV_ID)
      throw new ApiError('ResourceNotFound', 'unknown environment');
    return { Response: { ...run(state, given), RequestId: randomUUID() } };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { Response: { Error: { Code: error.code, Message: error.message }, RequestId: randomUUID() } };
  }
}
