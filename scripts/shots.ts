import fs from 'node:fs';
import path from 'node:path';
import { findPages } from '../config/pages';
import { THEMES } from '../src/styles/tokens';
import { startBrowser } from '../tests/h5/harness/browser';
import { checkAccess, checkLayout } from '../tests/h5/harness/check-layout';
import { openPage, type OpenedPage } from '../tests/h5/harness/open-page';
import { startDemoServer } from './demo-server';
import { knowDemo, listScreens, whoOpens, type Screen } from './screens';

const ROOT = path.resolve(__dirname, '..');
const SCALES = [1, 1.4] as const;
const WIDTHS = { 1: 390, 1.4: 320 } as const;

type Found = Record<string, readonly string[]>;

/** Pictures one screen in every theme and type size; the app is loaded once a person. */
const picture = async (opened: OpenedPage, { name, route }: Screen, found: Found): Promise<void> => {
  await opened.turn({});
  await opened.visit(route);
  for (const theme of THEMES) {
    for (const scale of SCALES) {
      const file = `shots/${theme}-${scale}/${name}`;
      const errorsBefore = opened.errors.length;
      await opened.turn({ theme, scale, width: WIDTHS[scale] });
      await opened.shoot(file, true);
      const wrong = [
        ...(await checkLayout(opened.page)),
        ...(await checkAccess(opened.page)),
        ...opened.errors.slice(errorsBefore),
      ];
      if (wrong.length > 0) found[file] = wrong;
    }
  }
};

/** Pictures every screen × {light, dark} × {1.0, 1.4} into artifacts/shots and lists what the checks found. */
const main = async (): Promise<void> => {
  const only = process.argv[2];
  const server = await startDemoServer();
  const browser = await startBrowser();
  const screens = listScreens(findPages(path.join(ROOT, 'src')), await knowDemo(server.call)).filter(
    (screen) => only === undefined || screen.name.includes(only),
  );
  const found: Found = {};
  const persons = new Map(screens.map((screen) => [whoOpens(screen).openid, whoOpens(screen)]));
  for (const person of persons.values()) {
    const opened = await openPage(browser.context, server.url, { person });
    for (const screen of screens.filter((one) => whoOpens(one).openid === person.openid))
      await picture(opened, screen, found).catch((error: unknown) => {
        found[screen.name] = [String(error)];
        return opened.go(screen.route);
      });
    await opened.close();
  }
  await browser.close();
  await server.stop();
  const pictured = screens.length * THEMES.length * SCALES.length;
  fs.writeFileSync(path.join(ROOT, 'artifacts/shots/found.json'), JSON.stringify(found, null, 2));
  process.stdout.write(`${JSON.stringify({ pictured, found }, null, 2)}\n`);
  if (Object.keys(found).length > 0) process.exitCode = 1;
};

void main();
