import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Unzipped, Zippable } from 'fflate';
import { fillBody } from './fill-body';
import { Media, withPictureTypes } from './media';
import { BrokenTemplate, joinRuns, placeholdersOf } from './placeholder';
import type { TemplateData } from './placeholder';

/** The parts of a .docx that may contain placeholders: body, headers and footers. */
const FILLED = /^word\/(document|header\d*|footer\d*)\.xml$/;
const TYPES = '[Content_Types].xml';
/** A constant timestamp, so that the same data give the same bytes; a zip cannot name an earlier one. */
export const ZIP_TIME = new Date(1980, 0, 1);

/** A template that is opened once and filled many times. */
export interface Template {
  readonly placeholders: readonly string[];
  fill(data: TemplateData): Uint8Array;
}

const unzip = (bytes: Uint8Array): Unzipped => {
  try {
    return unzipSync(bytes);
  } catch {
    throw new BrokenTemplate('not a .docx');
  }
};

/** Opens a .docx template; throws `BrokenTemplate` when the bytes are not a .docx. */
export function openTemplate(bytes: Uint8Array): Template {
  const parts = unzip(bytes);
  if (!parts['word/document.xml']) throw new BrokenTemplate('not a .docx');
  const filled = Object.keys(parts).filter((name) => FILLED.test(name));
  const texts = new Map(filled.map((name) => [name, joinRuns(strFromU8(parts[name] ?? new Uint8Array()))]));
  return {
    placeholders: [...new Set([...texts.values()].flatMap(placeholdersOf))],
    fill(data) {
      const media = new Media();
      const out: Record<string, Uint8Array> = { ...parts };
      for (const [name, text] of texts)
        out[name] = strToU8(fillBody(text, data, (picture, width) => media.draw(name, picture, width)));
      if (!media.isEmpty) addMedia(out, media);
      return zipSync(compressed(out));
    },
  };
}

function addMedia(out: Record<string, Uint8Array>, media: Media): void {
  const before = (path: string): string | null => {
    const bytes = out[path];
    return bytes ? strFromU8(bytes) : null;
  };
  for (const [path, xml] of media.relationParts(before)) out[path] = strToU8(xml);
  for (const [path, bytes] of media.pictures()) out[path] = bytes;
  out[TYPES] = strToU8(withPictureTypes(before(TYPES) ?? ''));
}

// Pictures are compressed already.
const compressed = (parts: Readonly<Record<string, Uint8Array>>): Zippable =>
  Object.fromEntries(
    Object.entries(parts).map(([path, bytes]) => [
      path,
      [bytes, { mtime: ZIP_TIME, level: path.startsWith('word/media/') ? 0 : 6 }],
    ]),
  );
