/** Switches of the program's command line that more than the program itself writes. */

/** It was no person who started it: where it runs already, that start changes nothing on the screen. */
export const atLoginSwitch = '--at-login';
