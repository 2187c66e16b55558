import { parseArgs } from 'node:util';

/** Describes a `parseArgs` error in Chinese. */
function reasonOf(error) {
  const [, name = ''] = /'(-[\w-]+|[^']*)/.exec(error.message) ?? [];
  if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `没有选项 ${name}`;
  if (error.code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') return `不接受参数 ${name}`;
  return `选项 ${name} 的值不对`;
}

/**
 * Parses the command line like `parseArgs`. On an error prints one Chinese sentence that lists the options, and exits
 * with code 2.
 */
export function readOptions({ label = '选项不对', options = {}, ...config } = {}) {
  try {
    return parseArgs({ ...config, options });
  } catch (error) {
    const names = Object.keys(options).map((name) => `--${name}`);
    const usage = names.length > 0 ? `可以用的选项：${names.join(' ')}` : '这个命令没有选项';
    process.stderr.write(`${label}：${reasonOf(error)}；${usage}\n`);
    return process.exit(2);
  }
}
