import { createHash } from 'node:crypto';
import type { LocalCloud } from '../localcloud/local-cloud';
import { openData } from '../deploy/libraries';
import type { CloudData, StoredDocument } from '../deploy/libraries';

/** What exists once in a district, however many collectives it has. */
const SHARED = ['bodies', 'districts', 'titles', 'orgCodes', 'houses'];
/** What other copies need not have: the log of requests, codes, and what belongs to a district's round. */
const LEFT_OUT = ['requests', 'invitations', 'joins', 'applications', 'schemaState', 'rosterKeys'];
const PARALLEL = 16;

/** Opens the documents of a running local cloud. */
const dataOf = (cloud: LocalCloud): CloudData => {
  const variables = cloud.variables();
  return openData(
    {
      secretId: variables['TENCENTCLOUD_SECRETID'] ?? '',
      secretKey: variables['TENCENTCLOUD_SECRETKEY'] ?? '',
    },
    variables['TCB_ENV'] ?? '',
    `${cloud.url}/admin`,
  );
};

/** The account of a person in a copy of the demo collective; copy 0 is the demo collective itself. */
export const accountOf = (key: string, copy: number): string => `demo-${key}${copy === 0 ? '' : `-${copy}`}`;

/** Adds copies of the demo collective, each with its own ids and accounts, so that there are `total` of them. */
export async function addCopies(
  cloud: LocalCloud,
  documents: readonly (readonly [collection: string, doc: StoredDocument])[],
  total: number,
): Promise<void> {
  const data = dataOf(cloud);
  const shared = new Set(documents.flatMap(([name, { _id }]) => (SHARED.includes(name) ? [_id] : [])));
  const copied = documents.filter(
    ([name, doc]) =>
      !SHARED.includes(name) &&
      !LEFT_OUT.includes(name) &&
      (name !== 'people' || (doc['seats'] as readonly unknown[] | undefined)?.length),
  );
  for (let copy = 1; copy < total; copy += 1) {
    const rename = (value: unknown): unknown => {
      if (typeof value === 'string')
        return value
          .replace(/\b[0-9a-z]{20}\b/g, (id) =>
            shared.has(id) ? id : createHash('sha256').update(`${id} ${copy}`).digest('hex').slice(0, 20),
          )
          .replace(/^demo-([a-z]+)$/, (_all, key: string) => accountOf(key, copy));
      if (Array.isArray(value)) return value.map(rename);
      if (typeof value !== 'object' || value === null || value instanceof Date) return value;
      return Object.fromEntries(
        Object.entries(value).map(([key, part]) => [rename(key) as string, rename(part)]),
      );
    };
    for (let from = 0; from < copied.length; from += PARALLEL)
      await Promise.all(
        copied
          .slice(from, from + PARALLEL)
          .map(([name, doc]) => data.put(name, rename(doc) as StoredDocument)),
      );
  }
}
