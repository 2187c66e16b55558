import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { fillBody, placeholdersOf } from './placeholder';
import type { TemplateData } from './placeholder';

/** Parts of a .docx that may carry placeholders: the body, headers and footers. */
const FILLED = /^word\/(document|header\d*|footer\d*)\.xml$/;
/** The only time a zip can name that does not change: the same data make the same bytes. */
export const ZIP_TIME = new Date(1980, 0, 1);

/** A template opened once, to be filled many times. */
export interface Template {
  readonly placeholders: readonly string[];
  fill(data: TemplateData): Uint8Array;
}

/** Opens a .docx template; throws when the bytes are no .docx. */
export function openTemplate(bytes: Uint8Array): Template {
  const parts = unzipSync(bytes);
  if (!parts['word/document.xml']) throw new Error('not a .docx');
  const filled = Object.keys(parts).filter((name) => FILLED.test(name));
  const texts = new Map(filled.map((name) => [name, strFromU8(parts[name] ?? new Uint8Array())]));
  return {
    placeholders: [...new Set([...texts.values()].flatMap(placeholdersOf))],
    fill(data) {
      const out: Zippable = {};
      for (const [name, part] of Object.entries(parts)) {
        const text = texts.get(name);
        out[name] = [
          text === undefined ? part : strToU8(fillBody(text, data)),
          { mtime: ZIP_TIME, level: 6 },
        ];
      }
      return zipSync(out);
    },
  };
}
