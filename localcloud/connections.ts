import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** Limits of a server's connections. */
export interface ConnectionLimits {
  /** Connections whose sender has not shown a token, cookie or signature yet. */
  unproven: number;
  /** All connections. */
  total: number;
  /** Time for the headers of a request. */
  headersMs: number;
  /** Time for a whole request with its body. */
  requestMs: number;
}

const LIMITS: ConnectionLimits = { unproven: 128, total: 512, headersMs: 15_000, requestMs: 120_000 };
const CHECK_MS = 2000;

/**
 * Bounds the connections of a server. When too many have shown nothing yet, the one that has been quiet for longest is
 * closed: a flood displaces itself, and calls of functions and signed-in people go on.
 */
export class Connections {
  private readonly unproven = new Set<Socket>();

  constructor(
    server: Server,
    private readonly limits: ConnectionLimits = LIMITS,
  ) {
    server.maxConnections = limits.total;
    server.headersTimeout = limits.headersMs;
    server.requestTimeout = limits.requestMs;
    server.on('connection', (socket: Socket) => this.add(socket));
    server.on('request', (request) => this.refresh(request.socket));
  }

  /** Marks the sender of a connection as known: it is not closed for others. */
  prove(socket: Socket): void {
    this.unproven.delete(socket);
  }

  private add(socket: Socket): void {
    this.unproven.add(socket);
    socket.once('close', () => this.unproven.delete(socket));
    // The HTTP parser reports its own errors; one of the socket must not end the process.
    socket.on('error', () => socket.destroy());
    if (this.unproven.size <= this.limits.unproven) return;
    const [quietest] = this.unproven;
    if (quietest && quietest !== socket) quietest.destroy();
  }

  private refresh(socket: Socket): void {
    if (!this.unproven.delete(socket)) return;
    this.unproven.add(socket);
  }
}

/** Options of `createServer` that make its time limits precise to two seconds. */
export const CONNECTION_OPTIONS = { connectionsCheckingInterval: CHECK_MS };
