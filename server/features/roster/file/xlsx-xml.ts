import { SaxesParser } from 'saxes';

export type XmlAttributes = Readonly<Record<string, string>>;

/** Receives elements by local name, without namespace prefix. */
interface XmlVisitor {
  open?(name: string, attributes: XmlAttributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Walks an XML text; throws where it is not well-formed. Entities declared by the document are errors. */
export function walkXml(xml: string, visitor: XmlVisitor): void {
  const parser = new SaxesParser({ xmlns: false });
  parser.on('opentag', (tag) => {
    const attributes = Object.entries(tag.attributes).map(
      ([name, value]) => [localName(name), value] as const,
    );
    visitor.open?.(localName(tag.name), Object.fromEntries(attributes));
  });
  parser.on('closetag', (tag) => visitor.close?.(localName(tag.name)));
  parser.on('text', (text) => visitor.text?.(text));
  parser.on('cdata', (text) => visitor.text?.(text));
  parser.write(xml).close();
}
