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

describe('continuous delivery', () => {
  const [ci, deliver] = ['ci', 'deliver'].map((name) =>
    readFileSync(join(DOCS, `../.github/workflows/${name}.yml`), 'utf8'),
  ) as [string, string];
  /** The one-line values of a key, in their order. */
  const valuesOf = (text: string, key: string): readonly string[] =>
    [...text.matchAll(new RegExp(`^ *(?:- )?${key}: (.+)$`, 'gm'))].map(([, value]) => value ?? '');
  const triggersOf = (text: string): readonly string[] =>
    [...(/^on:\n([^]*?)(?=^\w)/m.exec(text)?.[1] ?? '').matchAll(/^ {2}(\w+):/gm)].map(
      ([, name]) => name ?? '',
    );

  test('a commit on the main branch is tested once, before it is delivered', () => {
    expect(triggersOf(ci)).toEqual(['pull_request', 'workflow_call']);
    expect(triggersOf(deliver)).toEqual(['push', 'workflow_dispatch']);
    expect(deliver).toMatch(/^ {2}test:\n {4}uses: \.\/\.github\/workflows\/ci\.yml$/m);
    expect(valuesOf(deliver, 'needs')).toEqual(['test']);
    expect(valuesOf(ci, 'run')).toContain('npm test');
    expect(valuesOf(deliver, 'run').filter((run) => run.includes('test'))).toEqual([]);
  });

  test('it plans, deploys with a preview, and examines, by commands and options that there are', () => {
    expect(valuesOf(deliver, 'run')).toEqual([
      'npm ci',
      'npm run deploy -- --env "$CLOUD_ENV" --plan',
      'npm run deploy -- --env "$CLOUD_ENV" --preview',
      'npm run doctor -- --env "$CLOUD_ENV"',
    ]);
  });

  test('the guide names every secret and variable, and a repository without them only tests', () => {
    const named = [...deliver.matchAll(/\b(?:secrets|vars)\.(\w+)/g)].map(([, name]) => name ?? '');
    const section = /^## 自动部署\n([^]*?)(?=^## )/m.exec(guide)?.[1] ?? '';
    expect(named.length).toBeGreaterThan(4);
    expect(named.filter((name) => !section.includes(`\`${name}\``))).toEqual([]);
    expect(valuesOf(deliver, 'if')).toEqual(["vars.CLOUD_ENV != ''"]);
  });
});
