import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const ROOT = path.resolve(__dirname, '../..');
const FOLDERS = ['src', 'core/labels', 'core/domain', 'server', 'scripts/templates', 'scripts/demo'];

/** Official names and sample answers that contain a retired word. */
const EXCEPTIONS = /冬日阳光·温暖你我|“你好”/g;

/** Retired words and what to write instead. */
const RETIRED: readonly (readonly [RegExp, string])[] = [
  [/[你妳]/, '您'],
  [/他（她）|她（他）|TA(?![A-Z])/, '对方、本人、同事'],
  [/支持者|同行人|(?<!成长)伙伴[和、](?!成长)粉丝/, '陪伴者'],
  [/我有邀请码/, '输入邀请码'],
  [/不着急/, '没有替代，只写件数'],
  [/叶子|走过的路|日子走成路|怎么长大|手账/, '直接说事情'],
  [/亮出|作证(?!明)/, '登记、出示、证明'],
  [/藏得住|藏不住/, '谁能看到什么'],
  [/逐字节/, '重做的文件也一样'],
  [/机器拿不准/, '自动检查拿不准'],
  [/[等为]他(?!们)|帮到他/, '不分男女的说法'],
  [/\*\*区/, '某区'],
  [/^(比如|如)[：:\s]/, '例如：'],
];

const listFiles = (folder: string): string[] =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name) && !name.includes('presets'))
    .map((name) => path.join(folder, name));

/** Returns the texts of string literals, templates and JSX; comments and identifiers are not read. */
const textsOf = (file: string): string[] => {
  const source = ts.createSourceFile(
    file,
    readFileSync(path.join(ROOT, file), 'utf8'),
    ts.ScriptTarget.Latest,
  );
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isJsxText(node) || ts.isTemplateLiteralToken(node))
      texts.push(node.text.replace(EXCEPTIONS, ''));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return texts.filter((text) => /[\u4e00-\u9fff]/.test(text));
};

const FILES = FOLDERS.flatMap(listFiles);

test('the texts that users read are found', () => {
  expect(FILES.flatMap(textsOf).length).toBeGreaterThan(2_000);
});

test('no text that users read contains a retired word', () => {
  const found = FILES.flatMap((file) =>
    textsOf(file).flatMap((text) =>
      RETIRED.filter(([word]) => word.test(text)).map(([, instead]) => `${file}: ${text} → ${instead}`),
    ),
  );
  expect(found).toEqual([]);
});
