/** What the stand-in keeps: plain values, so that a test can copy and compare it. */
export interface CloudState {
  readonly collections: Record<
    string,
    { access: string; indexes: Record<string, { keys: [string, string][]; unique: boolean }> }
  >;
  readonly functions: Record<string, StoredFunction>;
  readonly buckets: Record<string, Record<string, StoredObject>>;
  readonly routes: Record<string, { id: string; name: string; type: number; auth: boolean }>;
  fileAccess: string;
  httpAccess: boolean;
  /** Calls until hosting is online; null while it was never switched on. */
  hosting: number | null;
  /** Open APIs that a function may not call, as when its config.json was not uploaded. */
  readonly missing: Record<string, readonly string[]>;
  /** Slices that are left to migrate, and the version of the stored documents. */
  migration: { slices: number; version: number; target: number };
}

interface StoredFunction {
  runtime: string;
  handler: string;
  timeout: number;
  memory: number;
  description: string;
  variables: Record<string, string>;
  /** SHA-256 of the zip that was sent. */
  code: string;
  triggers: Record<string, string>;
  /** Questions about it until its last change is finished; until then, others are refused. */
  busy: number;
}

interface StoredObject {
  /** Base64. */
  readonly content: string;
  readonly type: string;
  readonly etag: string;
}

/** A new environment, as the console makes it. */
export const emptyCloud = (): CloudState => ({
  collections: {},
  functions: {},
  buckets: {},
  routes: {},
  fileAccess: 'READONLY',
  httpAccess: true,
  hosting: null,
  missing: {},
  migration: { slices: 0, version: 2, target: 2 },
});
