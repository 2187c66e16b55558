import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
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

interface Job {
  readonly uses?: string;
  readonly needs?: string;
  readonly if?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly steps?: readonly { readonly run?: string }[];
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

describe('continuous delivery', () => {
  const textOf = (name: string): string =>
    readFileSync(join(DOCS, `../.github/workflows/${name}.yml`), 'utf8');
  const [ci, deliver] = ['ci', 'deliver'].map((name) => parse(textOf(name)) as Workflow) as [
    Workflow,
    Workflow,
  ];
  const runs = (jobs: Workflow['jobs']): readonly string[] =>
    Object.values(jobs).flatMap(({ steps = [] }) => steps.flatMap(({ run }) => (run ? [run] : [])));

  test('a commit on the main branch is tested once, before it is delivered', () => {
    const { push, ...others } = { push: undefined, ...ci.on };
    expect([push, Object.keys(others)]).toEqual([undefined, ['pull_request', 'workflow_call']]);
    expect(Object.keys(deliver.on)).toEqual(['push', 'workflow_dispatch']);
    expect(deliver.jobs['test']).toEqual({ uses: './.github/workflows/ci.yml' });
    expect(deliver.jobs['deliver']?.needs).toBe('test');
    expect(runs(ci.jobs)).toContain('npm test');
    expect(runs(deliver.jobs).filter((run) => run.includes('test'))).toEqual([]);
  });

  test('it plans, deploys with a preview, and examines, by commands and options that there are', () => {
    expect(runs(deliver.jobs)).toEqual([
      'npm ci',
      'npm run deploy -- --env "$CLOUD_ENV" --plan',
      'npm run deploy -- --env "$CLOUD_ENV" --preview',
      'npm run doctor -- --env "$CLOUD_ENV"',
    ]);
  });

  test('the guide names every secret and variable, and a repository without them only tests', () => {
    const named = [...textOf('deliver').matchAll(/\b(?:secrets|vars)\.(\w+)/g)].map(([, name]) => name ?? '');
    const section = /^## 自动部署\n([^]*?)(?=^## )/m.exec(guide)?.[1] ?? '';
    expect(named.length).toBeGreaterThan(4);
    expect(named.filter((name) => !section.includes(`\`${name}\``))).toEqual([]);
    expect(deliver.jobs['deliver']?.if).toBe("vars.CLOUD_ENV != ''");
  });
});
