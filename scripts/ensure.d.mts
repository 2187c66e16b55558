export function ensureDeployPackages(): void;
export function ensureBuilt(names: readonly string[]): void;
