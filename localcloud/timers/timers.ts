import type { Clock } from '../clock';
import type { FunctionDeclaration } from '../environment';
import type { FunctionPool } from '../functions/function-pool';
import type { Log } from '../log';
import { nextDue, parseCron, type Cron } from './cron';

interface Timer {
  functionName: string;
  triggerName: string;
  cron: Cron;
  due: Date | undefined;
}

const MAX_SLEEP_MS = 60_000;

/** Runs timer triggers: by the machine's clock, or immediately when a controlled clock jumps past their time. */
export class Timers {
  private readonly timers: Timer[];
  private readonly running = new Set<Promise<void>>();
  private sleeping: NodeJS.Timeout | undefined;

  constructor(
    declared: readonly FunctionDeclaration[],
    private readonly pool: FunctionPool,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {
    this.timers = declared.flatMap(({ name, triggers }) =>
      triggers.map((trigger) => {
        const cron = parseCron(trigger.config);
        return { functionName: name, triggerName: trigger.name, cron, due: nextDue(cron, clock.now()) };
      }),
    );
  }

  /** Starts watching the clock. */
  start(): void {
    this.clock.onJump(() => this.fireDue());
    this.sleep();
  }

  /** Runs a trigger immediately; resolves when its function has ended. */
  async fire(functionName: string, triggerName: string): Promise<void> {
    const event = {
      Type: 'Timer',
      TriggerName: triggerName,
      Time: this.clock.now().toISOString(),
      Message: '',
    };
    try {
      await this.pool.invoke(functionName, { openId: null, source: 'timer' }, JSON.stringify(event));
    } catch (error) {
      this.log.write('error', `timer ${functionName}.${triggerName}: ${(error as Error).message}`);
    }
  }

  /** Resolves when no trigger is running. */
  async idle(): Promise<void> {
    while (this.running.size > 0) await Promise.all(this.running);
  }

  stop(): void {
    clearTimeout(this.sleeping);
  }

  // A trigger that was due several times during a jump runs once: the platform does not catch up either.
  private fireDue(): void {
    const now = this.clock.now();
    for (const timer of this.timers) {
      const late = timer.due !== undefined && timer.due <= now;
      if (late || (timer.due && timer.due.getTime() - now.getTime() > 0))
        timer.due = nextDue(timer.cron, now);
      if (!late) continue;
      const run = this.fire(timer.functionName, timer.triggerName).finally(() => this.running.delete(run));
      this.running.add(run);
    }
  }

  private sleep(): void {
    if (this.timers.length === 0) return;
    const now = this.clock.now().getTime();
    const nearest = Math.min(...this.timers.map(({ due }) => (due ? due.getTime() - now : MAX_SLEEP_MS)));
    const pause = Math.min(MAX_SLEEP_MS, Math.max(50, nearest));
    this.sleeping = setTimeout(() => {
      if (!this.clock.controlled) this.fireDue();
      this.sleep();
    }, pause);
    this.sleeping.unref();
  }
}
