/** The browser to start: CHROME_PATH if set, else the first that is installed of Chrome for Testing, Chromium, Chrome and Edge. */
export function browserPath(): string | undefined;
/** Firefox: FIREFOX_PATH if set, else the first that is installed. */
export function firefoxPath(): string | undefined;
