import { z } from 'zod';

// The JIT of zod probes `new Function`, which the extension's CSP refuses and reports as a violation on each page.
// So every schema file takes `z` from here: the setting stands before the first parse.
z.config({ jitless: true });

export { z };
