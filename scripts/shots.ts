import fs from 'node:fs';
import path from 'node:path';
import { findPages } from '../config/pages';
import { THEMES } from '../src/styles/tokens';
import { startBrowser } from '../tests/h5/harness/browser';
import { checkAccess, checkLayout } from '../tests/h5/harness/check-layout';
import { openPage } from '../tests/h5/harness/open-page';
import { startDemoServer, type DemoServer } from './demo-server';
import { listScreens, type Known } from './screens';

const ROOT = path.resolve(__dirname, '..');
const SCALES = [1, 1.4] as const;
const WIDTHS = { 1: 390, 1.4: 320 } as const;
const LEADER = 'demo-linxiao';

interface Home {
  readonly value: {
    readonly collective: { readonly collectiveId: string };
    readonly seat: { readonly seatId: string };
    readonly own: { readonly cardId: string; readonly axis: readonly { readonly nodeId: string }[] };
  };
}

interface Service {
  readonly value: {
    readonly houses: readonly { readonly houseId: string }[];
    readonly sessions: readonly { readonly sessionId: string; readonly standing: string }[];
  };
}

interface Link {
  readonly value: { readonly token: string };
}

const know = async (server: DemoServer): Promise<Known> => {
  const { value } = (await server.call(LEADER, 'today.open', {})) as Home;
  const { collectiveId } = value.collective;
  const service = (await server.call(LEADER, 'house.list', { collectiveId })) as Service;
  const { houses, sessions } = service.value;
  const sessionId = sessions.find((one) => one.standing === 'unconfirmed')?.sessionId ?? '';
  const link = (await server.call(LEADER, 'session.link', { collectiveId, sessionId })) as Link;
  return {
    collectiveId,
    houseId: houses[0]?.houseId ?? '',
    sessionId,
    token: link.value.token,
    cardId: value.own.cardId,
    nodeId: value.own.axis[0]?.nodeId ?? '',
    seatId: value.seat.seatId,
  };
};

/** Pictures every screen × {light, dark} × {1.0, 1.4} into artifacts/shots and lists what the checks found. */
const main = async (): Promise<void> => {
  const only = process.argv[2];
  const server = await startDemoServer();
  const browser = await startBrowser();
  const screens = listScreens(findPages(path.join(ROOT, 'src')), await know(server)).filter(
    (screen) => only === undefined || screen.name.includes(only),
  );
  const found: Record<string, readonly string[]> = {};
  for (const theme of THEMES) {
    for (const scale of SCALES) {
      for (const { name, route, person, label } of screens) {
        const who = { openid: person ? `demo-${person}` : 'nobody-yet', label };
        const picture = `shots/${theme}-${scale}/${name}`;
        try {
          const opened = await openPage(browser.context, `${server.url}#/${route}`, {
            width: WIDTHS[scale],
            theme,
            scale,
            person: who,
          });
          await opened.shoot(picture, true);
          const wrong = [
            ...(await checkLayout(opened.page)),
            ...(await checkAccess(opened.page)),
            ...opened.errors,
          ];
          if (wrong.length > 0) found[picture] = wrong;
          await opened.close();
        } catch (error) {
          found[picture] = [String(error)];
        }
      }
    }
  }
  await browser.close();
  await server.stop();
  const pictured = screens.length * THEMES.length * SCALES.length;
  fs.writeFileSync(path.join(ROOT, 'artifacts/shots/found.json'), JSON.stringify(found, null, 2));
  process.stdout.write(`${JSON.stringify({ pictured, found }, null, 2)}\n`);
  if (Object.keys(found).length > 0) process.exitCode = 1;
};

void main();
