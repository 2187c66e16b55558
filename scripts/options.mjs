import { parseArgs } from 'node:util';

/** Describes a `parseArgs` error in Chinese. */
function reasonOf(error, options) {
  const [, name = ''] = /'(?:-\w, )?(-[\w-]+|[^']*)/.exec(error.message) ?? [];
  if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `没有选项 ${name}`;
  if (error.code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') return `不接受参数 ${name}`;
  return options[name.replace(/^--/, '')]?.type === 'boolean'
    ? `选项 ${name} 后面不写值`
    : `选项 ${name} 后面要写值`;
}

/**
 * Parses the command line like `parseArgs`. On an error prints one Chinese sentence that lists the options, and exits
 * with code 2. `check` says what is wrong with the values.
 */
export function readOptions({ label = '选项不对', options = {}, check = () => undefined, ...config } = {}) {
  try {
    const read = parseArgs({ ...config, options });
    const problem = check(read.values, read.positionals);
    if (problem === undefined) return read;
    process.stderr.write(`${label}：${problem}\n`);
    return process.exit(2);
  } catch (error) {
    const names = Object.keys(options).map((name) => `--${name}`);
    const usage = names.length > 0 ? `可以用的选项：${names.join(' ')}` : '这个命令没有选项';
    process.stderr.write(`${label}：${reasonOf(error, options)}；${usage}\n`);
    return process.exit(2);
  }
}
