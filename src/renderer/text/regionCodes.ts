/** By their first letters, each with the second ones after it: as codes they are twice as large, compressed. */
const letters =
  'ACDEFGILMORSTUWXZ BABDEFGHIJLMNOQRSTWYZ CACDFGHIKLMNORUVWXYZ DEJKMOZ ECEGHRST FIJKMOR ' +
  'GABDEFGHILMNPQRTUWY HKNRTU IDELMNOQRST JEMOP KEGHIMNPRWYZ LABCIKRSTUVY MACDEFGHKLMNOPQRSTUVWXYZ ' +
  'NACEFGILOPRUZ OM PAEFGHKLMRSTWY QA REOSUW SABCDEGHIJKLMNORSTVXYZ TACDGHJLMNORTVWZ UAGSYZ VACEGINU ' +
  'WFS XK YET ZAMW';

/** ISO 3166 alpha-2 codes of the regions that have a numbering plan of their own or share one. */
export const regionCodes: readonly string[] = letters
  .split(' ')
  .flatMap(([first = '', ...seconds]) => seconds.map((second) => first + second));
