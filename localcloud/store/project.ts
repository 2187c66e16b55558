import { Query } from 'mingo';
import type { AnyObject } from 'mingo/types';
import { databaseError } from '../wire/wire-error';
import { define, isPlainObject, type Document, type Value } from './ejson';

/** Compiles a projection into a function; projections with operators are done by mingo. */
export function compileProjection(projection: Document): (document: Document) => Document {
  const entries = Object.entries(projection);
  if (entries.length === 0) return (document) => document;
  if (entries.some(([, flag]) => isPlainObject(flag))) return operators(projection);
  const rest = entries.filter(([path]) => path !== '_id');
  const including = rest.length > 0 ? Boolean(rest[0]?.[1]) : Boolean(projection['_id']);
  if (rest.some(([, flag]) => Boolean(flag) !== including)) {
    throw databaseError('[FailedOperation] Projection cannot have a mix of inclusion and exclusion.');
  }
  const tree: Tree = {};
  for (const [path] of rest) addPath(tree, path.split('.'));
  const id = projection['_id'] === undefined ? true : Boolean(projection['_id']);
  if (including) {
    if (id) tree['_id'] = true;
    return (document) => include(document, tree);
  }
  if (!id) tree['_id'] = true;
  return (document) => exclude(document, tree);
}

type Tree = { [name: string]: Tree | true };

function addPath(tree: Tree, parts: string[]): void {
  const [name, ...rest] = parts as [string, ...string[]];
  if (rest.length === 0) tree[name] = true;
  else if (tree[name] !== true) addPath((tree[name] ??= {}) as Tree, rest);
}

function include(document: Document, tree: Tree): Document {
  const result: Document = {};
  for (const [name, value] of Object.entries(document)) {
    const branch = Object.prototype.hasOwnProperty.call(tree, name) ? tree[name] : undefined;
    if (branch === true) define(result, name, value);
    else if (branch) {
      const inner = descend(value, (one) => include(one, branch), true);
      if (inner !== undefined) define(result, name, inner);
    }
  }
  return result;
}

function exclude(document: Document, tree: Tree): Document {
  const result: Document = {};
  for (const [name, value] of Object.entries(document)) {
    const branch = Object.prototype.hasOwnProperty.call(tree, name) ? tree[name] : undefined;
    if (branch === undefined) define(result, name, value);
    else if (branch !== true)
      define(result, name, descend(value, (one) => exclude(one, branch), false) as Value);
  }
  return result;
}

// A scalar on an included path is dropped; on an excluded path it remains.
function descend(value: Value, change: (one: Document) => Document, including: boolean): Value | undefined {
  if (Array.isArray(value)) {
    return value
      .map((one) => descend(one, change, including))
      .filter((one): one is Value => one !== undefined);
  }
  if (isPlainObject(value)) return change(value);
  return including ? undefined : value;
}

function operators(projection: Document): (document: Document) => Document {
  const query = new Query({}, {});
  return (document) => {
    try {
      return query.find<Document>([document as AnyObject], projection as AnyObject).all()[0] as Document;
    } catch (error) {
      throw databaseError(`[FailedOperation] ${(error as Error).message}`);
    }
  };
}
