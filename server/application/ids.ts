export const applicationIdOf = (collectiveId: string, label: string): string => `${collectiveId}.${label}`;

/** The leaf that holds who uses up a body's quota of new applications in a cycle. */
export const quotaIdOf = (bodyId: string, label: string): string => `quota.${bodyId}.${label}`;
