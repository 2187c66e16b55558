import path from 'node:path';
import type { TestServer } from '../../harness/test-server';
import { samplePicture } from '../../samples/picture';
import { upload } from '../../harness/sample-picture';
import { openMiniProgram, type MiniProgram } from './open-mini-program';

const distDir = path.resolve(__dirname, '../../../dist/weapp');

export interface Hand {
  readonly phone: MiniProgram;
  /** What was asked of the cloud: procedures, and `upload <file>`. */
  readonly calls: string[];
  /** Cuts the network, or gives it back. */
  readonly cut: (off: boolean) => void;
}

/** The phones of a house's people: the built mini-program in somebody's hand, on the house's cloud. */
export class Driver {
  private readonly opened: MiniProgram[] = [];

  constructor(private readonly server: TestServer) {}

  /** Opens the mini-program as somebody; `storage` is what their phone keeps. */
  of(openid: string, storage = new Map<string, unknown>()): Hand {
    const calls: string[] = [];
    let off = false;
    const phone = openMiniProgram({
      distDir,
      storage,
      callFunction: (_name, event) => {
        if (off) return Promise.reject(new Error('cloud.callFunction:fail network'));
        calls.push((event as { name: string }).name);
        return this.server.send(openid, event);
      },
      uploadFile: (filePath, cloudPath, picked) => {
        if (off) return Promise.reject(new Error('cloud.uploadFile:fail network'));
        calls.push(`upload ${filePath}`);
        return upload(this.server, cloudPath, picked ?? samplePicture());
      },
    });
    this.opened.push(phone);
    return { phone, calls, cut: (cut) => (off = cut) };
  }

  close(): void {
    this.opened.forEach((phone) => phone.close());
  }
}
