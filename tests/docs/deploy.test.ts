import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PERSON_STEPS } from '../../deploy/person-steps';
import { ENVIRONMENT } from '../../server/environment';

const DOCS = join(__dirname, '../../docs');
const guide = readFileSync(join(DOCS, 'deploy.md'), 'utf8');
const review = readFileSync(join(DOCS, 'review.md'), 'utf8');

const sections = [...guide.matchAll(/^### (\d+)\. (.+)\n([^]*?)(?=^#)/gm)].map(([, no, title, text]) => ({
  ...{ no: Number(no), title, text: text ?? '' },
}));

test('the guide has the steps of the plan in the same order, eleven at most', () => {
  expect(PERSON_STEPS.length).toBeLessThanOrEqual(11);
  expect(sections.map(({ no, title }) => [no, title])).toEqual(
    PERSON_STEPS.map(({ title }, index) => [index + 1, title]),
  );
});

test('each step says where to click, what to fill in and how it is confirmed', () => {
  const lacking = sections.filter(
    ({ text }) => !['- 点：', '- 填：', '- 核对：'].every((part) => text.includes(part)),
  );
  expect(lacking.map(({ title }) => title)).toEqual([]);
});

test('the guide names every variable that the environment declares, by its end where several share a beginning', () => {
  const variables = new Set(ENVIRONMENT.functions.flatMap((declared) => declared.variables));
  variables.delete('QINGCHENG_SCREEN');
  expect([...variables].filter((name) => !guide.includes(name))).toEqual([]);
});

test('the review texts say nothing twice: a question has one answer, a subject one paragraph', () => {
  const questions = [...review.matchAll(/^\| ([^|]+？) +\|/gm)].map(([, question]) => question?.trim());
  const subjects = [...review.matchAll(/^> ([^：。]{2,20})：/gm)].map(([, subject]) => subject);
  const denials = [...review.matchAll(/^> (我们不收集[^，、]*)/gm)].map(([, text]) => text);
  const all = [...questions, ...subjects, ...denials];
  expect(all.filter((one, index) => all.indexOf(one) !== index)).toEqual([]);
  expect(questions.length).toBeGreaterThan(2);
});
