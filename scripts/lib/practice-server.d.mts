import type { PracticeList, PracticeVariant } from '../../lib/practice/contract';

export interface PracticeServer {
  variants: readonly PracticeVariant[];
  lists: readonly PracticeList[];
  answer(url: string): { status: number; contentType: string; body: string } | null;
}
export function createPracticeServer(): Promise<PracticeServer>;
