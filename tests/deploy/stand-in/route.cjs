// Sends the connections of this process that go to Tencent's or WeChat's hosts to the stand-in; refuses all others.
// `node --require` loads it into a command; a test calls `route`. The bytes and their encryption stay the library's own.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const https = require('node:https');
const tls = require('node:tls');

const HOSTS =
  /(^|\.)(tencentcloudapi\.com|tencentcos\.cn|myqcloud\.com|qcloud\.la|tcloudbaseapp\.com|tcloudbase\.com|servicewechat\.com)$/;
const FIXTURES = join(__dirname, '../../fixtures/stand-in');

/** Returns a function that ends the detour. */
function route(port) {
  // A connection that was kept belongs to the stand-in before.
  https.globalAgent.destroy();
  const original = tls.connect;
  const ca = readFileSync(join(FIXTURES, 'cert.pem'));
  tls.connect = (options, ...rest) => {
    const host = options.servername || options.host;
    if (!HOSTS.test(host)) throw new Error(`a test called ${host}`);
    return original({ ...options, host: '127.0.0.1', port, servername: host, ca }, ...rest);
  };
  return () => {
    tls.connect = original;
  };
}

module.exports = { route };
if (process.env.STAND_IN_PORT) route(Number(process.env.STAND_IN_PORT));
