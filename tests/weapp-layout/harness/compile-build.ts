import { spawnSync } from 'node:child_process';
import { wxmlToJs } from 'miniprogram-compiler';
import { builtFiles } from '../../../scripts/platform/built-files';
import { styleCompiler } from '../../../scripts/platform/wcsc';

const OUTPUT_MAX = 1 << 26;

/** Output of WeChat's compilers for one build. */
export interface CompiledBuild {
  /** Ends in `return $gwx`: the templates by file. */
  readonly templates: string;
  /** Code that the styles below need. */
  readonly sharedStyles: string;
  /** Code by file (`app.wxss`); evaluates to a function that puts the style sheet into the document. */
  readonly styles: Readonly<Record<string, string>>;
}

/** The compiler prints `name=code=name=code=…` and escapes the code as in a string literal. */
const parseOutput = (output: string): Record<string, string> => {
  const parts = output.split('=');
  const code: Record<string, string> = {};
  for (let at = 0; at + 1 < parts.length; at += 2)
    code[parts[at] ?? ''] = new Function(`return "${parts[at + 1] ?? ''}"`)() as string;
  return code;
};

const compileStyles = (distDir: string): Record<string, string> => {
  const files = builtFiles(distDir, 'wxss');
  const roots = files.filter((file) => file === 'app.wxss' || file.endsWith('/index.wxss'));
  const imported = files.filter((file) => !roots.includes(file));
  const { stdout, stderr, status } = spawnSync(
    styleCompiler(),
    ['-js', '-lc', '-pc', String(roots.length), ...roots, ...imported],
    { cwd: distDir, encoding: 'utf8', maxBuffer: OUTPUT_MAX },
  );
  if (status !== 0 || stdout === '') throw new Error(`wcsc: ${stderr}`);
  return parseOutput(stdout);
};

/** Compiles the templates and style sheets of a build with WeChat's own compilers. */
export const compileBuild = (distDir: string): CompiledBuild => {
  const { comm = '', ...styles } = compileStyles(distDir);
  return { templates: wxmlToJs(distDir, { maxBuffer: OUTPUT_MAX }), sharedStyles: comm, styles };
};
