// Steps of `npm test` and `npm run lint`.
import { spawn } from 'node:child_process';
import { ROOT } from './ensure.mjs';

/** Runs a command, prints its output when it fails, then its result and duration; resolves to whether it succeeded. */
export function step(name, command, args) {
  const start = Date.now();
  const output = [];
  const child = spawn('npx', ['--no-install', command, ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.on('data', (chunk) => output.push(chunk));
  child.stderr.on('data', (chunk) => output.push(chunk));
  return new Promise((resolve) => {
    child.on('close', (code) => {
      const seconds = ((Date.now() - start) / 1000).toFixed(1);
      if (code !== 0) process.stdout.write(Buffer.concat(output));
      process.stdout.write(`${code === 0 ? '✓' : '✗'} ${name}  ${seconds} s\n`);
      resolve(code === 0);
    });
  });
}

/** Runs asynchronous jobs with limited concurrency. */
export async function runConcurrently(jobs, concurrency) {
  const waiting = [...jobs];
  const runner = async () => {
    for (let job = waiting.shift(); job; job = waiting.shift()) await job();
  };
  await Promise.all(Array.from({ length: concurrency }, runner));
}
