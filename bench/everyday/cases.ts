/** EVERYDAY_CASES: everyday tasks by kind, each shown once and asked with other values. */
import { APP_CASES } from './apps-cases';
import { BOOKING_CASES } from './bookings-cases';
import { BOROUGH_CASES } from './boroughs-cases';
import type { EverydayCase } from './case';
import { CLERK_CASES } from './clerks-cases';
import { CLUB_CASES } from './clubs-cases';
import { COUNTER_CASES } from './counters-cases';
import { CRAFT_CASES } from './crafts-cases';
import { DATE_CASES } from './dates-cases';
import { DEPOT_CASES } from './depots-cases';
import { DESK_CASES } from './desks-cases';
import { PAGE_CASES } from './begins-cases';
import { FAIR_CASES } from './fairs-cases';
import { GUILD_CASES } from './guilds-cases';
import { HAMLET_CASES } from './hamlets-cases';
import { LODGE_CASES } from './lodges-cases';
import { HARBOUR_CASES } from './harbours-cases';
import { MEMBER_CASES } from './members-cases';
import { MILL_CASES } from './mills-cases';
import { OFFICE_CASES } from './offices-cases';
import { ORCHARD_CASES } from './orchards-cases';
import { KEEPER_CASES } from './keepers-cases';
import { PARISH_CASES } from './parishes-cases';
import { PLACE_CASES } from './places-cases';
import { STATION_CASES } from './stations-cases';
import { STATE_CASES } from './states-cases';
import { QUAY_CASES } from './quays-cases';
import { REPEAT_CASES } from './repeats-cases';
import { HOME_CASES } from './homes-cases';
import { JOURNEY_CASES } from './journeys-cases';
import { ROUND_CASES } from './rounds-cases';
import { SERVER_CASES } from './servers-cases';
import { SCHOOL_CASES } from './schools-cases';
import { SHARED_CASES } from './shared-cases';
import { STORE_CASES } from './stores-cases';
import { STUDIO_CASES } from './studios-cases';
import { SUITE_CASES } from './suites-cases';
import { TOWN_CASES } from './towns-cases';
import { TUTOR_CASES } from './tutors-cases';
import { UNTAUGHT_CASES } from './untaught-cases';
import { VALUE_CASES } from './values-cases';
import { VILLAGE_CASES } from './villages-cases';
import { WHARF_CASES } from './wharves-cases';
import { WIDGET_CASES } from './widgets-cases';
import { WORD_CASES } from './words-cases';

export const EVERYDAY_CASES: readonly EverydayCase[] = [
  ...VALUE_CASES,
  ...PLACE_CASES,
  ...STATION_CASES,
  ...STATE_CASES,
  ...DATE_CASES,
  ...PAGE_CASES,
  ...REPEAT_CASES,
  ...APP_CASES,
  ...WORD_CASES,
  ...JOURNEY_CASES,
  ...SERVER_CASES,
  ...WIDGET_CASES,
  ...BOOKING_CASES,
  ...OFFICE_CASES,
  ...CLUB_CASES,
  ...STORE_CASES,
  ...SCHOOL_CASES,
  ...DESK_CASES,
  ...SHARED_CASES,
  ...HOME_CASES,
  ...UNTAUGHT_CASES,
  ...COUNTER_CASES,
  ...ROUND_CASES,
  ...STUDIO_CASES,
  ...TOWN_CASES,
  ...HARBOUR_CASES,
  ...QUAY_CASES,
  ...CLERK_CASES,
  ...TUTOR_CASES,
  ...MEMBER_CASES,
  ...KEEPER_CASES,
  ...CRAFT_CASES,
  ...DEPOT_CASES,
  ...FAIR_CASES,
  ...GUILD_CASES,
  ...LODGE_CASES,
  ...VILLAGE_CASES,
  ...SUITE_CASES,
  ...HAMLET_CASES,
  ...PARISH_CASES,
  ...BOROUGH_CASES,
  ...MILL_CASES,
  ...ORCHARD_CASES,
  ...WHARF_CASES,
];
