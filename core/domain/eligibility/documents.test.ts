import { day, evaluateRule, sound, cases, type Change } from './sound-record.fixture';

const table = (...rows: Parameters<typeof cases>): void =>
  test.each(cases(...rows))('$rule, $title: $state', ({ find, expected }) =>
    expect(find()).toMatchObject(expected),
  );

const applying = (kind: 'new' | 'review', otherNewOfBody: number, exceptionReason = ''): Change => ({
  application: { kind, otherNewOfBody, exceptionReason },
});

table('E9', [
  ['the first new application of the body', applying('new', 0), 'holds'],
  ['the second', applying('new', 1), 'missing', 'askException'],
  ['the second, with a written reason', applying('new', 1, '新设两个窗口'), 'explain', 'checkException'],
  ['the second, with a reason of blanks', applying('new', 1, '  '), 'missing'],
  ['a review beside a new application', applying('review', 1), 'holds'],
]);

table('E13', [
  ['evidence of all four is left to people', {}, 'manual', 'judgeEvidence'],
  ['no evidence of the sign', { evidence: { ...sound.evidence, sign: 0 } }, 'missing', 'addEvidence'],
]);

table('E14', [
  ['no title, nothing to review', { title: null }, 'holds'],
  ['a title never reviewed', { title: { reviewedOn: null } }, 'missing', 'reviewTitle'],
  ['reviewed before the cycle', { title: { reviewedOn: day('2019-12-31') } }, 'missing'],
  ['reviewed on the first day of the cycle', { title: { reviewedOn: day('2020-01-01') } }, 'holds'],
  ['a review to come', { title: { reviewedOn: day('2021-09-02') } }, 'missing'],
]);

table('E15', [
  ['nothing written', { deedsCount: 0 }, 'missing', 'writeDeeds'],
  ['1349 characters', { deedsCount: 1349 }, 'explain', 'extendDeeds'],
  ['1350 characters', { deedsCount: 1350 }, 'holds'],
  ['1650 characters', { deedsCount: 1650 }, 'holds'],
  ['1651 characters', { deedsCount: 1651 }, 'explain', 'shortenDeeds'],
]);

table('E16', [
  [
    'one paper lacking',
    { documents: ['registration', 'selfAssessment', 'application', 'agreement'] },
    'missing',
    'completeDocuments',
  ],
  ['all papers', {}, 'holds'],
]);

test('E13, E16 and E18 list what is missing', () => {
  expect(evaluateRule('E13', { evidence: { plan: 2, standard: 0, sign: 1, carrier: 0 } }).lacking).toEqual([
    'standard',
    'carrier',
  ]);
  expect(evaluateRule('E16', { documents: ['deeds', 'agreement'] }).lacking).toEqual([
    'registration',
    'selfAssessment',
    'application',
  ]);
  expect(evaluateRule('E18', { declarations: { law: 'declared' } }).lacking).toEqual([
    'politics',
    'regulations',
    'ethics',
    'performance',
  ]);
});

table('E17', [
  ['at home', {}, 'holds'],
  ['abroad is left to people', { abroad: true }, 'manual', 'judgeFlexibly'],
]);

table('E18', [
  ['all declared is still left to people', {}, 'manual', 'judgeDeclarations'],
  ['one not declared', { declarations: { law: 'declared' } }, 'missing', 'declare'],
  ['one vetoed', { declarations: { ...sound.declarations, law: 'vetoed' } }, 'manual', 'clearVeto'],
]);
