/** The browser to start: CHROME_PATH if set, else the first that is installed. */
export function browserPath(): string | undefined;
