import { drawingOf, pictureFacts, withoutOrientation } from './picture';
import type { TemplatePicture } from './placeholder';

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const IMAGE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';
const EMPTY = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="${RELATIONS}"></Relationships>`;

/** Collects the pictures of one filled document: one file each, and a relation for every part that shows it. */
export class Media {
  private readonly files = new Map<Uint8Array, string>();
  private readonly relations = new Map<string, Map<string, string>>();
  private drawn = 0;

  /** Adds a picture to a part and returns its markup; '' for bytes that are neither PNG nor JPEG. */
  draw(part: string, { bytes }: TemplatePicture, width: number | null): string {
    const facts = pictureFacts(bytes);
    if (!facts || facts.width === 0 || facts.height === 0) return '';
    const name = this.files.get(bytes) ?? `filled${this.files.size + 1}.${facts.type}`;
    this.files.set(bytes, name);
    const mine = this.relations.get(part) ?? new Map<string, string>();
    this.relations.set(part, mine);
    const relation = mine.get(name) ?? `rIdFilled${mine.size + 1}`;
    mine.set(name, relation);
    this.drawn += 1;
    return drawingOf(facts, relation, this.drawn, width);
  }

  /** Lists the picture files by their paths. */
  *pictures(): Iterable<[path: string, bytes: Uint8Array]> {
    for (const [bytes, name] of this.files) yield [`word/media/${name}`, withoutOrientation(bytes)];
  }

  /** Lists the relation parts, with the new relations added to those of the template. */
  *relationParts(before: (path: string) => string | null): Iterable<[path: string, xml: string]> {
    for (const [part, mine] of this.relations) {
      const path = part.replace(/^word\//, 'word/_rels/').concat('.rels');
      const added = [...mine]
        .map(([name, id]) => `<Relationship Id="${id}" Type="${IMAGE}" Target="media/${name}"/>`)
        .join('');
      const xml = (before(path) ?? EMPTY).replace(
        /<Relationships([^>]*)\/>/,
        '<Relationships$1></Relationships>',
      );
      yield [path, xml.replace('</Relationships>', `${added}</Relationships>`)];
    }
  }

  get isEmpty(): boolean {
    return this.files.size === 0;
  }
}

/** Declares the picture types of a package where they are missing. */
export const withPictureTypes = (types: string): string =>
  (['png', 'jpeg'] as const).reduce(
    (xml, type) =>
      xml.includes(`Extension="${type}"`)
        ? xml
        : xml.replace(/(<Types[^>]*>)/, `$1<Default Extension="${type}" ContentType="image/${type}"/>`),
    types,
  );
