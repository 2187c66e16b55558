import fs from 'node:fs';
import path from 'node:path';
import { ICONS } from '../src/styles/icon-paths';
import { COLOURS, THEMES } from '../src/styles/tokens';
import { startBrowser } from '../tests/h5/harness/browser';
import { readOptions } from './options.mjs';

/** Side of a tab icon (pixels); WeChat takes PNG files of at most 40 kB. */
const SIDE = 81;
const DRAWN = { today: ICONS.today, card: ICONS.sprout, wall: ICONS.wall, team: ICONS.team };
const folder = path.resolve(__dirname, '../src/tabs');

const main = async (): Promise<void> => {
  fs.mkdirSync(folder, { recursive: true });
  const { context, close } = await startBrowser();
  const page = await context.newPage();
  await page.setViewportSize({ width: SIDE, height: SIDE });
  for (const theme of THEMES) {
    for (const [name, inside] of Object.entries(DRAWN)) {
      for (const [ending, colour] of [
        ['', COLOURS[theme]['ink-soft']],
        ['-chosen', COLOURS[theme]['primary-text']],
      ] as const) {
        await page.setContent(
          `<style>body{margin:0}svg{display:block}</style><svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}" viewBox="-2 -2 28 28" fill="none" stroke="${colour}" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round">${inside}</svg>`,
        );
        await page.screenshot({
          path: path.join(folder, `${name}-${theme}${ending}.png`),
          omitBackground: true,
        });
      }
    }
  }
  await close();
};

readOptions();
void main();
