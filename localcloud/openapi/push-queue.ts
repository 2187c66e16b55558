import type { FunctionPool } from '../functions/function-pool';
import type { Log } from '../log';
import type { PushMessage } from './open-api';

const DELAY_MS = 200;
const RECEIVER = 'push';

/** Delivers WeChat's push messages to the function `push`, shortly after the call that caused them. */
export class PushQueue {
  private readonly pending = new Map<NodeJS.Timeout, Promise<void>>();

  constructor(
    private readonly pool: FunctionPool,
    private readonly log: Log,
  ) {}

  add(message: PushMessage): void {
    let timer: NodeJS.Timeout | undefined;
    const done = new Promise<void>((resolve) => {
      timer = setTimeout(() => void this.deliver(message).finally(resolve), DELAY_MS);
    });
    if (!timer) return;
    const key = timer;
    this.pending.set(key, done);
    void done.finally(() => this.pending.delete(key));
  }

  /** Resolves when no message is pending. */
  async idle(): Promise<void> {
    while (this.pending.size > 0) await Promise.all(this.pending.values());
  }

  stop(): void {
    for (const timer of this.pending.keys()) clearTimeout(timer);
    this.pending.clear();
  }

  private async deliver(message: PushMessage): Promise<void> {
    try {
      const caller = { openId: message.FromUserName, source: 'wx_push' as const };
      await this.pool.invoke(RECEIVER, caller, JSON.stringify(message));
    } catch (error) {
      this.log.write('warn', `push ${message.Event}: ${(error as Error).message}`);
    }
  }
}
