export const issueIdOf = (collectiveId: string, month: string): string => `${collectiveId}.${month}`;
export const notesIdOf = (issueId: string): string => `${issueId}.notes`;
