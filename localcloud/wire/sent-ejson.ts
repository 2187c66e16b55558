import { checkBounds } from '../bounded-json';
import { isPlainObject, parseEjson, type Document, type Value } from '../store/ejson';
import { WireError } from './wire-error';

/** Parses EJSON text of a request; throws INVALID_PARAM for text that is malformed or beyond the bounds. */
export function parseSent(text: unknown): Value {
  try {
    if (typeof text !== 'string') throw new TypeError('EJSON text is missing');
    checkBounds(text);
    return parseEjson(text);
  } catch (error) {
    throw new WireError('INVALID_PARAM', `[InvalidParameter] ${(error as Error).message}`);
  }
}

/** The same for text that must be a document. */
export function parseSentDocument(text: unknown): Document {
  const value = parseSent(text);
  if (isPlainObject(value)) return value;
  throw new WireError('INVALID_PARAM', '[InvalidParameter] a document must be an object');
}
