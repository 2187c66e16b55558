import { openPage, openTab, restartAt } from './navigate';

/** Compiles only while wrong pages and parameters are type errors; never called. */
export const checkNavigationTypes = (): void => {
  openPage('/packages/wall/pages/write/index');
  openPage('/packages/wall/pages/write/index', { collectiveId: 'c' });
  openPage('/packages/review/pages/form/index', { paper: 'registration' });
  // @ts-expect-error unknown page
  openPage('/packages/wall/pages/wrote/index');
  // @ts-expect-error required parameter
  openPage('/packages/card/pages/view/index');
  // @ts-expect-error wrong name
  openPage('/packages/card/pages/view/index', { cardID: 'c' });
  // @ts-expect-error unknown parameter
  openPage('/packages/team/pages/create/index', { nope: 'c' });
  // @ts-expect-error wrong value
  openPage('/packages/review/pages/form/index', { paper: 'x' });
  // @ts-expect-error a tab
  openPage('/pages/wall/index');
  // @ts-expect-error not a tab
  openTab('/pages/node/index');
  // @ts-expect-error required
  restartAt('/pages/node/index');
  restartAt('/pages/team/index');
};
