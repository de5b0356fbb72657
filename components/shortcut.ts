/** Shortcut: the keys that press the icon, for the texts that name them; empty if the user has removed them. */
import { createContext } from 'preact';

export const Shortcut = createContext('');
