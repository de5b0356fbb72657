/** Some libraries read `process.env` when they are loaded; import it before them. */
globalThis.process ??= { env: {} };
