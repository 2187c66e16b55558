/** Says in Chinese what went wrong between here and the cloud. */
export function describeError(error: unknown, envId: string): string {
  const { message = String(error), code = '' } = error as { message?: string; code?: string };
  const text = `${code} ${message}`;
  if (/AuthFailure|SignatureFailure|SecretId|SIGN_PARAM_INVALID|INVALID_REQUEST_SOURCE/i.test(text))
    return '密钥不对或没有权限：请核对 TENCENTCLOUD_SECRETID 与 TENCENTCLOUD_SECRETKEY（docs/deploy.md 第 4 步）。';
  if (/unknown environment|ENV_NOT|INVALID_ENV|ResourceNotFound\b(?!\.)|InvalidParameter.*EnvId/i.test(text))
    return `没有找到环境 ${envId}，或这把密钥管不到它：请核对 --env 后面的环境 ID（docs/deploy.md 第 3 步）。`;
  if (/ENOTFOUND|EAI_AGAIN|ECONNRE|ETIMEDOUT|socket|fetch failed/.test(text))
    return `网络断了（${code || message}）。`;
  return `${message}${code ? `（${code}）` : ''}`;
}
