import { parseDocument, printEjson, type Document, type DocumentId } from './ejson';

/** A document of a result: its stored text, parsed when first needed. */
export interface Found {
  id: DocumentId;
  text: string;
  document?: Document;
}

/** Returns the parsed document; parses it once. */
export function documentOf(found: Found): Document {
  return (found.document ??= parseDocument(found.text));
}

/** Prints a document in the format it is stored and sent in. */
export function textOf(document: Document): string {
  return printEjson(document);
}
