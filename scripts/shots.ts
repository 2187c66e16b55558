import fs from 'node:fs';
import path from 'node:path';
import { findPages } from '../config/pages';
import { THEMES } from '../src/styles/tokens';
import { startBrowser } from '../tests/h5/harness/browser';
import { checkAccess, checkLayout } from '../tests/h5/harness/check-layout';
import { openPage, type OpenedPage } from '../tests/h5/harness/open-page';
import { startDemoServer } from './demo-server';
import { readOptions } from './options.mjs';
import { fetchDemoIds, listScreens, openerOf, type Screen } from './screens';

const ROOT = path.resolve(__dirname, '..');
const SCALES = [1, 1.4] as const;
const WIDTHS = { 1: 390, 1.4: 320 } as const;

type Findings = Record<string, readonly string[]>;

/** Captures one screen in every theme and type size; the app is loaded once per person. */
const capture = async (opened: OpenedPage, { name, route }: Screen, findings: Findings): Promise<void> => {
  await opened.turn({});
  await opened.visit(route);
  for (const theme of THEMES) {
    for (const scale of SCALES) {
      const file = `shots/${theme}-${scale}/${name}`;
      const errorsBefore = opened.errors.length;
      await opened.turn({ theme, scale, width: WIDTHS[scale] });
      await opened.shoot(file, true);
      const problems = [
        ...(await checkLayout(opened.page)),
        ...(await checkAccess(opened.page)),
        ...opened.errors.slice(errorsBefore),
      ];
      if (problems.length > 0) findings[file] = problems;
    }
  }
};

/** Captures every screen × {light, dark} × {1.0, 1.4} into artifacts/shots and lists what the checks findings. */
const main = async (): Promise<void> => {
  const [filter] = readOptions({ allowPositionals: true }).positionals;
  const server = await startDemoServer();
  const browser = await startBrowser();
  const screens = listScreens(findPages(path.join(ROOT, 'src')), await fetchDemoIds(server.call)).filter(
    (screen) => filter === undefined || screen.name.includes(filter),
  );
  if (screens.length === 0) process.stderr.write(`没有名字里带 ${filter} 的页面\n`);
  const findings: Findings = {};
  fs.mkdirSync(path.join(ROOT, 'artifacts/shots'), { recursive: true });
  const persons = new Map(screens.map((screen) => [openerOf(screen).openid, openerOf(screen)]));
  for (const person of persons.values()) {
    const opened = await openPage(browser.context, server.url, { person });
    for (const screen of screens.filter((one) => openerOf(one).openid === person.openid))
      await capture(opened, screen, findings).catch((error: unknown) => {
        findings[screen.name] = [String(error)];
        return opened.go(screen.route);
      });
    await opened.close();
  }
  await browser.close();
  await server.stop();
  const pictured = screens.length * THEMES.length * SCALES.length;
  fs.writeFileSync(path.join(ROOT, 'artifacts/shots/found.json'), JSON.stringify(findings, null, 2));
  process.stdout.write(`${JSON.stringify({ pictured, found: findings }, null, 2)}\n`);
  if (Object.keys(findings).length > 0) process.exitCode = 1;
};

void main();
