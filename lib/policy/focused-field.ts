/** FOCUS: the kind of a field that a command does not name, because the press before it led there. */
export const FOCUS = 'focus';
