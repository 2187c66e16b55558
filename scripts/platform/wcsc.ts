import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { version } from 'miniprogram-compiler/package.json';

const ROOT = path.resolve(__dirname, '../..');
const SHIPPED = 'node_modules/miniprogram-compiler/bin/linux/wcsc';

/** WeChat's own style compiler, copied to where it may run: its package ships it without the run bit. */
export const styleCompiler = (): string => {
  const file = path.join(ROOT, `.cache/wcsc/wcsc-${version}`);
  if (!fs.existsSync(file)) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    const fresh = `${file}.${process.pid}`;
    fs.copyFileSync(path.join(ROOT, SHIPPED), fresh);
    fs.chmodSync(fresh, 0o755);
    fs.renameSync(fresh, file);
  }
  return file;
};

/**
 * Compiles style sheets with the genuine compiler, in the folder of the build; gives its errors, the first of each file.
 * Linux on x86-64 only, as the package ships it.
 */
export const compileStyles = (folder: string, files: readonly string[]): string[] => {
  const done = spawnSync(
    styleCompiler(),
    ['-js', '-lc', ...files, '-o', path.join(ROOT, '.cache/wcsc/out.js')],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
  if (done.error) throw done.error;
  const errors = `${done.stdout}${done.stderr}`.split('\n').filter((line) => line.startsWith('ERR:'));
  if (errors.length === 0 && done.status !== 0) return [`wcsc ended with ${done.status}: ${done.stderr}`];
  return errors;
};
