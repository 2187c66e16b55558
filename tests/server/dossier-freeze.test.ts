import { NO_ENTRIES } from '../../core/domain/dossier';
import { freezeDossier, hashOf } from '../../server/features/dossier/commands';
import type { DossierDoc, FilledDossier } from '../../server/store/dossier-collections';
import type { Transaction } from '../../server/store/store';
import { ConflictError } from '../../server/store/store';

const NOW = '2026-03-10T02:00:00.000Z';
const dossier: DossierDoc = {
  ...{ _id: 'c.2026', collectiveId: 'c', ...NO_ENTRIES, version: 7, frozen: 2, updatedAt: NOW },
};
const filled: FilledDossier = {
  ...{
    dossierId: 'c.2026',
    dossierVersion: 7,
    name: '集体',
    unit: '单位',
    label: '2026',
    basis: '2026-03-10',
  },
  ...{ papers: [], deeds: null, index: [], lacks: [] },
};

const openTransaction = () => {
  const written: [string, ...unknown[]][] = [];
  const tx: Transaction = {
    get: async () => null,
    put: async (collection, doc) => void written.push([collection, doc]),
    add: async (collection, docs) => void written.push([collection, ...docs]),
    remove: async () => undefined,
  };
  return { tx, written };
};

test('a frozen version gets the next number, and the dossier keeps its own version', async () => {
  const { tx, written } = openTransaction();
  const version = await freezeDossier(tx, dossier, { filled }, NOW);
  expect(version).toMatchObject({ _id: 'c.2026.3', n: 3, at: NOW, hash: hashOf(filled), content: filled });
  expect(written).toEqual([
    ['dossierVersions', version],
    ['dossiers', { ...dossier, frozen: 3 }],
  ]);
});

test.each([
  ['written on meanwhile', { dossierVersion: 6 }],
  ['of another collective', { dossierId: 'd.2026' }],
])('content filled from a dossier %s is not frozen', async (_what, more) => {
  const { tx, written } = openTransaction();
  await expect(freezeDossier(tx, dossier, { filled: { ...filled, ...more } }, NOW)).rejects.toThrow(
    ConflictError,
  );
  expect(written).toEqual([]);
});

test('the digest does not depend on the order of keys, and changes with a single character', () => {
  const turned = Object.fromEntries(Object.entries(filled).reverse()) as unknown as FilledDossier;
  expect(hashOf(turned)).toBe(hashOf(filled));
  expect(hashOf({ ...filled, unit: '单位。' })).not.toBe(hashOf(filled));
});
