import type { UploadLibrary } from './libraries';

export interface ClientUpload {
  readonly library: UploadLibrary;
  /** The folder of project.config.json. */
  readonly root: string;
  readonly appid: string;
  /** The key of 「小程序代码上传」, in PEM. */
  readonly privateKey: string;
  readonly version: string;
  readonly description: string;
}

/** Number of the uploader that the console shows. */
const ROBOT = 1;

const projectOf = ({ library, root, appid, privateKey }: Omit<ClientUpload, 'version' | 'description'>) =>
  new library.Project({
    ...{ appid, privateKey, type: 'miniProgram', projectPath: root, ignores: ['node_modules/**/*'] },
  });

const optionsOf = (upload: ClientUpload) => ({
  project: projectOf(upload),
  desc: upload.description,
  robot: ROBOT,
  setting: { useProjectConfig: true as const },
  onProgressUpdate: () => undefined,
});

/** Uploads a version, which the console then shows as a trial version. */
export const uploadVersion = (upload: ClientUpload): Promise<unknown> =>
  upload.library.upload({ ...optionsOf(upload), version: upload.version });

/** Uploads a preview; the library prints its QR code in the terminal. */
export const uploadPreview = (upload: ClientUpload): Promise<unknown> =>
  upload.library.preview({ ...optionsOf(upload), qrcodeFormat: 'terminal' });

/**
 * Asks the upload service for the project, which shows whether key and IP address are admitted; uploads nothing. The
 * library answers a refusal with default values and only logs it, so its log is read.
 */
export async function askProject(upload: Omit<ClientUpload, 'version' | 'description'>): Promise<void> {
  const logged: string[] = [];
  const before = { error: console.error, log: console.log };
  console.error = console.log = (...parts: unknown[]) => void logged.push(parts.join(' '));
  try {
    await projectOf(upload).attr();
  } finally {
    Object.assign(console, before);
  }
  const [, why] = /attr fail (errCode: .*)/.exec(logged.join('\n')) ?? [];
  if (why !== undefined) throw new Error(why);
}
