/** The frozen tables that decide which element a locator matches, and so what is clicked; pinned by the policy's hash. */

// A pure call lets the bundler drop a table that a page script does not use (findings/rolldown-keeps-frozen-tables.sh).

/** Weight of each attribute in the similarity score, ≥ 0, before the site's own history lowers it. */
export const ATTRIBUTE_WEIGHTS = /* @__PURE__ */ Object.freeze({
  role: 1.5,
  name: 3,
  text: 2,
  title: 1.5,
  label: 2,
  placeholder: 1.5,
  testId: 2,
  id: 1,
  nameAttribute: 1.5,
  type: 0.5,
  tag: 0.5,
  container: 1,
  frame: 1,
  previous: 1.5,
  classes: 0.3,
  path: 0.7,
  icon: 1.5,
  href: 1.5,
  options: 2,
});
export type Attribute = keyof typeof ATTRIBUTE_WEIGHTS;

/** Attributes that developers set on an element and keep when they rename it. */
export const STABLE_ATTRIBUTES = /* @__PURE__ */ Object.freeze([
  'testId',
  'nameAttribute',
  'id',
  'label',
  'placeholder',
  'href',
  'icon',
  'options',
  'ownClass',
  'holder',
  'editor',
] as const);
export type StableAttribute = (typeof STABLE_ATTRIBUTES)[number];

/** Stable attributes counted for an older fingerprint that does not record which of its values were unique. */
export const USUALLY_UNIQUE: readonly string[] = /* @__PURE__ */ Object.freeze([
  'testId',
  'nameAttribute',
  'id',
  'label',
  'placeholder',
]);

/** Required similarity of a recovered element, and its distance from the next candidate. */
export const LOCATE = /* @__PURE__ */ Object.freeze({
  /** Similarity, 0..1, by the number of unique stable attributes a renamed element kept: none, one, more. */
  healAt: /* @__PURE__ */ Object.freeze([1, 0.72, 0.5]),
  /** Similarity, 0..1, of an element that never had a name. */
  namelessAt: 0.8,
  /** Distance to the next candidate, 0..1; below it the match is ambiguous. */
  margin: 0.08,
  /** Below this similarity, 0..1, the element is gone rather than changed. */
  goneBelow: 0.5,
  /** Text similarity of two neighbours or labels, 0..1, from which they are the same. */
  sameText: 0.5,
  /** Text similarity of two container names, 0..1, up to which they are different containers. */
  otherContainer: 0.3,
  /** Words added to a name from which the whole is prose around the name, and not another name. */
  proseWords: 4,
  /** Similarity, 0..1, of two names of which one begins with all of the other. */
  prefixSimilarity: 0.75,
  /** Below this stability, 0..1, an attribute value that stayed the same proves nothing. */
  minStability: 0.5,
  /** At most this many candidates get a full fingerprint. */
  maxCandidates: 16,
});

/** Words of class names that describe look or state, not purpose. */
export const STYLE_WORDS =
  /^(?:btn|button|primary|secondary|active|selected|current|default|danger|success|warning|info|light|dark|large|small|medium|big|focus|focused|hover|disabled|enabled|open|opened|closed|first|last|odd|even|left|right|top|bottom|hidden|visible|link|item|icon|box|row|col|flex|grid|text|bold|round|rounded|corner|ui|state|is|has|js|no|with|only|full|width)$/i;

/** Groups of interchangeable roles, each with its score, 0..1; the first group that holds both roles counts. */
export const NEAR_ROLES: readonly { readonly score: number; readonly roles: readonly string[] }[] =
  /* @__PURE__ */ Object.freeze([
    { score: 0.7, roles: ['button', 'link', 'generic', 'menuitem'] },
    { score: 0.7, roles: ['cell', 'gridcell', 'rowheader'] },
    { score: 0.6, roles: ['textbox', 'searchbox', 'combobox', 'spinbutton'] },
    { score: 0.6, roles: ['combobox', 'listbox'] },
    { score: 0.6, roles: ['checkbox', 'radio', 'switch', 'menuitemcheckbox', 'menuitemradio'] },
  ]);

/** Roles of elements that take a click in some page, although ARIA gives them none; scored below NEAR_ROLES. */
export const LOOSELY_CLICKABLE = /* @__PURE__ */ Object.freeze({
  /** Score of two different roles of the group, 0..1. */
  score: 0.3,
  roles: /* @__PURE__ */ Object.freeze([
    'button',
    'link',
    'generic',
    'menuitem',
    'tab',
    'option',
    'treeitem',
    'columnheader',
    'cell',
    'gridcell',
    'img',
    'listitem',
    'paragraph',
    'heading',
  ]),
});

/** Role similarity, 0..1, from which one role may stand for the other if all else agrees. */
export const NEAR_ROLE_SCORE = 0.6;

