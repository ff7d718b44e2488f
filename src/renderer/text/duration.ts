/** The windows write a duration as tray and notifications do. */
export { clockDuration } from '../../shared/texts/duration.ts';
