import fs from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { giveFingers } from './fingers';
import type { OpenedPage } from './open-page';

const JOURNEYS = path.resolve(__dirname, '../../../docs/journeys.md');
const TAP_MS = 1500;
const CHARACTER_MS = 500;

/**
 * With HUMAN_SPEED set, journeys are walked by touch as slowly as people do, a second and a half of looking before each
 * tap and two characters a second, and the seconds on the clock are written into `docs/journeys.md`.
 */
export const isHumanSpeed = process.env.HUMAN_SPEED !== undefined;

/** The longest journey, a first card, takes a minute. */
export const WALK_TIMEOUT_MS = isHumanSpeed ? 240_000 : 60_000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export interface SimulatedUser {
  readonly tap: (on: Locator) => Promise<void>;
  readonly type: (into: Locator, text: string) => Promise<void>;
  /** Seconds on the clock since the user started. */
  readonly seconds: () => number;
}

/** Starts a user who is as fast as the machine, or as a person. */
export const startUser = async ({ page }: OpenedPage): Promise<SimulatedUser> => {
  const begun = Date.now();
  const seconds = (): number => Math.round((Date.now() - begun) / 1000);
  if (!isHumanSpeed) return { tap: (on) => on.click(), type: (into, text) => into.fill(text), seconds };
  const fingers = await giveFingers(page);
  const tap = async (on: Locator): Promise<void> => {
    await on.waitFor();
    await pause(TAP_MS);
    await fingers.tap(on);
  };
  return {
    tap,
    type: async (into, text) => {
      await tap(into);
      await into.fill('');
      await into.pressSequentially(text, { delay: CHARACTER_MS });
    },
    seconds,
  };
};

const cellsOf = (line: string): string[] => line.split('|').map((cell) => cell.trim());
const linesOf = (): string[] => fs.readFileSync(JOURNEYS, 'utf8').split('\n');
const isRow = (line: string, journey: string, entry: string): boolean => {
  const [, named, from] = cellsOf(line);
  return named === journey && from === entry;
};

/** Returns taps, fields and seconds of a journey as the document says. */
export const documentedEffort = (
  journey: string,
  entry: string,
): { readonly taps: number; readonly fields: number; readonly seconds: number } => {
  const [taps, fields, seconds] = cellsOf(linesOf().find((line) => isRow(line, journey, entry)) ?? '')
    .slice(3, 6)
    .map(Number);
  return { taps: taps ?? NaN, fields: fields ?? NaN, seconds: seconds ?? NaN };
};

/** Writes the timed seconds of a journey into the document; does nothing at the machine's speed. */
export const noteSeconds = (journey: string, entry: string, seconds: number): void => {
  if (!isHumanSpeed) return;
  const lines = linesOf().map((line) => {
    if (!isRow(line, journey, entry)) return line;
    const cells = line.split('|');
    cells[5] = ` ${seconds} `;
    return cells.join('|');
  });
  fs.writeFileSync(JOURNEYS, lines.join('\n'));
};
