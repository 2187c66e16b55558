import fs from 'node:fs';
import path from 'node:path';
import type { Contract, StoredShapes } from './snapshot';

/** Snapshots: `<release>.json` of the API, `stored-<version>.json` of the stored documents. */
export const CONTRACT_DIR = path.resolve(__dirname, '../../docs/contract');

export const storedFile = (version: number): string => path.join(CONTRACT_DIR, `stored-${version}.json`);

const read = (file: string): unknown => JSON.parse(fs.readFileSync(file, 'utf8'));

export const readStored = (version: number): StoredShapes => read(storedFile(version)) as StoredShapes;

/** The contracts of all releases. */
export const readReleases = (): readonly Contract[] =>
  fs
    .readdirSync(CONTRACT_DIR)
    .filter((name) => /^\d+\.\d+\.\d+\.json$/.test(name))
    .map((name) => read(path.join(CONTRACT_DIR, name)) as Contract);
