import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Lists what is wrong with the page in front, one sentence each; empty when all is well. */
export const checkLayout = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const SLACK = 0.6;
    const CONTROLS =
      '[role=button],[role=link],[role=radio],[role=checkbox],[role=switch],[role=tab],button,select,input,textarea,a[href]';
    // Taro leaves the shown class on the pages behind, and shades them.
    const root = document.querySelector('.taro_page_show:not(.taro_page_shade)');
    if (!root) return ['no page is in front'];
    const found: string[] = [];
    // The big screen and the slides have no screen of ours: their type is measured in parts of the wall.
    const screen = root.querySelector<HTMLElement>('.ui-screen');
    const scale = Number(screen?.style.getPropertyValue('--scale') || 1);
    const isLarge = scale >= 1.4;
    const TAP = isLarge ? 60 : 44;
    const LEAST_TEXT = isLarge ? 18 : 13;
    const LEAST_BODY = isLarge ? 18 : window.innerWidth < 375 ? 14 : 16;
    const nameOf = (node: Element): string =>
      `${node.tagName.toLowerCase()}.${String(node.getAttribute('class') ?? '')
        .split(' ')
        .filter((one) => one !== 'hydrated')
        .join('.')} 「${(node.getAttribute('aria-label') ?? node.textContent ?? '').trim().slice(0, 24)}」`;
    const shown = (node: Element): boolean => {
      const box = node.getBoundingClientRect();
      const style = window.getComputedStyle(node);
      return (
        box.width > 0 &&
        box.height > 0 &&
        style.visibility !== 'hidden' &&
        style.opacity !== '0' &&
        !node.closest('.ui-hidden,[hidden]')
      );
    };
    const scrolls = (node: Element | null): boolean => {
      for (let up = node?.parentElement ?? null; up && root.contains(up); up = up.parentElement) {
        if (/(auto|scroll)/.test(window.getComputedStyle(up).overflowX)) return true;
      }
      return false;
    };
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth > width)
      found.push(`the page is ${document.documentElement.scrollWidth} wide on a ${width} screen`);
    const all = [...root.querySelectorAll('*')].filter(shown);

    for (const node of all) {
      const box = node.getBoundingClientRect();
      if ((box.right > width + SLACK || box.left < -SLACK) && !scrolls(node))
        found.push(`${nameOf(node)} leaves the screen: ${Math.round(box.left)}–${Math.round(box.right)}`);
      const style = window.getComputedStyle(node);
      const clamped = style.webkitLineClamp !== 'none' && style.webkitLineClamp !== '';
      const hides = /(hidden|clip)/.test(style.overflowX + style.overflowY) && !clamped;
      const holdsText = [...node.childNodes].some(
        (child) => child.nodeType === Node.TEXT_NODE && (child.textContent ?? '').trim() !== '',
      );
      if (
        holdsText &&
        hides &&
        (node.scrollWidth > node.clientWidth + 1 || node.scrollHeight > node.clientHeight + 1)
      )
        found.push(`${nameOf(node)} is clipped`);
      if (isLarge && holdsText && clamped && node.scrollHeight > node.clientHeight + 1)
        found.push(`${nameOf(node)} is cut after ${style.webkitLineClamp} lines`);
      if (node.matches('textarea') && node.scrollHeight > node.clientHeight + 2)
        found.push(`${nameOf(node)} is clipped`);
    }

    // Text beside a card or a button keeps off it, and a day is written as people say it.
    const GAP = 4;
    const inBox =
      '.ui-card,.ui-button,.ui-task-card,.ui-status-note,.ui-sheet,.ui-screen__bar,.ui-top-bar,.ui-tab-bar';
    const blocks = all
      .filter((node) => node.matches('.ui-card,.ui-button') && !node.parentElement?.closest(inBox))
      .map((node) => ({ node, box: node.getBoundingClientRect() }));
    for (const node of all) {
      const texts = [...node.childNodes].filter(
        (child) => child.nodeType === Node.TEXT_NODE && (child.textContent ?? '').trim() !== '',
      );
      for (const text of texts) {
        // What somebody wrote may be quoted, and a field or a sentence may tell how a day is typed.
        const shown = (text.textContent ?? '').replace(/“[^”]*”|[写改]成 ?[\d-]+( 或 [\d-]+)?/g, '');
        const day = /\b\d{4}-\d\d(-\d\d)?\b/.exec(shown);
        if (day && !node.closest('option,.ui-field__help,.ui-field__error,.ui-field__placeholder'))
          found.push(`${nameOf(node)} shows the day ${day[0]}`);
        if (node.closest(inBox)) continue;
        const range = document.createRange();
        range.selectNodeContents(text);
        const box = range.getBoundingClientRect();
        for (const other of blocks) {
          const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
          const gap = Math.max(other.box.top - box.bottom, box.top - other.box.bottom);
          if (across > 0 && gap > -1 && gap < GAP)
            found.push(`${nameOf(node)} touches ${nameOf(other.node)}: ${gap.toFixed(1)} px`);
        }
      }
    }

    if (screen) {
      const sample = document.createElement('span');
      sample.style.fontSize = 'var(--type-body)';
      screen.append(sample);
      const body = parseFloat(window.getComputedStyle(sample).fontSize);
      sample.remove();
      if (body < LEAST_BODY) found.push(`body text has ${body} px, less than ${LEAST_BODY}`);
    }
    for (const node of screen ? all : []) {
      const holdsText = [...node.childNodes].some(
        (child) => child.nodeType === Node.TEXT_NODE && (child.textContent ?? '').trim() !== '',
      );
      const size = parseFloat(window.getComputedStyle(node).fontSize);
      if (holdsText && size < LEAST_TEXT - 0.01 && !node.closest('.ui-paper'))
        found.push(`${nameOf(node)} has text of ${size.toFixed(1)} px, less than ${LEAST_TEXT}`);
    }

    const controls = all.filter(
      (node) => node.matches(CONTROLS) && node.getAttribute('aria-hidden') !== 'true',
    );
    for (const node of controls) {
      const holder = node.matches('input,textarea')
        ? (node.closest('.ui-field__box, wx-input') ?? node)
        : node;
      const box = holder.getBoundingClientRect();
      if (box.width < TAP - SLACK || box.height < TAP - SLACK)
        found.push(
          `${nameOf(node)} is ${Math.round(box.width)} × ${Math.round(box.height)}, less than ${TAP}`,
        );
    }

    const fixed = (node: Element): boolean => {
      for (let up: Element | null = node; up && up !== root; up = up.parentElement) {
        if (/(fixed|sticky)/.test(window.getComputedStyle(up).position)) return true;
      }
      return false;
    };
    const texts = all.filter(
      (node) =>
        !fixed(node) &&
        [...node.childNodes].some(
          (child) => child.nodeType === Node.TEXT_NODE && (child.textContent ?? '').trim() !== '',
        ),
    );
    const boxes = texts.map((node) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      const text = range.getBoundingClientRect();
      // Lines that a clamp hides are still in the range, and overlap nothing that anybody sees.
      const clamped = /(hidden|clip)/.test(window.getComputedStyle(node).overflowY);
      const bottom = clamped ? Math.min(text.bottom, node.getBoundingClientRect().bottom) : text.bottom;
      return { node, box: { left: text.left, right: text.right, top: text.top, bottom } };
    });
    boxes.forEach((one, index) => {
      for (const other of boxes.slice(index + 1)) {
        if (one.node.contains(other.node) || other.node.contains(one.node)) continue;
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        if (across > 2 && down > 3) found.push(`${nameOf(one.node)} overlaps ${nameOf(other.node)}`);
      }
    });
    return [...new Set(found)];
  });

