const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;
const MASK = 0xffffffffffffffffn;

/**
 * A short fingerprint of a text: FNV-1a, 64 bits, over its UTF-8 bytes, as 16 hex digits (Fowler, Noll and Vo; offset
 * basis and prime as published). Not secret-proof: it names content, it does not protect it.
 */
export function fingerprint(text: string): string {
  let hash = OFFSET;
  for (const byte of new TextEncoder().encode(text)) {
    hash = ((hash ^ BigInt(byte)) * PRIME) & MASK;
  }
  return hash.toString(16).padStart(16, '0');
}
