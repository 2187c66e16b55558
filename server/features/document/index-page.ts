import { markupText } from '../../../core/domain/escape';
import { formatDay, formatMonth } from '../../print/print-format';

export interface IndexEntry {
  /** The path inside the archive; '' for a line about something that is not in it. */
  readonly path: string;
  readonly title: string;
  readonly note: string;
}

const STYLE = `body{font:16px/1.8 "PingFang SC","Microsoft YaHei",sans-serif;max-width:46em;margin:2em auto;padding:0 1em;
color:#1d2a25;background:#fbfaf6}h1{font-size:1.5em}h2{font-size:1.1em;color:#0f6b49;margin-top:2em}
li{break-inside:avoid}a{color:#0f6b49}small{color:#5b6862}ol{columns:2}@media(max-width:40em){ol{columns:1}}`;

/** Writes the index page of the archive, with a link to each file. */
export function indexPage(page: {
  readonly name: string;
  readonly unit: string;
  readonly from: string;
  readonly to: string;
  readonly at: string;
  readonly parts: readonly { readonly title: string; readonly entries: readonly IndexEntry[] }[];
}): string {
  const parts = page.parts.map(
    ({ title, entries }) =>
      `<h2>${markupText(title)}</h2><ol>${entries
        .map(
          ({ path, title: words, note }) =>
            `<li>${path === '' ? `<span>${markupText(words)}</span>` : `<a href="${markupText(path.split('/').map(encodeURIComponent).join('/'))}">${markupText(words)}</a>`} <small>${markupText(note)}</small></li>`,
        )
        .join('')}</ol>`,
  );
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${markupText(page.name)}</title><style>${STYLE}</style><h1>${markupText(page.name)}</h1><p>${markupText(page.unit)}<br>${formatMonth(page.from)}至${formatMonth(page.to)} · ${formatDay(page.at)}生成</p>${parts.join('')}</html>`;
}
