export function requestsIn(file: string): { url: string; initiator: string }[];
export function requestsOf(file: string, extensionId: string): string[];
