// Plain JavaScript, because `npm start` reads its options before anything is built.

const LOOPBACK_NAMES = ['localhost', '127.0.0.1'];

/**
 * Reads the address under which people reach a served unit; undefined for one that sign-in cannot be safe at. Without
 * TLS only `http://localhost:PORT` is accepted, for trying it out on the machine itself.
 */
export function readPublicOrigin(text) {
  let url;
  try {
    url = new URL(text);
  } catch {
    return undefined;
  }
  const { protocol, host, hostname, origin, username, password, pathname, search, hash } = url;
  const secure = protocol === 'https:';
  const local = protocol === 'http:' && LOOPBACK_NAMES.includes(hostname);
  const bare = pathname === '/' && search === '' && hash === '' && username === '' && password === '';
  return (secure || local) && bare ? { origin, host, name: hostname, secure } : undefined;
}
