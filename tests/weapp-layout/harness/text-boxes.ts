import type { Page } from 'playwright-core';

/** One text as it is drawn. Positions are relative to the page's content. */
export interface TextBox {
  readonly text: string;
  /** The part of the screen that the position counts from: content, bottom bar or sheet. */
  readonly part: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: number;
  readonly size: number;
  readonly weight: number;
  readonly colour: string;
  /** A picker lies between this text and the one before. */
  readonly behindPicker: boolean;
}

/** Lists the texts of the page in front in reading order: of its content, its bottom bar and its sheet. */
export const measureTexts = (page: Page): Promise<TextBox[]> =>
  page.evaluate(() => {
    const front = document.querySelector('.taro_page_show:not(.taro_page_shade)');
    const boxes: {
      text: string;
      part: string;
      x: number;
      y: number;
      width: number;
      height: number;
      lines: number;
      size: number;
      weight: number;
      colour: string;
      behindPicker: boolean;
    }[] = [];
    for (const part of front?.querySelectorAll('.ui-screen__body, .ui-screen__bar, .ui-sheet__panel') ?? []) {
      const origin = part.getBoundingClientRect();
      let behindPicker = false;
      for (const element of part.querySelectorAll('*')) {
        behindPicker ||= element.matches('.ui-picker-field__box');
        // A picker or a text field draws its text by itself; the two clients use different ones.
        if (element.closest('input, textarea, .ui-picker-field__box, .wx-placeholder, .ui-hidden, svg'))
          continue;
        const texts = [...element.childNodes].filter(
          (child) => child.nodeType === Node.TEXT_NODE && (child.textContent ?? '').trim() !== '',
        );
        const first = texts[0];
        const last = texts[texts.length - 1];
        if (!first || !last) continue;
        const range = document.createRange();
        range.setStartBefore(first);
        range.setEndAfter(last);
        const box = range.getBoundingClientRect();
        if (box.width === 0) continue;
        const style = window.getComputedStyle(element);
        const rows: number[] = [];
        for (const { top, height } of range.getClientRects())
          if (height > 0 && !rows.some((row) => Math.abs(row - top) < height / 2)) rows.push(top);
        // Where a row that scrolls sideways stands when it opens differs: the browser centres the node, WeChat cannot.
        let scrolled = 0;
        for (let up: Element | null = element; up && up !== part; up = up.parentElement)
          scrolled += up.scrollLeft;
        boxes.push({
          text: texts
            .map((one) => one.textContent ?? '')
            .join('')
            .replace(/\s+/g, ' ')
            .trim(),
          part: part.className.replace(/ hydrated| taro\S*/g, ''),
          x: box.left - origin.left + scrolled,
          y: box.top - origin.top,
          width: box.width,
          height: box.height,
          lines: rows.length,
          size: Number.parseFloat(style.fontSize),
          weight: Number(style.fontWeight),
          colour: style.color,
          behindPicker,
        });
        behindPicker = false;
      }
    }
    return boxes;
  });
