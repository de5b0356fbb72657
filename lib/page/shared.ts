/** What the part that looks shares with the parts that come after it, so that none of it is in the page twice. */
import { foldedText, plainText, shortened } from '../core/text';
import { identityOf, sameIdentity } from './identity';
import { labelsOfOne, Lookups } from './lookups';
import { standsInFront } from './modal';
import { accessibleName, labelsOf } from './names';
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

declare global {
  // Lives in the isolated world of the extension; the page cannot see it.
  var fieldnotesShared: Readonly<Record<SharedModule, object>> | undefined;
}

/** By their paths below `lib`: the build has the later parts take these from here (wxt.config.ts). */
export function shareModules(): void {
  // All that a module exports, by name: a module's own object would cost a getter for each, and asks it at each use.
  globalThis.fieldnotesShared = {
    'core/text': { foldedText, plainText, shortened } satisfies typeof import('../core/text'),
    'page/identity': { identityOf, sameIdentity } satisfies typeof import('./identity'),
    'page/lookups': { labelsOfOne, Lookups } satisfies typeof import('./lookups'),
    'page/modal': { standsInFront } satisfies typeof import('./modal'),
    'page/names': { accessibleName, labelsOf } satisfies typeof import('./names'),
    'page/place': {
      frameInside,
      hidesByClip,
      isOnTop,
      placeAt,
      placeFor,
      placeInside,
      placeOf,
    } satisfies typeof import('./place'),
    'page/region': {
      common,
      holds,
      isEmpty,
      moved,
      NOWHERE,
      overlaps,
      regionOf,
      sameRegion,
    } satisfies typeof import('./region'),
    'page/roles': { givenRole, IMPLICIT, isRow, roleOf, WIDGET_ROLES } satisfies typeof import('./roles'),
    'page/semantics': {
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
      roleOf,
      statesOf,
    } satisfies typeof import('./semantics'),
    'page/tree': {
      boxOf,
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
    } satisfies typeof import('./tree'),
    'page/visible': {
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
    } satisfies typeof import('./visible'),
  };
}
