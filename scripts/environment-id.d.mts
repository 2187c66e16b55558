export function requireEnvironmentId(id: string | undefined): void;
