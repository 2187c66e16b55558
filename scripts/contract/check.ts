import path from 'node:path';
import { procedures } from '../../core/contract/procedures';
import { REFUSAL_CODES } from '../../core/contract/refusals';
import { remarksFor } from '../../core/domain/roster-problem';
import type { RosterProblemCode } from '../../core/domain/roster-problem';
import { titleProblemsFor, type TitleListProblem } from '../../core/domain/title-list';
import { knowsChange } from '../../core/domain/title';
import { TODO_KINDS, knowsTodo } from '../../core/domain/todo';
import type { TodoKind } from '../../core/domain/todo';
import { STORED_VERSION } from '../../server/store/migrations/list';
import type { Finding } from './compare';
import { findContractBreaks, findStoredBreaks } from './compare';
import { readReleases, readStored } from './files';
import type { Contract } from './snapshot';
import { contractOf, openSources, storedShapesOf } from './snapshot';

/** Clients of this release and later skip enum values they do not know, or name them in general words. */
const TOLERANT_SINCE = '0.2.0';
const isTodoHeld = (kind: string, client: string): boolean => !knowsTodo(client, kind as TodoKind);
const isRemarkReplaced = (code: string, client: string): boolean =>
  remarksFor(client, [{ row: 1, column: '', code: code as RosterProblemCode, seen: '' }])[0]?.code !== code;
const isTitleProblemReplaced = (code: string, client: string): boolean =>
  titleProblemsFor(client, [{ row: 1, code: code as TitleListProblem['code'], seen: '' }])[0]?.code !== code;
/** Where answers may hold new enum values, and whether a client of a release is spared one. */
const HELD_BACK: Readonly<Record<string, (value: string, client: string) => boolean>> = {
  'person.describe output.todos[].kind': isTodoHeld,
  'today.open output.todos[].kind': isTodoHeld,
  'roster.preview output.notices[].code': isRemarkReplaced,
  'roster.preview output.problems[].code': isRemarkReplaced,
  'title.preview output.problems[].code': isTitleProblemReplaced,
  'title.show output.changes[].kind': (kind, client) => !knowsChange(client, kind),
};

/** The values of a finding that a client of a release may receive. */
const receivedBy = (client: string, { at }: Finding): readonly string[] => {
  const [place = '', values = ''] = at.split(': ');
  return values.split(', ').filter((value) => !HELD_BACK[place]?.(value, client));
};

const isTolerant = (version: string): boolean =>
  version.localeCompare(TOLERANT_SINCE, 'en', { numeric: true }) >= 0;

export const show = ({ kind, at }: Finding): string => `${kind}: ${at}`;

/** The contract and the stored shapes of this checkout. */
export function describeCheckout() {
  const checkout = openSources(path.resolve(__dirname, '../..'));
  return {
    contract: contractOf(checkout, 'current', {
      ...{ procedures, refusalCodes: REFUSAL_CODES, todoKinds: TODO_KINDS },
    }),
    stored: storedShapesOf(checkout, STORED_VERSION),
  };
}

/** What a client of a release would trip over when it calls a server of the current contract. */
export const breaksFor = (release: Contract, current: Contract): readonly string[] =>
  findContractBreaks(release, current)
    .filter(({ kind }) => kind !== 'widened' || !isTolerant(release.version))
    .filter((finding) => finding.kind !== 'widened' || receivedBy(release.version, finding).length > 0)
    .map(show);

/** Everything that this checkout breaks of what releases promised; empty for one that may be deployed. */
export function findBrokenPromises(): readonly string[] {
  const { contract, stored } = describeCheckout();
  return [
    ...readReleases().flatMap((release) =>
      breaksFor(release, contract).map((found) => `${release.version}: ${found}`),
    ),
    ...findStoredBreaks(readStored(STORED_VERSION), stored).map((finding) => `stored ${show(finding)}`),
  ];
}
