import path from 'node:path';
import { builtFiles, readBuilt, strayStyles } from './built-files';
import { scriptCheck, type ScriptFinding } from './check-scripts';
import { styleCheck, type StyleFinding } from './check-styles';
import { readSupport } from './support';
import { compileStyles } from './wcsc';

/** What keeps dist/weapp from running where it is promised to; all lists are empty when all is well. */
export interface BuildReport {
  /** What WeChat's own style compiler refuses. */
  readonly compiler: readonly string[];
  readonly scripts: readonly ScriptFinding[];
  readonly styles: readonly StyleFinding[];
  /** Style sheets that nothing loads. */
  readonly stray: readonly string[];
}

/** What the checks find and yet holds on every promised system, with the reason. */
const ALLOWED: Readonly<Record<string, string>> = {
  '.drop()': 'no iterator: a sentence of ours by that name (src/messages)',
  '.transfer()': 'no buffer: a sentence of ours by that name (src/messages)',
  '.toHex()': '@noble asks for it first',
  '.fromHex()': '@noble asks for it first',
  'Object.hasOwn': 'src/platform/older-engines.ts gives it',
  '.setBigUint64()': 'src/platform/older-engines.ts gives it',
  '.normalize()': 'without ICU it gives the text as it is; the server composes what it keeps',
  'overflow-wrap: anywhere': 'src/styles/base.scss breaks words otherwise where it is unknown',
};

const isRefused = ({ what }: { readonly what: string }): boolean => !(what in ALLOWED);

/** Checks the built mini-program, dependencies included. */
export const checkBuild = (root: string): BuildReport => {
  const folder = path.join(root, 'dist/weapp');
  const support = readSupport(root);
  const checkScript = scriptCheck(support);
  const checkStyle = styleCheck(support);
  const styles = builtFiles(folder, 'wxss');
  return {
    compiler: compileStyles(folder, styles),
    scripts: builtFiles(folder, 'js')
      .flatMap((file) => checkScript(file, readBuilt(folder, file)))
      .filter(isRefused),
    styles: styles.flatMap((file) => checkStyle(file, readBuilt(folder, file))).filter(isRefused),
    stray: strayStyles(folder),
  };
};
