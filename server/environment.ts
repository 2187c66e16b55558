import { NOTIFICATION_KINDS } from '../core/domain/rhythm';
import { SCREEN_ADDRESS } from './features/wall/screen-address';
import { templateVariable } from './notifications/templates';
import type { IndexDeclaration } from './store/indexes';
import { DATABASE } from './store/indexes';

export interface FunctionDeclaration {
  readonly name: string;
  readonly timeoutSeconds: number;
  readonly memoryMb: number;
  /** WeChat open APIs that the function may call. */
  readonly permissions: readonly string[];
  /** 7-field cron, UTC+8; the platform allows one timer per function. */
  readonly triggers: readonly { readonly name: string; readonly config: string }[];
  /** Environment variables that a deployment passes on; all of them are optional. */
  readonly variables: readonly string[];
}

export interface Environment {
  readonly envId: string;
  readonly collections: readonly { readonly name: string; readonly indexes: readonly IndexDeclaration[] }[];
  readonly functions: readonly FunctionDeclaration[];
  /** The runtime of every function; its name in CloudBase. */
  readonly runtime: string;
  /** Who reads and writes collections directly: the functions only. */
  readonly collectionAccess: 'ADMINONLY';
  /** Who reads and writes uploaded files directly: who uploaded them, and the functions. */
  readonly fileAccess: 'PRIVATE';
  /** Paths of HTTP access, open to anybody. */
  readonly routes: readonly { readonly path: string; readonly function: string }[];
}

const TEMPLATE_VARIABLES = NOTIFICATION_KINDS.map(templateVariable);

/** Declares the cloud environment: the local cloud runs it, the deploy script creates it, the doctor compares it. */
export const ENVIRONMENT: Environment = {
  envId: 'qingcheng-local',
  collections: Object.entries(DATABASE).map(([name, indexes]) => ({ name, indexes })),
  functions: [
    {
      name: 'api',
      timeoutSeconds: 20,
      memoryMb: 256,
      permissions: ['security.msgSecCheck', 'security.mediaCheckAsync'],
      triggers: [],
      variables: [...TEMPLATE_VARIABLES, SCREEN_ADDRESS],
    },
    {
      name: 'clock',
      timeoutSeconds: 60,
      memoryMb: 256,
      permissions: ['subscribeMessage.send'],
      triggers: [{ name: 'tick', config: '0 */10 * * * * *' }],
      variables: TEMPLATE_VARIABLES,
    },
    // Called by a deployment and by the local cloud at start, never by a user.
    { name: 'migrate', timeoutSeconds: 60, memoryMb: 256, permissions: [], triggers: [], variables: [] },
    { name: 'wall', timeoutSeconds: 10, memoryMb: 256, permissions: [], triggers: [], variables: [] },
    // Called by WeChat with messages of the kind event, wxa_media_check.
    { name: 'push', timeoutSeconds: 10, memoryMb: 256, permissions: [], triggers: [], variables: [] },
    {
      name: 'documents',
      timeoutSeconds: 60,
      memoryMb: 512,
      permissions: ['wxacode.getUnlimited', 'security.msgSecCheck', 'security.mediaCheckAsync'],
      triggers: [{ name: 'sweep', config: '0 17 * * * * *' }],
      variables: [],
    },
  ],
  runtime: 'Nodejs18.15',
  collectionAccess: 'ADMINONLY',
  fileAccess: 'PRIVATE',
  routes: [{ path: '/wall', function: 'wall' }],
};
