import { strToU8 } from 'fflate';
import type { AttachedFile } from '../../../../core/domain/attachment';
import { isPictureKind } from '../../../../core/domain/attachment';
import { PICTURE_BYTES_MAX } from '../../../../core/domain/picture';
import { fileName } from '../../../../core/domain/escape';
import type { FilledDossier, StoredFile } from '../../../store/dossier-collections';
import { openTemplate } from '../../../print/template/fill-template';
import type { TemplateData, TemplateEntry } from '../../../print/template/placeholder';
import type { Worksheet } from '../../../print/worksheet';
import { worksheetOf } from '../../../print/worksheet';
import { readPicture } from '../../picture/queries';
import type { ArchiveFolder } from '../archive';
import type { BuildContext } from '../builder';

const EVIDENCE_INDEX_TEMPLATE = 'evidence-index.docx';
const FOLDER = '附件';
export const CHECKSUMS = '附件校验.txt';
const FOLDER_SIGNS = 30;
const NAME_SIGNS = 40;
/** Limits the pictures in the printed index, for Word and for the function's memory. */
const PRINTED_MAX = 120;
const CONCURRENT_FETCHES = 4;

export type PlacedFile = AttachedFile & { readonly path: string };

/** Signs that old programs on a clerk's computer cannot write into a file name. */
const plain = (text: string, max: number): string =>
  [...fileName(text.replace(/[\p{Extended_Pictographic}\u200d\ufe0f]/gu, ''))]
    .slice(0, max)
    .join('')
    .replace(/[. ]+$/, '');
const two = (no: number): string => String(no).padStart(2, '0');

/** Places the files of a dossier in its archive: the same files have the same paths, which are valid on Windows. */
export function placeFiles(files: readonly AttachedFile[]): PlacedFile[] {
  const items = [...new Set(files.map(({ item }) => item))];
  const counts = new Map<string, number>();
  return files.map((file) => {
    const { item, name, kind } = file;
    const no = (counts.get(item) ?? 0) + 1;
    counts.set(item, no);
    const base = name.slice(0, -kind.length - 1);
    const folder = `${two(items.indexOf(item) + 1)} ${plain(item, FOLDER_SIGNS)}`;
    return { ...file, path: `${FOLDER}/${folder}/${no} ${plain(base, NAME_SIGNS)}.${kind}` };
  });
}

const sizeOf = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** Adds the files to an archive, checks each against its digest, and prints the index with small pictures. */
export async function addAttachments(
  archive: ArchiveFolder,
  filled: FilledDossier,
  stored: readonly StoredFile[],
  { context, template }: Pick<BuildContext, 'context' | 'template'>,
): Promise<PlacedFile[]> {
  const placed = placeFiles(filled.files ?? []);
  if (placed.length === 0) return [];
  const ids = new Map(stored.map(({ sha256, fileId }) => [sha256, fileId]));
  const pictures = new Map<string, Uint8Array>();
  const missing = new Set<string>();
  for (let from = 0; from < placed.length; from += CONCURRENT_FETCHES) {
    const some = placed.slice(from, from + CONCURRENT_FETCHES);
    const found = await Promise.all(
      some.map(async ({ sha256 }) => {
        const fileId = ids.get(sha256);
        return fileId === undefined ? null : context.pictures.fetch(fileId);
      }),
    );
    for (const [at, file] of some.entries()) {
      const bytes = found[at];
      if (!bytes || !archive.hasRoom(bytes.length)) missing.add(file.path);
      else await archive.add(file.path, bytes);
      const isSmall = bytes && isPictureKind(file.kind) && bytes.length <= PICTURE_BYTES_MAX;
      if (isSmall && pictures.size < PRINTED_MAX && readPicture(bytes)) pictures.set(file.path, bytes);
    }
  }
  const lines = placed
    .filter(({ path }) => !missing.has(path))
    .map(({ sha256, path }) => `${sha256}  ${path}\n`);
  await archive.add(CHECKSUMS, strToU8(lines.join('')));
  const form = indexForm(filled, placed, pictures, missing);
  const index = openTemplate(template(EVIDENCE_INDEX_TEMPLATE)).fill(form);
  await archive.add('证据目录.docx', index);
  return placed.filter(({ path }) => !missing.has(path));
}

function indexForm(
  { name, basis }: FilledDossier,
  placed: readonly PlacedFile[],
  pictures: ReadonlyMap<string, Uint8Array>,
  missing: ReadonlySet<string>,
): TemplateData {
  const items = [...new Set(placed.map(({ item }) => item))];
  return {
    values: { 集体: name, 说明: `${placed.length} 份图片和文件，截至 ${basis}` },
    lists: {
      项: items.map((题) => ({
        题,
        附件: placed
          .filter(({ item }) => item === 题)
          .map((file): TemplateEntry => {
            const bytes = pictures.get(file.path);
            return {
              名称: `${file.name}（${sizeOf(file.bytes)}）`,
              位置: missing.has(file.path) ? '不在这个压缩包里：没有通过内容检查，或装不下了' : file.path,
              校验: `SHA-256 ${file.sha256}`,
              类别: bytes ? '' : file.kind,
              ...(bytes ? { 图: { bytes } } : {}),
            };
          }),
      })),
    },
  };
}

/** Lays out the files with their digests. */
export const attachmentsWorksheet = (filled: FilledDossier): Worksheet<never> =>
  worksheetOf<PlacedFile>({
    name: '附件',
    rows: placeFiles(filled.files ?? []),
    columns: [
      { title: '项目', width: 40, kind: 'text', value: ({ item }) => item },
      { title: '文件', width: 40, kind: 'text', value: ({ name }) => name },
      { title: '字节', width: 12, kind: 'number', value: ({ bytes }) => bytes },
      { title: '压缩包里的位置', width: 60, kind: 'text', value: ({ path }) => path },
      { title: 'SHA-256', width: 68, kind: 'text', value: ({ sha256 }) => sha256 },
    ],
  });
