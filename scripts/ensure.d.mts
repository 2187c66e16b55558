export function ensureDeployPackages(): void;
