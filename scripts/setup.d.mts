/** The types of what other scripts use of the set-up. */
export function installPackages(): void;
export function installApps(): void;
export function installPeers(): void;
