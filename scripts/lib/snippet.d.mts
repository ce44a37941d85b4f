export const CRMS: readonly ['salesforce', 'hubspot', 'dynamics'];
export function snippetFile(crm: string): string;
export function snippetOf(crm: 'salesforce' | 'hubspot' | 'dynamics'): Promise<string>;