declare global {
  interface Window {
    axe?: typeof axe;
  }
}

/**
 * Lists axe's violations on the page in front, one line each. Axe is put into a page once and asked for violations
 * only: its own builder sends all its rules and everything that passed to and fro for each look. `only` names the rules
 * to ask for, all by default.
 */
export const checkAccess = async (page: Page, only?: readonly string[]): Promise<string[]> => {
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(axe.source);
  return page.evaluate(async (rules) => {
    const front = document.querySelector('.taro_page_show:not(.taro_page_shade)');
    if (!front || !window.axe) return ['no page is in front'];
    const { violations } = await window.axe.run(front, {
      resultTypes: ['violations'],
      preload: false,
      ...(rules ? { runOnly: [...rules] } : {}),
    });
    // Who speaks to the phone says what stands first on a button (WCAG 2.5.3; axe compares whole texts).
    const plain = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
    const misnamed = [...front.querySelectorAll('[role="button"][aria-label]')].flatMap((node) => {
      const leaves = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
      let first = '';
      while (first === '' && leaves.nextNode())
        if (!leaves.currentNode.parentElement?.closest('[aria-hidden="true"]'))
          first = plain(leaves.currentNode.textContent ?? '');
      const name = node.getAttribute('aria-label') ?? '';
      return plain(name).includes(first) ? [] : [`name: 「${name}」 does not say 「${first}」`];
    });
    return [
      ...(rules ? [] : misnamed),
      ...violations.flatMap(({ id, help, nodes }) =>
        nodes.map((node) => `${id}: ${node.html.slice(0, 160)} — ${help}`),
      ),
    ];
  }, only);
};
