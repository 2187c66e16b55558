import { readFileSync } from 'node:fs';
import { parseFaults, type Fault } from './fault';

/** A rule of a plan file: which invocations of which function get which faults. */
export interface FaultRule {
  /** The function's name; every function when absent. */
  function?: string;
  /** Every n-th invocation (counted per rule); every invocation when absent. */
  every?: number;
  faults: string;
}

/** Assigns faults to invocations by fixed rules, so that a failure can be reproduced. */
export class FaultPlan {
  private readonly counts: number[];
  private readonly parsed: Fault[][];

  constructor(private readonly rules: readonly FaultRule[]) {
    this.counts = rules.map(() => 0);
    this.parsed = rules.map((rule) => parseFaults(rule.faults));
  }

  /** Reads a plan file: a JSON array of rules. */
  static read(file: string): FaultPlan {
    return new FaultPlan(JSON.parse(readFileSync(file, 'utf8')) as FaultRule[]);
  }

  /** Returns the faults of the next invocation of a function. */
  next(name: string): Fault[] {
    return this.rules.flatMap((rule, i) => {
      if (rule.function !== undefined && rule.function !== name) return [];
      this.counts[i] = (this.counts[i] ?? 0) + 1;
      return (this.counts[i] as number) % (rule.every ?? 1) === 0 ? (this.parsed[i] as Fault[]) : [];
    });
  }
}