/** Groups of mutually exclusive words: a name that exchanged one for another of its group is another element's. */
export const OPPOSITE_WORDS: readonly (readonly string[])[] = /* @__PURE__ */ Object.freeze([
  ['save', 'delete', 'discard', 'publish', 'send', 'cancel', 'remove', 'archive', 'reset', 'close', 'print', 'share'],
  ['add', 'remove', 'delete', 'edit'],
  ['create', 'delete', 'remove', 'edit', 'open'],
  ['edit', 'delete', 'remove', 'view', 'duplicate', 'rename'],
  ['open', 'close', 'closed', 'new'],
  ['show', 'hide'],
  ['enable', 'disable', 'enabled', 'disabled'],
  ['on', 'off'],
  ['up', 'down'],
  ['left', 'right'],
  ['top', 'bottom'],
  ['start', 'end', 'stop', 'pause', 'resume'],
  ['first', 'last'],
  ['next', 'previous', 'back'],
  ['ascending', 'descending'],
  ['newest', 'oldest'],
  ['expand', 'collapse'],
  ['accept', 'decline', 'reject', 'deny', 'refuse'],
  ['approve', 'reject', 'deny', 'decline'],
  ['allow', 'block', 'deny', 'forbid'],
  ['yes', 'no'],
  ['draft', 'publish', 'final', 'published'],
  ['public', 'private', 'internal'],
  ['copy', 'move', 'cut', 'paste'],
  ['import', 'export'],
  ['upload', 'download'],
  ['reply', 'forward'],
  ['from', 'to', 'cc', 'bcc'],
  ['minimum', 'maximum'],
  ['billing', 'shipping', 'delivery'],
  ['all', 'selected', 'none', 'one', 'this'],
  ['in', 'out'],
  ['increase', 'decrease', 'more', 'less', 'fewer'],
  ['home', 'work', 'office', 'mobile'],
  ['mine', 'everyone', 'others'],
  ['read', 'unread', 'write'],
  ['before', 'after'],
  ['above', 'below'],
  ['with', 'without'],
  ['keep', 'discard', 'leave'],
  ['merge', 'split', 'rebase', 'squash'],
  ['lock', 'open'],
  ['day', 'week', 'month', 'year'],
  ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  ['buyer', 'seller'],
  ['sender', 'recipient', 'receiver'],
  ['debit', 'credit'],
  ['income', 'expense'],
  ['user', 'admin', 'owner', 'guest'],
  ['test', 'live', 'production', 'staging'],
]);

/** Words that widen an action: a name that gained or lost one is another element's. */
export const WIDENING_WORDS: readonly string[] = /* @__PURE__ */ Object.freeze([
  'all',
  'everything',
  'everyone',
  'every',
  'permanently',
  'forever',
  'immediately',
  'force',
  'selected',
  'multiple',
  'entire',
]);

/** Abbreviations of interface words with their full forms; a prefix test would take “preview” for “prev”. */
export const ABBREVIATIONS: Readonly<Record<string, string>> = /* @__PURE__ */ Object.freeze({
  addr: 'address',
  app: 'application',
  config: 'configuration',
  desc: 'description',
  docs: 'documentation',
  img: 'image',
  info: 'information',
  max: 'maximum',
  min: 'minimum',
  msg: 'message',
  num: 'number',
  prefs: 'preferences',
  prev: 'previous',
  qty: 'quantity',
});

/** Prefixes that reverse the meaning of the word they stand before. */
export const NEGATING_PREFIX = /^(?:un|dis|de|de-|re|in|non|out|off|over|under)[-]?/;

/** Words that join a second act to a name: “Save and notify everybody”. */
export const JOINING_WORDS: readonly string[] = /* @__PURE__ */ Object.freeze([
  'and',
  'und',
  'et',
  'y',
  'e',
  'then',
  'dann',
]);

/** Units of amounts: a field that gained or lost one takes other numbers. */
export const UNIT_WORDS: readonly string[] = /* @__PURE__ */ Object.freeze([
  'cent',
  'cents',
  'percent',
  'thousand',
  'thousands',
  'million',
  'millions',
  'eur',
  'euro',
  'euros',
  'usd',
  'dollar',
  'dollars',
  'gbp',
  'chf',
  'seconds',
  'minutes',
  'hours',
  'days',
  'weeks',
  'months',
  'years',
  'ms',
  'min',
  'gram',
  'grams',
  'kg',
  'kilograms',
  'lb',
  'pounds',
  'mm',
  'cm',
  'meters',
  'metres',
  'miles',
  'km',
  'net',
  'gross',
  'netto',
  'brutto',
  'prozent',
  'stunden',
  'minuten',
  'tage',
]);

/** Words that give a field another role: a part of a name, another person, place or time. */
export const ROLE_WORDS: readonly string[] = /* @__PURE__ */ Object.freeze([
  'first',
  'last',
  'middle',
  'given',
  'family',
  'maiden',
  'nick',
  'nickname',
  'surname',
  'user',
  'username',
  'company',
  'old',
  'current',
  'previous',
  'confirm',
  'repeat',
  'alternate',
  'emergency',
  'secondary',
  'parent',
  'partner',
  'start',
  'end',
  'from',
  'to',
  'vorname',
  'nachname',
  'spitzname',
  'alt',
]);

/** Words for one thing that field labels exchange without another meaning. */
export const LABEL_SYNONYMS: readonly (readonly string[])[] = /* @__PURE__ */ Object.freeze([
  ['title', 'subject', 'summary', 'heading', 'headline', 'name', 'label', 'caption'],
  ['text', 'body', 'message', 'comment', 'description', 'note', 'notes', 'details', 'content', 'write', 'something'],
  ['mail', 'email', 'e'],
  ['phone', 'telephone', 'tel', 'mobile'],
  ['search', 'find', 'filter', 'query', 'look', 'lookup'],
  ['tag', 'tags', 'label', 'labels', 'topic', 'topics', 'keyword', 'keywords', 'category'],
  ['task', 'todo', 'item', 'entry', 'do', 'done', 'needs'],
  ['url', 'link', 'address', 'website', 'homepage'],
  ['date', 'day', 'due', 'deadline', 'when'],
  ['amount', 'sum', 'total', 'value'],
  ['quantity', 'qty', 'count', 'number'],
  ['person', 'people', 'user', 'member', 'assignee', 'owner'],
  ['zip', 'postcode', 'postal', 'code'],
  ['city', 'town'],
]);
