import type { CollectionName } from './collections';
import { SCHEMAS } from './schemas/schemas';

/** A field of a stored document that differs from its schema. */
export interface DocumentFault {
  readonly collection: string;
  readonly id: string;
  /** The field, such as `roster.0.name`; '' for the whole document. */
  readonly path: string;
  readonly problem: string;
}

/** The part of a zod issue that is read here. */
interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
}

export const isCollection = (name: string): name is CollectionName => Object.hasOwn(SCHEMAS, name);

/**
 * Compares a stored document with the schema of its collection. Fields that the schema does not know are faults in
 * tests (`strict`) and are tolerated in stored data, where a newer release may have written them.
 */
export function checkDocument(collection: string, doc: { _id?: unknown }, strict: boolean): DocumentFault[] {
  const id = String(doc._id);
  if (!isCollection(collection)) return [{ collection, id, path: '', problem: 'unknown collection' }];
  const result = SCHEMAS[collection].safeParse(doc);
  if (result.success) return [];
  return (result.error.issues as readonly Issue[])
    .filter(({ code }) => strict || code !== 'unrecognized_keys')
    .map(({ path, message, keys }) => ({
      collection,
      id,
      path: [...path, ...(keys ?? [])].map(String).join('.'),
      problem: message,
    }));
}
