import * as z from 'zod';

/** A schema for every field of `T`, optional ones included. */
type Fields<T> = { readonly [K in keyof T]-?: z.ZodType<T[K]> };

/** The schema of a domain type, which stays the source of its fields: one that is missing here does not compile. */
export const schemaOf = <T extends object>(fields: Fields<T>): z.ZodType<T> =>
  z.strictObject(fields) as unknown as z.ZodType<T>;

/** The fields of a domain type that a document extends. */
export const fieldsOf =
  <T extends object>() =>
  <F extends Fields<T>>(fields: F): F =>
    fields;

/** An ISO instant in UTC. */
export const instant = z.iso.datetime();
/** 'YYYY-MM-DD', UTC+8. */
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** 'YYYY-MM', UTC+8. */
export const month = z.string().regex(/^\d{4}-\d{2}$/);
