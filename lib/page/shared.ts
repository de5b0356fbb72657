/** What the part that looks shares with the parts that come after it, so that none of it is in the page twice. */
import { foldedText, plainText, shortened } from '../core/text';
import { identityOf, sameIdentity, wordsBeside } from './identity';
import { labelsOfOne, Lookups } from './lookups';
import { standsInFront } from './modal';
import { accessibleName, contentName, labelsOf } from './names';
import { frameInside, hidesByClip, isOnTop, placeAt, placeFor, placeInside, placeOf } from './place';
import { common, holds, isEmpty, moved, NOWHERE, overlaps, regionOf, sameRegion } from './region';
import { givenRole, IMPLICIT, isRow, roleOf, WIDGET_ROLES } from './roles';
import {
  checkedState,
  fieldValue,
  heldBy,
  isActionable,
  isBare,
  isDisabled,
  isEmptySecret,
  isField,
  isReadOnly,
  isSecret,
  nameOf,
  nearbyText,
  noteListener,
  statesOf,
} from './semantics';
import {
  boxOf,
  deepFocus,
  eachShownChild,
  eachShownElement,
  elementsIn,
  frameElementOf,
  innerDocument,
  isAlive,
  isContentEditable,
  isElement,
  isHtml,
  isInput,
  isNeverShown,
  isSelect,
  isTextArea,
  isWithin,
  pictureOf,
  shadowOf,
  shownChildren,
  shownParent,
  styleOf,
  windowOf,
} from './tree';
import {
  CONTROLS,
  drawnAround,
  elementAt,
  isHit,
  isMetIn,
  isMissed,
  isOwnlyShown,
  isTransparent,
  isUnderBar,
  isVisible,
  mayHoldTransparent,
  middleOf,
  pointsOf,
  shownParts,
} from './visible';
import type { SharedModule } from './words/part';

/** Whose exports they are; the build has the later parts take what they import of these from here (wxt.config.ts). */
interface Modules {
  'core/text': typeof import('../core/text');
  'page/identity': typeof import('./identity');
  'page/lookups': typeof import('./lookups');
  'page/modal': typeof import('./modal');
  'page/names': typeof import('./names');
  'page/place': typeof import('./place');
  'page/region': typeof import('./region');
  'page/roles': typeof import('./roles');
  'page/semantics': typeof import('./semantics');
  'page/tree': typeof import('./tree');
  'page/visible': typeof import('./visible');
}
type AllOf<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;
type Shared = AllOf<Modules[SharedModule]>;

declare global {
  // Lives in the isolated world of the extension; the page cannot see it.
  var fieldnotesShared: Readonly<Shared> | undefined;
}

export function shareModules(): void {
  // By name: the modules' own objects would cost a getter for each, and ask it at each use.
  globalThis.fieldnotesShared = {
    accessibleName,
    boxOf,
    checkedState,
    common,
    contentName,
    CONTROLS,
    deepFocus,
    drawnAround,
    eachShownChild,
    eachShownElement,
    elementAt,
    elementsIn,
    fieldValue,
    foldedText,
    frameElementOf,
    frameInside,
    givenRole,
    heldBy,
    hidesByClip,
    holds,
    identityOf,
    IMPLICIT,
    innerDocument,
    isActionable,
    isAlive,
    isBare,
    isContentEditable,
    isDisabled,
    isElement,
    isEmpty,
    isEmptySecret,
    isField,
    isHit,
    isHtml,
    isInput,
    isMetIn,
    isMissed,
    isNeverShown,
    isOnTop,
    isOwnlyShown,
    isReadOnly,
    isRow,
    isSecret,
    isSelect,
    isTextArea,
    isTransparent,
    isUnderBar,
    isVisible,
    isWithin,
    labelsOf,
    labelsOfOne,
    Lookups,
    mayHoldTransparent,
    middleOf,
    moved,
    nameOf,
    nearbyText,
    noteListener,
    NOWHERE,
    overlaps,
    pictureOf,
    placeAt,
    placeFor,
    placeInside,
    placeOf,
    plainText,
    pointsOf,
    regionOf,
    roleOf,
    sameIdentity,
    sameRegion,
    shadowOf,
    shortened,
    shownChildren,
    shownParent,
    shownParts,
    standsInFront,
    statesOf,
    styleOf,
    WIDGET_ROLES,
    windowOf,
    wordsBeside,
  };
}
