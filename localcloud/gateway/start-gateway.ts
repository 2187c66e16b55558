import { createServer } from 'node:http';
import { CONNECTION_OPTIONS, Connections } from '../connections';
import { listen } from '../listen';
import { GatewayRouter, type GatewayServices } from './gateway-router';

/** A running gateway. */
export interface Gateway {
  readonly port: number;
  /** Refuses new requests. */
  close(): void;
  stop(): Promise<void>;
}

/** Of the proxy: it keeps connections of many people open, so none is closed before the others are used up. */
const LIMITS = { unproven: 480, total: 512, headersMs: 15_000, requestMs: 120_000 };

/** Starts the server that a reverse proxy passes requests to; it listens on the loopback interface. */
export async function startGateway(services: GatewayServices, port: number): Promise<Gateway> {
  const router = new GatewayRouter(services);
  const server = createServer(
    CONNECTION_OPTIONS,
    (request, response) => void router.serve(request, response),
  );
  router.guardedBy(new Connections(server, LIMITS));
  server.keepAliveTimeout = 120_000;
  const bound = await listen(server, port, services.log);
  void router.prepare();
  return {
    port: bound,
    close: () => router.close(),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
