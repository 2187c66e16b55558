/** Throws, in Chinese, for what cannot be the id of a cloud environment: letters, digits and hyphens, as the console shows it. */
export function requireEnvironmentId(id) {
  if (!id) throw new Error('请用 --env 指出云开发的环境 ID');
  if (!/^[a-z0-9][a-z0-9-]{3,62}[a-z0-9]$/.test(id))
    throw new Error(
      `--env 后面的「${id}」不像环境 ID：只有小写字母、数字和短横线，例如 cloud1-3g8h2k1l；在微信开发者工具 → 云开发 → 设置里复制`,
    );
}
