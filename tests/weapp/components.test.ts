import fs from 'node:fs';
import path from 'node:path';
import { openDemo, type Demo } from '../harness/demo-cloud';
import { DIST } from './built-pages';
import { openMiniProgram, type MiniProgram } from './harness/open-mini-program';
import { listenAtRoot, simulatedPages, touch, type SimulatedPages } from './harness/simulated-pages';
import type { PageView, ViewNode } from './harness/view-layer';
import { seeAll, seeOne, textOf, type Seen } from './harness/view-tree';

/*
 * The components of src/ui as the build has them, rendered by miniprogram-simulate inside pages with the data of the
 * demo, and touched by a finger. Events go to the built program, which draws the answer.
 */

const NOW = '2026-07-15T01:00:00.000Z';
const SECOND_TAP_MS = 400;

interface Today {
  readonly value: { readonly collective: { readonly collectiveId: string } };
}

let demo: Demo;
let pages: SimulatedPages;
let phone: MiniProgram;
let shown: PageView;
let collectiveId = '';
const asked: string[] = [];

beforeAll(async () => {
  demo = await openDemo(NOW);
  pages = simulatedPages(DIST);
  const event = { name: 'today.open', input: {} };
  const { body } = await demo.cloud.invoke('api', 'demo-linxiao', event);
  collectiveId = (body as Today).value.collective.collectiveId;
}, 120_000);
afterAll(async () => {
  pages.close();
  await demo.close();
});
afterEach(() => phone.close());

const openAs = async (person: string, page: string): Promise<void> => {
  const id = person === 'newcomer' ? {} : { collectiveId };
  phone = openMiniProgram({
    distDir: DIST,
    draw: (file, data, listen) => (shown = pages.draw(file, data, listen)),
    callFunction: async (name, event) => {
      asked.push((event as { name: string }).name);
      return (await demo.cloud.invoke(name, `demo-${person}`, event)).body;
    },
  });
  await phone.open(page, id);
  asked.splice(0);
};

const one = (selectorOrText: string): Seen => {
  const seen = phone.see(selectorOrText);
  if (!seen) throw new Error(`「${selectorOrText}」 is not shown:\n${phone.text()}`);
  return seen;
};
const press = async (selectorOrText: string, moved = 0): Promise<void> => {
  await touch(one(selectorOrText).node, moved);
  await phone.waitUntilIdle();
};
/** Fingers that press the same place again a while later. */
const pressLater = async (selectorOrText: string): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, SECOND_TAP_MS));
  await press(selectorOrText);
};
const checkedOf = (group: string): readonly string[] =>
  phone
    .all()
    .filter(({ attributes }) => attributes.ariaRole === group && attributes.ariaChecked === true)
    .map(({ attributes }) => String(attributes.ariaLabel));
const countOf = (label: string): string => {
  const field = phone
    .all()
    .find(({ attributes, text }) => attributes.class === 'ui-field ' && text.startsWith(label));
  return /\d+\/\d+/.exec(field?.text ?? '')?.[0] ?? '';
};
/** How many recursive components carry what is drawn. */
const hostsOf = (node: ViewNode): number =>
  [...(node.childNodes ?? []), ...(node.shadowRoot ? [node.shadowRoot] : [])].reduce(
    (hosts, part) => hosts + hostsOf(part),
    node._vt?.tagName === 'comp' ? 1 : 0,
  );
const classesOf = ({ attributes }: Seen): readonly string[] => String(attributes.class).split(' ');

const HELP = 'packages/wall/pages/help/index';
const CREATE = 'packages/team/pages/create/index';
const WRITE = 'packages/wall/pages/write/index';

describe('a button', () => {
  test('acts when the finger is lifted where it was put, and not when it moved', async () => {
    await openAs('linxiao', HELP);
    await press('请人帮一把', 40);
    expect(phone.see('.ui-sheet')).toBeUndefined();
    await press('请人帮一把');
    expect(one('.ui-sheet__title').text).toBe('请人帮一把');
  });

  test('says what is missing while it is grey, and does nothing', async () => {
    await openAs('newcomer', CREATE);
    const missing = '还差：集体名称、所在单位、您的姓名、出生年月';
    expect(one('.ui-button-box__missing').text).toBe(missing);
    expect(classesOf(one('创建集体'))).toContain('ui-button--off');
    expect(one('创建集体').attributes.ariaDisabled).toBe(true);
    await pressLater('创建集体');
    expect(asked).toEqual([]);
  });

  test('opens the page it names', async () => {
    await openAs('linxiao', 'pages/card/index');
    await pressLater('写本月进展');
    expect(phone.currentRoute()).toBe(WRITE);
    expect(asked).toContain('post.open');
  });
});

