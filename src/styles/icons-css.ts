import { DRAWINGS } from './drawing-paths';
import { ICONS } from './icon-paths';

const STROKE =
  "xmlns='http://www.w3.org/2000/svg' fill='none' stroke='#000' stroke-width='2' stroke-linecap='round' stroke-linejoin='round'";

/** Encodes a drawing as a data URL that both platforms accept in style sheets. */
export const packDrawing = (inside: string, size: string): string =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg viewBox='0 0 ${size}' ${STROKE}>${inside.replace(/"/g, "'")}</svg>`,
  )
    .replace(/%20/g, ' ')
    .replace(/%3D/g, '=')
    .replace(/%3A/g, ':')
    .replace(/%2F/g, '/')
    .replace(/%2C/g, ',')
    .replace(/'/g, '%27')}`;

/**
 * Prints one mask class per icon, so that icons use the text colour; written to `icons.scss`. Only the prefixed
 * property, which every supported WebView knows, because the data URL is long.
 */
export const printIcons = (): string =>
  [
    '// Made from icon-paths.ts by `npx tsx scripts/styles.ts`.',
    ...Object.entries(ICONS).map(
      ([name, inside]) =>
        `.ui-icon--${name} {\n  -webkit-mask-image: url('${packDrawing(inside, '24 24')}');\n}`,
    ),
    ...Object.entries(DRAWINGS).map(
      ([name, inside]) =>
        `.ui-drawing--${name} {\n  -webkit-mask-image: url('${packDrawing(inside, '88 72')}');\n}`,
    ),
    '',
  ].join('\n');
