/** The parts of @cloudbase/manager-node that are used, so that types need no installed package. */
export interface Manager {
  readonly env: { getEnvInfo(): Promise<{ EnvInfo: { Storages?: readonly { CdnDomain?: string }[] } }> };
  readonly database: {
    listCollections(page: { MgoLimit: number; MgoOffset: number }): Promise<{
      Collections: readonly { CollectionName: string }[];
    }>;
    describeCollection(name: string): Promise<{ Indexes?: readonly RemoteIndex[] }>;
    createCollection(name: string): Promise<unknown>;
    updateCollection(name: string, change: IndexChange): Promise<unknown>;
  };
  readonly permission: {
    describeResourcePermission(query: { resourceType: 'collection'; resources: readonly string[] }): Promise<{
      Data: { PermissionList?: readonly { Resource?: string; Permission?: string }[] };
    }>;
    modifyResourcePermission(change: {
      resourceType: 'collection';
      resource: string;
      permission: string;
    }): Promise<unknown>;
  };
  readonly storage: {
    getStorageAcl(): Promise<string>;
    setStorageAcl(acl: string): Promise<unknown>;
    getFileInfo(path: string): Promise<unknown>;
    uploadFile(file: { localPath: string; cloudPath: string }): Promise<unknown>;
    downloadFile(file: { localPath: string; cloudPath: string }): Promise<unknown>;
  };
  readonly functions: {
    getFunctionDetail(name: string): Promise<RemoteFunction>;
    createFunction(change: FunctionChange): Promise<unknown>;
    updateFunctionCode(change: FunctionChange): Promise<unknown>;
    updateFunctionConfig(func: FunctionSettings): Promise<unknown>;
    deleteFunction(name: string): Promise<unknown>;
    createFunctionTriggers(name: string, triggers: readonly Timer[]): Promise<unknown>;
    deleteFunctionTrigger(name: string, trigger: string): Promise<unknown>;
    invokeFunction(name: string, event: object): Promise<{ RetMsg: string; ErrMsg?: string }>;
  };
  readonly access: {
    getDomainList(): Promise<{ DefaultDomain?: string; EnableService?: boolean }>;
    switchAuth(on: boolean): Promise<unknown>;
    getAccessList(): Promise<{ APISet?: readonly RemoteRoute[] }>;
    createAccess(route: { path: string; name: string; auth: boolean }): Promise<unknown>;
    deleteAccess(route: { apiId: string }): Promise<unknown>;
    switchPathAuth(change: { apiIds: readonly string[]; auth: boolean }): Promise<unknown>;
  };
  readonly hosting: {
    getInfo(): Promise<readonly { CdnDomain: string; Status: string }[] | undefined>;
    enableService(): Promise<unknown>;
    listFiles(): Promise<readonly { Key: string; ETag: string }[]>;
    uploadFiles(change: {
      files: readonly { localPath: string; cloudPath: string }[];
      ignore: readonly string[];
    }): Promise<unknown>;
  };
}

export interface RemoteIndex {
  readonly Name: string;
  readonly Keys: readonly { readonly Name?: string; readonly Direction?: string }[];
  readonly Unique: boolean;
}

interface IndexChange {
  readonly CreateIndexes?: readonly {
    IndexName: string;
    MgoKeySchema: {
      MgoIndexKeys: readonly { Name: string; Direction: string }[];
      MgoIsUnique: boolean;
    };
  }[];
  readonly DropIndexes?: readonly { IndexName: string }[];
}

export interface RemoteFunction {
  readonly Runtime: string;
  readonly Timeout: number;
  readonly MemorySize: number;
  readonly Handler?: string;
  readonly Status?: string;
  readonly Description?: string;
  readonly Environment?: { readonly Variables?: readonly { Key: string; Value: string }[] };
  readonly Triggers?: readonly { TriggerName: string; TriggerDesc: string }[];
}

export interface RemoteRoute {
  readonly APIId: string;
  readonly Path: string;
  readonly Name: string;
  readonly Type: number;
  readonly EnableAuth?: boolean;
}

interface Timer {
  readonly name: string;
  readonly type: 'timer';
  readonly config: string;
}

export interface FunctionSettings {
  readonly name: string;
  readonly runtime?: string;
  readonly handler?: string;
  readonly timeout?: number;
  readonly memorySize?: number;
  readonly installDependency?: boolean;
  readonly description?: string;
  readonly envVariables?: Readonly<Record<string, string>>;
}

interface FunctionChange {
  readonly func: FunctionSettings;
  readonly base64Code?: string;
  readonly functionPath?: string;
  readonly deployMode?: 'cos';
}