describe('a field', () => {
  test('counts what is typed in characters, and cuts it at its limit', async () => {
    await openAs('newcomer', CREATE);
    await phone.input('集体名称', '青禾🌱班组');
    expect(countOf('集体名称')).toBe('5/40');
    await phone.input('集体名称', '🌱'.repeat(41));
    expect(countOf('集体名称')).toBe('40/40');
    expect(seeOne(seeAll(shown.root), '集体名称')?.attributes.value).toBe('🌱'.repeat(40));
    expect(countOf('所在单位')).toBe('0/60');
  });

  test('takes its name off the missing ones, until the whole form can be sent', async () => {
    await openAs('newcomer', CREATE);
    await phone.input('集体名称', '青禾班组');
    await phone.input('所在单位', '青禾街道');
    await phone.input('您的姓名', '叶青禾');
    expect(one('.ui-button-box__missing').text).toBe('还差：出生年月');
    await phone.pick('出生年月 请选择', '1996-05');
    expect(one('出生年月 1996年5月').text).toContain('1996年5月');
    expect(phone.see('.ui-button-box__missing')).toBeUndefined();
    await pressLater('创建集体');
    expect(asked).toContain('collective.create');
  });
});

describe('a choice', () => {
  test('checks the option under the finger and no other', async () => {
    await openAs('linxiao', WRITE);
    await press('走到一半');
    expect(checkedOf('radio')).toEqual(['走到一半']);
    await press('大半程');
    expect(checkedOf('radio')).toEqual(['大半程']);
    expect(classesOf(one('大半程'))).toContain('ui-choice__chip--on');
    expect(classesOf(one('走到一半'))).not.toContain('ui-choice__chip--on');
    await press('刚起步', 60);
    expect(checkedOf('radio')).toEqual(['大半程']);
  });
});

describe('a sheet', () => {
  const openSheet = async (): Promise<void> => {
    await openAs('linxiao', HELP);
    await pressLater('请人帮一把');
    expect(one('.ui-sheet__title').text).toBe('请人帮一把');
  };

  test('stays open under a touch inside, and closes beside it', async () => {
    await openSheet();
    await pressLater('.ui-sheet__inside');
    await pressLater('.ui-sheet__title');
    expect(phone.see('.ui-sheet')).toBeDefined();
    await pressLater('.ui-sheet__backdrop');
    expect(phone.see('.ui-sheet')).toBeUndefined();
  });

  test('closes by its button', async () => {
    await openSheet();
    await pressLater('关闭');
    expect(phone.see('.ui-sheet')).toBeUndefined();
  });

  test('holds the page still: a finger that moves on it does not scroll what lies behind', async () => {
    await openSheet();
    let moves = 0;
    listenAtRoot(shown.root, 'touchmove', () => (moves += 1));
    await press('.ui-page-head', 40);
    expect(moves).toBe(1);
    await press('.ui-sheet__inside', 40);
    await press('.ui-sheet__backdrop', 40);
    expect(moves).toBe(1);
    expect(phone.see('.ui-sheet')).toBeDefined();
  });

  test('sends what was typed in it, and closes', async () => {
    await openSheet();
    await phone.input('[aria-label="缺什么"]', '月底前想把台账录完，缺一双手');
    await pressLater('发出请求');
    expect(asked).toContain('help.open');
    expect(phone.see('.ui-sheet')).toBeUndefined();
    expect(phone.text()).toContain('月底前想把台账录完，缺一双手');
  });
});

describe('a collapse', () => {
  test('shows its content while it is open', async () => {
    await openAs('linxiao', 'pages/card/index');
    const head = phone.all().find(({ attributes }) => attributes.ariaExpanded === false);
    const label = `[aria-label="${String(head?.attributes.ariaLabel)}"]`;
    const before = phone.text();
    await press(label);
    expect(one(label).attributes.ariaExpanded).toBe(true);
    expect(phone.text().length).toBeGreaterThan(before.length);
    await press(label);
    expect(one(label).attributes.ariaExpanded).toBe(false);
    expect(phone.text()).toBe(before);
  });
});

describe('what is nested deeper than the templates of the build reach', () => {
  const base = fs.readFileSync(path.join(DIST, 'base.wxml'), 'utf8');
  const nameOf = (inside: string): string =>
    new RegExp(`<template name="tmpl_0_(\\w+)">\\s*${inside}`).exec(base)?.[1] ?? '';
  const levels = new Set([...base.matchAll(/<template name="tmpl_(\d+)_/g)].map(([, level]) => level)).size;

  interface Node {
    readonly nn: string;
    readonly sid: string;
    readonly cl?: string;
    readonly v?: string;
    readonly cn?: readonly Node[];
  }
  const nest = (depth: number): Node =>
    depth === 0
      ? { nn: nameOf('<block>{{i.v}}'), sid: 'words', v: '最里面' }
      : {
          nn: nameOf('<view hover-class'),
          sid: `view-${depth}`,
          cl: `depth-${depth}`,
          cn: [nest(depth - 1)],
        };

  test('is drawn by its recursive component, and tells of touches', async () => {
    const told: unknown[] = [];
    const view = pages.draw('pages/card/index.wxml', { root: { cn: [nest(levels * 2 + 3)] } }, (event) =>
      told.push(event),
    );
    const innermost = seeAll(view.root).find(({ attributes }) => attributes.class === 'depth-1');
    expect(innermost?.depth).toBe(levels * 2 + 3);
    expect(textOf(view.root)).toBe('最里面');
    expect(hostsOf(view.root)).toBeGreaterThan(0);
    await touch(innermost?.node as ViewNode);
    await new Promise((resolve) => setTimeout(resolve));
    const currentTarget: unknown = expect.objectContaining({ dataset: { sid: 'view-1' } });
    expect(told).toContainEqual(expect.objectContaining({ type: 'tap', currentTarget }));
    view.drop();
  });
});
